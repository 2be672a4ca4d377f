"""A value of the law matters where another one in its place would change an amount or a finding."""

from datetime import date

from subcontract_core.analysis.mattering import Moves
from support.months import comparison_and_outcome, month_of_work


def matters(name, **person):
    comparison, _ = comparison_and_outcome(month_of_work(date(2026, 3, 1), "100.00", **person))
    parameter = comparison.law.parameter(name)
    return Moves.of(comparison).matters(parameter, parameter.values[-1])


def test_the_full_pension_matters_to_a_pensioner_and_not_to_a_jobseeker():
    assert matters("pension.guarantee_full")
    assert not matters("pension.guarantee_full", lives_on="labour_market_subsidy")


def test_a_limit_that_nobody_is_near_moves_nothing():
    """100.00 is far below 990.90 × 0.95; the limit is shown, and no amount rests on it."""
    assert not matters("pension.suspension_months_in_a_row")


def test_a_share_of_pay_matters_to_a_jobseeker_with_pay_and_a_reading_of_months_over_to_nobody_under():
    assert matters("unemployment.earnings_share", lives_on="labour_market_subsidy")
    assert not matters("pension.suspension_reading")
