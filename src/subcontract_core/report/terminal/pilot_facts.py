"""One fact of a pilot as a page shows it."""

from collections.abc import Mapping
from datetime import date

from ...base.dates import month_number
from ...programme import (
    Fact,
)
from ...programme.reading import IN_CENTS
from ..text.language import Language


def shown(name: str, fact: Fact, language: Language) -> str:
    if fact.value is None:
        return (
            language.text("pilots.nothing")
            if fact.mark == "none"
            else language.text("nothing.not_in_the_sources")
        )
    if name in IN_CENTS:
        text = language.money(fact.value) + (
            language.text("unit.eur/hour") if name in ("price", "pay") else ""
        )
    elif name in ("starts", "ends"):
        text = _day(fact.value, language)
    elif isinstance(fact.value, Mapping):
        text = language.pick(fact.value)
    elif isinstance(fact.value, str):
        text = language.text(f"pilots.{name}.{fact.value}")
    else:
        text = language.format(fact.value, "count")
    return language.text("pilots.about", value=text) if fact.approximate else text


def _day(text: str, language: Language) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return language.date(date(parts[0], parts[1], parts[2]))
    if len(parts) == 2:
        return language.month(month_number(date(parts[0], parts[1], 1)))
    return text
