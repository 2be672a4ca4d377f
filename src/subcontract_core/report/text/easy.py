"""Easy language for the participant: whole euros with "about", a weekday with its day, one idea a
line. The texts stand under `selko.…` in the catalogues, a line of the page a line of the text.
"""

from collections.abc import Iterable
from typing import Any

from ...base.dates import MONTHS_A_YEAR, Weekday, calendar_date
from ...base.dates import weekday as weekday_of
from ...base.units import CENTS, DAY, Span
from .language import Language
from .ranges import day_and_month

_EURO, _TENS = 100, 1000
_MOST_MONTHS, _RUN = 3, 3
_ENDS = (".", "!", "?")


def lines(language: Language, key: str, **values: Any) -> list[str]:
    """The lines of a text; what begins a sentence, begins with a capital."""
    found = (line.strip() for line in language.text(key, **values).split("\n"))
    told: list[str] = []
    for line in filter(None, found):
        begins = not told or told[-1].endswith(_ENDS)
        told.append(line[:1].upper() + line[1:] if begins else line)
    return told


def about(language: Language, euros: int) -> str:
    """An amount in whole euros, kept together: about 344 euros."""
    return language.text("selko.about", euros=language.count(abs(euros)))


def day(language: Language, number: int) -> str:
    """A weekday with its day: Tuesday 5 May."""
    when = calendar_date(number)
    name = language.text(f"weekday_long.{weekday(number)}")
    return language.text("selko.day", weekday=name, day=day_and_month(language, when))


def on_day(language: Language, number: int) -> str:
    """A day as when something comes: on Tuesday 5 May."""
    when = calendar_date(number)
    name = language.text(f"weekday_long.{weekday(number)}")
    return language.text("selko.on_day", weekday=name, day=day_and_month(language, when))


def weekday(number: int) -> str:
    """The short code of the weekday of a day number."""
    return Weekday(int(weekday_of(number))).word


def in_month(language: Language, number: int) -> str:
    """In May (a month number)."""
    return language.text(
        "selko.in_month", month=language.text(f"month.{number % MONTHS_A_YEAR + 1}")
    )


def in_months(language: Language, numbers: Iterable[int]) -> str:
    """In May; in May and in June; from May to August. Of more than three that do not follow one
    another only that there are some. Several stand on a line of their own.
    """
    months = sorted(set(numbers))
    if len(months) < 2:
        return "".join(in_month(language, number) for number in months)
    return f"{_several(language, months)}\n"


def _several(language: Language, months: list[int]) -> str:
    first, last = months[0], months[-1]
    if len(months) >= _RUN and last - first == len(months) - 1:
        ends = (language.text(f"month.{number % MONTHS_A_YEAR + 1}") for number in (first, last))
        return language.text("selko.from_to", **dict(zip(("first", "last"), ends, strict=True)))
    if len(months) > _MOST_MONTHS:
        return language.text("selko.some_months")
    *before, final = (in_month(language, number) for number in months)
    return language.text("selko.and", first=", ".join(before), last=final)


def room(cents: int) -> int:
    """What is left before a limit, in euros rounded down to tens: never more than there is."""
    return max(cents, 0) // _TENS * (_TENS // _EURO)


def numbers(language: Language, spans: dict[str, Span]) -> dict[str, str]:
    """The numbers of a finding in easy words: money about, the largest; days with their weekday."""
    return {name: _number(language, span) for name, span in spans.items()}


def _number(language: Language, span: Span) -> str:
    if span.unit is CENTS:
        return about(language, (span.high + _EURO // 2) // _EURO)
    if span.unit is DAY:
        return day(language, span.high)
    return language.written(span.high, span.unit)
