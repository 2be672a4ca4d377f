"""The tables of a population: one for everybody, one a column of groups, small cells withheld."""

import csv

from subcontract_core.populations.tables import HEAD, WITHHELD, tables_of, withheld_cells
from subcontract_core.populations.tally import Tally

OUTCOME = ("", "model", "")


def counts(more, less, same=0, unknown=0, over=0, earned=0, difference=0):
    """The sums of a group."""
    return {
        "more": more,
        "less": less,
        "same": same,
        "unknown": unknown,
        "over": over,
        "months_over": over,
        "earned": earned,
        "difference": difference,
    }


def told(groups, least=5):
    """The rows of the table by region, as dicts."""
    sums = {(OUTCOME, ("group.region", name)): held for name, held in groups.items()}
    everybody = {key: sum(one[key] for one in groups.values()) for key in counts(0, 0)}
    tally = Tally({(OUTCOME, ("", "")): everybody, **sums})
    tables = dict(tables_of(tally, least))
    assert list(tables) == ["by-model", "by-model-region"]
    return list(csv.DictReader(tables["by-model-region"].splitlines())), tables


def test_large_groups_are_shown_as_they_are():
    rows, tables = told({"A": counts(20, 30, over=10, earned=123456, difference=-205)})
    assert list(rows[0]) == list(HEAD)
    shown = {name: rows[0][name] for name in ("people", "more", "less", "over", "earned")}
    assert shown == {"people": "50", "more": "20", "less": "30", "over": "10", "earned": "1234.56"}
    assert rows[0]["difference"] == "-2.05"
    assert withheld_cells(tables.values()) == 0


def test_a_cell_of_four_is_withheld_with_others_that_would_give_it_away():
    rows, _ = told({"A": counts(4, 30), "B": counts(25, 35), "C": counts(45, 55)})
    assert rows[0]["more"] == rows[0]["less"] == WITHHELD
    assert WITHHELD in (rows[1]["more"], rows[2]["more"])
    assert rows[0]["people"] == "34"


def test_a_group_of_four_shows_neither_size_nor_sums():
    rows, _ = told({"A": counts(1, 3, earned=100), "B": counts(25, 35), "C": counts(45, 55)})
    assert rows[0]["people"] == rows[0]["earned"] == rows[0]["difference"] == WITHHELD
    assert [row["earned"] for row in rows[1:]].count(WITHHELD) >= 1


def test_who_is_not_over_a_limit_is_withheld_as_who_is():
    rows, _ = told({"A": counts(40, 60, over=97), "B": counts(40, 60, over=50)})
    assert rows[0]["over"] == WITHHELD
