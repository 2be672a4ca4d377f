"""The first page: the answer in a sentence, the table of all models, the pictures that compare
them.
"""

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.results import Outcome
from .. import charts
from ..charts.difference import name
from ..markup.elements import (
    BREAK,
    NOTHING,
    Markup,
    bullets,
    details,
    element,
    joined,
    link,
    paragraph,
    section,
    table,
)
from ..tables.afterwards import afterwards
from ..tables.amounts import buyers_cost, people_span, stays
from ..terminal.reforms import change_texts, reform_name, remark
from ..terminal.reforms import reform_table_rows as side_by_side_rows
from ..text import caveats, ranges
from ..text.gaps import still_missing
from ..text.labels import reading, set_values
from ..text.language import Language
from ..text.law_end import carried_forward


def anchor(number: int) -> str:
    """Where the model with that number stands in the report."""
    return f"model-{number}"


def answer(analysis: Analysis, language: Language) -> Markup:
    """One sentence, one table; the figures that stand in for the law and the readings that were
    chosen.
    """
    comparison = analysis.comparison
    sentence = paragraph(charts.difference(analysis, language).sentence)
    stand_ins, readings = set_values(comparison, language)
    told = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
        "page.idle": caveats.idle(comparison, language),
    }
    return section(
        2,
        language.text("report.answer"),
        "answer",
        _first(analysis, language),
        element("div", sentence, class_="answer"),
        overview(analysis, language),
        *(details(language.text(key), bullets(texts), printed=True) for key, texts in told.items()),
    )


def _first(analysis: Analysis, language: Language) -> Markup:
    """Before the answer: what is still missing, and what was noticed in the file."""
    warned = warning(analysis, language)
    gaps = bullets(still_missing(analysis.gaps, language))
    named = element("p", element("strong", language.text("missing.heading")))
    missing = element("div", named, gaps, class_="missing") if gaps else gaps
    noticed = bullets(
        language.translate_phrase(text) for text in analysis.comparison.scenario.noticed
    )
    return (
        warned
        + missing
        + (paragraph(language.text("page.noticed")) + noticed if noticed else noticed)
    )


def warning(analysis: Analysis, language: Language) -> Markup:
    """That the law of some months is not known yet, and what rests on the last known one."""
    carried = carried_forward(analysis, language)
    if not carried:
        return NOTHING
    told = element("p", element("strong", carried[0]))
    return element("div", told, bullets(carried[1:]), class_="missing")


def overview(analysis: Analysis, language: Language) -> Markup:
    """Every model in a row: the persons' difference, the buyers' cost, what stays in between."""
    comparison = analysis.comparison
    head = [
        language.text(f"page.{key}") for key in ("model", "per_person", "buyers_in_end", "stays")
    ]
    rows = [
        [
            _label(comparison, number, language),
            people_cell(analysis, outcome, language),
            buyers_cost(outcome, language),
            stays(outcome, language),
        ]
        for number, outcome in enumerate(comparison.outcomes, 1)
    ]
    months = ranges.months(language, (int(month) for month in comparison.today.tables.months))
    starred = any(caveats.stands_in(comparison, outcome) for outcome in comparison.outcomes)
    notes = [language.text("page.stars")] if starred else []
    notes.append(language.text("page.overview_note", months=months))
    shown = table(
        language.text("page.overview"),
        head,
        rows,
        kind="full",
        shown=False,
        cards=True,
    )
    return shown + joined(paragraph(note, "note") for note in notes)


def people_cell(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """The persons' difference, and below it that of a month after those asked."""
    later = afterwards(analysis, outcome, language)
    below = (BREAK + element("small", f"{when}: {then}") for when, then in later)
    return joined((people_span(analysis, outcome, language), *below))


def _label(comparison: Comparison, number: int, language: Language) -> Markup:
    """A model's name, linked to its section, with its reading below."""
    outcome = comparison.outcomes[number - 1]
    words = reading(outcome, language)
    star = "\u00a0*" if caveats.stands_in(comparison, outcome) else ""
    below = BREAK + element("small", words) if words else ""
    return joined((link(anchor(number), name(comparison, outcome, language)), star, below))


def reforms(comparison: Comparison, language: Language) -> Markup:
    """Each reform that was asked for beside the law as it is."""
    sections = []
    for number, reformed in enumerate(comparison.reforms, 1):
        title = language.text("page.side_by_side", reform=reform_name(reformed, language))
        head = [
            "",
            *(
                language.text(f"page.{key}")
                for key in ("to_today_law", "to_today_reform", "reform_less_law")
            ),
        ]
        shown = [
            [row[0].replace("  ", "\u00a0\u00a0"), *row[1:]]
            for row in side_by_side_rows(comparison, reformed, language)
        ]
        sections.append(
            section(
                2,
                title,
                f"reform-{number}",
                table(
                    title,
                    head,
                    shown,
                    kind="full",
                    shown=False,
                ),
                paragraph(remark(comparison, reformed, language)),
                bullets(change_texts(comparison, reformed, language)),
            )
        )
    return joined(sections)


def pictures(analysis: Analysis, language: Language) -> Markup:
    """More or less than today, and where each euro goes."""
    parts = []
    for pictured in (
        charts.difference(analysis, language),
        charts.euro(analysis.comparison, language),
    ):
        parts.append(
            section(3, pictured.title, f"picture-{pictured.name}", pictured.figure(titled=False))
        )
    return section(2, language.text("report.pictures"), "pictures", *parts)
