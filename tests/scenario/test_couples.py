"""Spouses who are both in the group: one home, two people, and what cannot be."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.couples import partners, with_shared_homes
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.tabulating import tabulate

FILE = """format: subcontract-scenario/1
id: couple
title: {en: couple}
months: {from: 2026-05, to: 2026-05}
people_defaults: {birth_year: 1980, activity: {kind: none}}
people:
  - {id: P1, %s}
  - {id: P2, %s}
  - {id: P3, %s}
"""
RENT = "kind: rent, rent: 700, municipality_group: 1"
NONE = "lives_on: none"


def read(*homes):
    return read_scenario(FILE % homes, "couple.yaml")


def home(*parts):
    return "housing: {" + ", ".join(parts) + "}"


@pytest.mark.parametrize(
    "homes",
    [
        (home(RENT, "spouse_in_group: P2"), NONE, NONE),
        (home(RENT), home("kind: none", "spouse_in_group: P1"), NONE),
        (home(RENT, "spouse_in_group: P2"), home(RENT, "spouse_in_group: P1"), NONE),
    ],
)
def test_naming_on_one_side_is_enough_and_the_home_is_of_both(homes):
    scenario = read(*homes)
    assert partners(scenario.people) == [1, 0, -1]
    first, second, third = with_shared_homes(scenario.people)
    assert first.housing.rent == second.housing.rent == 70_000
    assert third.housing.rent is None
    people = tabulate(scenario).people
    assert people.partner.tolist() == [1, -1, 0]
    assert people.spouse.tolist() == [True, True, False]


def test_a_child_that_both_spouses_name_is_one_child():
    children = "children: [{born: 2018-01}, {born: 2018-01}]"
    homes = (
        f"{home(RENT, 'spouse_in_group: P2')}, {children}",
        "children: [{born: 2018-01}, {born: 2010-05, elsewhere: yes}]",
        NONE,
    )
    rows = tabulate(read(*homes)).children
    assert list(zip(rows.person.tolist(), rows.born.tolist(), strict=True)) == [
        (0, 2018 * 12),
        (0, 2018 * 12),
        (1, 2018 * 12),
        (1, 2018 * 12),
        (1, 2010 * 12 + 4),
    ]


@pytest.mark.parametrize(
    ("homes", "found"),
    [
        (
            (
                home("kind: none", "spouse_in_group: P2"),
                home("kind: none", "spouse_in_group: P3"),
                NONE,
            ),
            "P2, who is the spouse of somebody else",
        ),
        (
            (
                home("kind: none", "spouse_in_group: P3"),
                home("kind: none", "spouse_in_group: P3"),
                NONE,
            ),
            "P3, who is the spouse of somebody else",
        ),
        (
            (home(RENT, "spouse_in_group: P2"), home("kind: rent", "rent: 600"), NONE),
            "a home in which 'rent' is another than the spouse's",
        ),
        (
            (home(RENT, "spouse_in_group: P2"), home("kind: owned"), NONE),
            "a home in which 'kind' is another than the spouse's",
        ),
        ((home("kind: none", "spouse_in_group: P1"), NONE, NONE), "the person's own id"),
        ((home("kind: none", "spouse_in_group: P9"), NONE, NONE), "'P9'"),
    ],
)
def test_what_cannot_be_is_one_fault_with_its_place(homes, found):
    with pytest.raises(InputError) as told:
        read(*homes)
    [fault] = told.value.faults
    assert str(fault.found) == found
    assert fault.place.startswith("couple.yaml:")
    assert ".housing." in fault.path
