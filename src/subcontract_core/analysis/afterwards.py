"""What a person has after the months asked, if the work goes on: what falls from when, and what a
month then comes to beside today.
"""

from attrs import frozen
import numpy as np

from ..accounts import ledger
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..scenario.tables import Tables


@frozen
class Fall:
    """One kind of line that is `fall` cents a month less from a day."""

    kind: str
    day: int
    fall: int


@frozen
class Afterwards:
    """All that falls for a person, and the difference of a `month` that goes on like the last one
    asked, less the falls, in cents; None where it is not known, where social assistance may make up
    for a part, or where no single month stands for the work.
    """

    falls: tuple[Fall, ...] = ()
    month: int | None = None

    @property
    def day(self) -> int:
        """The day from which all of it has fallen."""
        return max(one.day for one in self.falls)

    @property
    def fall(self) -> int:
        """All of it, in cents a month."""
        return sum(one.fall for one in self.falls)


NOTHING_FALLS = Afterwards()


def afterwards(comparison: Comparison, outcome: Outcome) -> dict[int, Afterwards]:
    """What falls for each person of whom anything does, by their row."""
    found: dict[int, list[Fall]] = {}
    for one in outcome.effects.later:
        for row in np.flatnonzero(one.day >= 0):
            lost = int(one.before[row] - one.after[row])
            found.setdefault(int(row), []).append(Fall(one.line, int(one.day[row]), lost))
    if not found:
        return {}
    rows, size = months_like_one(outcome.tables), outcome.tables.size
    change = ledger.total(comparison.difference(outcome), size)
    known = np.zeros(size[1], bool)
    if rows is not None:
        known = change.each_known[rows].all(axis=0) & ~outcome.tables.people.assisted
    last = change.cents[rows if rows is not None else slice(None)].sum(axis=0)
    return {
        row: Afterwards(
            tuple(falls),
            int(last[row]) - sum(one.fall for one in falls) if known[row] else None,
        )
        for row, falls in found.items()
    }


def months_like_one(tables: Tables) -> slice | None:
    """The rows of the months whose lines together are those of one month of work: all where one
    month is worked, the last where pay comes in its own month; None where neither holds.
    """
    if tables.work_months == 1:
        return slice(None)
    whole = np.array_equal(tables.pay_month, tables.lead + np.arange(tables.work_months))
    return slice(-1, None) if whole else None
