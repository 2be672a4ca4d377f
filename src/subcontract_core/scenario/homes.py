"""The homes of a group month by month: what the scenario says of the first month, and each change
after it.
"""

from typing import TYPE_CHECKING

from attrs import frozen
import numpy as np

if TYPE_CHECKING:
    from .columns import People

NOT_SAID = -1


@frozen(eq=False)
class Homes:
    """Homes in some months [months, people], or of single person-months.

    `rent` and `other_adults_income` are cents a month, `spouse_income` cents a year; `moved` marks
    months from which a move counts.
    """

    rent: np.ndarray
    municipality_group: np.ndarray
    moved: np.ndarray
    spouse: np.ndarray
    spouse_income: np.ndarray
    spouse_entitled: np.ndarray
    other_adults: np.ndarray
    other_adults_income: np.ndarray


# What a change can say, each a column of it; NOT_SAID is what stays.
SAID = tuple(name for name in Homes.__annotations__ if name != "moved")
_FLAGS = ("spouse", "spouse_entitled")


def homes_in(people: "People", changes: "HomeChanges", months: np.ndarray) -> Homes:
    """The homes of all people in months given by number [months, people]."""
    size = (len(months), len(people))
    found = {name: np.broadcast_to(getattr(people, name), size) for name in SAID}
    if len(changes):
        found = {name: column.astype(np.int64) for name, column in found.items()}
    moved = np.zeros(size, bool)
    month = np.asarray(months)[:, None]
    for which in range(int(changes.rank.max(initial=-1)) + 1):
        rows = np.flatnonzero(changes.rank == which)
        person = changes.person[rows]
        holds = month >= changes.month[rows]
        moved[:, person] |= (month == changes.month[rows]) & changes.moved[rows]
        for name, column in found.items():
            said = getattr(changes, name)[rows]
            column[:, person] = np.where(holds & (said != NOT_SAID), said, column[:, person])
        # Whoever has gone leaves no income behind.
        for who in ("spouse", "other_adults"):
            found[f"{who}_income"] *= found[who] > 0
    return Homes(moved=moved, **{n: c > 0 if n in _FLAGS else c for n, c in found.items()})


@frozen(eq=False)
class HomeChanges:
    """One row a change of a home, sorted by person and month; `rank` counts a person's changes from
    0. NOT_SAID is what stays as it was.
    """

    person: np.ndarray
    month: np.ndarray
    rank: np.ndarray
    moved: np.ndarray
    rent: np.ndarray
    municipality_group: np.ndarray
    spouse: np.ndarray
    spouse_income: np.ndarray
    spouse_entitled: np.ndarray
    other_adults: np.ndarray
    other_adults_income: np.ndarray

    def __len__(self) -> int:
        return self.person.size
