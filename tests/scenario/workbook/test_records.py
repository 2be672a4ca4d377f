"""Rows become records: dots in a key lead inwards, empty cells leave nothing behind."""

from subcontract_core.base.faults import Faults
from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.workbook.opening import Grid
from subcontract_core.scenario.workbook.records import Records
from subcontract_core.scenario.workbook.sheets import Table

PEOPLE = next(sheet for sheet in sheets() if sheet.name == "people")
AT = {"id": 0, "birth_year": 1, "housing.kind": 2, "housing.rent": 3}


def records(*rows):
    grid = Grid("people", [list(AT), *map(list, rows)])
    return list(Records({}, Faults()).of(Table(grid, PEOPLE, AT, 1)))


def test_keys_with_a_dot_stand_inside_one_another():
    (one,) = records(("P1", 1990, "rent", 450))
    inside = one.value["housing"].value
    assert {key: item.value for key, item in inside.items()} == {"kind": "rent", "rent": "450"}
    assert inside["rent"].place == "people!D2"
    assert inside["rent"].path == "people.P1.housing.rent"


def test_what_is_not_filled_in_is_not_there_but_has_a_place():
    (one,) = records(("P1", 1990, None, None))
    assert "housing" not in one.value
    assert one.cells["housing.rent"] == "people!D2"


def test_a_row_without_anything_is_no_record():
    found = records(("P1", 1990, None, None), (None, "", None, None), ("P2", 1991, None, None))
    assert [one.path for one in found] == ["people.P1", "people.P2"]


def test_a_name_instead_of_a_number_is_not_repeated_as_the_path():
    (one,) = records(("Matti", 1990, None, None))
    assert one.path == "people.2"
