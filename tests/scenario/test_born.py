"""A day, month or year of birth in one value."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

FILE = """format: subcontract-scenario/1
id: born
title: {en: born}
months: {from: 2026-05, to: 2026-05}
people_defaults: {%s}
people:
  - id: P1
    activity: {kind: none}
    %s
"""


def read(born, shared=""):
    return read_scenario(FILE % (shared, born), "born.yaml").people[0]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("born: 1972", (1972, None, None)),
        ("born: 1972-10", (1972, 10, None)),
        ("born: 1972-10-05", (1972, 10, 5)),
        ("born: {value: 1972-10, assumed: invented}", (1972, 10, None)),
        ("{birth_year: 1972, birth_month: 10}"[1:-1].replace(", ", "\n    "), (1972, 10, None)),
    ],
)
def test_a_birth_is_read_as_far_as_it_is_known(text, parts):
    person = read(text)
    assert (person.birth_year, person.birth_month, person.birth_day) == parts


def test_a_birth_may_stand_among_the_shared_values_and_ones_own_wins_whole():
    assert read("lives_on: none", "born: 1972-10").birth_month == 10
    own = read("birth_year: 1980", "born: 1972-10")
    assert (own.birth_year, own.birth_month) == (1980, None)


@pytest.mark.parametrize(
    ("text", "found", "line"),
    [
        ("born: 15.10.1972", "'15.10.1972'", 9),
        ("born: 1972-13", "'13'", 9),
        ("born: 1972-02-30", "1972-02-30", 9),
        ("born: 2015-01", "'2015'", 9),
        ("born: 1972\n    birth_year: 1972", "both born and birth_year", 9),
        ("birth_year: 1990\n    birth_month: 13", "'13'", 10),
    ],
)
def test_what_is_no_birth_is_one_fault_with_its_place(text, found, line):
    with pytest.raises(InputError) as told:
        read(text)
    [fault] = told.value.faults
    assert (str(fault.found), fault.place) == (found, f"born.yaml:{line}")
    assert fault.allowed
    assert fault.to_do
