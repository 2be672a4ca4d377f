"""The same work done evenly: the sum to the minute, on the weekdays of the work."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.analysis.regular import minutes_by_month, regular
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.calls import Call
from subcontract_core.scenario.chance import Counts
from subcontract_core.scenario.types import Dates
from support.outlooks import DAYS, SCENARIO

IRREGULAR = load_scenario("one-group-five-systems-irregular")


@pytest.mark.parametrize("person", [one.id for one in IRREGULAR.people])
def test_the_sum_holds_to_the_minute_and_each_month_has_as_much(person):
    before, even = minutes_by_month(IRREGULAR, person), regular(IRREGULAR, person)
    after = minutes_by_month(even, person)
    assert sum(after) == sum(before) and len(set(after[:-1])) == 1
    assert after[-1] - after[0] == sum(before) % 12
    days = {day.weekday() for gig in even.gigs for day in gig.when.days()}
    assert days <= {
        day.weekday() for gig in IRREGULAR.gigs if person in gig.crew for day in gig.when.days()
    }


def test_what_does_not_divide_is_in_the_last_month():
    odd = evolve(SCENARIO.gigs[0], minutes=125, when=Dates(DAYS[:5]))
    even = regular(evolve(SCENARIO, gigs=(odd,)), "P1")
    assert minutes_by_month(even, "P1") == [52] * 11 + [53]


def test_even_work_and_no_work_have_nothing_beside_them():
    assert regular(SCENARIO, "P1") is None
    assert regular(evolve(SCENARIO, gigs=()), "P1") is None
    few = evolve(SCENARIO.gigs[0], minutes=5, when=Dates((date(2026, 1, 13),)))
    assert regular(evolve(SCENARIO, gigs=(few,)), "P1") is None  # less than a minute a month


def test_calls_illness_and_absences_of_the_plan_are_not_in_the_even_year():
    odd = evolve(SCENARIO.gigs[0], minutes=125, when=Dates(DAYS[:5]))
    person = evolve(SCENARIO.people[0], absences=(DAYS[1],))
    call = Call("C1", odd.buyer, tuple(odd.crew), Counts(0, 1, 3), 120)
    even = regular(
        evolve(SCENARIO, people=(person, *SCENARIO.people[1:]), gigs=(odd,), calls=(call,)), "P1"
    )
    assert minutes_by_month(even, "P1") == [52] * 11 + [53]
    assert (even.calls, [one.id for one in even.people]) == ((), ["P1"])
