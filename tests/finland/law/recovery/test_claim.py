"""What is asked back, and in how many parts."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland, recovery
from support.golden import euros_of

DAY = date(2024, 6, 1)


def back(overpaid, months):
    return euros_of(recovery.asked_back(law_of_finland(), DAY, overpaid=overpaid, months=months))


def test_thirty_euros_too_much_for_eight_months_are_asked_back_in_eight_parts():
    assert back(24_000, 8) == 240
    assert int(recovery.instalments(law_of_finland(), DAY, amount=24_000).amount.num) == 8


def test_a_sum_under_150_of_one_month_is_left_and_150_is_asked_back():
    assert back(14_999, 1) == 0
    assert back(15_000, 1) == 150


def test_a_small_sum_that_recurs_is_asked_back():
    assert back(14_999, 2) == Fraction("149.99")


@pytest.mark.parametrize(("amount", "parts"), [(3_000, 1), (3_001, 2), (0, 0)])
def test_each_part_is_at_least_30_euros_but_for_the_last(amount, parts):
    assert int(recovery.instalments(law_of_finland(), DAY, amount=amount).amount.num) == parts


def test_money_can_be_asked_back_for_ten_years_and_a_claim_lapses_in_five():
    paid = number(date(2021, 3, 15))
    assert bool(recovery.reachable(law_of_finland(), number(date(2031, 3, 15)), paid=paid))
    assert not bool(recovery.reachable(law_of_finland(), number(date(2031, 3, 16)), paid=paid))
    assert calendar_date(int(recovery.lapses(law_of_finland(), number(date(2024, 2, 29))))) == date(
        2029, 2, 28
    )
