"""The answer of a population as tables: a row an outcome and group, small cells withheld."""

from collections.abc import Iterable, Iterator
import csv
from io import StringIO

import numpy as np

from .tally import ALL, ANSWERS, DIFFERENCE, EARNED, OVER, Group, Outcome, Tally
from .withholding import withheld

WITHHELD = ".."
NAME = "by-model"
HEAD = ("law", "model", "reading", "group", "value", "people", *ANSWERS, OVER, EARNED, DIFFERENCE)


def tables_of(tally: Tally, least: int) -> Iterator[tuple[str, str]]:
    """Each table's name and its CSV: everybody, and one for each column of groups."""
    columns = dict.fromkeys(group[0] for _, group in tally.sums)
    for column in columns:
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(HEAD)
        for outcome in dict.fromkeys(outcome for outcome, _ in tally.sums):
            writer.writerows(
                _rows(
                    tally,
                    outcome,
                    column,
                    least,
                )
            )
        yield f"{NAME}-{column.removeprefix('group.')}" if column else NAME, text.getvalue()


def _rows(tally: Tally, outcome: Outcome, column: str, least: int) -> Iterator[list[object]]:
    """The groups of a column in one outcome, with everybody last."""
    groups = sorted({group for one, group in tally.sums if one == outcome and group[0] == column})
    counts = np.array([_people(tally, outcome, group) for group in groups])
    gone = withheld(counts[:, : len(ANSWERS)], least)
    over = withheld(_over(counts), least)
    sums = _alone(counts[:, : len(ANSWERS) - 1].sum(axis=1), least)
    sizes = _alone(counts[:, : len(ANSWERS)].sum(axis=1), least)
    for row, group in enumerate(groups):
        held = tally.sums[outcome, group]
        shown = [
            WITHHELD if hidden else count
            for count, hidden in zip(counts[row, : len(ANSWERS)], gone[row], strict=True)
        ]
        size = int(counts[row, : len(ANSWERS)].sum())
        yield [
            *outcome,
            column.removeprefix("group.") or "all",
            group[1] if column else ALL,
            WITHHELD if sizes[row] else size,
            *shown,
            WITHHELD if over[row, 0] else held[OVER],
            *(WITHHELD if sums[row] else _euros(held[name]) for name in (EARNED, DIFFERENCE)),
        ]


def _people(tally: Tally, outcome: Outcome, group: Group) -> list[int]:
    held = tally.sums[outcome, group]
    return [*(held[name] for name in ANSWERS), held[OVER]]


def _over(counts: np.ndarray) -> np.ndarray:
    """Who is over a limit and who is not: two cells a group, whose total is known."""
    size = counts[:, : len(ANSWERS)].sum(axis=1)
    return np.stack([counts[:, -1], size - counts[:, -1]], axis=1)


def _alone(people: np.ndarray, least: int) -> np.ndarray:
    """The groups of fewer than `least` people, and one more where only one is: what all groups come
    to is known.
    """
    return np.asarray(withheld(people[:, None], least)[:, 0])


def _euros(cents: int) -> str:
    sign, whole = "-" if cents < 0 else "", abs(cents)
    return f"{sign}{whole // 100}.{whole % 100:02d}"


def withheld_cells(texts: Iterable[str]) -> int:
    """How many cells of tables are withheld."""
    return sum(text.count(f",{WITHHELD}") for text in texts)
