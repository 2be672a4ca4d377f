"""Searching a value by running forward."""

import numpy as np
import pytest

from subcontract_core.accounts.ledger import Amount
from subcontract_core.analysis.search import (
    MOST_TRIED,
    Found,
    Interval,
    Status,
    greatest,
    intervals,
    least,
    least_of_all,
)
from subcontract_core.base.errors import InputError


def measured(function, known=True):
    def measure(values):
        cents = np.array([function(int(value)) for value in values], dtype=np.int64)
        return Amount(cents, np.full(values.size, known))

    return measure


def columns(*measures):
    def measure(values):
        found = [one(values) for one in measures]
        cents = np.stack([one.cents for one in found], axis=1)
        return Amount(cents, np.stack([one.each_known for one in found], axis=1))

    return measure


def test_the_least_value_and_the_one_below_it():
    found = least(measured(lambda value: 3 * value - 100), 0, 1000)
    assert found == Found(Status.FOUND, 34, 2, 33, -1)


def test_the_greatest_value_and_the_one_above_it():
    found = greatest(measured(lambda value: 100 - 3 * value), 0, 1000)
    assert found == Found(Status.FOUND, 33, 1, 34, -2)


@pytest.mark.parametrize(
    ("offset", "status"), [(1, Status.EVERY), (-2000, Status.NONE), (0, Status.EVERY)]
)
def test_every_value_or_none_are_answers(offset, status):
    assert least(measured(lambda value: value + offset), 0, 1000).status is status


def test_what_is_not_known_is_not_decided():
    assert least(measured(lambda value: value, known=False), 0, 9).status is Status.UNDECIDED
    unknown = measured(lambda value: value, known=False)
    assert intervals(columns(unknown), 0, 9, 5) == (None,)
    known = measured(lambda value: value)
    assert intervals(columns(unknown, known), 0, 9, 5) == (None, (Interval(5, 9, 5, 9),))


@pytest.mark.parametrize(
    "search", [lambda m, high: intervals(columns(m), 0, high, 0), lambda m, high: least(m, 0, high)]
)
def test_a_range_of_more_than_four_hundred_euros_is_not_tried_cent_by_cent(search):
    wavy = measured(lambda value: -(value % 7))
    search(wavy, MOST_TRIED)
    with pytest.raises(InputError, match="between from and to"):
        search(wavy, MOST_TRIED + 1)


def test_a_measure_that_falls_on_its_way_up_is_tried_everywhere():
    # rises to 500, falls by 300 at 600, and rises again: the first lasting value is past the fall
    def saw(value):
        return value - 400 if value < 600 else value - 700

    found = least(measured(saw), 0, 1000)
    assert (found.value, found.neighbour) == (700, 699)
    assert intervals(columns(measured(saw)), 0, 1000, 0)[0] == (
        Interval(400, 599, 0, 199),
        Interval(700, 1000, 0, 300),
    )


@pytest.mark.parametrize(
    ("function", "told"),
    [
        # falls from the first value on: only the small ones do, and 31 is the first that does not
        (
            lambda value: 30 - value,
            Found(Status.FOUND, 0, 30, None, None, (Interval(0, 30, 30, 0),)),
        ),
        (lambda value: -1 - value, Found(Status.NONE, None, None, 1000, -1001)),
        (lambda value: 2000 - value, Found(Status.EVERY, 0, 2000)),
        # a dip of one value that no first look meets
        (
            lambda value: value - 100 - (5 if value == 103 else 0),
            Found(
                Status.FOUND,
                104,
                4,
                103,
                -2,
                (Interval(100, 102, 0, 2), Interval(104, 1000, 4, 900)),
            ),
        ),
    ],
)
def test_what_does_in_the_midst_or_at_the_near_end_is_told_in_ranges(function, told):
    assert least(measured(function), 0, 1000) == told
    mirrored = greatest(measured(lambda value: function(1000 - value)), 0, 1000)
    assert mirrored.value == (None if told.value is None else 1000 - told.value)
    assert [1000 - one.last for one in reversed(mirrored.ranges)] == [
        one.first for one in told.ranges
    ]


@pytest.mark.parametrize("seed", range(30))
def test_a_search_finds_what_trying_every_value_finds(seed):
    random = np.random.default_rng(seed)
    steps = random.integers(0, 4, 2001)
    steps[random.integers(0, 2001, 3)] -= random.integers(0, 40)
    cents = np.cumsum(steps) - random.integers(0, 3000)

    def measure(values):
        return Amount(cents[values], np.ones(values.size, bool))

    found, every = least(measure, 0, 2000), least_of_all(measure, 0, 2000)
    if np.all(steps >= 0):
        assert found == every and not found.ranges
    if found.value is not None:
        assert cents[found.value] >= 0 and (found.neighbour is None or cents[found.neighbour] < 0)
