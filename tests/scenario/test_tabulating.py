"""The tables of a scenario: visits, shifts, activity days, absences and buyers as rows."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import Buyer, Dates, Gig, Person
from support.invented import country


def days(*of_may):
    return Dates(tuple(date(2026, 5, day) for day in of_may))


SCENARIO = evolve(
    country.scenario(),
    first_month=2026 * 12 + 4,
    last_month=2026 * 12 + 5,
    people=(Person("P1", 1990), Person("P2", 1991)),
    buyers=(
        Buyer("B1", "company", True),
        Buyer("B2", "private_person"),
        Buyer("B3", "wellbeing_county"),
    ),
    gigs=(
        Gig("G1", "B2", "raking", days(5, 12), 90, ("P2", "P1")),
        Gig("G2", "B1", "x", Dates((date(2026, 6, 1),)), 60, ("P2",), start=8 * 60),
    ),
)


def test_a_visit_is_a_row_for_each_day_and_a_shift_one_for_each_who_goes():
    tables = tabulate(SCENARIO)
    assert tables.gigs.day.tolist() == [
        number(date(2026, 5, 5)),
        number(date(2026, 5, 12)),
        number(date(2026, 6, 1)),
    ]
    assert (tables.gigs.buyer.tolist(), tables.gigs.label.tolist()) == ([1, 1, 0], [0, 0, 1])
    assert tables.gigs.month.tolist() == [0, 0, 1]
    assert len(tables.shifts) == 5 and tables.shifts.minutes.sum() == 4 * 90 + 60


def test_shifts_are_in_the_order_of_people_and_then_of_days():
    shifts = tabulate(SCENARIO).shifts
    assert (shifts.person.tolist(), shifts.gig.tolist()) == ([0, 0, 1, 1, 1], [0, 1, 0, 1, 2])


def test_who_is_away_has_no_shift_on_that_day_and_the_others_have():
    away = evolve(SCENARIO.people[1], absences=(date(2026, 5, 12),))
    tables = tabulate(evolve(SCENARIO, people=(SCENARIO.people[0], away)))
    assert (tables.absent.person.tolist(), tables.absent.gig.tolist()) == ([1], [1])
    assert (tables.shifts.person.tolist(), len(tables.gigs)) == ([0, 0, 1, 1], 3)


def test_buyers_are_public_private_people_or_neither():
    tables = tabulate(SCENARIO)
    assert tables.buyer_public.tolist() == [False, False, True]
    assert tables.buyer_private_person.tolist() == [False, True, False]
    assert tables.buyer_deducts.tolist() == [True, False, False]


def test_pay_of_the_next_month_makes_the_horizon_a_month_longer():
    later = evolve(SCENARIO, pay=evolve(SCENARIO.pay, month="next"))
    assert (len(tabulate(SCENARIO).months), len(tabulate(later).months)) == (2, 3)
    assert tabulate(later).work_months == 2


@pytest.mark.parametrize("gigs", [(), SCENARIO.gigs[:1]], ids=["none", "one"])
def test_a_scenario_without_visits_has_tables_without_rows(gigs):
    tables = tabulate(evolve(SCENARIO, gigs=gigs))
    assert len(tables.gigs) == (2 if gigs else 0)
    assert tables.gigs.minutes.dtype == np.int64
