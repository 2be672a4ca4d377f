"""A person's year on one page: sentence, strip of months, the same work done evenly, the table."""

from ...accounts.bounds import EXACT
from ...analysis.year import Year
from ...analysis.year_beside import YearBeside
from ..charts.year_strip import highest, year_strip
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, bullets, element, joined, paragraph, section, table
from ..tables import year_rows
from ..text import year_told
from ..text.labels import reading, title
from ..text.language import Language
from .style import STYLE


def year_page(beside: YearBeside, language: Language) -> str:
    """The page as one HTML text that needs nothing else."""
    head = year_told.title(beside.year, language)
    view = year_view(beside, language)
    main = element("main", element("h1", head), view)
    return document(language.code, head, STYLE, main)


def year_view(beside: YearBeside, language: Language) -> Markup:
    """What stands on the page below its title, also for who shows it elsewhere."""
    year = beside.year
    words = reading(year.outcome, language)
    told = [language.text("page.reading", reading=words)] if words else []
    most = highest((year, beside.even, beside.planned))
    sentences = year_told.sentences(year, language)
    return joined(
        (
            paragraph(title(year.outcome, language), "note"),
            *(paragraph(one, "note") for one in told),
            element("div", paragraph(" ".join(sentences)), class_="answer"),
            element("figure", year_strip(year, language, most, beside.planned)),
            _legend(beside, language),
            _planned(beside, language),
            _even(beside, most, language),
            _table(year, language),
        )
    )


def _legend(beside: YearBeside, language: Language) -> Markup:
    """What the marks of the strip are."""
    key = "year.strip.legend_planned" if beside.planned is not None else "year.strip.legend"
    return paragraph(language.text(key), "note")


def _planned(beside: YearBeside, language: Language) -> Markup:
    """What was planned beside what happened."""
    if beside.planned is None:
        return NOTHING
    now, then = beside.year.in_hand.now, beside.planned.in_hand.now
    if now.holds != EXACT or then.holds != EXACT:
        return paragraph(language.text("year.planned_unknown"))
    values = {"planned": then.cents, "happened": now.cents}
    return paragraph(language.text("year.planned_beside", **values))


def _even(beside: YearBeside, most: int, language: Language) -> Markup:
    """The same minutes done evenly, on the same scale."""
    if beside.even is None:
        return NOTHING
    now, then = beside.year.in_hand.now, beside.even.in_hand.now
    each = beside.minutes // beside.even.outcome.tables.work_months
    values = {"minutes": beside.minutes, "each": each}
    lines = [language.text("year.even_about", **values)]
    if now.holds == EXACT and then.holds == EXACT:
        lines.append(language.text("year.even_beside", even=then.cents, now=now.cents))
    lines += year_told.sentences(beside.even, language)[1:2]
    return section(
        2,
        language.text("year.even"),
        "even",
        paragraph(" ".join(lines)),
        element("figure", year_strip(beside.even, language, most)),
    )


def _table(year: Year, language: Language) -> Markup:
    """The same figures as a table, with what happens in each month, and what may be asked back."""
    caption = language.text("year.months_table")
    head = [*year_rows.month_head(year, language), language.text("year.happens")]
    rows = [
        [*row, " ".join(year_told.notes(month, language))]
        for row, month in zip(year_rows.month_rows(year, language), year.months, strict=True)
    ]
    total = [*year_rows.sum_row(year, language), ""]
    back = [year_told.told(one, language) for one in year.asked_back]
    return joined(
        (
            table(
                caption,
                head,
                rows,
                total=total,
                words=(len(head) - 1,),
            ),
            section(3, language.text("year.asked_back"), "back", bullets(back))
            if back
            else NOTHING,
        )
    )
