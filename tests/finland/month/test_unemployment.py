"""The unemployment benefit beside gigs."""

from datetime import date

import pytest

from subcontract_core.scenario.types import (
    Activity,
    Dates,
)
from support.months import cents_by_month, codes_of, comparison_and_outcome, month_of_work


def test_general_support_replaces_the_subsidy_in_may_2026_and_takes_half_of_every_euro():
    _, outcome = comparison_and_outcome(
        month_of_work(date(2026, 4, 1), "100.00", lives_on="labour_market_subsidy", months=2)
    )
    # 21.5 × 37.21 = 800.015; less half of 100.00.
    assert cents_by_month(outcome, "unemployment_benefit") == [75002, 75002]


@pytest.mark.parametrize(("pay", "benefit"), [("300.00", 80002), ("300.02", 80001)])
def test_three_hundred_euros_are_free_until_march_2024(pay, benefit):
    _, outcome = comparison_and_outcome(
        month_of_work(date(2024, 3, 1), pay, lives_on="labour_market_subsidy")
    )
    assert cents_by_month(outcome, "unemployment_benefit") == [benefit]


def test_from_april_2024_nothing_is_free():
    _, outcome = comparison_and_outcome(
        month_of_work(date(2024, 4, 1), "300.00", lives_on="labour_market_subsidy")
    )
    assert cents_by_month(outcome, "unemployment_benefit") == [65002]


@pytest.mark.parametrize(("pay", "lost"), [("1600.02", False), ("1600.03", True)])
def test_the_nine_euros_go_when_pay_takes_the_whole_general_support(pay, lost):
    day = date(2026, 5, 15)
    activity = Activity("rehabilitative", Dates((date(2026, 5, 12),)))
    _, outcome = comparison_and_outcome(
        month_of_work(
            date(2026, 5, 1),
            pay,
            lives_on="labour_market_subsidy",
            visits=(day,),
            activity=activity,
        )
    )
    # 21.5 × 37.21 is 800.015: half of 1 600.03 takes it all.
    assert ("nine_euros_lost" in codes_of(outcome)) is lost


@pytest.mark.parametrize(
    ("month", "benefit"),
    [
        # 33.78 × 21.5 − (700 − 500) / 2; the disregard of 500 was in law to 30 November 2021
        (date(2021, 11, 1), 62_627),
        (date(2021, 12, 1), 52_627),
        # 37.21 × 21.5 − (700 − 300) / 2, and from April 2024 without a disregard
        (date(2024, 3, 1), 60_002),
        (date(2024, 4, 1), 45_002),
        (date(2026, 5, 1), 45_002),
    ],
)
def test_700_of_pay_beside_the_disregard_of_each_time(month, benefit):
    _, outcome = comparison_and_outcome(
        month_of_work(month, "700.00", lives_on="labour_market_subsidy")
    )
    assert cents_by_month(outcome, "unemployment_benefit") == [benefit]


@pytest.mark.parametrize(("pay", "benefit"), [("1600.02", 1), ("1600.03", 0)])
def test_the_benefit_ends_at_1600_03_of_gross_pay(pay, benefit):
    _, outcome = comparison_and_outcome(
        month_of_work(date(2026, 6, 1), pay, lives_on="labour_market_subsidy")
    )
    assert cents_by_month(outcome, "unemployment_benefit") == [benefit]
