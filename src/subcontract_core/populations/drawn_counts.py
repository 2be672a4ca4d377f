"""The answer of drawn years as tables: a row an outcome and group, small cells withheld.

A cell says in how many of people × draws something is so, a whole number; it is withheld by how
many people stand in it, whatever the number of draws.
"""

from collections.abc import Iterator, Sequence
import csv
from io import StringIO

import numpy as np

from .drawn import LIMIT, people_in
from .tables import NAME, WITHHELD
from .tally import ALL, ANSWERS, Group, Outcome, Tally
from .withholding import withheld

HEAD = (
    *("law", "model", "reading", "unknown_chances", "group", "value", "people", "draws"),
    *ANSWERS,
    *LIMIT,
)


def tables_of(tally: Tally, draws: int, least: int) -> Iterator[tuple[str, str]]:
    """Each table's name and its CSV: everybody, and one for each column of groups."""
    for column in dict.fromkeys(group[0] for _, group in tally.sums):
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(HEAD)
        for outcome in dict.fromkeys(outcome for outcome, _ in tally.sums):
            writer.writerows(_rows(tally, outcome, column, draws, least))
        yield f"{NAME}-{column.removeprefix('group.')}" if column else NAME, text.getvalue()


def _rows(
    tally: Tally, outcome: Outcome, column: str, draws: int, least: int
) -> Iterator[list[object]]:
    """The groups of a column in one outcome."""
    groups = sorted({group for one, group in tally.sums if one == outcome and group[0] == column})
    counts = [_counts(tally, outcome, groups, names) for names in (ANSWERS, LIMIT)]
    people = [
        _counts(tally, outcome, groups, [people_in(name) for name in names])
        for names in (ANSWERS, LIMIT)
    ]
    gone = np.hstack([withheld(each, least, is_each_in_one=False) for each in people])
    shown = np.hstack(counts)
    sizes = counts[0].sum(axis=1) // draws
    small = withheld(sizes[:, None], least)[:, 0]
    for row, group in enumerate(groups):
        cells = zip(shown[row].tolist(), gone[row], strict=True)
        yield [
            *outcome,
            column.removeprefix("group.") or "all",
            group[1] if column else ALL,
            WITHHELD if small[row] else int(sizes[row]),
            draws,
            *(WITHHELD if hidden or small[row] else count for count, hidden in cells),
        ]


def _counts(
    tally: Tally, outcome: Outcome, groups: Sequence[Group], names: Sequence[str]
) -> np.ndarray:
    """The sums of these names for each group [groups, names]."""
    return np.array([[tally.sums[outcome, group][name] for name in names] for group in groups])
