"""A person's months at the terminal: the sentences, the months with what happens in them, and what
differs line by line.
"""

from collections.abc import Iterable

from ...analysis.year import Year
from ..tables import year_rows
from ..text import year_told
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def years_page(years: Iterable[Year], language: Language) -> str:
    """A person's months under each reading of a model, equal ones told once; a text without a
    newline at its end.
    """
    lines: list[str] = []
    told: dict[str, list[str]] = {}
    for year in years:
        if not lines:
            lines += heading(year_told.title(year, language), "=")
            lines += ["", *paragraph(title(year.outcome, language))]
        words = reading(year.outcome, language)
        told.setdefault(year_page(year, language), []).extend([words] if words else [])
    for body, readings in told.items():
        lines.append("")
        for words in readings:
            lines += paragraph(language.text("page.reading", reading=words), 0, 2)
        lines.append(body)
    return "\n".join(lines)


def year_page(year: Year, language: Language) -> str:
    """The months under one reading, without a head."""
    lines = [
        part for words in year_told.sentences(year, language) for part in paragraph(words, 0, 2)
    ]
    lines += ["", *_months(year, language)]
    lines += ["", *paragraph(language.text("year.line_months")), ""]
    lines += table(year_rows.line_rows(year, language), _INDENT, year_rows.line_head(language))
    for key, told in (
        ("year.asked_back", [year_told.told(one, language) for one in year.asked_back]),
        ("year.duties_outside", [year_told.duty(one, language) for one in year.duties_outside]),
    ):
        if told:
            lines += ["", *paragraph(language.text(key)), *_listed(told)]
    return "\n".join(lines)


def _months(year: Year, language: Language) -> list[str]:
    """The months and their sum, below each what happens in it."""
    rows = [*year_rows.month_rows(year, language), year_rows.sum_row(year, language)]
    notes = {
        number: _listed(year_told.notes(month, language))
        for number, month in enumerate(year.months, 1)
    }
    return table(rows, _INDENT, year_rows.month_head(year, language), notes)


def _listed(told: Iterable[str]) -> list[str]:
    return [part for words in told for part in paragraph(f"- {words}", _INDENT + 2, 2)]
