"""Which days of rehabilitative work activity count (kuntouttavan työtoiminnan päivät)."""

from attrs import frozen
import numpy as np

from ....base.columns import DayNumbers, Mask, Minutes
from ....base.dates import MINUTES_AN_HOUR, week
from ....base.provenance import Reason
from ....law import Law

_WEEKS = 20_000  # more than any week number, so that person and week make one sortable key


@frozen(eq=False)
class DayLimits:
    """Per planned day: whether it is too short, one too many in its week, or longer than is usual;
    and why.
    """

    short: Mask
    many: Mask
    long: Mask
    why: Reason


def day_limits(
    law: Law, day: DayNumbers, *, person: np.ndarray, minutes: Minutes, held: Mask
) -> DayLimits:
    """The limits of days of rehabilitative work activity: at least four hours a day, at most four
    days in a week from Monday to Sunday; the later days of a week give way.

    `day` and `minutes` are of each planned day, `held` those that would be held. Act on
    Rehabilitative Work Activity 189/2001, section 13; by the reading `as_agreed` nothing is
    checked.
    """
    rule = law.rule("activity.rehabilitative_days")
    none = np.zeros(day.shape, bool)
    limited = held & rule.select(
        "activity.rehabilitative_week",
        day,
        {"one_to_four": lambda rows: ~none[rows], "as_agreed": lambda rows: none[rows]},
    )
    short = limited & (minutes < rule.count("activity.least_hours", day) * MINUTES_AN_HOUR)
    long = limited & (minutes > rule.count("activity.watch_hours", day) * MINUTES_AN_HOUR)
    many = none.copy()
    rows = np.flatnonzero(limited & ~short)
    most = np.broadcast_to(rule.count("activity.week_days", day), day.shape)
    many[rows] = _place_in_week(person[rows], day[rows]) >= most[rows]
    return DayLimits(short, many, long, rule.reason())


def _place_in_week(person: np.ndarray, day: DayNumbers) -> np.ndarray:
    """How many days each person has had before this one in its week."""
    order = np.lexsort((day, person))
    key = (person * _WEEKS + week(day))[order]
    first = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if key.size else key
    place = np.arange(key.size) - np.repeat(first, np.diff(np.append(first, key.size)))
    result = np.empty(key.size, np.int64)
    result[order] = place
    return result
