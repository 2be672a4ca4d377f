"""Drawn years at the terminal: the sentences, the months, twenty real ones, and the grounds."""

from collections.abc import Sequence

from ...analysis.counted import PersonChance
from ..tables import chance_rows
from ..text import chance_told
from ..text.chance_grounds import grounds
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def chance_page(
    ways: Sequence[Sequence[PersonChance]], month: int | None, language: Language
) -> str:
    """What is counted under each way to take unknown chances and each reading, equal ones told
    once; `month` is the month to show (None: the one that passes the limit most often).
    """
    lines: list[str] = []
    for way in ways:
        first = way[0]
        lines += ["", *heading(chance_told.title(first, language), "=")] if not lines else [""]
        if first.drawn.counting:
            lines += paragraph(language.text(f"chance.counting.{first.drawn.counting}"))
        else:
            lines += paragraph(title(first.outcome.outcome, language))
        told: dict[str, list[str]] = {}
        for one in way:
            words = reading(one.outcome.outcome, language)
            told.setdefault(_body(one, month, language), []).extend([words] if words else [])
        for body, readings in told.items():
            lines.append("")
            for words in readings:
                lines += paragraph(language.text("page.reading", reading=words), 0, 2)
            lines.append(body)
    lines += ["", *paragraph(language.text("chance.grounds"))]
    for words in grounds(ways[0][0], language):
        lines += paragraph(f"- {words}", _INDENT, 2)
    return "\n".join(lines).lstrip("\n")


def _body(chance: PersonChance, month: int | None, language: Language) -> str:
    """What is counted under one reading."""
    shown = chance.busiest if month is None else chance.month(month)
    lines = [
        part
        for words in chance_told.sentences(chance, shown, language)
        for part in paragraph(words, 0, 2)
    ]
    rows = chance_rows.month_rows(chance, language)
    lines += ["", *table(rows, _INDENT, chance_rows.month_head(chance, language))]
    lines += ["", *paragraph(language.text("chance.twenty", month=shown.number)), ""]
    lines += table(
        chance_rows.little_rows(shown, language), _INDENT, chance_rows.little_head(language)
    )
    return "\n".join(lines)
