"""Visits that somebody misses: who was ill since when, and what was called off."""

from attrs import frozen
import numpy as np

from ..base.columns import Column, DayNumbers, Mask
from ..base.dates import number
from ..model.results import Admission
from ..scenario.tables import Tables


@frozen(eq=False)
class Missed:
    """One row a planned shift that is not done (the rows of `tables.absent`).

    `ill` with the day of falling ill, the days of earlier spells of its calendar year and the first
    day of the employment (a day long ago where nobody says it); `cancelled` with the hours before
    the start, −1 where nobody says them, `closed` because the buyer is closed, as is known
    beforehand. What is neither is another absence.
    """

    day: DayNumbers
    ill: Mask
    fell_ill: DayNumbers
    days_before: Column
    employed_since: DayNumbers
    start_told: Mask
    cancelled: Mask
    hours_before: Column
    closed: Mask


def sold_otherwise(tables: Tables, admission: Admission) -> Mask:
    """Which of the missed shifts the model would have sold to who takes part: neither after the
    contract nor at hours that its calendar keeps for activity.
    """
    offered: Mask = admission.offered[tables.absent.person]
    return offered if admission.missed is None else offered & admission.missed


def missed(tables: Tables) -> Missed:
    """What is said of each missed shift; who would not have come to a cancelled visit is not ill on
    it.
    """
    absent = tables.absent
    label = tables.people.label[absent.person]
    begun = [one.employed_since for one in tables.scenario.people]
    since = np.array([0 if first is None else number(first) for first in begun], np.int64)
    told = np.array([first is not None for first in begun], bool)
    return Missed(
        tables.gigs.day[absent.gig],
        (absent.fell_ill >= 0) & ~absent.cancelled,
        absent.fell_ill,
        absent.ill_before,
        since[label],
        told[label],
        absent.cancelled,
        absent.hours_before,
        absent.closed,
    )
