"""A field that is left out is refused, unknown or assumed and shown: every field, in files and
in workbooks, never a silent zero.
"""

import pytest
from xlsxwriter import Workbook

from subcontract_core.accounts.unknown_lines import open_fields
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.absence import (
    ASSUMED,
    FAULT,
    NOTHING,
    OUTSIDE,
    TABLES,
    UNKNOWN,
    assumed,
)
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Housing
from subcontract_core.scenario.workbook import read_workbook
from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.writing import scenario_to_yaml

# Each row of these sheets is somebody's own word.
OWN_WORDS = ("marks", "terms", "law", "away", "realised", "pay_by_model", "staff", "costs")
# Every field of a person for whom all of them matter, as a file and a cell have it; what is a text
# in both.
PERSON = {
    "id": "P1",
    "birth_year": "1990",
    "lives_on": "disability_pension",
    "care_allowance": "basic",
    "housing.kind": "rent",
    "housing.rent": "620.00",
    "housing.municipality_group": "3",
    "housing.spouse": "true",
    "housing.spouse_income": "9000.00",
    "housing.spouse_entitled": "true",
    "assets": "100.00",
    "other_pension": "1200.00",
    "tax_card": "12 %",
    "papers": "[consent]",
    "months_over_before": "1",
    "taxes.municipality": "7.1 %",
    "taxes.church": "1 %",
    "taxes.benefits": "20 %",
    "social_assistance.housing": "500.00",
    "social_assistance.other": "10.00",
    "social_assistance.income": "5.00",
    "debts.dependants": "1",
    "debts.free_months": "2",
    "debts.seized_since": "2025-03-01",
    "debts.postponed_months": "2",
    "debts.unemployed_months": "12",
    "pension.kind": "earnings_related",
    "pension.average_earnings": "2500.00",
    "activity.kind": "disability",
    "activity.dates": "[2026-05-06]",
    "activity.start": '"08:00"',
    "activity.end": '"14:00"',
    "activity.allowance": "8.00",
}
# without their kind nothing of these can be said
WHOLES = {"housing.kind": "housing", "activity.kind": "activity", "pension.kind": "pension"}
COUNTED = {
    "care_allowance": "none",
    "housing.municipality_group": 4,
    "housing.spouse": False,
    "housing.spouse_entitled": False,
    "assets": 0,
    "other_pension": 0,
    "months_over_before": 0,
}


def nested(person):
    found = {}
    for key, value in person.items():
        *above, last = key.split(".")
        here = found
        for part in above:
            here = here.setdefault(part, {})
        here[last] = value
    return found


def flow(value):
    return (
        "{" + ", ".join(f"{key}: {flow(part)}" for key, part in value.items()) + "}"
        if isinstance(value, dict)
        else value
    )


def yaml(person, **other):
    top = {
        "format": "subcontract-scenario/1",
        "id": "x",
        "title": "{en: X}",
        "months": "{from: 2026-05, to: 2026-05}",
        "people": f"[{flow(nested(person))}]",
        **other,
    }
    return read_scenario("\n".join(f"{key}: {value}" for key, value in top.items()), "x.yaml")


def cells(tmp_path, person):
    """The same person in a workbook; a field that is None has its column and an empty cell."""
    path = tmp_path / "x.xlsx"
    people = {key: value for key, value in person.items() if not key.startswith("activity.")}
    activity = {
        "person": "P1",
        **{
            key.removeprefix("activity."): value
            for key, value in person.items()
            if key.startswith("activity.")
        },
    }
    with Workbook(path) as book:
        for name, rows in {
            "scenario": [
                ["scenario.key", "scenario.value"],
                ["format", "subcontract-scenario/1"],
                ["id", "x"],
                ["title.en", "X"],
                ["months.from", "2026-05"],
                ["months.to", "2026-05"],
            ],
            "people": [
                [f"people.{key}" for key in people],
                [value and value.strip('[]"') for value in people.values()],
            ],
            "activity": (
                [
                    [f"activity.{key}" for key in activity],
                    [value and value.strip('[]"') for value in activity.values()],
                ]
                if len(activity) > 1 and any(v for k, v in activity.items() if k != "person")
                else []
            ),
        }.items():
            if rows:
                page = book.add_worksheet(name)
                for r, row in enumerate(rows):
                    page.write_row(r, 0, row)
    return read_workbook(path)


def without(key):
    gone = WHOLES.get(key)
    # an income or a right of no spouse is a fault
    of_spouse = ("housing.spouse_income", "housing.spouse_entitled")
    beside = of_spouse if key == "housing.spouse" else ()
    return {
        name: value
        for name, value in PERSON.items()
        if name != key and name not in beside and not (gone and name.startswith(f"{gone}."))
    }


