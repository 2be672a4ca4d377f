"""Holidays by the acts, reckoned apart from the program."""

from datetime import date, timedelta


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, day + 1)


def saturday_from(year, month, day):
    first = date(year, month, day)
    return first + timedelta(days=(5 - first.weekday()) % 7)


def feasts(year):
    sunday = easter(year)
    moving = {sunday + timedelta(days=n) for n in (-2, 0, 1, 39, 49)}
    fixed = {date(year, m, d) for m, d in ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26))}
    return moving | fixed | {saturday_from(year, 6, 20), saturday_from(year, 10, 31)}


def eves(year):
    return {date(year, 12, 24), saturday_from(year, 6, 20) - timedelta(days=1)}
