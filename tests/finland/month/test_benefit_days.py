"""Benefit days: Mondays to Fridays, holidays too."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.accounts.ledger import Amount
from subcontract_core.base.dates import number
from subcontract_core.finland.law.unemployment import Spells
from subcontract_core.finland.month.benefit_days import all_days, days_inside, weekdays
from subcontract_core.finland.month.person_months import PersonMonths
from support.months import comparison_and_outcome, month_of_work


def rows(months=2):
    scenario = month_of_work(date(2022, 3, 1), "1.00", months=months)
    tables = comparison_and_outcome(scenario)[1].tables
    return PersonMonths(tables, Amount(np.zeros(tables.size, np.int64), True))


@pytest.mark.parametrize(
    ("first", "after", "days"),
    [
        (date(2022, 3, 2), date(2022, 4, 1), 22),  # 2–31 March 2022
        (date(2022, 3, 5), date(2022, 3, 7), 0),  # Saturday and Sunday
        (date(2022, 4, 15), date(2022, 4, 16), 1),  # Good Friday is a benefit day
    ],
)
def test_mondays_to_fridays_are_counted(first, after, days):
    assert int(weekdays(np.array(number(first)), np.array(number(after)))) == days


def test_a_span_is_cut_at_the_turn_of_the_month():
    # March 2022 has 23 weekdays, April 21; 28 March to 1 April has four and one.
    span = Spells(
        np.array([0]), np.array([number(date(2022, 3, 28))]), np.array([number(date(2022, 4, 1))])
    )
    assert days_inside(rows(), span).tolist() == [4, 1]
    assert all_days(rows()).tolist() == [23, 21]
