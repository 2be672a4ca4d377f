"""Days as integers inside (days since 1970-01-01), dates at the edges; months."""

from datetime import date, timedelta

import numpy as np

from .codes import Codes
from .columns import Column, DayNumbers
from .feasts import feast_days, public_holidays

EPOCH = date(1970, 1, 1)
MONTHS_A_YEAR = 12
MINUTES_AN_HOUR = 60
MINUTES_A_DAY = 24 * MINUTES_AN_HOUR
_MANY = 1_000  # days, from which on a table of them is quicker


class Weekday(Codes):
    """The days of the week, as `date.weekday` numbers them."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


def number(day: date) -> int:
    """The day's number: days since 1970-01-01."""
    return (day - EPOCH).days


def calendar_date(day: int) -> date:
    """The date of a day number."""
    return EPOCH + timedelta(days=int(day))


def weekday(day: int | DayNumbers) -> Column:
    """0 for Monday to 6 for Sunday (1970-01-01 was a Thursday)."""
    return (np.asarray(day) + 3) % 7


def week(day: int | DayNumbers) -> Column:
    """A number shared by the days of one Monday–Sunday week."""
    return (np.asarray(day) + 3) // 7


def month_number(day: date) -> int:
    """Months since January of year 0; consecutive months differ by one."""
    return day.year * MONTHS_A_YEAR + day.month - 1


def months_of(day: DayNumbers) -> Column:
    """The month numbers of day numbers. The days of many people are few: the calendar is asked of
    each day of their span once.
    """
    days = np.asarray(day)
    if days.size > _MANY:
        first = int(days.min())
        span = int(days.max()) - first + 1
        if span < days.size:
            found: Column = np.take(_months(np.arange(first, first + span)), days - first)
            return found
    return _months(days)


def _months(days: DayNumbers) -> Column:
    since = days.astype("M8[D]").astype("M8[M]").astype(np.int64)
    return since + (EPOCH.year * MONTHS_A_YEAR)


def first_day(month: int) -> date:
    """The first date of a month number."""
    return date(month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1, 1)


def last_day(month: int) -> date:
    """The last date of a month number."""
    return first_day(month + 1) - timedelta(days=1)


def is_eve_or_saturday(day: date) -> bool:
    """A Saturday, Midsummer, Christmas or New Year's Eve: no holiday by law, but days for which
    collective agreements pay supplements.
    """
    is_eve = day in public_holidays(day.year) - feast_days(day.year)
    return day.weekday() == 5 or is_eve or (day.month, day.day) == (12, 31)


def is_sunday_or_feast(day: date) -> bool:
    """Sunday, church holiday, Independence Day or May Day: work on it is Sunday work (Working
    Hours Act 872/2019, section 20).
    """
    return day.weekday() == 6 or day in feast_days(day.year)


def clock_moved(day: date) -> int:
    """The minutes by which the clock is moved on a day: 60 on the last Sunday of March, −60 on that
    of October, else 0.

    Directive 2000/84/EC: in Finland from 3:00 to 4:00 in March, from 4:00 to 3:00 in October.
    """
    if day.weekday() != 6 or day.day < 25 or day.month not in (3, 10):
        return 0
    return 60 if day.month == 3 else -60


def is_working_day(day: date) -> bool:
    """Monday to Friday and no public holiday."""
    return day.weekday() < 5 and day not in public_holidays(day.year)


def working_day_before(day: date) -> date:
    """The day itself, or the nearest working day before it (when a pay day falls on a holiday)."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
