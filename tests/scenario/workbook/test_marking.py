"""Where values come from: a mark finds its value by the path that the sheet names."""

import pytest

from subcontract_core.scenario.workbook import read_workbook
from support.filled_workbooks import refusal_of, workbook_of

WHERE = ["marks.where", "marks.source", "marks.assumed", "marks.unknown"]
PEOPLE = [
    ["people.id", "people.birth_year", "people.housing.kind", "people.housing.rent"],
    ["P1", 1990, "rent", 450],
]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["people.P1.housing.rent", "a list", None, None], "sourced"),
        (["people.P1.housing.rent", None, "a guess", None], "assumed"),
        (["people.P1.tax_card", None, None, "nobody has seen it"], "unknown"),
    ],
)
def test_a_value_is_marked_as_its_row_says(row, kind, tmp_path):
    scenario = read_workbook(workbook_of(tmp_path, people=PEOPLE, marks=[WHERE, row]))
    assert scenario.marks[row[0]].kind == kind
    assert scenario.people[0].housing.rent == 45_000


@pytest.mark.parametrize(
    "row",
    [
        ["people.P2.housing.rent", "a list", None, None],
        ["people.P1.tax_card", "a list", None, None],
        ["people.P1.housing", "a list", None, None],
        ["people.P1.housing.rent", None, None, "nobody knows"],
    ],
    ids=["nobody", "not filled in", "no value", "filled in, and told to be unknown"],
)
def test_a_mark_without_its_value_is_told_at_its_cell(row, tmp_path):
    (fault, *_) = refusal_of(workbook_of(tmp_path, people=PEOPLE, marks=[WHERE, row]))
    assert fault.place == "marks!A2"
