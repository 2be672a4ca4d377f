"""A person's year on one page: sentence, strip of months, the same work done evenly, the table."""

from collections.abc import Sequence

from ...analysis.person_years import Spread
from ...analysis.year import Year
from ...analysis.year_beside import YearBeside
from ..charts.year_strip import highest, year_strip
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, bullets, element, joined, paragraph, section, table
from ..markup.style import SIZES
from ..tables import year_rows
from ..text import year_told
from ..text.labels import reading, title
from ..text.language import Language
from .style import STYLE


def year_page(beside: YearBeside, language: Language) -> str:
    """The page as one HTML text that needs nothing else."""
    head = year_told.title(beside.year, language)
    view = year_view(beside, language)
    main = element(
        "main",
        element("h1", head),
        view,
    )
    return document(
        language.code,
        head,
        STYLE + SIZES,
        main,
    )


def year_view(beside: YearBeside, language: Language) -> Markup:
    """What stands on the page below its title, also for who shows it elsewhere."""
    year = beside.year
    words = reading(year.outcome, language)
    told = [language.text("page.reading", reading=words)] if words else []
    most = highest((year, beside.even, beside.planned))
    head = (title(year.outcome, language), *told)
    return joined((*(paragraph(one, "note") for one in head), strips(beside, most, language)))


def strips(
    beside: YearBeside,
    most: int,
    language: Language,
    spreads: Sequence[Spread] = (),
    more: Sequence[str] = (),
) -> Markup:
    """Sentence, strip, plan, the even work and the table of a year, on a scale up to `most`; with
    what drawn years make of its months, and `more` sentences.
    """
    year = beside.year
    sentences = (*year_told.sentences(year, language), *more)
    return joined(
        (
            element(
                "div",
                *map(paragraph, sentences),
                class_="answer",
            ),
            element(
                "figure",
                year_strip(
                    year,
                    language,
                    most,
                    beside.planned,
                    spreads=spreads,
                ),
            ),
            _legend(beside, language),
            paragraph(language.text("year.strip.legend_spread"), "note") if spreads else NOTHING,
            *map(paragraph, year_told.planned(beside, language)),
            _even(
                beside,
                most,
                language,
            ),
            _table(year, language, spreads),
        )
    )


def _legend(beside: YearBeside, language: Language) -> Markup:
    """What the marks of the strip are."""
    key = "year.strip.legend_planned" if beside.planned is not None else "year.strip.legend"
    return paragraph(language.text(key), "note")


def _even(beside: YearBeside, most: int, language: Language) -> Markup:
    """The same minutes done evenly, on the same scale."""
    if beside.even is None:
        return NOTHING
    return section(
        2,
        language.text("year.even"),
        "even",
        paragraph(" ".join(year_told.even(beside, language))),
        element(
            "figure",
            year_strip(
                beside.even,
                language,
                most,
            ),
        ),
    )


def _table(year: Year, language: Language, spreads: Sequence[Spread]) -> Markup:
    """The same figures as a table; below it, in the width of the page, what happens in each month
    and what may be asked back.
    """
    caption = language.text("year.months_table")
    head, rows, total = year_rows.months_table(year, language, spreads)
    happens = [
        element(
            "li",
            element("strong", language.month(month.number)),
            bullets(notes),
        )
        for month in year.months
        if (notes := year_told.notes(month, language))
    ]
    back = [year_told.told(one, language) for one in year.asked_back]
    return joined(
        (
            table(
                caption,
                head,
                rows,
                total=total,
            ),
            section(
                3,
                language.text("year.happens"),
                "happens",
                element("ul", *happens),
            )
            if happens
            else NOTHING,
            section(
                3,
                language.text("year.asked_back"),
                "back",
                bullets(back),
            )
            if back
            else NOTHING,
        )
    )
