"""A person's months at the terminal: the sentences, the months with what happens in them, and what
differs line by line.
"""

from collections.abc import Iterable, Sequence

from ...analysis.person_years import PersonYears, Spread
from ...analysis.year import Year
from ..tables import person_year_rows, year_rows
from ..text import year_told
from ..text.labels import reading, title
from ..text.language import Language
from ..text.years_told import grounds_of_draws, of_draws
from .layout import heading, paragraph, table
from .reforms import change_texts, reform_name, remark

_INDENT = 2


def years_page(years: Iterable[Year], language: Language) -> str:
    """A person's months under each reading of each model, equal ones told once; a text without a
    newline at its end.
    """
    return _pages([(year, year_page(year, language)) for year in years], language)


def person_page(found: PersonYears, language: Language) -> str:
    """A person's months in each model and reading with what drawn years make of them, the models
    that are not offered to the person by name, and what is drawn.
    """
    pages = [
        (
            one.year,
            year_page(
                one.year,
                language,
                one.spreads,
                of_draws(one, language),
            ),
        )
        for one in found.models
    ]
    lines = []
    if len(found.models) > 1:
        head, rows = person_year_rows.all_models(found, language)
        lines = [
            *paragraph(language.text("year.all_models")),
            "",
            *table(
                rows,
                _INDENT,
                head,
            ),
            "",
        ]
    lines.append(_pages(pages or [(found.today, year_page(found.today, language))], language))
    told = year_told.not_offered(found, language)
    if told:
        lines += ["", *paragraph(told)]
    first, *grounds = grounds_of_draws(found, language) or [""]
    lines += ["", *paragraph(first)] if first else []
    lines += [
        part
        for words in grounds
        for part in paragraph(
            f"- {words}",
            _INDENT,
            2,
        )
    ]
    for one in found.reforms:
        lines += ["", *_under(found, one, language)]
    return "\n".join(lines)


def _under(law: PersonYears, reform: PersonYears, language: Language) -> list[str]:
    """The same months under a reform, below what it changes."""
    name = reform_name(reform.comparison, language)
    told = change_texts(law.comparison, reform.comparison, language)
    unmoved = remark(law.comparison, reform.comparison, language)
    lines = heading(language.text("year.under", reform=name), "=")
    lines += [part for words in told for part in paragraph(f"- {words}", _INDENT, 2)]
    lines += paragraph(unmoved) if unmoved else []
    return [*lines, "", person_page(reform, language)]


def _pages(pages: Sequence[tuple[Year, str]], language: Language) -> str:
    """The pages of years one after another, below each model those of its readings."""
    first = pages[0][0]
    lines = heading(year_told.title(first, language), "=")
    models = dict.fromkeys(year.outcome.model for year, _ in pages)
    for model in models:
        of_model = [(year, body) for year, body in pages if year.outcome.model == model]
        lines += ["", *paragraph(title(of_model[0][0].outcome, language))]
        told: dict[str, list[str]] = {}
        for year, body in of_model:
            words = reading(year.outcome, language)
            told.setdefault(body, []).extend([words] if words else [])
        for body, readings in told.items():
            lines.append("")
            for words in readings:
                lines += paragraph(
                    language.text("page.reading", reading=words),
                    0,
                    2,
                )
            lines.append(body)
    return "\n".join(lines)


def year_page(
    year: Year, language: Language, spreads: Sequence[Spread] = (), more: Sequence[str] = ()
) -> str:
    """The months under one reading, without a head; `more` sentences stand below the first."""
    said = (*year_told.sentences(year, language), *more)
    lines = [
        part
        for words in said
        for part in paragraph(
            words,
            0,
            2,
        )
    ]
    lines += [
        "",
        *_months(
            year,
            language,
            spreads,
        ),
    ]
    lines += ["", *paragraph(language.text("year.line_months")), ""]
    lines += table(
        year_rows.line_rows(year, language),
        _INDENT,
        year_rows.line_head(language),
    )
    for key, told in (
        ("year.asked_back", [year_told.told(one, language) for one in year.asked_back]),
        ("year.duties_outside", [year_told.duty(one, language) for one in year.duties_outside]),
    ):
        if told:
            lines += ["", *paragraph(language.text(key)), *_listed(told)]
    return "\n".join(lines)


def _months(year: Year, language: Language, spreads: Sequence[Spread]) -> list[str]:
    """The months and their sum, below each what happens in it."""
    head, months, total = year_rows.months_table(
        year,
        language,
        spreads,
    )
    notes = {
        number: _listed(year_told.notes(month, language))
        for number, month in enumerate(year.months, 1)
    }
    return table(
        [*months, total],
        _INDENT,
        head,
        notes,
    )


def _listed(told: Iterable[str]) -> list[str]:
    return [
        part
        for words in told
        for part in paragraph(
            f"- {words}",
            _INDENT + 2,
            2,
        )
    ]
