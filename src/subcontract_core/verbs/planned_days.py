"""How the shifts of a question lie to the days of activity as they are planned: the same for every
model, and so worked out once.
"""

from attrs import frozen
import numpy as np

from ..base.columns import Column, DayNumbers, Mask
from ..scenario.tables import Tables

_DAYS = 100_000  # more than any day number, so that person and day make one sortable key


def day_key(person: Column, day: DayNumbers) -> Column:
    """One sortable number for a person and a day."""
    return person * _DAYS + day


def shift_times(tables: Tables) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The day of each shift, and the minutes of that day at which it begins and ends."""

    def made() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        gig = tables.shifts.gig
        start = tables.gigs.start[gig]
        return tables.gigs.day[gig], start, start + tables.shifts.minutes

    return tables.once(shift_times, made)


@frozen(eq=False)
class PlannedDays:
    """How the shifts lie to the activity as it is planned: the first activity row of each shift's
    person and day (`has_day` where there is one), `at_once` where the hours of the two overlap; and
    the first row of each activity row's own person and day.
    """

    row: Column
    has_day: Mask
    at_once: Mask
    first: Column

    @classmethod
    def of(cls, tables: Tables) -> "PlannedDays":
        """How they lie in these tables, worked out for the first model that asks."""
        return tables.once(cls.__qualname__, lambda: cls._of(tables))

    @classmethod
    def _of(cls, tables: Tables) -> "PlannedDays":
        days, (day, start, end) = tables.activity, shift_times(tables)
        keys = day_key(days.person, days.day)
        if keys.size == 0:
            none = np.zeros(day.size, bool)
            return cls(
                np.zeros(day.size, np.int64),
                none,
                none,
                keys,
            )
        wanted = day_key(tables.shifts.person, day)
        row = np.minimum(np.searchsorted(keys, wanted), keys.size - 1)
        has_day = keys[row] == wanted
        overlap = has_day & (start < days.end[row]) & (end > days.start[row])
        new = np.append(True, keys[1:] != keys[:-1])
        return cls(
            row,
            has_day,
            overlap,
            np.flatnonzero(new)[np.cumsum(new) - 1],
        )


@frozen(eq=False)
class Times:
    """Hours of people on days: the minutes of a day from which and until which each is."""

    person: Column
    day: DayNumbers
    start: Column
    end: Column


def missed_times(tables: Tables) -> Times:
    """The hours of the shifts that are missed."""
    absent = tables.absent
    start = tables.gigs.start[absent.gig]
    return Times(
        absent.person,
        tables.gigs.day[absent.gig],
        start,
        start + absent.minutes,
    )


def met_by(tables: Tables, day_on: DayNumbers, active: Mask, times: Times) -> Column:
    """The row of activity, among those that are `active` on the days `day_on`, whose hours each of
    the times overlaps; −1 where none does.
    """
    keys = day_key(tables.activity.person, day_on)
    rows = np.flatnonzero(active)
    order = rows[np.argsort(keys[rows], kind="stable")]
    wanted = day_key(times.person, times.day)
    if order.size == 0 or wanted.size == 0:
        return np.full(wanted.size, -1)
    ordered = keys[order]
    position = np.minimum(np.searchsorted(ordered, wanted), ordered.size - 1)
    row = order[position]
    hit = (
        (ordered[position] == wanted)
        & (times.start < tables.activity.end[row])
        & (times.end > tables.activity.start[row])
    )
    return np.where(
        hit,
        row,
        -1,
    )
