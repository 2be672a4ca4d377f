"""Holiday bonus and one-off pay against the earnings limit: Keva's practice, and the month paid."""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, pensions

JULY = number(date(2026, 7, 1))


def law(reading):
    return law_of_finland().overriding({"pension.pay_paid_once": reading})


@pytest.mark.parametrize(("reading", "counted"), [("as_keva", 94_000), ("month_paid", 202_000)])
def test_neither_counts_as_pay_of_its_month_or_both_do(reading, counted):
    # 940.00, a bonus of 480.00 and 600.00 once
    ruling = pensions.limit_pay(law(reading), JULY, pay=202_000, bonus=48_000, single=60_000)
    assert int(ruling.amount.cents()) == counted


@pytest.mark.parametrize(("reading", "part"), [("as_keva", 4_000), ("month_paid", 0)])
def test_a_twelfth_of_the_years_bonus_falls_on_a_month(reading, part):
    ruling = pensions.bonus_of_month(law(reading), JULY, bonus=48_000)
    assert int(ruling.amount.cents()) == part
