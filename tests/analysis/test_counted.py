"""Counts of twenty: whole months, never a mean across a limit, never finer than a twentieth."""

import numpy as np
import pytest

from subcontract_core.analysis.counted import Count, of_person
from subcontract_core.base.errors import InputError
from support.chances import DRAWS, MODEL, chance, drawn


@pytest.mark.parametrize(
    ("hits", "total", "of_twenty", "rare"),
    [
        (0, 1000, 0, False),
        (24, 1000, 0, True),
        (49, 1000, 1, True),
        (50, 1000, 1, False),
        (224, 1000, 4, False),
        (225, 1000, 5, False),
        (1000, 1000, 20, False),
    ],
)
def test_a_count_is_the_nearest_of_twenty_and_rare_below_one(hits, total, of_twenty, rare):
    count = Count(hits, 0, total)
    assert (count.of_twenty, count.is_rare) == (of_twenty, rare)


def test_what_is_not_known_is_counted_apart_and_never_as_a_no():
    found = Count.of(np.array([True, False, False]), np.array([True, True, False]))
    assert (found.hits, found.unknown, found.total) == (1, 1, 3)


def test_the_twenty_are_real_draws_in_order_of_their_minutes_and_stand_for_equal_groups():
    row = drawn().row_of("P1")
    for at, month in enumerate(chance().months):
        minutes = [one.minutes for one in month.little]
        assert len(month.little) == 20 and minutes == sorted(minutes)
        for one in month.little:
            assert one.minutes == drawn().minutes[one.draw, at, row]
            assert one.in_hand == chance().outcome.in_hand[one.draw, at, row]
            assert one.is_over == chance().outcome.over[one.draw, at, row]


def test_a_month_counts_the_draws_over_the_limit():
    row = drawn().row_of("P1")
    over = chance().outcome.over[:, :, row]
    assert [month.over.hits for month in chance().months] == over.sum(axis=0).tolist()
    assert chance().once_over.hits == over.any(axis=1).sum()
    three = sum("111" in "".join("1" if one else "0" for one in year) for year in over)
    assert chance().in_a_row.hits == three


def test_the_years_are_real_ones_from_the_least_in_hand_to_the_most():
    sums = [cents for _, cents, _ in chance().years]
    assert len(sums) == 20 and sums == sorted(sums)
    row = drawn().row_of("P1")
    for draw, cents, months in chance().years:
        assert sum(months) == cents == chance().outcome.in_hand[draw, :, row].sum()


def test_a_month_a_model_and_a_person_that_are_not_there_are_told():
    with pytest.raises(InputError):
        chance().month(2020 * 12)
    for model, person in (("nobody", "P1"), (MODEL, "P9")):
        with pytest.raises(InputError):
            of_person([drawn()], model, person)
    assert chance().drawn.draws == DRAWS
