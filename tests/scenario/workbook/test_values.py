"""Values in cells: numbers, days and times are those of a spreadsheet, the rest are texts."""

from datetime import date, datetime, time
from types import SimpleNamespace

import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.scenario.workbook.columns import Column, SheetOf
from subcontract_core.scenario.workbook.values import MOST_TEXT, Values


class Page:
    """What was written, by the name of the call."""

    def __init__(self):
        self.written = []

    def __getattr__(self, name):
        return lambda row, at, *value: self.written.append((name, value[0]))

    def get_name(self):
        return "people"


def put(column, value, code="fi"):
    texts = SimpleNamespace(code=code, text=lambda key, **more: f"{key} {more}")
    wording = SimpleNamespace(words=texts, shown={"people.kind": {"rent": "vuokra"}})
    page = Page()
    looks = SimpleNamespace(cell=lambda column: column.kind)
    Values(looks, wording).put(page, 2, 1, SheetOf("people", (column,)), column, value)
    return page.written


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("money", "12.50", ("write_number", 12.5)),
        ("share", "7.15 %", ("write_number", 0.0715)),
        ("money", "about 12", ("write_string", "about 12")),
        ("date", date(2026, 5, 1), ("write_datetime", datetime(2026, 5, 1))),
        ("month", "2026-05", ("write_datetime", datetime(2026, 5, 1))),
        ("time", "09:30", ("write_datetime", time(9, 30))),
        ("time", "24:00", ("write_string", "24:00")),
        ("choice", "rent", ("write_string", "vuokra")),
        ("boolean", True, ("write_string", "true")),
        ("text", "12.50", ("write_string", "12.50")),
    ],
)
def test_a_value_is_written_as_a_spreadsheet_has_it(kind, value, written):
    assert put(Column("kind", kind), value) == [written]


def test_several_values_are_one_text_with_days_as_the_language_writes_them():
    days = Column("dates", "date", many=True)
    both = [date(2026, 5, 1), date(2026, 5, 12)]
    assert put(days, both) == [("write_string", "1.5.2026, 12.5.2026")]
    assert put(days, both, code="en") == [("write_string", "2026-05-01, 2026-05-12")]


def test_what_is_not_given_is_an_empty_cell():
    assert put(Column("kind", "money"), None) == []


def test_a_text_longer_than_a_cell_holds_is_told_with_its_cell():
    assert put(Column("note"), "a" * MOST_TEXT)
    with pytest.raises(SubcontractError, match="people!B3"):
        put(Column("note"), "a" * (MOST_TEXT + 1))
