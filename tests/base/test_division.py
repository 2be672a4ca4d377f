"""Amounts divided: up to a net that remains, and into the part of a whole."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.base.division import gross_up, portion, shared_out
from subcontract_core.base.errors import MoneyError
from subcontract_core.base.money import Exact
from subcontract_core.base.numbers import share


def test_the_gross_up_for_a_fee_of_4_9_percent_on_10_75_is_11_31():
    assert int(gross_up(Exact(1075), Exact.of(share("4.9 %")))) == 1131


def test_a_fee_of_everything_cannot_be_grossed_up():
    with pytest.raises(MoneyError, match="100 %"):
        gross_up(Exact(1), Exact(1))


@given(st.integers(1, 10**7), st.integers(0, 9_999))
def test_a_gross_up_leaves_at_least_the_net_and_a_cent_less_would_not(net, fee):
    share = Exact(fee, 10_000)
    gross = int(gross_up(Exact(net), share))
    assert Fraction(gross) * (10_000 - fee) >= net * 10_000
    assert Fraction(gross - 1) * (10_000 - fee) < net * 10_000


def test_a_portion_is_exact_beyond_64_bits_and_nothing_of_nothing():
    huge = Exact(np.array([3 * 10**15, 0, 10**15]))
    whole = Exact(np.array([4 * 10**15, 0, 3 * 10**15]))
    assert portion(Exact(np.array([2 * 10**15, 0, 10**15])), huge, whole).num.tolist() == [
        15 * 10**14,
        0,
        333333333333333,
    ]
    with pytest.raises(MoneyError):
        portion(Exact(1), Exact(2), Exact(1))


@given(
    st.integers(0, 10**9),
    st.lists(st.integers(0, 10_000), min_size=1, max_size=9).filter(any),
)
def test_parts_of_a_whole_add_up_to_it_and_none_is_a_cent_away_from_its_share(amount, weights):
    parts = shared_out(np.array([amount]), np.zeros(len(weights), np.int64), np.array(weights))
    assert int(parts.sum()) == amount
    for part, weight in zip(parts.tolist(), weights, strict=True):
        assert abs(part - Fraction(amount * weight, sum(weights))) < 1


def test_each_whole_is_shared_by_itself_and_the_first_gets_the_cent_that_is_left():
    parts = shared_out(np.array([100, 7, 5]), np.array([1, 0, 1, 0, 0]), np.ones(5, np.int64))
    assert parts.tolist() == [4, 34, 3, 33, 33]


def test_nothing_can_be_shared_among_parts_that_weigh_nothing():
    with pytest.raises(MoneyError, match="weigh nothing"):
        shared_out(np.array([1]), np.array([0]), np.array([0]))
    with pytest.raises(MoneyError, match="from 0 up"):
        shared_out(np.array([-1]), np.array([0]), np.array([1]))
