"""A scenario as rows: what is inside stands under keys with dots, marks stand apart."""

from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.workbook.rows import rows_of

SHEETS = {sheet.name: sheet for sheet in sheets()}
TREE = {
    "id": "s",
    "title": {"en": "One"},
    "people": [
        {
            "id": "P1",
            "birth_year": {"value": 1990, "source": "a list"},
            "housing": {"kind": "rent", "rent": "450.00"},
            "tax_card": {"unknown": "nobody has seen it"},
            "activity": {"kind": "rehabilitative", "dates": []},
        }
    ],
}


def test_the_first_sheet_is_one_row_with_keys_inside_one_another():
    (row,) = rows_of(SHEETS["scenario"], TREE, [])
    assert (row["id"], row["title.en"]) == ("s", "One")


def test_a_mark_is_taken_off_its_value_and_noted_with_where_it_belongs():
    marks: list[dict[str, str]] = []
    (row,) = rows_of(SHEETS["people"], TREE, marks)
    assert (row["birth_year"], row["housing.rent"]) == (1990, "450.00")
    assert row.get("tax_card") is None
    assert marks == [
        {"where": "people.P1.birth_year", "source": "a list"},
        {"where": "people.P1.tax_card", "unknown": "nobody has seen it"},
    ]


def test_what_belongs_to_a_person_has_a_row_of_its_own_that_names_them():
    (row,) = rows_of(SHEETS["activity"], TREE, [])
    assert (row["person"], row["kind"]) == ("P1", "rehabilitative")
