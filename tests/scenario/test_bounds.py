"""The months of a scenario, and what lies outside them."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.bounds import MOST_MONTHS, is_span, out_of_months
from subcontract_core.scenario.types import Activity, Dates, Gig, Move, Person

MAY = 2026 * 12 + 4
INSIDE = (Person("P1", 1990),)


def paths(people=INSIDE, gigs=(), first=MAY, last=MAY):
    return [one.at for one in out_of_months(first, last, people, gigs)]


@pytest.mark.parametrize(
    ("first", "last", "sound"),
    [
        (MAY, MAY, True),
        (MAY, MAY - 1, False),
        (MAY, MAY + MOST_MONTHS - 1, True),
        (MAY, MAY + MOST_MONTHS, False),
        (1990 * 12 - 1, MAY, False),
    ],
)
def test_a_span_is_from_one_month_to_sixty(first, last, sound):
    assert is_span(first, last) is sound
    if first >= 1990 * 12:
        assert (paths(first=first, last=last) == []) is sound


@pytest.mark.parametrize(("day", "is_inside"), [(1, True), (31, True)])
def test_the_first_and_the_last_day_of_the_months_are_inside(day, is_inside):
    gig = Gig("G1", "B1", "x", Dates((date(2026, 5, day),)), 60, ("P1",))
    assert (paths(gigs=(gig,)) == []) is is_inside


@pytest.mark.parametrize("day", [date(2026, 4, 30), date(2026, 6, 1)], ids=str)
def test_a_day_before_or_after_the_months_is_told_wherever_it_stands(day):
    gig = Gig("G1", "B1", "x", Dates((day,)), 60, ("P1",))
    away = evolve(INSIDE[0], activity=Activity("disability", Dates((day,))))
    planned = Activity("disability", Dates((date(2026, 5, 4),)))
    moved = evolve(INSIDE[0], activity=planned, moves=(Move(date(2026, 5, 4), day),))
    ill = evolve(INSIDE[0], absences=(day,))
    assert paths(gigs=(gig,)) == [("gigs", 0, "dates", 0)]
    assert paths((away,)) == [("people", 0, "activity", "dates", 0)]
    assert paths((moved,)) == [("people", 0, "moves", 0, "to")]
    assert paths((ill,)) == [("people", 0, "absences", 0)]


@pytest.mark.parametrize(("year", "told"), [(2011, False), (2012, True)])
def test_nobody_is_younger_than_fifteen_in_the_year_of_the_last_month(year, told):
    # Young Workers' Act 998/1993, section 2: from 15 on
    assert bool(paths((Person("P1", year),))) is told


def test_of_months_that_are_wrong_by_themselves_no_day_is_asked():
    gig = Gig("G1", "B1", "x", Dates((date(2026, 4, 30),)), 60, ("P1",))
    assert paths(gigs=(gig,), first=0) == []
