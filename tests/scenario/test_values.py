"""The values of one object of a file: plain or marked, lengths, days and lists of people."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

FILE = """\
format: subcontract-scenario/1
id: values
title: {{en: Values}}
months: {{from: 2026-05, to: 2026-05}}
people: [{{id: P1, birth_year: 1990}}, {{id: P2, birth_year: 1991}}]
buyers: [{{id: B1, kind: company}}]
gigs: [{{id: G1, buyer: B1, task: x, {gig}}}]
"""
DAY = "dates: [2026-05-05]"


def gig_of(written):
    return read_scenario(FILE.format(gig=written), "values.yaml").gigs[0]


def told(written):
    with pytest.raises(InputError) as caught:
        gig_of(written)
    return [(fault.path, str(fault.found)) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("length", "minutes"), [("hours: 1.5", 90), ("minutes: 90", 90), ('hours: "1:30"', 90)]
)
def test_a_length_is_in_hours_or_in_minutes(length, minutes):
    assert gig_of(f"{DAY}, crew: all, {length}").minutes == minutes


@pytest.mark.parametrize(
    ("length", "found"),
    [("hours: 1, minutes: 60, ", "both minutes and hours"), ("", "neither minutes nor hours")],
)
def test_both_or_neither_of_the_two_is_one_fault(length, found):
    [(_, said)] = told(f"{length}{DAY}, crew: all")
    assert said == found


def test_all_is_everybody_and_one_name_without_a_list_is_told_as_such():
    assert gig_of(f"{DAY}, hours: 1, crew: all").crew == ("P1", "P2")
    assert [path for path, _ in told(f"{DAY}, hours: 1, crew: P2")] == ["gigs[0].crew"]


def test_a_value_with_its_mark_is_the_value_and_the_mark_is_kept():
    text = FILE.format(gig=f"{DAY}, crew: all, hours: {{value: 2, assumed: a guess}}")
    scenario = read_scenario(text, "values.yaml")
    assert scenario.gigs[0].minutes == 120
    assert [mark.text for mark in scenario.marks.values()] == ["a guess"]


def test_weeks_without_from_and_to_run_over_the_months_of_the_scenario():
    # the Tuesdays of May 2026
    found = gig_of("weekly: [tue], hours: 1, crew: all").when.days()
    assert [day.day for day in found] == [5, 12, 19, 26]
