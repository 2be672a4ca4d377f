"""What the employee gives up of the wage."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll
from support.golden import euros_of

LONG_AGO, LATELY = number(date(2022, 3, 1)), number(date(2026, 3, 1))


def unemployment_share(day, age, using=None):
    return euros_of(
        payroll.employee_unemployment(using or law_of_finland(), day, wage=100000, age=age)
    )


def pension_share(day, age, wage=100000):
    return euros_of(
        payroll.employee_pension(law_of_finland(), day, wage=wage, age=age, insured=np.True_)
    )


@pytest.mark.parametrize(("age", "rate"), [(52, "71.5"), (53, "86.5"), (62, "86.5"), (63, "71.5")])
def test_the_pension_rate_is_higher_from_53_to_62(age, rate):
    assert pension_share(LONG_AGO, age) == Fraction(rate)


def test_from_2026_there_is_one_pension_rate_and_not_the_day_before():
    assert pension_share(number(date(2025, 12, 31)), 55) == Fraction("86.5")
    assert (
        pension_share(number(date(2026, 1, 1)), 55)
        == pension_share(number(date(2026, 1, 1)), 30)
        == 73
    )


def test_an_uninsured_wage_gives_up_nothing():
    wage, known = np.array([5000, 65400]), np.array([False, True])
    found = payroll.employee_pension(
        law_of_finland(), LONG_AGO, wage=wage, age=np.array([30, 30]), insured=known
    )
    assert found.amount.cents().tolist() == [0, 4676]


def test_a_worker_of_17_pays_unemployment_contribution_until_july_2022():
    assert unemployment_share(number(date(2022, 7, 31)), 17) == 15
    assert unemployment_share(number(date(2022, 8, 1)), 17) == 0
    assert unemployment_share(number(date(2022, 8, 1)), 18) == 15


@pytest.mark.parametrize(("age", "expected"), [(64, 15), (65, 0)])
def test_the_unemployment_contribution_ends_after_64(age, expected):
    assert unemployment_share(LONG_AGO, age) == expected


def test_deductions_of_the_2026_example_are_47_74_and_5_82():
    assert (
        payroll.employee_pension(
            law_of_finland(), LATELY, wage=65400, age=30, insured=np.True_
        ).amount.cents()
        == 4774
    )
    assert (
        payroll.employee_unemployment(law_of_finland(), LATELY, wage=65400, age=30).amount.cents()
        == 582
    )
