"""Finland's public holidays of a year.

Reckoned here, as the library `holidays` loads the calendars of all countries with it, which took a
third of the processor time of a first comparison (`benchmarks/README.md`); the tests hold these
days to that library's, year by year.
"""

from datetime import date, timedelta
from functools import lru_cache

_MOVING = (-2, 0, 1, 39, 49)  # Good Friday, Easter, its Monday, Ascension Day, Whit Sunday
_FIXED = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26))
_SATURDAY = 5


@lru_cache(maxsize=16)
def feast_days(year: int) -> frozenset[date]:
    """The church holidays, Independence Day and May Day, of 1992 and later."""
    sunday = easter(year)
    moving = {sunday + timedelta(days=days) for days in _MOVING}
    fixed = {date(year, month, day) for month, day in _FIXED}
    return frozenset(moving | fixed | {midsummer(year), _saturday_from(date(year, 10, 31))})


@lru_cache(maxsize=16)
def public_holidays(year: int) -> frozenset[date]:
    """The feast days with Midsummer Eve and Christmas Eve, which no act makes a holiday."""
    eves = {midsummer(year) - timedelta(days=1), date(year, 12, 24)}
    return feast_days(year) | eves


def midsummer(year: int) -> date:
    """Midsummer Day: the Saturday from 20 to 26 June."""
    return _saturday_from(date(year, 6, 20))


def _saturday_from(first: date) -> date:
    return first + timedelta(days=(_SATURDAY - first.weekday()) % 7)


def easter(year: int) -> date:
    """Easter Sunday: the first one after the full moon of the Gregorian church calendar on or
    after 21 March.
    """
    century = year // 100
    golden = year % 19  # the place of the year among those after which the moon repeats its days
    leap_days_lost = century - century // 4
    moon_moved = (8 * century + 13) // 25
    age = (leap_days_lost - moon_moved + 19 * golden + 15) % 30
    age -= (age // 28) * (1 - (29 // (age + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + age + 2 - leap_days_lost) % 7
    return date(year, 3, 28) + timedelta(days=age - weekday)
