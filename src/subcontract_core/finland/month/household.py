"""Who belongs to a household month by month: grown people, minors, and children elsewhere.

A child counts from the month after birth, and is grown from the month after the birthday of 18 (a
change of the household counts in the month in which it holds from the first day, 938/2014).
"""

from attrs import frozen
import numpy as np

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
        people = tables.people
        grown = children_at_home(
            tables,
            months,
            GROWN,
            200,
        )
        others = np.maximum(people.other_adults, people.other_adults[_mate(tables)])
        adults = 1 + people.spouse.astype(np.int64) + others + grown
        return cls(
            adults,
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
    return _counted(
        tables,
        months,
        low,
        high,
        ~tables.children.elsewhere,
    )


def own_children(tables: Tables, months: np.ndarray, high: int) -> np.ndarray:
    """The same of all children under `high`, those elsewhere too."""
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
    age = ages.age_at_start(np.asarray(months)[:, None], children.born)
    # Before the month after birth the age is −1 or less.
    np.add.at(
        found.T,
        children.person,
        ((age >= low) & (age < high) & which).T,
    )
    return found


def lives_without_others(tables: Tables, months: np.ndarray) -> np.ndarray:
    """Whether nobody is in the home but the person and a spouse [months, people]."""
    alone = ~tables.people.with_parents & (tables.people.other_adults == 0)
    alone = alone & alone[_mate(tables)]
    return alone & (
        children_at_home(
            tables,
            months,
            0,
            200,
        )
        == 0
    )


def _mate(tables: Tables) -> np.ndarray:
    """The row of the spouse of the group, one's own without one."""
    return np.arange(len(tables.people)) + tables.people.partner
