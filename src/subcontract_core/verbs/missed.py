"""Visits that somebody misses: who was ill since when, and what was called off."""

from attrs import frozen
import numpy as np

from ..base.columns import Column, DayNumbers, Mask
from ..base.dates import number
from ..scenario.missing import Illness
from ..scenario.tables import Tables

_NOBODY_SAYS = -1


@frozen(eq=False)
class Missed:
    """One row a planned shift that is not done (the rows of `tables.absent`).

    `ill` with the day of falling ill, the days of earlier spells of its calendar year and the first
    day of the employment (a day long ago where nobody says it); `cancelled` with the hours before
    the start, −1 where nobody says them. What is neither is another absence.
    """

    day: DayNumbers
    ill: Mask
    fell_ill: DayNumbers
    days_before: Column
    employed_since: DayNumbers
    start_told: Mask
    cancelled: Mask
    hours_before: Column


def missed(tables: Tables) -> Missed:
    """What the scenario says of each missed shift; who would not have come to a cancelled visit is
    not ill on it.
    """
    person, gig = tables.absent.person, tables.absent.gig
    day = tables.gigs.day[gig]
    cancelled, hours = _cancelled(tables, day)
    fell, before = np.full(person.size, -1), np.zeros(person.size, np.int64)
    label = tables.people.label[person]
    for n, one in enumerate(tables.scenario.people):
        for spell in one.ill:
            ill_then = (label == n) & (day >= number(spell.start)) & (day <= number(spell.last))
            fell[ill_then] = number(spell.start)
            before[ill_then] = _days_of_year(one.ill, spell)
    begun = [one.employed_since for one in tables.scenario.people]
    since = np.array([0 if first is None else number(first) for first in begun], np.int64)
    told = np.array([first is not None for first in begun], bool)
    ill = (fell >= 0) & ~cancelled
    return Missed(
        day,
        ill,
        fell,
        before,
        since[label],
        told[label],
        cancelled,
        hours,
    )


def _days_of_year(spells: tuple[Illness, ...], spell: Illness) -> int:
    """The days of the spells before one in its calendar year."""
    new_year = spell.start.replace(month=1, day=1)
    earlier = [one for one in spells if one.start < spell.start and one.last >= new_year]
    return sum((one.last - max(one.start, new_year)).days + 1 for one in earlier)


def _cancelled(tables: Tables, day: DayNumbers) -> tuple[Mask, Column]:
    """Which missed shifts are of visits that are called off, and how many hours before."""
    label = tables.gigs.label[tables.absent.gig]
    off, hours = np.zeros(day.size, bool), np.full(day.size, _NOBODY_SAYS)
    for n, gig in enumerate(tables.scenario.gigs):
        for one in gig.cancelled:
            called_off = (label == n) & (day == number(one.day))
            off |= called_off
            if one.hours_before is not None:
                hours[called_off] = one.hours_before
    return off, hours
