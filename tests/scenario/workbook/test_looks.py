"""How cells look: what a column holds decides, and each look is made once."""

from types import SimpleNamespace

import pytest

from subcontract_core.scenario.workbook.columns import Column
from subcontract_core.scenario.workbook.looks import Looks, for_print


def looks():
    return Looks(SimpleNamespace(add_format=lambda properties: dict(properties)))


@pytest.mark.parametrize(
    ("kind", "shown", "side"),
    [
        ("money", "#,##0.00", "right"),
        ("share", "0.00%", "right"),
        ("month", "yyyy-mm", "right"),
        ("choice", "@", "left"),
        ("text", "@", "left"),
    ],
)
def test_a_cell_shows_what_its_column_holds(kind, shown, side):
    cell = looks().cell(Column("key", kind))
    assert (cell["num_format"], cell["align"]) == (shown, side)


def test_several_values_in_one_cell_are_a_text():
    assert looks().cell(Column("key", "date", many=True))["num_format"] == "@"


def test_a_look_is_made_once_and_what_must_be_given_has_another_head():
    book = looks()
    assert book.heading(True) is book.heading(True)
    assert book.heading(True)["bg_color"] != book.heading(False)["bg_color"]


def test_a_sheet_is_one_page_wide_on_paper():
    called = {}

    class Page:
        def __getattr__(self, name):
            return lambda *given: called.update({name: given})

    for_print(Page())
    assert called["fit_to_pages"] == (1, 0)
    assert called["set_paper"] == (9,)  # A4
