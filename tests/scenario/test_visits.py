"""The visits of a plan and of what happened, row by row."""

from datetime import date

from attrs import evolve

from subcontract_core.base.dates import number
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Realised
from support.happenings import FILE

SCENARIO = read_scenario(FILE, "happened.yaml")
HAPPENED = tabulate(SCENARIO)
PLAN = HAPPENED.plan


def on(tables, table, *day):
    """Who stands in a table on a day, with the minutes."""
    rows = getattr(tables, table)
    at = tables.gigs.day[rows.gig] == number(date(*day))
    return list(zip(rows.person[at].tolist(), rows.minutes[at].tolist(), strict=True))


def test_a_plan_has_no_extra_visits_no_illness_and_the_planned_lengths():
    assert on(PLAN, "shifts", 2026, 1, 13) == [(0, 240), (1, 240)]
    assert on(HAPPENED, "shifts", 2026, 1, 13) == [(0, 210), (1, 240)]
    assert on(PLAN, "shifts", 2026, 2, 6) == on(PLAN, "shifts", 2026, 1, 21) == []
    assert on(HAPPENED, "shifts", 2026, 2, 6) == [(0, 120)]
    assert on(HAPPENED, "shifts", 2026, 1, 21) == [(0, 90), (1, 90)]
    assert on(PLAN, "shifts", 2026, 2, 10) == [(0, 240), (1, 240)]
    assert on(HAPPENED, "shifts", 2026, 2, 10) == [(0, 240)]


def test_holidays_and_closed_days_are_in_the_plan_too():
    for tables in (PLAN, HAPPENED):
        assert on(tables, "shifts", 2026, 3, 31) == [(1, 240)]
        assert on(tables, "shifts", 2026, 3, 3) == []
        assert on(tables, "absent", 2026, 3, 3) == [(0, 240), (1, 240)]


def test_who_misses_a_visit_is_ill_or_the_visit_is_called_off_or_neither():
    absent = HAPPENED.absent
    rows = {
        (int(person), int(HAPPENED.gigs.day[gig])): row
        for row, (person, gig) in enumerate(zip(absent.person, absent.gig, strict=True))
    }
    ill, off = rows[1, number(date(2026, 2, 10))], rows[0, number(date(2026, 1, 20))]
    holiday = rows[0, number(date(2026, 3, 31))]
    assert absent.fell_ill[ill] == number(date(2026, 2, 10)) and not absent.cancelled[ill]
    assert absent.cancelled[off] and absent.hours_before[off] == 0
    assert absent.fell_ill[holiday] == -1 and not absent.cancelled[holiday]


def test_who_is_ill_on_a_visit_of_another_length_is_away_unless_said_to_have_come():
    day = date(2026, 2, 10)
    of_all = evolve(SCENARIO, realised=(Realised("G1", day, minutes=60),))
    assert on(tabulate(of_all), "shifts", 2026, 2, 10) == [(0, 60)]
    of_one = evolve(SCENARIO, realised=(Realised("G1", day, "P2", 60),))
    assert on(tabulate(of_one), "shifts", 2026, 2, 10) == [(0, 240), (1, 60)]


def test_without_anything_that_happened_the_plan_is_what_happens():
    plain = evolve(
        SCENARIO,
        realised=(),
        away=SCENARIO.away[1:],
        gigs=SCENARIO.gigs[:1],
        buyers=(evolve(SCENARIO.buyers[0], paid_late=()),),
    )
    assert tabulate(plain).plan is None
