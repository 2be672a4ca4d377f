"""Amounts of which a part may be unknown."""

import numpy as np
import pytest

from subcontract_core.analysis.ranged import Ranged, Whole, nothing


@pytest.mark.parametrize(
    ("more", "less", "holds"),
    [
        (False, False, "exact"),
        (True, False, "at_least"),
        (False, True, "at_most"),
        (True, True, "unknown"),
    ],
)
def test_what_could_move_an_amount_says_what_is_sure_of_it(more, less, holds):
    assert Whole(100, more, less).holds == holds


def test_a_sum_is_open_where_one_of_its_months_is():
    cents = np.array([[100], [200]])
    months = Ranged(cents, np.array([[False], [True]]), np.zeros((2, 1), bool))
    assert months.whole() == Whole(300, more=True)
    assert months.of_month(0) == Whole(100)


def test_nothing_stays_nothing_until_some_of_it_is_unknown():
    none = nothing((1, 1))
    assert none.is_nothing
    assert not none.widened(np.array([[True]]), np.array([[False]])).is_nothing
