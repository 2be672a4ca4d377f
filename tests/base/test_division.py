"""Amounts divided: up to a net that remains, and into the part of a whole."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.base.division import gross_up, portion
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
