"""The tables of a scenario but for its people: visits, who goes, who misses them, activity days and
children, a row each.
"""

from attrs import frozen
import numpy as np

from .columns import column_of


@frozen(eq=False)
class Gigs:
    """One row a dated visit. `day` counts from 1970-01-01, `start` in minutes of the day."""

    case: np.ndarray = column_of(np.int64)
    label: np.ndarray = column_of(np.int64)
    buyer: np.ndarray = column_of(np.int64)
    sector: np.ndarray = column_of(np.int64)
    day: np.ndarray = column_of(np.int64)
    month: np.ndarray = column_of(np.int64)
    start: np.ndarray = column_of(np.int64)
    minutes: np.ndarray = column_of(np.int64)
    in_premises: np.ndarray = column_of(bool)

    def __len__(self) -> int:
        return self.case.size


@frozen(eq=False)
class Shifts:
    """One row a crew member on a visit, sorted by person, day and start."""

    gig: np.ndarray = column_of(np.int64)
    person: np.ndarray = column_of(np.int64)
    minutes: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.gig.size


@frozen(eq=False)
class Absent:
    """One row a crew member who misses a visit, sorted as shifts are.

    `fell_ill` is the day of falling ill (−1: not ill) and `ill_before` the days of earlier spells
    in its calendar year; `cancelled` says that the visit is called off, `hours_before` how long
    before its start (−1: nobody says), `closed` that the buyer is closed, as is known beforehand.
    What is neither is another absence.
    """

    gig: np.ndarray = column_of(np.int64)
    person: np.ndarray = column_of(np.int64)
    minutes: np.ndarray = column_of(np.int64)
    fell_ill: np.ndarray = column_of(np.int64)
    ill_before: np.ndarray = column_of(np.int64)
    cancelled: np.ndarray = column_of(bool)
    hours_before: np.ndarray = column_of(np.int64)
    closed: np.ndarray = column_of(bool)

    def __len__(self) -> int:
        return self.gig.size


@frozen(eq=False)
class ActivityDays:
    """One row a planned activity day, sorted by person and day; `asked` is the day it is asked
    to move to, or -1.
    """

    person: np.ndarray = column_of(np.int64)
    day: np.ndarray = column_of(np.int64)
    start: np.ndarray = column_of(np.int64)
    end: np.ndarray = column_of(np.int64)
    asked: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.person.size


@frozen(eq=False)
class Children:
    """One row a child of a person or of a spouse of the group, sorted by person; `born` is the
    month number of birth, `moves` that of the month from which the child lives at the other place,
    in the home or elsewhere, 0 where none does.
    """

    person: np.ndarray = column_of(np.int64)
    born: np.ndarray = column_of(np.int64)
    elsewhere: np.ndarray = column_of(bool)
    moves: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.person.size
