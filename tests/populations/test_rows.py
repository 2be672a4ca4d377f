"""Columns and rows of a population: fields by the table of fields, no names, faults by row."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.base.faults import Faults
from subcontract_core.populations.rows import FIELDS, Reader, columns_judged
from subcontract_core.scenario import load_scenario


def read(*rows, scenario="everyday-2026-05"):
    """The people of rows and the faults, as texts."""
    faults = Faults()
    reader = Reader(load_scenario(scenario), "people.csv", faults)
    return reader.people(list(rows), 1), [str(fault) for fault in faults.all()]


def test_a_row_is_its_template_but_for_what_it_says():
    (person,), faults = read({"template": "P1", "birth_year": "1971", "housing.rent": "455.50"})
    template = load_scenario("everyday-2026-05").people[0]
    assert faults == []
    assert (person.birth_year, person.housing.rent) == (1971, 45550)
    assert person.lives_on == template.lives_on
    assert person.housing.municipality_group == template.housing.municipality_group
    assert person.debts == template.debts


def test_all_faults_of_a_portion_are_told_by_row_and_column_without_the_value():
    _, faults = read(
        {"template": "P1", "birth_year": "eighty"},
        {"template": "P9", "birth_year": "1990"},
        {"birth_year": "1990"},
        {"template": "P1", "housing.rent": "-5"},
    )
    assert len(faults) == 4
    for fault, words in zip(
        sorted(faults),
        ("row 1: birth_year", "row 2: template", "row 3: template", "row 4: housing.rent"),
        strict=True,
    ):
        assert words in fault
    assert not any(found in fault for fault in faults for found in ("eighty", "P9", "'-5'"))


def test_an_empty_row_is_nobody_and_no_fault_repeats_a_cell_that_has_strange_signs():
    people, faults = read({}, {"template": "P1", "housing.rent": "6\n20"}, {"template": "P1"})
    assert [fault.split(": ")[:2] for fault in faults] == [
        ["people.csv, row 1", "(this line)"],
        ["people.csv, row 2", "housing.rent"],
    ]
    assert not any("20" in fault.split("allowed")[1].replace("837.59", "") for fault in faults)


@pytest.mark.parametrize(
    ("name", "to_do"),
    [
        ("rent", "Did you mean 'housing.rent'?"),
        ("average_earnings", "Did you mean 'pension.average_earnings'?"),
        ("housing.rents", "Did you mean 'housing.rent'?"),
        ("", "Write its name into the first row, or take the empty column out."),
        ("shoe", "Take the column out, or count by it: group.shoe."),
    ],
)
def test_a_column_that_is_no_field_is_told_with_the_one_that_is_meant(name, to_do):
    with pytest.raises(InputError) as caught:
        columns_judged(["birth_year", name], "people.csv")
    assert [str(fault.to_do) for fault in caught.value.faults] == [to_do]


@pytest.mark.parametrize("cell", ["010190-123A", "040 123 4567", "mona@example.org"])
def test_what_looks_like_somebodys_code_or_address_is_refused_in_any_cell(cell):
    _, faults = read({"template": "P1", "group.region": cell})
    assert len(faults) == 1
    assert "no personal data" in faults[0] and cell not in faults[0]


@pytest.mark.parametrize("column", ["name", "nimi", "henkilötunnus", "group.osoite", "email"])
def test_a_column_for_something_personal_is_refused(column):
    with pytest.raises(InputError, match="something personal"):
        columns_judged(["birth_year", column], "people.csv")


def test_columns_that_nobody_knows_and_the_same_twice_are_told_all_at_once():
    with pytest.raises(InputError) as refused:
        columns_judged(["birth_yeer", "region", "housing.rent", "housing.rent"], "people.csv")
    told = str(refused.value)
    assert "Did you mean 'birth_year'?" in told
    assert "group.region" in told
    assert told.count("the same column twice") == 1
    with pytest.raises(InputError, match="no columns"):
        columns_judged([], "people.csv")


def test_row_ten_thousand_is_a_person_as_any():
    people, faults = read(*[{"template": "P1", "birth_year": "1990"}] * 3)
    faults = Faults()
    reader = Reader(load_scenario("everyday-2026-05"), "people.csv", faults)
    last = reader.people([{"template": "P1", "birth_year": "1990"}] * 2, 28_497)
    assert faults.all() == [] and [one.birth_year for one in last] == [1990, 1990]
    assert people[0].housing == last[0].housing


def test_fields_are_those_of_the_table_of_people_and_no_days():
    assert {"birth_year", "lives_on", "housing.rent", "pension.kind"} <= set(FIELDS)
    assert not {"id", "activity.dates", "activity.weekly", "absences"} & set(FIELDS)
