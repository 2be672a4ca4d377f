"""Who belongs to a household month by month: grown people, minors, and children elsewhere.

A child counts from the month after birth, and is grown from the month after the birthday of 18 (a
change of the household counts in the month in which it holds from the first day, 938/2014).
"""

from attrs import frozen
import numpy as np

from ...scenario.homes import Homes
from ...scenario.tables import Tables
from ..law import ages

GROWN = 18


@frozen(eq=False)
class Household:
    """Adults and minors of the home in months given by number [months, people]."""

    adults: np.ndarray
    minors: np.ndarray

    @classmethod
    def of(cls, tables: Tables, months: np.ndarray) -> "Household":
        """The home of each person: the person, a spouse, other adults without a lease of their own,
        and the children at home.
        """
        homes = tables.homes_in(np.asarray(months))
        grown = children_at_home(
            tables,
            months,
            GROWN,
            200,
        )
        return cls(
            1 + homes.spouse.astype(np.int64) + _others(tables, homes) + grown,
            children_at_home(
                tables,
                months,
                0,
                GROWN,
            ),
        )

    @property
    def has_children(self) -> np.ndarray:
        """Whether minors live in the home."""
        return self.minors > 0

    @property
    def size(self) -> np.ndarray:
        """How many live in the home."""
        return self.adults + self.minors


def children_at_home(tables: Tables, months: np.ndarray, low: int, high: int) -> np.ndarray:
    """How many children live in the home who are at least `low` and under `high` [months, people].

    The age is the one that counts from the month after the birthday.
    """
    children = tables.children
    moved = (children.moves > 0) & (np.asarray(months)[:, None] >= children.moves)
    return _counted(
        tables,
        months,
        low,
        high,
        children.elsewhere == moved,
    )


def own_children(tables: Tables, months: np.ndarray, high: int) -> np.ndarray:
    """How many own children are under `high`, those elsewhere too [months, people]."""
    return _counted(
        tables,
        months,
        0,
        high,
        np.ones(len(tables.children), bool),
    )


def _counted(
    tables: Tables, months: np.ndarray, low: int, high: int, which: np.ndarray
) -> np.ndarray:
    children = tables.children
    found = np.zeros((len(months), len(tables.people)), np.int64)
    if len(children) == 0:
        return found
    age = ages.age_at_start(np.asarray(months)[:, None], children.born)
    # Before the month after birth the age is −1 or less.
    counts = (age >= low) & (age < high) & which
    # The children stand in the order of their parents.
    first = np.flatnonzero(np.diff(children.person, prepend=-1))
    found[:, children.person[first]] = np.add.reduceat(counts, first, axis=1, dtype=np.int64)
    return found


def lives_without_others(tables: Tables, months: np.ndarray) -> np.ndarray:
    """Whether nobody is in the home but the person and a spouse [months, people]."""
    what = (lives_without_others, months.tobytes())
    return tables.once(what, lambda: _without_others(tables, months))


def _without_others(tables: Tables, months: np.ndarray) -> np.ndarray:
    others = _others(tables, tables.homes_in(np.asarray(months)))
    children = children_at_home(
        tables,
        months,
        0,
        200,
    )
    parents = tables.people.with_parents
    return ~(parents | parents[_mate(tables)]) & (others + children == 0)


def _others(tables: Tables, homes: Homes) -> np.ndarray:
    """The other adults of each home, whichever of two spouses says them [months, people]."""
    return np.maximum(homes.other_adults, homes.other_adults[:, _mate(tables)])


def _mate(tables: Tables) -> np.ndarray:
    """The row of the spouse of the group, one's own without one."""
    return np.arange(len(tables.people)) + tables.people.partner
