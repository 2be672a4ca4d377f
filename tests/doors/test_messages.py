"""Messages judged by machine: one mistake is one fault at its line, two are both told, and what
is allowed shuts out what was found.
"""

from functools import cache
import re

import pytest

from subcontract_core.base.errors import Fault, InputError
from subcontract_core.law import read_law, read_reform
from subcontract_core.scenario.reading import read_scenario
from support.corpus import RICH
from support.invented import country
from support.judge import admits, complaints
from support.paths import TESTS

TEXT = RICH.decode()
# One mistake each: what stands in the sound scenario, and what somebody writes instead.
MISTAKES = (
    ("format: subcontract-scenario/1", "format: subcontract-scenario/2"),
    ("months: {from: 2022-03, to: 2022-04}", "months: {from: 2022-04, to: 2022-03}"),
    ("continues_months: 3", "continues_months: three"),
    ("pay: {day: last", "pay: {day: 31"),
    ("birth_year: 1988", "birth_year: 88"),
    ("birth_year: 1992", "birth_year: 1890"),
    ("lives_on: disability_pension", "lives_on: disability_pensoin"),
    ("2022-03-08, 2022-03-10", "2022-03-08, 10.3.2022"),
    ('start: "09:00"', 'start: "9 am"'),
    ("allowance: 8.00", "allowance: eight"),
    ("care_allowance: basic", "care_allowance: high"),
    ("rent: 520.50", "rent: 520 e kk"),
    ("municipality_group: 2", "municipality_group: 7"),
    ("spouse: true", "spouse: perhaps"),
    ("assets: 1500.00", "assets: -1500.00"),
    ("tax_card: 10 %", "tax_card: ten"),
    ("papers: [consent, tax_card]", "papers: [consent, taxcard]"),
    ("average_earnings: 1900.00", "average_earnings: 1900.005"),
    ("kind: rehabilitative", "kind: rehab"),
    ("weekly: [mon]", "weekly: [moonday]"),
    ("day: 2022-03-21, to: 2022-03-22", "day: 2022-03-21, to: 2022-13-22"),
    ("rent: 480.00", "rent: many"),
    ("tax_card: 5.5 %", "tax_card: 155 %"),
    ("church: 1.5 %", "church: -1 %"),
    ("other: 20.00", "other: 20.001"),
    ("dependants: 1", "dependants: 1.5"),
    ("free_months: 1", "free_months: -1"),
    ("kind: company", "kind: firm"),
    ("deducts_vat: true", "deducts_vat: kyllä ehkä"),
    ("buyer: B2", "buyer: B7"),
    ("hours: 4", "hours: 40"),
    ("minutes: 90", "minutes: 90 m x"),
    ("crew: [P2], start", "crew: [P9], start"),
    ('start: "10:30"', 'start: "25:30"'),
    ("sector: property_services", "sector: cleaning"),
    ("weekly: [tue]", "weekly: [tue, tue]"),
    ("task: raking leaves", "task: ''"),
    ("task: washing", "tsk: washing"),
)


def faults_of(text):
    try:
        read_scenario(text, "rich.yaml")
    except InputError as error:
        return list(error.faults)
    return []


def line_of(old):
    return TEXT[: TEXT.index(old)].count("\n") + 1


def spoilt(*mistakes):
    text = TEXT
    for old, new in mistakes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@cache
def places(*mistakes):
    return {(fault.place, fault.path) for fault in faults_of(spoilt(*mistakes))}


def test_the_scenario_itself_is_sound():
    assert faults_of(TEXT) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake[1])
def test_one_mistake_is_one_fault_at_its_line_in_words_that_help(mistake):
    found = faults_of(spoilt(mistake))
    assert len(found) == 1, found
    assert found[0].place == f"rich.yaml:{line_of(mistake[0])}"
    assert complaints(found[0]) == []


@pytest.mark.parametrize("number", range(len(MISTAKES)))
def test_two_mistakes_are_both_told(number):
    # Each with every fifth of the others, so that every mistake meets several kinds.
    one = MISTAKES[number]
    for other in MISTAKES[number % 5 :: 5]:
        if (
            line_of(one[0]) == line_of(other[0])
            or one[1].startswith("months")
            or other[1].startswith("months")
        ):
            continue  # a month that is not known bounds no day
        told = places(one, other)
        assert places(one) | places(other) <= told, (one, other)


def test_all_mistakes_at_once_are_all_told():
    chosen = [mistake for mistake in MISTAKES if not mistake[1].startswith("months")]
    told = {fault.place for fault in faults_of(spoilt(*chosen))}
    assert {f"rich.yaml:{line_of(old)}" for old, _ in chosen} <= told


BROKEN = TESTS / "law"


@pytest.mark.parametrize(
    "path",
    sorted([*BROKEN.glob("broken/*.yaml"), *BROKEN.glob("broken_reforms/*.yaml")]),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_faults_of_law_files_say_what_would_be_right(path, tmp_path):
    with pytest.raises(InputError) as error:
        if path.parent.name == "broken":
            (tmp_path / path.name).write_bytes(path.read_bytes())
            read_law([tmp_path], "test")
        else:
            read_reform(path, country.law())
    assert [said for fault in error.value.faults for said in complaints(fault)] == []
    assert all(re.search(r"\.yaml(:\d+)?$", fault.place) for fault in error.value.faults)


@pytest.mark.parametrize(
    ("allowed", "right", "wrong"),
    [
        ("a whole number from 1 to 4", "3", "7"),
        ("a whole number", "3", "３"),
        ("a date as YYYY-MM-DD, such as 2022-03-02", "2022-03-01", "1.3.2022"),
        ("a month as YYYY-MM, such as 2022-03", "2121-08", "8/2121"),
        ("euros, such as 837.59", "520.50", "520 e"),
        ("a share such as 5 % or 0.05", "0.07", "seven"),
        ("true or false", "true", "maybe"),
        ("none, rent", "rent", "own"),
        ("a share from 0 to 1", "0.5", "1.5"),
    ],
)
def test_the_judge_knows_what_a_sentence_admits(allowed, right, wrong):
    assert admits(allowed, right)
    assert not admits(allowed, wrong)
    assert (
        complaints(Fault("a.yaml:1", "months.from", repr(right), allowed, f"Write {right}.")) != []
    )
    assert (
        complaints(Fault("a.yaml:1", "months.from", repr(wrong), allowed, f"Write {right}.")) == []
    )
