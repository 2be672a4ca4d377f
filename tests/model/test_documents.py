"""Documents: what a line is, which sheets pay for employment, and sums by row number."""

import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.model.documents import Line, Sheet, all_known, distinct, sums

WHY = Reason("reason.wage")
ONE = np.zeros(1, np.int64)


def sheet(*kinds):
    lines = tuple(Line(kind, "organiser", "person", ONE, WHY) for kind in kinds)
    return Sheet("slips", ONE, ONE, ONE - 1, ONE, ONE, ONE, lines)


def test_a_slip_with_a_wage_is_one_of_employment_and_a_payout_of_a_fee_is_not():
    assert sheet("wage").of_employment and not sheet("assignment_fee").of_employment


def test_a_line_is_found_by_its_kind_and_none_where_there_is_none():
    found = sheet("wage")
    assert found.line("wage") is found.lines[0] and found.line("withholding") is None


def test_a_line_of_a_kind_that_nobody_declared_is_told_when_it_is_asked_what_it_is():
    with pytest.raises(ModelError, match="nobody declared the kind of line 'tips_unheard_of'"):
        _ = sheet("tips_unheard_of").lines[0].declared


def test_amounts_are_added_up_by_row_a_row_without_any_is_nothing():
    index, amounts = np.array([2, 0, 2]), np.array([5, -3, 7])
    assert sums(index, amounts, 4).tolist() == [-3, 0, 12, 0]
    assert sums(ONE[:0], ONE[:0], 2).tolist() == [0, 0]


def test_a_sum_is_known_if_all_that_is_in_it_is():
    index = np.array([0, 0, 1, 2])
    assert all_known(index, True, 4) is True
    known = np.array([True, False, True, True])
    assert all_known(index, known, 4).tolist() == [False, True, True, True]
    assert all_known(index, False, 4).tolist() == [False, False, False, True]


@pytest.mark.parametrize("size", [10, 1_000_000])
def test_keys_that_occur_come_sorted_with_the_place_of_each_row_among_them(size):
    # a small range is looked up in a table, a large one is sorted: the same answer
    keys, row = distinct(np.array([7, 3, 7, 9]), size)
    assert (keys.tolist(), row.tolist()) == ([3, 7, 9], [1, 0, 1, 2])
