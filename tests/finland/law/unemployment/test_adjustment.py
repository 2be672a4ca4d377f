"""The adjustment of the benefit with earnings."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import (
    law_of_finland,
    unemployment,
)
from support.golden import euros_of


def test_three_months_in_a_row_with_pay_of_700_leave_450_02_of_the_subsidy_in_april_2024_and_of_general_support():
    for day in (date(2024, 4, 1), date(2026, 5, 1)):
        full = unemployment.full_benefit(law_of_finland(), number(day), in_services=True).amount
        assert (
            int(
                unemployment.adjusted(
                    law_of_finland(), number(day), full=full, earnings=70_000
                ).amount.decimals(3)
            )
            == 450_015
        )


def test_general_support_falls_by_500_for_a_wage_of_1000():
    day = number(date(2026, 5, 1))
    left = unemployment.adjusted(law_of_finland(), day, full=80_002, earnings=100_000).amount
    assert 80_002 - int(left.cents()) == 50_000


def full(day, **situation):
    return euros_of(unemployment.full_benefit(law_of_finland(), day, **situation))


def adjusted(day, earnings, full_cents=80000):
    return euros_of(
        unemployment.adjusted(law_of_finland(), day, full=full_cents, earnings=earnings)
    )


@pytest.mark.parametrize(
    ("day", "left"),
    [(date(2023, 6, 1), "600.015"), (date(2024, 4, 1), "450.015"), (date(2026, 5, 1), "450.015")],
)
def test_the_worked_example_of_earnings_of_700(day, left):
    benefit = unemployment.full_benefit(law_of_finland(), day, in_services=True).amount
    assert euros_of(benefit) == Fraction("800.015")
    assert euros_of(
        unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=70000)
    ) == Fraction(left)


@pytest.mark.parametrize(
    ("day", "before", "after"), [(date(2021, 12, 1), 500, 300), (date(2024, 4, 1), 300, 0)]
)
def test_the_disregard_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    assert adjusted(number(day) - 1, 60000) == 800 - Fraction(600 - before, 2)
    assert adjusted(number(day), 60000) == 800 - Fraction(600 - after, 2)


def test_the_500_euro_disregard_lasts_until_november_2021_though_the_model_ends_it_in_june():
    # The golden cases leave these months out on purpose: the law kept the 500 until 30 November.
    for month in range(7, 12):
        assert adjusted(date(2021, month, 1), 50000) == 800
    model = law_of_finland().overriding({"unemployment.earnings_disregard": "300"})
    assert (
        euros_of(unemployment.adjusted(model, date(2021, 9, 1), full=80000, earnings=50000)) == 700
    )


def test_earnings_equal_to_the_disregard_take_nothing_and_one_cent_over_takes_half_a_cent():
    assert adjusted(date(2023, 6, 1), 30000) == 800
    assert adjusted(date(2023, 6, 1), 30001) == 800 - Fraction(1, 200)


def test_general_support_ends_at_gross_pay_of_1600_03():
    day = date(2026, 5, 1)
    benefit = unemployment.full_benefit(law_of_finland(), day).amount
    assert (
        euros_of(unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=160003)) == 0
    )
    assert euros_of(unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=160002)) > 0


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2022, 1, 1), "33.78", "34.50"),
        (date(2022, 8, 1), "34.50", "35.72"),
        (date(2023, 1, 1), "35.72", "37.21"),
    ],
)
def test_the_daily_amount_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    assert euros_of(unemployment.daily_benefit(law_of_finland(), number(day) - 1)) == Fraction(
        before
    )
    assert euros_of(unemployment.daily_benefit(law_of_finland(), number(day))) == Fraction(after)


def test_a_month_is_21_5_days_of_the_daily_amount():
    assert full(date(2022, 3, 1)) == Fraction("741.75")


def test_general_support_replaces_the_subsidy_on_the_first_of_may_2026():
    days = np.array([number(date(2026, 4, 30)), number(date(2026, 5, 1))])
    assert unemployment.benefit_kind(law_of_finland(), days).tolist() == [
        "labour_market_subsidy",
        "general_support",
    ]
    assert unemployment.benefit_kind(law_of_finland(), date(2026, 5, 1)).item() == "general_support"
    assert unemployment.benefit_kind(law_of_finland(), days[:1]).tolist() == [
        "labour_market_subsidy"
    ]
