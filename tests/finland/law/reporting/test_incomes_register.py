"""The payer's report to the Incomes Register, and what a late one costs."""

from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland, reporting
from support.golden import euros_of

FRIDAY = date(2026, 3, 6)


def due(day, household=False):
    return calendar_date(
        int(reporting.report_day(law_of_finland(), np.array([number(day)]), household=household)[0])
    )


def fee(reported, paid=FRIDAY, amount=100000):
    return euros_of(
        reporting.late_fee(
            law_of_finland(),
            paid=np.int64(number(paid)),
            reported=np.int64(number(reported)),
            amount=np.int64(amount),
        )
    )


def test_pay_of_friday_6_march_2026_is_reported_by_wednesday_the_11th():
    assert due(FRIDAY) == date(2026, 3, 11)


@pytest.mark.parametrize(
    ("paid", "last"),
    [
        (date(2026, 3, 9), date(2026, 3, 16)),  # the fifth day is a Saturday
        (date(2026, 3, 10), date(2026, 3, 16)),  # a Sunday
        (date(2026, 3, 11), date(2026, 3, 16)),  # a Monday: not moved
        # Christmas Eve, Christmas Day, Boxing Day, a weekend
        (date(2025, 12, 19), date(2025, 12, 29)),
    ],
)
def test_a_fifth_day_on_a_weekend_or_holiday_moves_to_the_next_weekday(paid, last):
    assert due(paid) == last


def test_a_household_has_until_the_fifth_of_the_next_month_moved_to_a_weekday():
    assert due(FRIDAY, household=True) == date(2026, 4, 7)  # the fifth is Easter Sunday
    assert due(date(2026, 12, 31), household=True) == date(2027, 1, 5)
    assert (
        law_of_finland().parameters["reporting.register_household_day"].on(FRIDAY).confidence
        == "memory"
    )


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        (date(2026, 4, 8), 0),
        (date(2026, 4, 9), 3),
        (date(2026, 4, 18), 30),
        (date(2026, 5, 23), 135),
        (date(2026, 5, 24), 145),
    ],
)
def test_the_late_fee_starts_after_the_eighth_and_grows_to_135_and_one_per_cent(reported, expected):
    # 8 April and 45 days is 23 May; from the next day one per cent of 1 000 € is added.
    assert fee(reported) == expected


def test_a_report_before_the_pay_day_costs_nothing():
    assert fee(FRIDAY - timedelta(days=45)) == 0


def test_a_late_fee_is_a_share_of_what_was_reported_only_after_45_days():
    assert fee(date(2026, 5, 23), amount=0) == fee(date(2026, 5, 23)) == 135
    assert fee(date(2026, 5, 24), amount=25000) == 135 + Fraction("2.5")
