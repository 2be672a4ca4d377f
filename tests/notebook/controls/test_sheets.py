"""What the tables of the page have in common: a list to choose from, a fault by row and column."""

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.controls.sheets import column_of, sheet_of, values_of
from support.widgets import TABS

PLACE = TABS.index("tables")


@pytest.fixture(scope="module")
def tables():
    made = Explorer("everyday-2026-05", "fi", models=("eksote-external",))
    made.tabs.selected_index = PLACE
    return made.panels[PLACE].sheets


def test_a_column_offers_the_words_of_its_list_and_the_ids_that_there_are(tables):
    columns = {one["key"]: one for one in tables["gigs"].entry.spec["columns"]}
    assert columns["buyer"]["options"] == ["B1"] and columns["task"]["options"] is None
    kinds = next(one for one in tables["buyers"].entry.spec["columns"] if one["key"] == "kind")
    assert "taloyhtiö" in kinds["options"]


def test_no_column_is_narrower_than_the_longest_word_over_it(tables):
    for sheet in tables.values():
        for one in sheet.entry.spec["columns"]:
            assert one["width"] >= 7 * max(map(len, one["title"].split()))


def test_a_sheet_and_a_column_are_found_by_name():
    assert sheet_of("away").name == "away" and column_of("away", "why").kind == "choice"


def test_all_of_a_sheet_is_its_columns_without_those_of_where_a_value_comes_from():
    assert values_of("paid_late") == ("buyer", "month", "days")
    assert not {"source", "assumed", "assumed.fi"} & set(values_of("home_changes"))
