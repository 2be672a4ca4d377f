"""Earnings-related pensions, pensions without a limit, long suspensions and the flexible model:
pairs around each threshold.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.scenario.types import (
    PayRule,
    Pension,
)
from support.months import cents_by_month, codes_of, comparison_and_outcome, month_of_work

RICH = 2_400_000  # other pensions of 24 000.00 a year leave no national or guarantee pension


def earner(pay, kind="earnings_related", other=RICH, months=3, **more):
    scenario = month_of_work(
        date(2026, 3, 1),
        pay,
        months=months,
        pension=Pension(kind, average=250_000),
        other_pension=other,
        **more,
    )
    return comparison_and_outcome(scenario)[1]


@pytest.mark.parametrize(
    ("pay", "paid", "code"),
    [
        ("1000.00", 200_000, "near_earnings_limit"),
        ("1000.01", 100_000, "pension_partial"),
        ("1500.00", 100_000, "pension_partial"),
        ("1500.01", 0, "pension_suspended"),
    ],
)
def test_a_full_pension_is_halved_above_40_per_cent_and_rests_above_60(pay, paid, code):
    outcome = earner(pay)
    assert cents_by_month(outcome, "earnings_pension") == [paid] * 3
    assert code in codes_of(outcome)


def test_two_months_over_the_own_limit_change_nothing_and_are_told():
    outcome = earner("1500.01", months=2)
    assert cents_by_month(outcome, "earnings_pension") == [200_000] * 2
    assert "over_earnings_limit" in codes_of(outcome)


def test_what_an_earnings_related_pension_paid_before_anybody_could_know_may_be_claimed_back():
    memo = ledger.person_lines(earner("1500.01"), memo=True)["pension_reclaim"].cents[:, 0]
    assert memo.tolist() == [200_000, 200_000, 0]
    assert ledger.person_lines(earner("1000.01"), memo=True)["pension_reclaim"].cents[
        :, 0
    ].tolist() == [100_000, 100_000, 0]


def test_the_national_pension_beside_an_earnings_related_one_keeps_its_own_lower_limit():
    outcome = earner("995.00", other=600_000)
    assert cents_by_month(outcome, "national_pension") == [0] * 3
    assert cents_by_month(outcome, "earnings_pension") == [50_000] * 3


def test_beside_a_partial_pension_there_is_no_national_or_guarantee_pension_and_no_pensioners_housing_allowance():
    outcome = earner("100.00", kind="earnings_related_partial", other=600_000, rent=60_000)
    assert (
        cents_by_month(outcome, "national_pension")
        == cents_by_month(outcome, "guarantee_pension")
        == [0] * 3
    )
    assert "housing_allowance" not in ledger.person_lines(outcome)
    assert "partial_pension_only" in codes_of(outcome)
    assert min(cents_by_month(outcome, "general_housing_allowance")) > 0


@pytest.mark.parametrize(("pay", "paid"), [("1500.00", 50_000), ("1500.01", 0)])
def test_a_partial_pension_rests_above_60_per_cent(pay, paid):
    assert (
        cents_by_month(
            earner(pay, kind="earnings_related_partial", other=600_000), "earnings_pension"
        )
        == [paid] * 3
    )


def test_a_pension_without_a_limit_is_paid_whatever_is_earned():
    free = comparison_and_outcome(
        month_of_work(date(2026, 3, 1), "3000.00", months=3, pension=Pension(no_limit=True))
    )[1]
    assert cents_by_month(free, "national_pension") == [78_707] * 3
    assert codes_of(free) & {"pension_suspended", "over_earnings_limit", "no_earnings_limit"} == {
        "no_earnings_limit"
    }


def test_the_edge_on_a_curve_is_the_limit_of_the_own_pension():
    def edges(**person):
        outcome = comparison_and_outcome(month_of_work(date(2026, 3, 1), "100.00", **person))[1]
        return [
            edge.cents.tolist()
            for edge in outcome.effects.thresholds
            if edge.code == "earnings_limit"
        ]

    assert edges(pension=Pension("earnings_related", average=250_000), other_pension=RICH) == [
        [100_000]
    ]
    assert edges() == [[99_090]]
    assert edges(pension=Pension(no_limit=True)) == []


@pytest.mark.parametrize(("pay", "over"), [("837.59", False), ("837.60", True)])
def test_pay_equal_to_the_limit_is_allowed_and_one_cent_over_is_over(pay, over):
    _, outcome = comparison_and_outcome(month_of_work(date(2021, 9, 1), pay))
    assert ("over_earnings_limit" in codes_of(outcome)) is over


@pytest.mark.parametrize(("pay", "pension"), [("837.59", 66529), ("837.60", 0)])
def test_under_the_strict_reading_one_cent_over_costs_the_months_pension(pay, pension):
    strict = month_of_work(date(2021, 9, 1), pay).with_reading(
        {"pension.suspension_reading": "strict_any_month"}
    )
    assert cents_by_month(comparison_and_outcome(strict)[1], "national_pension") == [pension]


def test_the_limit_rises_in_august_2022_and_not_before():
    _, outcome = comparison_and_outcome(month_of_work(date(2022, 7, 1), "870.00", months=2))
    [finding] = [f for f in outcome.findings if f.code == "over_earnings_limit"]
    assert finding.month.tolist() == [0]
    assert finding.numbers["limit"].values.tolist() == [85548]


def test_pay_in_the_next_month_counts_in_the_next_month_and_creates_no_benefit():
    scenario = evolve(month_of_work(date(2021, 9, 1), "900.00"), pay=PayRule("15", "next"))
    comparison, outcome = comparison_and_outcome(scenario)
    assert cents_by_month(outcome, "assignment_fee") == [0, 90000]
    [finding] = [f for f in outcome.findings if f.code == "over_earnings_limit"]
    assert finding.month.tolist() == [1]
    assert "national_pension" not in comparison.difference(outcome)
