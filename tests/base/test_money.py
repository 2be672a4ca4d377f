"""Cents, exact quotients and rounding."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.base.errors import MoneyError
from subcontract_core.base.money import Exact, pick
from subcontract_core.base.numbers import euros


@pytest.mark.parametrize(
    ("amount", "rounded"), [(5, 1), (-5, -1), (4, 0), (-4, 0), (15, 2), (25, 3)]
)
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


@given(
    st.integers(-(10**9), 10**9),
    st.integers(1, 10**6),
    st.integers(-(10**6), 10**6),
    st.integers(1, 10**4),
)
def test_arithmetic_is_that_of_fractions(a, b, c, d):
    x, y = Exact(a, b), Exact(c, d)
    for ours, theirs in (
        ((x + y), Fraction(a, b) + Fraction(c, d)),
        ((x - y), Fraction(a, b) - Fraction(c, d)),
        ((x * y), Fraction(a, b) * Fraction(c, d)),
    ):
        assert Fraction(int(ours.num), ours.den) == theirs
    assert bool(x < y) == (Fraction(a, b) < Fraction(c, d))


def test_four_decimals_and_plain_text():
    assert int(Exact(83759, 7).decimals(4)) == round(Fraction(83759, 7) * 100)
    assert euros(-450) == "-4.50"


def test_pick_chooses_row_by_row():
    assert pick(np.array([0, 1]), [Exact(100), Exact(1, 2)]).cents(up=True).tolist() == [100, 1]


@given(
    st.lists(st.integers(-(10**12), 10**12), min_size=1), st.integers(1, 10**4), st.integers(1, 100)
)
def test_a_column_is_rounded_as_its_fractions_are(numerators, den, step):
    def half_away(value):
        return (1 if value >= 0 else -1) * int(abs(value) + Fraction(1, 2))

    column = Exact(np.array(numerators), den)
    assert column.cents().tolist() == [half_away(Fraction(number, den)) for number in numerators]
    assert column.cents(up=True).tolist() == [-(-number // den) for number in numerators]
    assert column.rounded(step).num.tolist() == [
        half_away(Fraction(number, den * step)) * step for number in numerators
    ]


@given(
    st.lists(
        st.tuples(st.booleans(), st.integers(-(2**61), 2**61), st.integers(-(2**61), 2**61)),
        min_size=1,
    )
)
def test_where_takes_each_row_from_one_of_the_two(rows):
    mask, yes, no = (np.array(column) for column in zip(*rows, strict=True))
    assert Exact(yes).where(mask, no).num.tolist() == np.where(mask, yes, no).tolist()
    assert Exact(yes).where(mask).num.tolist() == np.where(mask, yes, 0).tolist()
    assert Exact(3).where(mask, Exact(-4)).num.tolist() == np.where(mask, 3, -4).tolist()


@pytest.mark.parametrize("far", [1, 2**61, 2**62, 2**63 - 1])
def test_where_takes_numbers_as_far_apart_as_they_may_be(far):
    column, kept = Exact(np.array([far, -far, 5, -5])), np.array([True, False, False, True])
    assert column.where(kept, -1 * column).num.tolist() == [far, far, -5, -5]
    assert column.where(kept).num.tolist() == [far, 0, 0, -5]
    by_row = column.where(kept[:, None], 7)
    assert by_row.num.tolist() == [[far, -far, 5, -5], [7] * 4, [7] * 4, [far, -far, 5, -5]]


@pytest.mark.parametrize(
    "numbers", [[0, 3, 1], [0, -3, 1], [7] * 99, [7, -8] * 50, [-(2**63) + 1, 2**63 - 1], [], [-4]]
)
def test_a_column_knows_how_large_it_is_and_whether_it_goes_below_zero(numbers):
    column = Exact(np.array(numbers, np.int64))
    assert column.bound == max(map(abs, numbers), default=0)
    assert column.is_natural == (min(numbers, default=0) >= 0)


def test_pick_takes_columns_and_single_options_alike():
    found = pick(
        np.array([2, 0, 1]), [Exact(np.array([1, 2, 3])), Exact(7), Exact(np.array([4, 5, 6]), 2)]
    )
    assert (found.num.tolist(), found.den) == ([4, 4, 14], 2)


@pytest.mark.parametrize("code", [-1, 2])
def test_a_code_without_an_option_is_an_error(code):
    with pytest.raises(ValueError, match="2 options"):
        pick(np.array([0, code]), [Exact(1), Exact(2)])


def test_what_fits_is_not_refused_for_a_bound_that_was_only_reckoned():
    low = Exact(np.array([2**40])).at_most(Exact(np.array([3]))) * 2**30
    assert int(low.num[0]) == 3 * 2**30


@pytest.mark.parametrize(("number", "is_refused"), [(2**62 - 1, False), (2**62, True)])
def test_a_sum_is_refused_only_from_the_number_on_that_leaves_64_bits(number, is_refused):
    column = Exact(np.array([number]))
    if is_refused:
        with pytest.raises(MoneyError, match="64 bits"):
            column + column
    else:
        assert int((column + column).num[0]) == 2 * number


def test_reduced_rounds_half_away_from_zero_and_leaves_decimals_alone():
    assert (Exact(np.array([1, -1, 5, -5]), 3).reduced(1).num).tolist() == [3, -3, 17, -17]
    assert (Exact(np.array([1, -1]), 20).reduced(1).num).tolist() == [1, -1]
    assert Exact(np.array([7]), 5).reduced(1).den == 5
