"""Counts of gains and losses by group, which add up in any order."""

import numpy as np

from subcontract_core.populations.figures import Figures
from subcontract_core.populations.tally import Tally

REGION = {"group.region": ["A", "A", "B", "B"]}


def figures(change, known=True, over=False):
    """Four people in two months: the change in cents by month and person."""
    change = np.array(change, dtype=np.int64)
    return Figures(
        "",
        "model",
        "",
        np.full(change.shape, 100_00),
        change,
        change,
        np.broadcast_to(over, change.shape),
        np.broadcast_to(known, change.shape),
        np.zeros(change.shape, bool),
    )


def sums(tally, value=""):
    """What stands for everybody or for one region."""
    column = "group.region" if value else ""
    return tally.sums[("", "model", ""), (column, value)]


def test_people_gain_or_lose_by_all_their_months_together():
    tally = Tally()
    tally.add(figures([[5, -5, 1, 0], [5, 4, -1, 0]]), REGION)
    everybody, first = sums(tally), sums(tally, "A")
    assert (everybody["more"], everybody["less"], everybody["same"]) == (1, 1, 2)
    assert (first["more"], first["less"], first["same"]) == (1, 1, 0)
    assert everybody["difference"] == 9 and everybody["earned"] == 8 * 100_00


def test_who_has_a_month_that_is_not_known_is_never_a_no():
    known = np.array([[True, True, True, False], [True] * 4])
    tally = Tally()
    tally.add(figures([[5, 5, 5, 5], [5, 5, 5, 5]], known), REGION)
    assert (sums(tally)["more"], sums(tally)["unknown"], sums(tally)["less"]) == (3, 1, 0)
    assert sums(tally)["difference"] == 30


def test_over_counts_people_and_months_over_months():
    over = np.array([[True, False, True, False], [True, False, False, False]])
    tally = Tally()
    tally.add(figures([[0] * 4, [0] * 4], over=over), REGION)
    assert (sums(tally)["over"], sums(tally)["months_over"]) == (2, 3)


def test_parts_add_up_and_survive_a_file():
    first, second, both = Tally(), Tally(), Tally()
    for tally in (first, both):
        tally.add(figures([[1, 2, 3, 4]]), REGION)
    for tally in (second, both):
        tally.add(figures([[-1, -2, -3, 0]]), REGION)
    first += Tally.read(second.plain())
    assert first.sums == both.sums
