"""Rows of charges and promises: of visits, of months, and of one sum that a crew shares."""

from attrs import evolve
import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import COUNT, MINUTES, MONTHS
from subcontract_core.model.quoted import Charge, Promise, charged, promised
from subcontract_core.scenario import tabulate
from support.invented import country

WHY = Reason("reason.wage")
TABLES = tabulate(country.scenario())  # two people, three visits of both, one buyer
EVERY = np.ones(len(TABLES.shifts), bool)


def test_a_promise_has_a_row_for_each_sold_shift_that_is_paid_or_not_known():
    sold, known = EVERY.copy(), EVERY.copy()
    sold[0], known[1] = False, False
    cents = np.array([100, 0, 0, 100, 100, 100])
    promise = Promise.shifts(TABLES, sold, cents, WHY, known=known, quantity=MINUTES(cents))
    assert promise.cents.tolist() == [0, 100, 100, 100]
    assert promise.known.tolist() == [False, True, True, True]
    assert promise.minutes.tolist() == [0, 100, 100, 100]


def test_minutes_are_those_of_hours_and_of_nothing_else():
    cents = np.full(6, 100)
    assert not Promise.shifts(TABLES, EVERY, cents, WHY, quantity=COUNT(cents)).minutes.any()
    assert not Promise.shifts(TABLES, EVERY, cents, WHY).minutes.any()


def test_a_month_has_a_row_without_a_visit():
    cents = np.array([0, 500])
    promise = Promise.months(TABLES, np.array([True, True]), cents, WHY)
    assert (promise.person.tolist(), promise.gig.tolist()) == ([1], [-1])
    charge = Charge.months(TABLES, np.array([700]), WHY, quantity=MONTHS(np.array([1])))
    assert (charge.buyer.tolist(), charge.gig.tolist()) == ([0], [-1])


def test_a_sum_a_visit_is_shared_in_whole_cents_by_heads_or_by_hours():
    sums = np.array([101, 101, 0])
    shared = Promise.shared(TABLES, EVERY, sums, WHY)
    assert np.bincount(shared.gig, shared.cents).tolist() == [101, 101]
    minutes = np.where(TABLES.shifts.person == 0, 30, 90)
    uneven = evolve(TABLES, shifts=evolve(TABLES.shifts, minutes=minutes))
    by_hours = Promise.shared(uneven, EVERY, np.array([400, 0, 0]), WHY, by_hours=True)
    assert by_hours.cents.tolist() == [100, 300]


def test_a_sum_is_shared_among_those_who_come():
    sold = TABLES.shifts.person == 0
    assert Promise.shared(TABLES, sold, np.array([101, 0, 0]), WHY).cents.tolist() == [101]


def test_what_is_asked_and_promised_is_known_case_by_case():
    many = TABLES.repeat(2)
    gig = np.arange(len(many.gigs))
    known = many.gigs.case[gig] == 0
    charge = Charge.visits(many, gig, np.full(gig.size, 10), WHY, known=known)
    cents, sure = charged(many, (charge, charge))
    assert (cents.tolist(), sure.tolist()) == ([60, 60], [True, False])
    assert promised(many, ())[1] is True
