"""Value added tax and withholding."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, tax


def test_the_small_business_limit_is_15_000_until_2024_and_20_000_after():
    assert (
        law_of_finland().cents("tax.vat_small_business_limit", number(date(2024, 12, 31)))
        == 1500000
    )
    assert (
        law_of_finland().cents("tax.vat_small_business_limit", number(date(2025, 1, 1))) == 2000000
    )


LAST, FIRST = number(date(2024, 12, 31)), number(date(2025, 1, 1))


def small(day, turnover, before=0):
    return bool(
        tax.is_small(law_of_finland(), day, turnover=np.int64(turnover), before=np.int64(before))[0]
    )


@pytest.mark.parametrize(("on", "limit"), [(LAST, 1500000), (FIRST, 2000000)])
def test_a_turnover_at_the_small_business_limit_is_free_of_vat_and_one_cent_over_is_not(on, limit):
    assert small(on, limit)
    assert not small(on, limit + 1)


def test_from_2025_the_year_before_counts_too_and_until_2024_it_does_not():
    assert small(LAST, 1500000, before=9999999)
    assert small(FIRST, 100, before=2000000)
    assert not small(FIRST, 100, before=2000001)


@pytest.mark.parametrize(
    ("turnover", "left"),
    [(1500000, 0), (1500001, 0), (2250000, 270000), (3000000, 540000), (3000001, 540000)],
)
def test_until_2024_the_tax_falls_away_evenly_between_15_000_and_30_000(turnover, left):
    assert (
        tax.relieved(
            law_of_finland(), LAST, tax=np.int64(540000), turnover=np.int64(turnover)
        ).amount.cents()
        == left
    )


def test_from_2025_there_is_no_relief():
    assert (
        tax.relieved(
            law_of_finland(), FIRST, tax=np.int64(540000), turnover=np.int64(2250000)
        ).amount.cents()
        == 540000
    )
    days = np.array([LAST, FIRST])
    assert tax.relieved(
        law_of_finland(), days, tax=np.full(2, 540000), turnover=np.full(2, 2250000)
    ).amount.cents().tolist() == [270000, 540000]
