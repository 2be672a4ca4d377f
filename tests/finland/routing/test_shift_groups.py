"""Paid shifts grouped into slips: by person and month, and by buyer or gig where that is asked."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import MINUTES
from subcontract_core.finland.routing.shift_groups import (
    HALF_YEAR,
    ShiftGroups,
    group_shifts,
    month_wages,
    planned_wages,
)
from subcontract_core.model.quoted import Promise
from subcontract_core.model.results import Quote
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import Buyer, Dates
from support.invented import country

WHY = Reason("reason.wage")


def grouped(scenario=None, *, refused=(), pay=1200, known=True, **asked):
    """The slips when every shift is paid alike, but for those that the model refuses."""
    tables = tabulate(scenario or country.scenario())
    shift = np.ones(len(tables.shifts), bool)
    shift[list(refused)] = False
    pays = np.full(len(tables.shifts), pay)
    hours = MINUTES(tables.shifts.minutes)
    promise = Promise.shifts(tables, shift, pays, WHY, known=known, quantity=hours)
    return tables, group_shifts(tables, Quote(promises=(promise,)), **asked)


def test_three_visits_of_an_hour_at_twelve_euros_are_one_slip_of_36_for_each_person():
    _, slips = grouped()
    assert (slips.person.tolist(), slips.buyer.tolist()) == ([0, 1], [-1, -1])
    assert (slips.gross.tolist(), slips.minutes.tolist()) == ([3600, 3600], [180, 180])


def test_a_month_of_its_own_makes_a_slip_of_its_own():
    # Tuesdays until 28 February 2030: 8, 15, 22 and 29 January; 5, 12, 19 and 26 February
    _, slips = grouped(country.scenario(months=2))
    assert slips.month.tolist() == [0, 1, 0, 1]
    assert slips.gross.tolist() == [4800] * 4


def test_a_shift_that_is_not_worked_is_not_paid():
    tables = tabulate(country.scenario())
    first = int(np.flatnonzero(tables.shifts.person == 0)[0])
    assert grouped(refused=[first])[1].gross.tolist() == [2400, 3600]


def test_pay_of_nothing_makes_no_slip_but_pay_that_is_not_known_does():
    assert len(grouped(pay=0)[1].person) == 0
    _, slips = grouped(pay=0, known=np.zeros(6, bool))
    assert slips.person.tolist() == [0, 1] and not np.any(slips.known)


def test_one_shift_of_unknown_pay_leaves_only_its_own_slip_unknown():
    tables = tabulate(country.scenario())
    known = np.ones(6, bool)
    known[np.flatnonzero(tables.shifts.person == 1)[0]] = False
    assert grouped(known=known)[1].known.tolist() == [True, False]


TWO_BUYERS = evolve(
    country.scenario(),
    buyers=(Buyer("B1", "company", True), Buyer("B2", "parish")),
    gigs=(
        country.scenario().gigs[0],
        evolve(country.scenario().gigs[0], id="G2", buyer="B2", start=14 * 60),
        evolve(country.scenario().gigs[0], id="G3", buyer="B2", start=17 * 60),
    ),
)


@pytest.mark.parametrize(
    ("asked", "buyers", "gross"),
    [
        ({}, [-1, -1], [10800, 10800]),
        ({"per_buyer": True}, [0, 1, 0, 1], [3600, 7200, 3600, 7200]),
        ({"per_gig": True}, [0, 1, 1, 0, 1, 1], [3600] * 6),
    ],
)
def test_slips_are_for_everybody_together_for_each_buyer_or_for_each_gig(asked, buyers, gross):
    _, slips = grouped(TWO_BUYERS, **asked)
    assert (slips.buyer.tolist(), slips.gross.tolist()) == (buyers, gross)


def test_pay_and_minutes_of_a_sunday_are_told_apart_within_the_slip():
    # 6 January 2030 is a Sunday and Epiphany, 7 January a Monday
    days = Dates((date(2030, 1, 6), date(2030, 1, 7)))
    scenario = country.scenario(people=1)
    _, slips = grouped(evolve(scenario, gigs=(evolve(scenario.gigs[0], when=days),)))
    assert (slips.gross.tolist(), slips.sunday.tolist()) == ([2400], [1200])
    assert slips.sunday_minutes.tolist() == [60]


def test_a_worker_of_two_slips_has_the_wages_of_both_in_the_month():
    tables, slips = grouped(TWO_BUYERS, per_buyer=True)
    assert month_wages(tables, slips, slips.gross, by_buyer=False).tolist() == [10800] * 4
    assert month_wages(tables, slips, slips.gross, by_buyer=True).tolist() == [
        3600,
        7200,
        3600,
        7200,
    ]


@pytest.mark.parametrize(("months", "times"), [(1, 1), (3, 3), (6, 6), (12, 6)])
def test_wages_of_half_a_year_are_those_of_the_months_that_the_work_goes_on(months, times):
    tables, slips = grouped(evolve(country.scenario(), continues_months=months))
    whole = planned_wages(tables, slips, slips.gross, HALF_YEAR)
    mine = planned_wages(tables, slips, slips.gross, HALF_YEAR, of_one_worker=True)
    assert (whole.tolist(), mine.tolist()) == ([7200 * times] * 2, [3600 * times] * 2)


def test_a_document_of_the_slips_names_person_buyer_and_the_day_of_pay():
    tables, slips = grouped()
    sheet = slips.sheet("payslips", tables, [])
    assert isinstance(slips, ShiftGroups) and sheet.name == "payslips"
    assert sheet.person.tolist() == [0, 1] and sheet.work_month.tolist() == [0, 0]
    # the last working day of January 2030, a Thursday
    assert sheet.paid.astype("M8[D]").astype(str).tolist() == ["2030-01-31"] * 2
