"""Holiday compensation."""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll
from support.golden import euros_of

LONG_AGO, LATELY = number(date(2022, 3, 1)), number(date(2026, 3, 1))


@pytest.mark.parametrize(("months", "expected"), [(11, 54), (12, 69)])
def test_holiday_compensation_is_larger_from_a_year_on(months, expected):
    assert (
        euros_of(
            payroll.holiday_compensation(
                law_of_finland(), LONG_AGO, wage=60000, months_of_contract=months
            )
        )
        == expected
    )
