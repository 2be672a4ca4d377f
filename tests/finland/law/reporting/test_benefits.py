"""What a person tells Kela and the pension provider about work, and by when."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.reporting.benefits import (
    application_days,
    housing_change_day,
    work_notice_day,
)


@pytest.mark.parametrize("rule", [work_notice_day, housing_change_day])
def test_work_and_a_change_of_income_are_told_without_delay(rule):
    # Act 738/2009 (pensions) and Act 571/2007 (housing allowance): viipymättä, so no day to wait.
    first = np.array([number(date(2026, 3, 2)), number(date(2026, 12, 31))])
    assert rule(law_of_finland(), first).tolist() == first.tolist()


@pytest.mark.parametrize(
    ("end", "first", "last"),
    [
        (date(2026, 5, 31), date(2026, 6, 1), date(2026, 8, 31)),
        (date(2026, 11, 30), date(2026, 12, 1), date(2027, 2, 28)),  # over the turn of the year
        (date(2027, 11, 30), date(2027, 12, 1), date(2028, 2, 29)),  # into a leap day
    ],
)
def test_the_benefit_of_a_month_is_applied_for_afterwards_and_within_three_months(end, first, last):
    # Unemployment Security Act 1290/2002, chapter 11: three months.
    found = application_days(law_of_finland(), np.array([number(end)]))
    assert [calendar_date(int(days[0])) for days in found] == [first, last]
