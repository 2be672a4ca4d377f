"""The days of a gig in one cell of a page: days of the week, every other week, or dates.

A workbook has a column for each; a page has one, which says all of it: "ma, ke", "joka 2. viikko:
ti", "3.4.2026, 10.4.2026". What is typed there replaces what it said.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..spoken_days import days, in_year
from .wording import Words

KEY = "weekly"
_TOLD = ("dates", "every", "from", "to")  # what a page says in the one cell


def is_all(keys: Sequence[str]) -> bool:
    """Whether a table tells the days in one cell."""
    return KEY in keys and not set(_TOLD) & set(keys)


def told(row: Mapping[str, Any], words: Words) -> str | None:
    """What the cell says where it is not days of every week; None where it is."""
    weekly, every, dates = row.get(KEY), int(row.get("every") or 1), row.get("dates")
    if weekly and every > 1:
        names = ", ".join(words.text(f"weekday.{day}") for day in weekly)
        key = "entry.every_other" if every == 2 else "entry.every_n"
        return words.text(key, n=every, days=names)
    if dates and not weekly:
        return ", ".join(_date(date.fromisoformat(str(day)), words) for day in dates)
    return None


def typed_over(row: dict[str, Any], text: str, year: int) -> None:
    """The record with what the cell says now, in place of all that it said."""
    if row.pop("every", 1) != 1:
        row.pop("from", None)  # the first of every other week
    named = days(in_year(text, year) if year else text)
    if named or not row.get(KEY):
        row.pop("dates", None)
    if named:
        row["dates"] = named
        for key in (KEY, "from", "to", "without"):
            row.pop(key, None)
    elif text:
        row[KEY] = text


def _date(day: date, words: Words) -> str:
    return f"{day}" if words.code == "en" else f"{day.day}.{day.month}.{day.year}"
