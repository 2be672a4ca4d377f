"""The calendar rules in pairs: who gives way, and what is exactly beside the line."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import month_number, number
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import Activity, Buyer, Dates, Gig, Move, Person, Scenario
from subcontract_core.verbs import calendars

TUESDAY, WEDNESDAY, FRIDAY = date(2022, 3, 1), date(2022, 3, 2), date(2022, 3, 4)
NEXT_FRIDAY = date(2022, 3, 11)


def tables(
    gig_day=TUESDAY, start=10 * 60, minutes=120, moves=(), activity=(TUESDAY, WEDNESDAY), gigs=()
):
    month = month_number(TUESDAY)
    person = Person(
        "P1",
        1990,
        activity=Activity("disability", Dates(activity), 9 * 60, 15 * 60, 800),
        moves=tuple(moves),
    )
    one = Gig("G1", "B1", "tidying", Dates((gig_day,)), minutes, ("P1",), start=start)
    return tabulate(
        Scenario("s", {"en": "s"}, month, month, (person,), (Buyer("B1", "company"),), (one, *gigs))
    )


def apply(rule, t, *more):
    return rule(t, np.ones(len(t.shifts), bool), np.ones(len(t.people), bool), *more)


@pytest.mark.parametrize("rule", [calendars.gig_cancels_day, calendars.separate_days])
def test_a_gig_on_an_activity_day_costs_that_day_and_no_other(rule):
    result = apply(rule, tables())
    assert result.shift.tolist() == [True]
    assert result.day.tolist() == [False, True]
    assert result.findings[0].day.tolist() == [number(TUESDAY)]


@pytest.mark.parametrize("rule", [calendars.gig_cancels_day, calendars.separate_days])
def test_a_rule_cites_the_source_of_the_region_that_states_it_and_no_other(rule):
    everybody = np.ones(1, bool)
    found = tables()
    shifts = np.ones(len(found.shifts), bool)
    [own] = rule(found, shifts, everybody, "Our county's decision").findings
    [none] = rule(found, shifts, everybody).findings
    assert (own.why.source, none.why.source) == ("Our county's decision", "")


@pytest.mark.parametrize("rule", [calendars.gig_cancels_day, calendars.separate_days])
def test_a_gig_on_a_free_day_costs_nothing(rule):
    result = apply(rule, tables(gig_day=FRIDAY))
    assert result.day.tolist() == [True, True]
    assert result.findings == ()


@pytest.mark.parametrize(
    ("start", "sold"), [(15 * 60, True), (14 * 60 + 59, False), (7 * 60, True), (7 * 60 + 1, False)]
)
def test_outside_hours_means_not_one_minute_inside(start, sold):
    assert apply(calendars.outside_hours, tables(start=start)).shift.tolist() == [sold]


def test_an_activity_day_moved_inside_its_week_makes_room_for_the_gig():
    result = apply(calendars.outside_hours, tables(moves=[Move(TUESDAY, FRIDAY)]))
    assert result.shift.tolist() == [True]
    assert result.day.tolist() == [True, True]
    assert result.day_on.tolist() == [number(FRIDAY), number(WEDNESDAY)]


def test_a_move_to_the_next_week_is_refused_and_the_gig_with_it():
    result = apply(calendars.outside_hours, tables(moves=[Move(TUESDAY, NEXT_FRIDAY)]))
    assert result.shift.tolist() == [False]
    assert {finding.code for finding in result.findings} == {
        "move_outside_week",
        "gig_in_activity_hours",
    }


def test_sunday_is_still_the_same_week_and_monday_is_not():
    sunday, monday = date(2022, 3, 6), date(2022, 3, 7)
    assert apply(calendars.outside_hours, tables(moves=[Move(TUESDAY, sunday)])).shift.tolist() == [
        True
    ]
    assert apply(calendars.outside_hours, tables(moves=[Move(TUESDAY, monday)])).shift.tolist() == [
        False
    ]


def test_a_move_to_a_day_that_is_taken_is_refused():
    result = apply(calendars.outside_hours, tables(moves=[Move(TUESDAY, WEDNESDAY)]))
    assert "move_to_taken_day" in {finding.code for finding in result.findings}
    assert result.shift.tolist() == [False]


def test_a_day_moved_onto_the_gig_refuses_the_gig():
    t = tables(gig_day=FRIDAY, moves=[Move(TUESDAY, FRIDAY)])
    assert apply(calendars.outside_hours, t).shift.tolist() == [False]


@pytest.mark.parametrize(("paid", "day"), [(False, [False, True]), (True, [True, True])])
def test_without_a_stated_rule_overlap_costs_the_hours_and_the_allowance_is_a_reading(paid, day):
    result = apply(calendars.none_stated, tables(), paid)
    assert result.shift.tolist() == [True]
    assert result.day.tolist() == day
    assert len(result.findings) == 1


def test_without_a_stated_rule_a_gig_after_hours_costs_nothing():
    result = apply(calendars.none_stated, tables(start=15 * 60), False)
    assert result.day.tolist() == [True, True]
    assert result.findings == ()


@pytest.mark.parametrize(("second", "clash"), [(12 * 60, False), (12 * 60 - 1, True)])
def test_two_gigs_clash_from_the_first_shared_minute(second, clash):
    t = tables(gigs=(Gig("G2", "B1", "tidying", Dates((TUESDAY,)), 60, ("P1",), start=second),))
    assert bool(calendars.double_booked(t, np.ones(2, bool))) is clash


def test_a_long_gig_clashes_with_a_later_one_past_a_short_one_between():
    short = Gig("G2", "B1", "tidying", Dates((TUESDAY,)), 30, ("P1",), start=10 * 60 + 15)
    late = Gig("G3", "B1", "tidying", Dates((TUESDAY,)), 30, ("P1",), start=11 * 60 + 30)
    [finding] = calendars.double_booked(tables(gigs=(short, late)), np.ones(3, bool))
    assert finding.gig.size == 2


def test_two_activity_days_cannot_move_to_the_same_free_day():
    result = apply(
        calendars.outside_hours,
        tables(
            gig_day=FRIDAY, start=16 * 60, moves=[Move(TUESDAY, FRIDAY), Move(WEDNESDAY, FRIDAY)]
        ),
    )
    assert result.day_on.tolist() == [number(FRIDAY), number(WEDNESDAY)]
    assert "move_to_taken_day" in {finding.code for finding in result.findings}
