"""Whether a month's wages are insured for pension."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll

SISU = {"payroll.rate_source": "sisu"}


LONG_AGO, LATELY = number(date(2022, 3, 1)), number(date(2026, 3, 1))


def insured(day, month_wage, age=30, public=False, using=None, birth_year=None):
    return bool(
        payroll.pension_insured(
            using or law_of_finland(),
            day,
            month_wage=month_wage,
            age=age,
            public=public,
            birth_year=birth_year,
        )
    )


@pytest.mark.parametrize(
    ("year", "threshold"),
    [(2021, 6137), (2022, 6288), (2023, 6526), (2024, 6857), (2025, 7008), (2026, 7172)],
)
def test_a_month_at_the_threshold_is_insured_and_one_cent_under_is_not(year, threshold):
    assert insured(number(date(year, 6, 1)), threshold)
    assert not insured(number(date(year, 6, 1)), threshold - 1)


def test_the_threshold_rises_on_the_first_of_january_and_not_the_day_before():
    assert insured(number(date(2021, 12, 31)), 6137)
    assert not insured(number(date(2022, 1, 1)), 6137)


def test_six_hours_with_holiday_compensation_are_insured_in_march_2022_and_five_are_not():
    assert insured(LONG_AGO, 6540)
    assert not insured(LONG_AGO, 5450)


def test_a_public_employer_insures_a_wage_of_any_size():
    assert insured(LONG_AGO, 1, public=True)
    assert insured(LONG_AGO, 1, public=np.array([True]))
    assert not insured(LONG_AGO, 1, public=np.array([False]))


@pytest.mark.parametrize(("age", "expected"), [(16, False), (17, True)])
def test_insurance_starts_at_17(age, expected):
    assert insured(LONG_AGO, 100000, age=age) is expected
    assert insured(LONG_AGO, 100000, age=age, public=True) is expected


@pytest.mark.parametrize(("born", "last"), [(1957, 68), (1958, 69), (1961, 69), (1962, 70)])
def test_insurance_ends_with_the_month_of_a_birthday_that_depends_on_the_year_of_birth(born, last):
    # The age counts from the month after the birthday: to the end of the month of 68, 69 or 70.
    day = number(date(born + last, 6, 1))
    assert insured(day, 100000, age=last - 1, birth_year=born)
    assert not insured(day, 100000, age=last, birth_year=born)


def test_the_model_stops_at_67_whatever_the_year_of_birth():
    using = law_of_finland().overriding(SISU)
    assert insured(LATELY, 100000, age=67, using=using)
    assert not insured(LATELY, 100000, age=68, using=using)
    assert insured(LATELY, 100000, age=68)
