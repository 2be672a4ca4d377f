"""The different numbers of a column."""

import numpy as np
import pytest

from subcontract_core.base.columns import each_once


@pytest.mark.parametrize(
    "numbers", [[], [7], [3, 3, 3], [2, -1, 2, 5, -1], [[4, 1], [1, 4]], ["b", "a", "b"]]
)
def test_each_number_is_there_once_in_order_as_numpy_says(numbers):
    column = np.array(numbers, dtype=None if numbers else np.int64)
    found = each_once(column)
    assert found.tolist() == np.unique(column).tolist() and found.dtype == column.dtype
