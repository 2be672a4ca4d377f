"""Columns: their different numbers, their ends, one value for all rows, what they hold in short."""

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.base.columns import each_once, ends, in_short, locked, numbered, spread


@pytest.mark.parametrize(
    "numbers", [[], [7], [3, 3, 3], [2, -1, 2, 5, -1], [[4, 1], [1, 4]], ["b", "a", "b"]]
)
def test_each_number_is_there_once_in_order_as_numpy_says(numbers):
    column = np.array(numbers, dtype=None if numbers else np.int64)
    found = each_once(column)
    assert found.tolist() == np.unique(column).tolist() and found.dtype == column.dtype


@pytest.mark.parametrize("rows", [1, 64, 65, 1_000])
@pytest.mark.parametrize("kind", [np.int64, np.int8, np.uint16])
def test_the_ends_of_a_column_are_its_least_and_its_greatest_number(rows, kind):
    column = (np.arange(rows) * 7 % 100).astype(kind)
    assert ends(column) == (int(column.min()), int(column.max()))
    assert all(type(end) is int for end in ends(column))
    assert ends(column.reshape(1, -1)) == ends(column)


def test_a_column_of_the_wanted_shape_stays_itself_and_a_single_value_fills_one():
    column = np.arange(3)
    assert spread(column, (3,)) is column
    assert spread(True, (2,)).tolist() == [True, True]
    assert spread(np.int64(4), (2,)).tolist() == [4, 4]
    with pytest.raises(ValueError, match="broadcast"):
        spread(column, (2,))


def test_two_columns_are_the_same_in_short_only_if_they_hold_the_same():
    for rows in (3, 1_000, 9_999, 70_000):
        one = np.arange(rows)
        assert in_short(one) == in_short(one.copy())
        for other in (one + 1, one[:-1], one.astype(np.int32), one.reshape(-1, 1), True, None):
            assert in_short(one) != in_short(other)


@pytest.mark.parametrize("rows", [32_771, 3 * 2**15 * 8])
def test_a_long_column_of_which_one_row_or_the_order_is_another_is_another_in_short(rows):
    held = {in_short(np.zeros(rows, bool))}
    for row in (0, 7, 8, rows // 2, rows - 9, rows - 1):
        other = np.zeros(rows, bool)
        other[row] = True
        held.add(in_short(other))
        moved = np.arange(rows)
        moved[[row, row - 1]] = moved[[row - 1, row]]
        held.add(in_short(moved))
    assert len(held) == 1 + 6 * 2
    assert in_short(np.arange(rows)[::2]) == in_short(np.arange(0, rows, 2))


def test_a_locked_column_is_not_written_in():
    with pytest.raises(ValueError, match="read-only"):
        locked(np.arange(3))[0] = 1


@given(st.lists(st.integers(-(10**9), 10**9) | st.integers(24_300, 24_330)))
def test_numbers_of_a_column_are_numbered_as_if_they_were_sorted(numbers):
    column = np.array(numbers, np.int64)
    values, place = numbered(column)
    assert values.tolist() == sorted(set(numbers))
    assert values[place].tolist() == numbers
