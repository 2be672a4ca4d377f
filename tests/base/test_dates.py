"""Days, months and holidays."""

from datetime import date, timedelta

import numpy as np
import pytest

from subcontract_core.base.dates import (
    clock_moved,
    is_eve_or_saturday,
    last_day,
    month_number,
    months_of,
    number,
)
from subcontract_core.base.feasts import feast_days, public_holidays
from subcontract_core.scenario.types import PayRule
from support.feasts import eves, feasts


def test_the_clock_is_moved_on_the_last_sundays_of_march_and_october():
    # Directive 2000/84/EC; the days as the Commission's communication lists them for 2022–2026.
    days = {2022: (27, 30), 2023: (26, 29), 2024: (31, 27), 2025: (30, 26), 2026: (29, 25)}
    for year, (march, october) in days.items():
        assert [day for day in range(1, 32) if clock_moved(date(year, 3, day))] == [march]
        assert [day for day in range(1, 32) if clock_moved(date(year, 10, day))] == [october]
    assert (clock_moved(date(2026, 3, 29)), clock_moved(date(2026, 10, 25))) == (60, -60)


@pytest.mark.parametrize("many", [1, 7])
def test_days_of_many_people_are_in_the_months_in_which_each_of_them_is(many):
    first = date(2020, 1, 1)
    days = [first + timedelta(days=n) for n in range(1_500)]
    column = np.resize([number(day) for day in days], many * len(days))
    assert months_of(column).tolist() == many * [month_number(day) for day in days]


YEARS = range(2021, 2031)


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_of_ten_years_are_those_of_the_acts(year):
    assert feast_days(year) == feasts(year)
    assert public_holidays(year) == feasts(year) | eves(year)


def due(day):
    """The nearest preceding working day: 55/2001, chapter 2, section 14."""
    while day.weekday() > 4 or day in feasts(day.year) | eves(day.year):
        day -= timedelta(days=1)
    return day


@pytest.mark.parametrize("year", YEARS)
def test_pay_that_falls_due_on_a_free_day_is_paid_the_working_day_before_over_months_and_years(
    year,
):
    for month in range(month_number(date(year, 1, 1)), month_number(date(year, 12, 1)) + 1):
        for name, add in (("same", 0), ("next", 1)):
            first = date((month + add) // 12, (month + add) % 12 + 1, 1)
            for day in range(1, 29):
                assert PayRule(str(day), name).pay_day(month) == due(first.replace(day=day))
            assert PayRule("last", name).pay_day(month) == due(last_day(month + add))


@pytest.mark.parametrize(
    ("rule", "month", "paid"),
    [
        (PayRule("1", "next"), date(2026, 1, 1), date(2026, 1, 30)),  # 1 February 2026 is a Sunday
        # 2 May is a Saturday, 1 May a holiday
        (PayRule("2", "next"), date(2026, 4, 1), date(2026, 4, 30)),
        (PayRule("1", "next"), date(2026, 12, 1), date(2026, 12, 31)),  # the tax year is 2026
        (PayRule("24", "same"), date(2026, 12, 1), date(2026, 12, 23)),  # Christmas Eve
        (PayRule("last", "same"), date(2026, 5, 1), date(2026, 5, 29)),
    ],
    ids=str,
)
def test_known_pay_days(rule, month, paid):
    assert rule.pay_day(month_number(month)) == paid


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        (date(2026, 6, 19), True),  # Midsummer Eve
        (date(2026, 12, 24), True),
        (date(2026, 12, 31), True),
        (date(2026, 4, 4), True),  # Easter Saturday
        (date(2026, 4, 3), False),  # Good Friday, a church holiday
        (date(2026, 6, 18), False),
    ],
)
def test_saturdays_and_eves_are_no_holidays_but_days_of_supplements(day, is_one):
    assert is_eve_or_saturday(day) is is_one
