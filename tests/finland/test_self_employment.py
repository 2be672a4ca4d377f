"""The invoicing service's health contribution and the figures of self-employed pension insurance."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.days import number
from subcontract_core.finland import law, self_employment

BASE = "billing.health_base"


def contribution(on, gross=100000, after_fee=95000, statement_given=False, reading=None):
    using = law().overriding({BASE: reading}) if reading else law()
    return self_employment.health_contribution(using, on, after_fee=after_fee, gross=gross, statement_given=statement_given)


@pytest.mark.parametrize(("year", "expected"), [(2023, "14.32"), (2026, "17.80")])
def test_wage_and_contribution_together_are_what_the_fee_leaves_of_1000(year, expected):
    assert euros(contribution(number(date(year, 6, 1)))) == Fraction(expected)


@pytest.mark.parametrize(
    ("reading", "expected"), [("after_fee_and_contribution", "8.90"), ("before_contribution", "9.0725"), ("gross_invoice", "9.55")]
)
def test_the_three_readings_of_an_invoice_of_500(reading, expected):
    assert euros(contribution(number(date(2026, 3, 1)), 50000, 47500, reading=reading)) == Fraction(expected)


def test_the_base_changes_on_the_day_of_the_ruling_and_not_the_day_before():
    day = number(date(2023, 5, 12))
    assert law().choice(BASE, day - 1) != law().choice(BASE, day) == "after_fee_and_contribution"
    assert euros(contribution(day - 1)) > euros(contribution(day)) == Fraction("14.32")


def test_a_column_of_days_across_the_ruling_gives_what_single_days_give():
    days = number(date(2023, 5, 12)) + np.arange(-1, 1)
    together = contribution(days, np.full(2, 100000), np.full(2, 95000))
    assert [Fraction(int(number), together.amount.den * 100) for number in together.amount.num] == [euros(contribution(int(day))) for day in days]


def test_a_written_statement_of_no_duty_ends_the_contribution():
    assert euros(contribution(number(date(2026, 3, 1)), statement_given=True)) == 0


def test_the_base_is_a_disputed_reading_open_to_choice():
    assert law().parameter(BASE).disputed
    assert contribution(number(date(2026, 3, 1))).why.parameters == (BASE, "billing.health_rate")


@pytest.mark.parametrize(
    ("year", "month"), [(2021, "671.96"), (2022, "688.48"), (2023, "714.62"), (2024, "750.86"), (2025, "767.37"), (2026, "785.26")]
)
def test_a_twelfth_of_the_yel_floor_is_the_months_test(year, month):
    assert round(Fraction(int(law().cents("yel.income_floor", number(date(year, 7, 1)))), 1200), 2) == Fraction(month)


def test_the_yel_floor_is_under_the_disability_pensions_earnings_limit_in_every_year():
    for year in range(2021, 2027):
        day = number(date(year, 7, 1))
        assert law().cents("yel.income_floor", day) < 12 * law().cents("pension.earnings_limit", day)


def test_yel_asks_for_four_months_and_an_age_of_18():
    day = number(date(2026, 3, 1))
    assert (law().count("yel.min_months", day), law().count("yel.age_from", day)) == (4, 18)
