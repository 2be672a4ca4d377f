"""Numbers of draws are the same on every machine, in any batch, and as likely as they say."""

from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.scenario.randomness import chosen, event_keys, happens, numbers

KEYS = event_keys(2026, [("happens", "G1", day) for day in range(400)])


def test_the_finaliser_is_that_of_splitmix64():
    # published first outputs of SplitMix64 with the seed 1234567 (its reference implementation)
    first = np.array([1234567], np.uint64)
    assert int(numbers(first, np.array([1]))[0, 0]) == 6457827717110365317
    assert int(numbers(first, np.array([2]))[0, 0]) == 3203168211198807973


def test_a_draw_is_the_same_alone_and_among_many_and_whatever_else_is_asked():
    many = numbers(KEYS, np.arange(50))
    assert np.array_equal(numbers(KEYS, np.array([37]))[0], many[37])
    assert np.array_equal(numbers(KEYS[5:6], np.arange(50))[:, 0], many[:, 5])


def test_another_seed_or_name_is_another_event():
    others = [event_keys(2027, [("happens", "G1", 0)]), event_keys(2026, [("length", "G1", 0)])]
    assert all(int(one[0]) != int(KEYS[0]) for one in others)


@pytest.mark.parametrize("odds", [Fraction(0), Fraction(1, 50), Fraction(4, 5), Fraction(1)])
def test_what_happens_so_often_happens_about_so_often(odds):
    share = happens(numbers(KEYS, np.arange(500)), odds).mean()
    # 200,000 draws: four standard errors are below half a per cent
    assert abs(share - float(odds)) < 0.005
    assert odds not in (0, 1) or share == float(odds)


def test_values_are_chosen_by_their_weights():
    found = chosen(numbers(KEYS, np.arange(500)), [(60, 1), (120, 3)])
    assert abs((found == 120).mean() - 0.75) < 0.005 and set(np.unique(found)) == {60, 120}
