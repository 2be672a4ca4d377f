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
_MOST_MONTHS = 3


def lines(language: Language, key: str, **values: Any) -> list[str]:
    """The lines of a text."""
    return language.text(key, **values).split("\n")


def about(language: Language, euros: int) -> str:
    """An amount in whole euros, kept together: about 344 euros."""
    return language.text("selko.about", euros=language.count(abs(euros)))


def euros(language: Language, amount: int) -> str:
    """An amount in whole euros that is a bound, so not about."""
    return language.text("selko.euros", euros=language.count(abs(amount)))


def day(language: Language, number: int) -> str:
    """A weekday with its day: Tuesday 5 May."""
    when = calendar_date(number)
    name = language.text(f"weekday_long.{weekday(number)}")
    return language.text("selko.day", weekday=name, day=day_and_month(language, when))


def weekday(number: int) -> str:
    """The short code of the weekday of a day number."""
    return Weekday(int(weekday_of(number))).word


def in_month(language: Language, number: int) -> str:
    """In May (a month number)."""
    return language.text(
        "selko.in_month", month=language.text(f"month.{number % MONTHS_A_YEAR + 1}")
    )


def in_months(language: Language, numbers: Iterable[int]) -> str:
    """In May, in June; of more than three only that there are some."""
    if len(set(numbers := list(numbers))) > _MOST_MONTHS:
        return language.text("selko.some_months")
    return ", ".join(in_month(language, number) for number in sorted(set(numbers)))


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
