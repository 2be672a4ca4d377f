"""Drawn years at the terminal: the sentences, the months, twenty real ones, and the grounds."""

from collections.abc import Sequence

from ...analysis.counted import PersonChance
from ...analysis.counted_money import MoneyChance
from ..tables import chance_rows
from ..text import chance_told
from ..text.chance_grounds import grounds
from ..text.chance_money import of_organiser, of_person
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def chance_page(
    ways: Sequence[Sequence[PersonChance]],
    month: int | None,
    language: Language,
    money: Sequence[Sequence[MoneyChance]] = (),
) -> str:
    """What is counted under each way to take unknown chances and each reading, equal ones told
    once; `month` is the month to show (None: the one that passes the limit most often).
    """
    lines: list[str] = []
    for place, way in enumerate(ways):
        first = way[0]
        beside = money[place] if money else [None] * len(way)
        lines += ["", *heading(chance_told.title(first, language), "=")] if not lines else [""]
        if first.drawn.counting:
            lines += paragraph(language.text(f"chance.counting.{first.drawn.counting}"))
        else:
            lines += paragraph(title(first.outcome.outcome, language))
        told: dict[str, list[str]] = {}
        for one, cents in zip(way, beside, strict=True):
            words = reading(one.outcome.outcome, language)
            told.setdefault(_body(one, month, language, cents), []).extend([words] if words else [])
        for body, readings in told.items():
            lines.append("")
            for words in readings:
                lines += paragraph(language.text("page.reading", reading=words), 0, 2)
            lines.append(body)
        lines += _organiser(way, [one for one in beside if one is not None], language)
    lines += ["", *paragraph(language.text("chance.grounds"))]
    for words in grounds(ways[0][0], language):
        lines += paragraph(f"- {words}", _INDENT, 2)
    return "\n".join(lines).lstrip("\n")


def _organiser(
    way: Sequence[PersonChance], money: Sequence[MoneyChance], language: Language
) -> list[str]:
    """The money of whoever sells and of the buyers, equal readings told once."""
    told: dict[str, list[str]] = {}
    for one, cents in zip(way, money, strict=False):
        body = " ".join(of_organiser(cents, language))
        words = reading(one.outcome.outcome, language)
        if body:
            told.setdefault(body, []).extend([words] if words else [])
    lines = ["", *paragraph(language.text("chance.organiser"))] if told else []
    for body, readings in told.items():
        for words in readings:
            lines += paragraph(language.text("page.reading", reading=words), _INDENT, 2)
        lines += paragraph(body, _INDENT)
    return lines


def _body(
    chance: PersonChance, month: int | None, language: Language, money: MoneyChance | None
) -> str:
    """What is counted under one reading."""
    shown = chance.busiest if month is None else chance.month(month)
    lines = [
        part
        for words in (
            *chance_told.sentences(chance, shown, language),
            *(of_person(money, language) if money is not None else ()),
        )
        for part in paragraph(words, 0, 2)
    ]
    rows = chance_rows.month_rows(chance, language)
    lines += ["", *table(rows, _INDENT, chance_rows.month_head(chance, language))]
    lines += ["", *paragraph(language.text("chance.twenty", month=shown.number)), ""]
    lines += table(
        chance_rows.little_rows(shown, language), _INDENT, chance_rows.little_head(language)
    )
    return "\n".join(lines)
