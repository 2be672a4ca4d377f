"""How much may be earned beside a pension."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import (
    law_of_finland,
    pensions,
)
from support.golden import euros_of


@pytest.mark.parametrize(
    ("year", "last", "first_over"), [(2021, 83, 84), (2024, 97, 98), (2026, 99, 100)]
)
def test_so_many_hours_at_ten_euros_fit_under_the_earnings_limit(year, last, first_over):
    limit = int(pensions.earnings_limit(law_of_finland(), number(date(year, 1, 1))).amount.num)
    assert last * 1000 <= limit < first_over * 1000


DAY = date(2026, 5, 1)


FULL, PARTIAL = 1, 2


def limit(kind, average, day=DAY):
    return euros_of(
        pensions.earnings_related_limit(law_of_finland(), day, kind=kind, average=average)
    )


def test_a_full_earnings_related_pension_has_the_floor_or_40_per_cent_of_earlier_earnings():
    assert limit(FULL, 247_725) == Fraction("990.90")  # 40 % of 2 477.25 is the floor itself
    assert limit(FULL, 247_726) == Fraction("990.904")
    assert limit(FULL, 250_000) == 1000


def test_a_partial_pension_has_the_floor_or_60_per_cent():
    assert limit(PARTIAL, 165_150) == Fraction("990.90")
    assert limit(PARTIAL, 165_151) == Fraction("990.906")


def test_a_national_pension_has_the_floor_whatever_was_earned_before():
    assert limit(0, 900_000) == Fraction("990.90")


def test_the_floor_of_july_and_august_2022_is_that_of_the_earnings_limit():
    assert (limit(FULL, 0, date(2022, 7, 31)), limit(FULL, 0, date(2022, 8, 1))) == (
        Fraction("855.48"),
        Fraction("885.63"),
    )


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2022, 1, 1), "837.59", "855.48"),
        (date(2022, 8, 1), "855.48", "885.63"),
        (date(2023, 1, 1), "885.63", "922.42"),
        (date(2024, 1, 1), "922.42", "976.59"),
        (date(2025, 1, 1), "976.59", "986.30"),
        (date(2026, 1, 1), "986.30", "990.90"),
    ],
)
def test_the_earnings_limit_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    first = number(day)
    assert euros_of(pensions.earnings_limit(law_of_finland(), first - 1)) == Fraction(before)
    assert euros_of(pensions.earnings_limit(law_of_finland(), first)) == Fraction(after)


def test_earnings_equal_to_the_limit_are_not_over_it_but_one_cent_more_is():
    limit = pensions.earnings_limit(law_of_finland(), date(2021, 9, 1)).amount
    assert (Exact(np.array([83759, 83760])) > limit).tolist() == [False, True]
