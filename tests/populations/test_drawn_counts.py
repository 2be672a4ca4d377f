"""Tables of draws: shares in whole numbers, withheld by how many people stand in a cell."""

import csv

from subcontract_core.populations.drawn import people_in
from subcontract_core.populations.drawn_counts import HEAD, tables_of
from subcontract_core.populations.tables import WITHHELD
from subcontract_core.populations.tally import Tally

OUTCOME, DRAWS = ("", "model", "", ""), 1_000


def group(people, over, ever):
    """So many people who all have more in every draw; `ever` of them are over in some draws."""
    draws = people * DRAWS
    held = dict.fromkeys(("less", "same", "unknown", "over_unknown"), 0)
    held |= {"more": draws, "over": over, "not_over": draws - over}
    some = {people_in(name): people if count else 0 for name, count in held.items()}
    return held | some | {people_in("over"): ever}


def rows(**groups):
    """The rows of the table by region."""
    sums = {(OUTCOME, ("group.region", name)): held for name, held in groups.items()}
    return list(csv.DictReader(dict(tables_of(Tally(sums), DRAWS, 5))["by-model-region"].split()))


def test_a_cell_says_in_how_many_of_people_times_draws():
    (row,) = rows(A=group(20, over=4_321, ever=5))
    assert list(row) == list(HEAD)
    assert (row["people"], row["draws"], row["more"]) == ("20", "1000", "20000")
    assert (row["over"], row["not_over"], row["over_unknown"]) == ("4321", "15679", "0")


def test_four_people_with_thousands_of_draws_are_a_small_cell():
    first, second = rows(A=group(20, over=3_999, ever=4), B=group(30, over=9_000, ever=12))
    assert first["over"] == first["not_over"] == WITHHELD
    assert second["over"] == second["not_over"] == WITHHELD  # else the totals would tell
    assert first["more"] == "20000"


def test_a_group_of_four_tells_nothing_and_another_hides_it():
    first, second = rows(A=group(4, over=0, ever=0), B=group(30, over=9_000, ever=12))
    for row in (first, second):
        assert {row[name] for name in ("people", "more", "over")} == {WITHHELD}
