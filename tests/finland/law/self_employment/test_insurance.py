"""Pension insurance of the self-employed."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, self_employment
from support.golden import euros_of


@pytest.mark.parametrize(
    ("year", "month"),
    [
        (2021, "671.96"),
        (2022, "688.48"),
        (2023, "714.62"),
        (2024, "750.86"),
        (2025, "767.37"),
        (2026, "785.26"),
    ],
)
def test_a_twelfth_of_the_yel_floor_is_the_months_test(year, month):
    assert round(
        Fraction(int(law_of_finland().cents("yel.income_floor", number(date(year, 7, 1)))), 1200), 2
    ) == Fraction(month)


def test_the_yel_floor_is_under_the_disability_pensions_earnings_limit_in_every_year():
    for year in range(2021, 2027):
        day = number(date(year, 7, 1))
        assert law_of_finland().cents("yel.income_floor", day) < 12 * law_of_finland().cents(
            "pension.earnings_limit", day
        )


def test_yel_asks_for_four_months_and_an_age_of_18():
    day = number(date(2026, 3, 1))
    assert (
        law_of_finland().count("yel.min_months", day),
        law_of_finland().count("yel.age_from", day),
    ) == (4, 18)


def premium(year, income, age=30, **known):
    return euros_of(
        self_employment.yel_premium(
            law_of_finland(),
            number(date(year, 6, 1)),
            income=np.int64(income),
            age=np.int64(age),
            **known,
        )
    )


def duty(year, yearly, months=4, age=30):
    return bool(
        self_employment.likely_insured(
            law_of_finland(),
            number(date(year, 6, 1)),
            yearly=np.int64(yearly),
            months=months,
            age=np.int64(age),
        )
    )


def test_seven_months_at_760_in_2024_cost_1000_05_with_the_starters_discount():
    assert round(premium(2024, 912000, months=7), 2) == Fraction("1000.05")
    assert round(premium(2024, 912000, months=7, first_business=False), 2) == Fraction("1282.12")


@pytest.mark.parametrize(("year", "floor"), [(2021, 806357), (2024, 901028), (2026, 942309)])
def test_the_duty_starts_at_the_floor_and_not_one_cent_under(year, floor):
    assert duty(year, floor)
    assert not duty(year, floor - 1)


def test_the_2024_example_has_no_duty_at_700_a_month_and_likely_one_at_760():
    assert not duty(2024, 12 * 70000, months=7)
    assert duty(2024, 12 * 76000, months=7)


@pytest.mark.parametrize(
    ("months", "age", "expected"),
    [(3, 30, False), (4, 30, True), (4, 17, False), (4, 18, True), (4, 68, True), (4, 69, False)],
)
def test_the_duty_needs_four_months_and_an_age_inside_the_limits(months, age, expected):
    # In 2026 a person of 68 was born in 1958 and one of 69 in 1957.
    assert duty(2026, 2000000, months=months, age=age) is expected


@pytest.mark.parametrize(("age", "rate"), [(52, "241"), (53, "256"), (62, "256"), (63, "241")])
def test_the_premium_is_higher_from_53_to_62_until_2025(age, rate):
    assert premium(2025, 100000, age=age, first_business=False) == Fraction(rate)
    assert premium(2026, 100000, age=age, first_business=False) == 244


def test_the_discount_ends_when_48_months_are_full():
    assert premium(2024, 120000, months_before=36) == Fraction("289.2") * Fraction(78, 100)
    assert premium(2024, 120000, months_before=42) == Fraction("289.2") * (
        1 - Fraction(22, 100) / 2
    )
    assert premium(2024, 120000, months_before=48) == Fraction("289.2")
