"""Days of the unemployment benefit, Monday to Friday: inside spells, and in whole months."""

import numpy as np

from ...base.columns import DayNumbers
from ...base.dates import weekday
from ...base.money import Exact
from ...law import Law
from ..law import unemployment
from ..law.unemployment import Spells
from .person_months import PersonMonths

_WORK_WEEK = 5


def weekdays(low: DayNumbers, high: DayNumbers) -> np.ndarray:
    """Mondays to Fridays in [low, high)."""

    def until(day: DayNumbers) -> np.ndarray:
        return (day + 3) // 7 * _WORK_WEEK + np.minimum(weekday(day), _WORK_WEEK)

    return until(high) - until(low)


def days_inside(person_months: PersonMonths, spells: Spells) -> np.ndarray:
    """Per person-month: benefit days inside the spells of the person."""
    tables = person_months.tables
    start, end = tables.month_day, tables.month_day_after
    low = np.maximum(spells.first[:, None], start)
    days = weekdays(low, np.maximum(low, np.minimum(spells.last[:, None] + 1, end)))
    inside = np.zeros(tables.size[::-1], np.int64)
    np.add.at(
        inside,
        spells.person,
        days,
    )
    return inside[person_months.person, person_months.month]


def all_days(person_months: PersonMonths) -> np.ndarray:
    """Per person-month: the benefit days of the whole month."""
    tables = person_months.tables
    return weekdays(tables.month_day, tables.month_day_after)[person_months.month]


def of_days(person_months: PersonMonths, law: Law, full: Exact, days: np.ndarray) -> Exact:
    """So many benefit days of months with the full benefit, in cents."""
    day = int(person_months.tables.month_day[0])
    return unemployment.of_days(law, day, full=full, days=days)
