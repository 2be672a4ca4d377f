"""How many go to each visit that is sold, and how many visits each person has; the days of work
activity that the county leads itself.
"""

from attrs import frozen
import numpy as np

from ..base.columns import Column, Mask, Minutes
from ..model.documents import distinct, sums
from ..model.results import Admission
from ..scenario.tables import Tables


@frozen(eq=False)
class Led:
    """What instructors lead, one row a time: the case, the month of the horizon, how long it is and
    how many people come.
    """

    case: Column
    month: Column
    minutes: Minutes
    people: Column


def crews(tables: Tables, admission: Admission) -> Column:
    """How many people of the crew are sold on each visit."""
    return _counted(tables.shifts.gig[admission.shift], len(tables.gigs))


def visits_of_people(tables: Tables, admission: Admission) -> Column:
    """How many visits each person has."""
    return _counted(tables.shifts.person[admission.shift], len(tables.people))


def led_visits(tables: Tables, admission: Admission) -> Led:
    """The visits to which somebody goes."""
    gigs, crew = tables.gigs, crews(tables, admission)
    rows = np.flatnonzero(crew)
    return Led(gigs.case[rows], tables.lead + gigs.month[rows], gigs.minutes[rows], crew[rows])


def own_days_of_people(tables: Tables, admission: Admission, own: Mask) -> Column:
    """How many days of the county's own activity each person has; `own` says who is in it."""
    held = admission.day & own[tables.activity.person]
    return _counted(tables.activity.person[held], len(tables.people))


def led_days(tables: Tables, admission: Admission, own: Mask) -> Led:
    """The days on which the county leads its own activity, each as long as the longest day of those
    who come.
    """
    days = tables.activity
    rows = np.flatnonzero(admission.day & own[days.person])
    if rows.size == 0:
        return Led(rows, rows, rows, rows)
    day, case = admission.day_on[rows], tables.people.case[days.person[rows]]
    first, span = int(day.min()), int(np.ptp(day)) + 1
    keys, place = distinct(case * span + day - first, tables.cases * span)
    longest = np.zeros(keys.size, np.int64)
    np.maximum.at(longest, place, days.end[rows] - days.start[rows])
    month = tables.lead + tables.month_of_work(keys % span + first)
    return Led(keys // span, month, longest, _counted(place, keys.size))


def _counted(rows: Column, many: int) -> Column:
    return sums(rows, np.ones(rows.size, np.int64), many)
