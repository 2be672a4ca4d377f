"""A value of the law matters where another one in its place would change an amount or a finding."""

from datetime import date

from subcontract_core.analysis import mattering
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


def asked(comparison, *names):
    return [(parameter, parameter.values[-1]) for parameter in map(comparison.law.parameter, names)]


def test_of_many_values_at_once_the_same_matter_as_one_by_one():
    comparison, _ = comparison_and_outcome(
        month_of_work(date(2026, 3, 1), "100.00", lives_on="labour_market_subsidy")
    )
    names = (
        "pension.guarantee_full",
        "unemployment.earnings_share",
        "tax.scale_6_rate",
        "pension.suspension_reading",
        "housing.general.review_rise",
        "unemployment.daily_amount",
    )
    moves = Moves.of(comparison)
    values = asked(comparison, *names)
    together = moves.all_matter(values)
    assert together == [moves.matters(*one) for one in values]
    assert dict(zip(names, together, strict=True)) == {
        "pension.guarantee_full": False,
        "unemployment.earnings_share": True,
        "tax.scale_6_rate": False,
        "pension.suspension_reading": False,
        "housing.general.review_rise": False,
        "unemployment.daily_amount": True,
    }


def test_values_that_move_nothing_are_dismissed_together(monkeypatch):
    comparison, _ = comparison_and_outcome(month_of_work(date(2026, 3, 1), "100.00"))
    scale = [name for name in comparison.law.parameters if name.startswith("tax.scale_")]
    runs = []
    again = mattering.run
    monkeypatch.setattr(mattering, "run", lambda *given: runs.append(given) or again(*given))
    assert not any(Moves.of(comparison).all_matter(asked(comparison, *scale)))
    # Higher and lower, for today and the one model: not once for each of some fifteen values.
    assert len(scale) > 10 and len(runs) == 4
