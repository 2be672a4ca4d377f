"""Decisions that run: which decision holds in each month, and what opened it.

One loop over months, whole columns of people. The machine knows no benefit: a benefit gives the
facts that each month would be decided on, and the changes that may open a review.
"""

from collections.abc import Callable, Sequence
from math import lcm

from attrs import frozen
import numpy as np

from ...base.money import Exact
from ...model.decisions import Decided


@frozen(eq=False)
class Change:
    """Something that may open a review.

    `opens` [months, people] marks the months from which it would count. `passes(month, made)` says
    who of the people passes the limits that the act sets, given the row of facts that the decision
    in force was made on (0 for the one at the start, else the month + 1).
    """

    code: Decided
    opens: np.ndarray
    passes: Callable[[int, np.ndarray], np.ndarray]


@frozen(eq=False)
class Course:
    """The decisions of a group as they run [months, people].

    `made` is the row of facts that the decision in force was made on, `code` what led to it (an
    member of Decided), `opened` the months in which a new one begins.
    """

    made: np.ndarray
    code: np.ndarray
    opened: np.ndarray

    @property
    def place(self) -> np.ndarray:
        """Where the facts of the decision in force stand in a flat column, per person-month."""
        return self._place(self.made)

    @property
    def place_before(self) -> np.ndarray:
        """Where the facts of the decision of a month earlier stand, per person-month."""
        return self._place(np.concatenate((np.zeros_like(self.made[:1]), self.made[:-1])))

    def _place(self, made: np.ndarray) -> np.ndarray:
        people = made.shape[1]
        return (made * people + np.arange(people)).reshape(-1)


def run(
    start: np.ndarray,
    due: np.ndarray,
    period: int,
    changes: Sequence[Change],
    size: tuple[int, int],
    first: int,
) -> Course:
    """Let the decisions run over the months.

    `start` is the code of the decision in force at the start and `due` the month in which its
    periodic review counts, per person; `period` the months between two of them. Nothing is opened
    before the row `first`.
    """
    made, code = np.zeros(size, np.int64), np.empty(size, np.int64)
    opened = np.zeros(size, bool)
    row, why, when = np.zeros(size[1], np.int64), np.array(start), np.array(due)
    periodic, by_law = Decided.PERIODIC, Decided.REFORM
    for month in range(size[0]):
        now = (
            np.where(
                when == month,
                periodic,
                -1,
            )
            if month >= first
            else np.full(size[1], -1)
        )
        for change in changes if month >= first else ():
            if np.any(change.opens[month]):
                found = change.opens[month] & (now < 0) & change.passes(month, row)
                now = np.where(
                    found,
                    change.code,
                    now,
                )
        opened[month] = now >= 0
        row = np.where(
            opened[month],
            month + 1,
            row,
        )
        why = np.where(
            opened[month],
            now,
            why,
        )
        # A reform that reaches a decision leaves its time as it was.
        when = np.where(
            opened[month] & (now != by_law),
            month + period,
            when,
        )
        made[month], code[month] = row, why
    return Course(
        made,
        code,
        opened,
    )


def follow(size: tuple[int, int]) -> Course:
    """A new decision every month: the view of an ordinary month, when decisions have followed."""
    made = np.broadcast_to(np.arange(1, size[0] + 1)[:, None], size)
    return Course(
        made,
        np.full(size, Decided.FOLLOWED),
        np.ones(size, bool),
    )


def row_of(column: Exact, row: int, people: int) -> Exact:
    """One row [people] of a flat column of facts."""
    return column[slice(row * people, (row + 1) * people)]


def place_of(made: np.ndarray) -> np.ndarray:
    """Where the facts of the rows `made` [people] stand in a flat column."""
    return made * made.size + np.arange(made.size)


def joined(first: Exact, rest: Exact) -> Exact:
    """One flat column after the other."""
    den = lcm(first.den, rest.den)
    return Exact(np.concatenate([part.num * (den // part.den) for part in (first, rest)]), den)


def always(month: int, made: np.ndarray) -> np.ndarray:
    """What `Change.passes` says of a change that has no limit."""
    return np.ones(made.size, bool)


def reform(months: np.ndarray, applies: np.ndarray) -> Change:
    """A reform that reaches the running decisions of those to whom it `applies` in these months
    (two masks).
    """
    return Change(
        Decided.REFORM,
        months[:, None] & applies,
        always,
    )
