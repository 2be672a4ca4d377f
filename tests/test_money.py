"""Cents, exact quotients and rounding."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.errors import MoneyError
from subcontract_core.money import Exact, cents, euros, fraction, gross_up, pick


def test_percentages_and_decimals_are_read_without_floats():
    assert fraction("7.15 %") == Fraction(715, 10000)
    assert fraction("0.413") == Fraction(413, 1000)
    assert cents("837.59") == 83759


@pytest.mark.parametrize("text", ["1,5", "1.234", "ten", "", "1e3", "837.59 €"])
def test_what_is_no_amount_in_cents_is_refused(text):
    with pytest.raises(MoneyError):
        cents(text)


@pytest.mark.parametrize(("amount", "rounded"), [(5, 1), (-5, -1), (4, 0), (-4, 0), (15, 2), (25, 3)])
def test_halves_go_away_from_zero(amount, rounded):
    assert int(Exact(amount, 10).cents()) == rounded


def test_up_rounds_every_fraction_up():
    assert Exact(np.array([1, 10, -1]), 10).cents(up=True).tolist() == [1, 1, 0]


def test_a_product_that_would_leave_64_bits_is_refused():
    with pytest.raises(MoneyError, match="64 bits"):
        Exact(2**40) * 2**30


def test_floats_are_refused():
    with pytest.raises(MoneyError, match="float"):
        Exact.of(np.array([1.5]))


def test_the_gross_up_for_a_fee_of_4_9_percent_on_10_75_is_11_31():
    assert int(gross_up(Exact(1075), Exact.of(fraction("4.9 %")))) == 1131


def test_a_fee_of_everything_cannot_be_grossed_up():
    with pytest.raises(MoneyError, match="100 %"):
        gross_up(Exact(1), Exact(1))


@given(st.integers(1, 10**7), st.integers(0, 9_999))
def test_a_gross_up_leaves_at_least_the_net_and_a_cent_less_would_not(net, fee):
    share = Exact(fee, 10_000)
    gross = int(gross_up(Exact(net), share))
    assert Fraction(gross) * (10_000 - fee) >= net * 10_000
    assert Fraction(gross - 1) * (10_000 - fee) < net * 10_000


@given(st.integers(-10**9, 10**9), st.integers(1, 10**6), st.integers(-10**6, 10**6), st.integers(1, 10**4))
def test_arithmetic_is_that_of_fractions(a, b, c, d):
    x, y = Exact(a, b), Exact(c, d)
    for ours, theirs in (((x + y), Fraction(a, b) + Fraction(c, d)), ((x - y), Fraction(a, b) - Fraction(c, d)), ((x * y), Fraction(a, b) * Fraction(c, d))):
        assert Fraction(int(ours.num), ours.den) == theirs
    assert bool(x < y) == (Fraction(a, b) < Fraction(c, d))


def test_four_decimals_and_plain_text():
    assert int(Exact(83759, 7).decimals(4)) == round(Fraction(83759, 7) * 100)
    assert euros(-450) == "-4.50"


def test_pick_chooses_row_by_row():
    assert pick(np.array([0, 1]), [Exact(100), Exact(1, 2)]).cents(up=True).tolist() == [100, 1]
