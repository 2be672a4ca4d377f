"""Decisions rest on the plan: what comes later never moves an earlier month, and what was paid
otherwise opens a review from the month after it.
"""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.scenario.types import Dates, Realised
from support.outlooks import BENEFITS, DAYS, MODEL, PLANNED, SCENARIO, lines


def with_extra(april, may):
    """Extra minutes of both in April and in May, 12 euros an hour."""
    extra = (
        Realised("G1", date(2026, 4, day), minutes=720) for day in range(20, 20 + april // 720)
    )
    more = (Realised("G1", date(2026, 5, 18 + n), minutes=one) for n, one in enumerate(may))
    return evolve(SCENARIO, realised=(*extra, *more))


def test_what_is_done_as_planned_changes_no_line():
    said = evolve(SCENARIO, realised=tuple(Realised("G1", day, minutes=240) for day in DAYS[:6]))
    found, _ = lines(said)
    assert found.keys() == PLANNED.keys()
    assert all(np.array_equal(found[kind], PLANNED[kind]) for kind in PLANNED)


@pytest.mark.parametrize(("may", "is_reviewed"), [((720,), False), ((720, 60), True)])
def test_pay_over_the_plan_opens_a_review_of_the_pensioners_allowance_at_the_limit(
    may, is_reviewed
):
    # The plan has 576 € a year, which opens no review. 288 € more in April, and in May 144 € (1,008 €
    # in all) or 156 € (1,020 €): the limit of a rise is 1,018 € (Kela 2025, frozen for 2026), and it
    # counts from the month after.
    found, _ = lines(with_extra(2 * 720, may))
    mine, planned = found["housing_allowance"][:, 0], PLANNED["housing_allowance"][:, 0]
    assert mine[:5].tolist() == planned[:5].tolist()
    # 85 % of 43.5 % of what is more a year, a twelfth of it a month: act 571/2007, sections 11 and 15
    fall = Fraction(85, 100) * Fraction(435, 1000) * 1020_00 / 12
    for before, after in zip(planned[5:], mine[5:], strict=True):
        assert abs(before - after - (fall if is_reviewed else 0)) <= 1


def test_nothing_that_happens_later_moves_an_earlier_month():
    october = evolve(SCENARIO, realised=(Realised("G1", DAYS[9], minutes=720),))
    found, _ = lines(october)
    for kind in found:
        planned = PLANNED.get(kind, np.zeros_like(found[kind]))
        assert np.array_equal(found[kind][:9], planned[:9]), kind


def test_work_that_nobody_planned_opens_its_own_review():
    none = evolve(SCENARIO, gigs=(evolve(SCENARIO.gigs[0], planned=False),))
    found, outcome = lines(none)
    planned, _ = lines(evolve(none, gigs=(evolve(SCENARIO.gigs[0], when=Dates((DAYS[-1],))),)))
    assert found["housing_allowance"][0, 0] == planned["housing_allowance"][0, 0]
    assert outcome.tables.plan is not None and len(outcome.tables.plan.shifts) == 0


def test_what_nobody_told_of_the_other_pay_may_be_asked_back():
    _, outcome = lines(with_extra(2 * 720, (720, 60)))
    codes = {one.code: one for one in outcome.effects.findings}
    found = codes["housing_other_than_planned"]
    assert found.person.tolist() == [0] and found.numbers["months_count"].values.tolist() == [7]
    fall = Fraction(85, 100) * Fraction(435, 1000) * 1020_00 / 12
    assert abs(found.numbers["back"].values[0] - 7 * fall) <= 7


def test_by_the_other_reading_other_pay_opens_no_review():
    still = with_extra(2 * 720, (720, 60)).with_reading({"housing.unplanned_pay": "not_counted"})
    found, _ = lines(still)
    for kind in BENEFITS:
        assert np.array_equal(found[kind], PLANNED[kind])


def test_in_many_cases_each_rests_on_the_one_plan():
    from subcontract_core.engine.comparison import compare_tables
    from subcontract_core.scenario import tabulate

    said = with_extra(2 * 720, (720, 60))
    alone, _ = lines(said)
    many = compare_tables(tabulate(said).repeat(3), [MODEL]).outcome(MODEL)
    for kind, amount in ledger.person_lines(many).items():
        assert np.array_equal(amount.cents, np.tile(alone[kind], 3)), kind
