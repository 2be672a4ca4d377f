"""Who, when and where, said briefly: P1–P3; 2, 9, 16 March 2022."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
import re

from ...base.dates import MONTHS_A_YEAR, calendar_date, month_number
from .language import Language

MOST_DAYS = 10
_TAIL = re.compile(r"(.*\D|)(\d+)")
_RUN = 3


def names(wanted: Iterable[str]) -> str:
    """Ids in order; three or more with following numbers as a run (P1–P3, P7)."""
    parts: list[tuple[str, int | None]] = []
    for name in dict.fromkeys(wanted):
        match = _TAIL.fullmatch(name)
        number = int(match[2]) if match and str(int(match[2])) == match[2] else None
        parts.append((match[1], number) if match and number is not None else (name, None))
    shown: list[str] = []
    for _, group in groupby(
        enumerate(parts),
        lambda item: (item[1][0], None if item[1][1] is None else item[1][1] - item[0]),
    ):
        run = [prefix if number is None else f"{prefix}{number}" for _, (prefix, number) in group]
        shown += [f"{run[0]}–{run[-1]}"] if len(run) >= _RUN else run
    return ", ".join(shown)


def by_models(told: Iterable[tuple[str, str]], language: Language) -> list[str]:
    """Texts that are about models, each once with the titles of all models that it is about."""
    models: dict[str, dict[str, None]] = {}
    for text, model in told:
        models.setdefault(text, {})[model] = None
    return [
        language.text("page.of_models", what=text, models="; ".join(titles))
        for text, titles in models.items()
    ]


def days(language: Language, numbers: Iterable[int]) -> str:
    """Dates gathered by month: 2, 9, 16 March 2022 or 2., 9., 16.3.2022; many as a count
    between two dates.
    """
    in_order = sorted(set(numbers))
    if len(in_order) > MOST_DAYS:
        first, last = calendar_date(in_order[0]), calendar_date(in_order[-1])
        return language.text("page.days_between", n=len(in_order), first=first, last=last)
    dates = [calendar_date(day) for day in in_order]
    months = [(month, list(group)) for month, group in groupby(dates, month_number)]
    shown = []
    for row, (month, group) in enumerate(months):
        same_year = (
            row + 1 < len(months) and months[row + 1][0] // MONTHS_A_YEAR == month // MONTHS_A_YEAR
        )
        shown.append(_days_of_month(language, group, with_year=not same_year))
    return ", ".join(shown)


def day_and_month(language: Language, day: date) -> str:
    """A date without its year: 2 March, 2.3."""
    return language.date(day)[: -len(str(day.year))].rstrip(" ")


def _days_of_month(language: Language, group: Sequence[date], with_year: bool) -> str:
    last = language.date(group[-1]) if with_year else day_and_month(language, group[-1])
    one = language.pattern("day_of_several")
    return ", ".join([*(one.format(day=day.day) for day in group[:-1]), last])


def months(language: Language, numbers: Iterable[int]) -> str:
    """Month numbers, runs with a dash: March–May 2022, July 2022."""
    numbers_sorted = sorted(set(numbers))
    shown = []
    for _, group in groupby(enumerate(numbers_sorted), lambda item: item[1] - item[0]):
        run = [month for _, month in group]
        first, last = language.month(run[0]), language.month(run[-1])
        if len(run) > 1 and run[0] // MONTHS_A_YEAR == run[-1] // MONTHS_A_YEAR:
            first = first.rsplit(" ", 1)[0]
        shown.append(
            last
            if len(run) == 1
            else language.span(first, last)
            if " " in first
            else f"{first}–{last}"
        )
    return ", ".join(shown)
