"""Kilometre allowance by year, the trips it is for, and what a day with a gig leaves."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, travel
from subcontract_core.scenario import load_scenario
from support.golden import euros_of

READING = "travel.first_gig"


def allowance(year, kilometres=100, using=None, **trip):
    return euros_of(
        travel.kilometre_allowance(
            using or law_of_finland(), number(date(year, 6, 1)), kilometres=kilometres, **trip
        )
    )


@pytest.mark.parametrize(
    ("year", "expected"), [(2021, 44), (2022, 46), (2023, 53), (2024, 57), (2025, 59), (2026, 55)]
)
def test_a_hundred_kilometres_in_each_year(year, expected):
    assert allowance(year) == expected


def test_the_amount_changes_on_the_first_of_january_and_not_the_day_before():
    days = np.array([number(date(2025, 12, 31)), number(date(2026, 1, 1))])
    assert travel.kilometre_allowance(
        law_of_finland(), days, kilometres=np.full(2, 100)
    ).amount.cents().tolist() == [5900, 5500]


def test_34_kilometres_both_ways_in_2026_are_18_70():
    assert allowance(2026, 34) == Fraction("18.70")


def test_two_passengers_and_a_trailer_add_18_cents_a_kilometre_in_2024():
    assert allowance(2024, passengers=2) == 65
    assert allowance(2024, passengers=2, trailer=True) == 75


def test_the_way_to_the_usual_place_of_work_is_the_workers_own():
    assert allowance(2026, special_place=False) == 0 < allowance(2026)


def test_a_first_gig_is_the_way_to_work_by_default_and_a_work_trip_in_the_other_reading():
    assert law_of_finland().parameters[READING].disputed
    other = law_of_finland().overriding({READING: "work_trip"})
    assert (allowance(2026, first_gig=True), allowance(2026, first_gig=True, using=other)) == (
        0,
        55,
    )
    assert allowance(2026, first_gig=True, special_place=False, using=other) == 0


def test_additions_of_years_whose_decision_was_not_seen_say_so():
    on = {
        year: law_of_finland().parameters["travel.passenger"].on(date(year, 6, 1)).confidence
        for year in (2023, 2024, 2026)
    }
    assert on == {2023: "memory", 2024: "verified", 2026: "memory"}
    read = travel.kilometre_allowance(
        law_of_finland(), number(date(2023, 6, 1)), kilometres=np.int64(10)
    ).why.parameters
    assert read == ("travel.car",)


def test_the_apps_workers_are_told_what_a_kilometre_may_be_paid_free_of_tax():
    outcome = compare(load_scenario("jobcenter-2022-03"), ["jobcenter-app"]).outcomes[0]
    [found] = [finding for finding in outcome.findings if finding.code == "travel_own_cost"]
    assert set(found.numbers["kilometre"].values.tolist()) == {46}
    assert {"travel.car", READING} <= set(found.why.parameters)