def test_every_field_of_a_scenario_says_what_its_absence_means():
    for sheet in sheets():
        if sheet.name in OWN_WORDS:
            continue
        table = TABLES["" if sheet.name == "scenario" else sheet.owner or sheet.name]
        prefix = ".".join((*sheet.path, "")) if sheet.path else ""
        for column in sheet.columns:
            is_mark = column.key.partition(".")[0] in ("source", "assumed")
            if (column.key != sheet.owner_key or not sheet.owner) and not is_mark:
                assert f"{prefix}{column.key}" in table, (sheet.name, column.key)
    assert {absence.means for table in TABLES.values() for absence in table.values()} == {
        FAULT,
        UNKNOWN,
        ASSUMED,
        OUTSIDE,
        NOTHING,
    }


def test_nothing_is_assumed_of_a_person_of_whom_everything_is_said(tmp_path):
    for scenario in (yaml(PERSON), cells(tmp_path, PERSON)):
        assert [one.field for one in assumed(scenario) if one.table == "people"] == []
        assert open_fields(scenario.people[0]) == ()


@pytest.mark.parametrize(
    "key", [key for key in PERSON if key not in ("id", "taxes.municipality", "activity.dates")]
)
def test_a_field_that_is_left_out_is_refused_unknown_or_shown_alike_in_a_file_and_as_an_empty_cell(
    key, tmp_path
):
    left = without(key)
    empty = {name: None if name not in left else value for name, value in PERSON.items()}
    means = TABLES["people"][key].means
    if means == FAULT:
        for read in (lambda: yaml(left), lambda: cells(tmp_path, empty)):
            with pytest.raises(InputError) as caught:
                read()
            assert any(
                key.rpartition(".")[2] in f"{fault.found} {fault.allowed} {fault.path}"
                for fault in caught.value.faults
            ), key
        return
    scenario, book = yaml(left), cells(tmp_path, empty)
    assert book == scenario
    assert assumed(book) == assumed(scenario)
    person = scenario.people[0]
    if means == UNKNOWN:
        assert key in open_fields(person) or person.papers is None
    else:
        shown = {one.field: one.value for one in assumed(scenario) if one.whose == ("P1",)}
        assert key in shown
        assert shown[key] == COUNTED.get(key, shown[key])


def test_days_of_activity_that_nobody_told_are_unknown_and_an_empty_list_is_none():
    assert open_fields(yaml(without("activity.dates")).people[0]) == ("activity.dates",)
    none = yaml(PERSON | {"activity.dates": "[]"}).people[0]
    assert open_fields(none) == () and none.activity.no_days
    assert (
        read_scenario(scenario_to_yaml(yaml(PERSON | {"activity.dates": "[]"})), "x")
        .people[0]
        .activity.no_days
    )


@pytest.mark.parametrize("key", [key for key in PERSON if key != "id"])
def test_a_field_that_stands_there_empty_is_a_fault_of_a_file(key):
    with pytest.raises(InputError):
        yaml(PERSON | {key: "null"})


ZERO = {
    "housing.rent": "0",
    "housing.spouse_income": "0",
    "assets": "0",
    "other_pension": "0",
    "tax_card": "0 %",
    "months_over_before": "0",
    "activity.allowance": "0",
    "debts.dependants": "0",
    "debts.postponed_months": "0",
    "debts.unemployed_months": "0",
    "taxes.church": "0 %",
}


@pytest.mark.parametrize("key", ZERO)
def test_zero_is_an_amount_that_somebody_gave(key, tmp_path):
    for scenario in (yaml(PERSON | {key: ZERO[key]}), cells(tmp_path, PERSON | {key: ZERO[key]})):
        assert key not in {one.field for one in assumed(scenario)}
        assert open_fields(scenario.people[0]) == ()


def test_a_value_may_be_told_to_be_unknown_only_where_absence_means_so():
    told = yaml(PERSON | {"tax_card": '{unknown: {en: "nobody has seen it"}}'})
    assert open_fields(told.people[0]) == ("tax_card",)
    assert told.marks["people.P1.tax_card"].kind == "unknown"
    assert read_scenario(scenario_to_yaml(told), "x") == told
    with pytest.raises(InputError, match="told to be unknown"):
        yaml(PERSON | {"housing.rent": '{unknown: "no"}'})


def test_what_a_file_leaves_out_is_left_out_again_when_it_is_written_and_a_changed_value_is_written():
    scenario = yaml(without("assets"))
    assert "assets" not in scenario_to_yaml(scenario)
    changed = scenario.with_person("P1", assets=5_00)
    assert "assets: 5.00" in scenario_to_yaml(changed)
    assert [one.field for one in assumed(changed)] == [
        one.field for one in assumed(scenario) if one.field != "assets"
    ]


def test_code_that_builds_people_must_give_the_rent_too():
    for values in ({"kind": "rent"}, {"kind": "rent", "rent": 500_00, "spouse": True}):
        with pytest.raises(InputError, match="must be given|a spouse without an income"):
            Housing(**values)
