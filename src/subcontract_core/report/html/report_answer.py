"""The first page: the answer in a sentence, the table of all models, the pictures that compare
them.
"""

from html import escape

from ...engine.comparison import Comparison
from .. import charts
from ..charts.difference import name
from ..markup.elements import Markup, bullets, details, link, paragraph, section, table
from ..terminal.reforms import change_texts, reform_name, remark
from ..terminal.reforms import rows as side_by_side_rows
from ..text import caveats, ranges
from ..text.amounts import buyers_cost, people_span, stays
from ..text.gaps import still_missing
from ..text.labels import reading, set_values
from ..text.language import Language


def anchor(number: int) -> str:
    """Where the model with that number stands in the report."""
    return f"model-{number}"


def answer(comparison: Comparison, language: Language) -> str:
    """One sentence, one table; the figures that stand in for the law and the readings that were
    chosen.
    """
    pictured = charts.difference(comparison, language)
    gaps = still_missing(comparison, language)
    first = (
        '<div class="missing">'
        f"<p><strong>{escape(language.text('missing.heading'))}</strong></p>{bullets(gaps)}</div>"
        if gaps
        else ""
    )
    noticed = [language.say(text) for text in comparison.scenario.noticed]
    first += paragraph(language.text("page.noticed")) + bullets(noticed) if noticed else ""
    said = f'{first}<div class="answer">{paragraph(pictured.sentence)}</div>'
    stand_ins, readings = set_values(comparison, language)
    told = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
    }
    set_ = "".join(
        details(language.text(key), bullets(texts), printed=True)
        for key, texts in told.items()
        if texts
    )
    return section(
        2, language.text("report.answer"), "answer", said, overview(comparison, language), set_
    )


def overview(comparison: Comparison, language: Language) -> str:
    """Every model in a row: the persons' difference, the buyers' cost, what stays in between."""
    head = [
        language.text(f"page.{key}") for key in ("model", "per_person", "buyers_in_end", "stays")
    ]
    rows = []
    for number, outcome in enumerate(comparison.outcomes, 1):
        words, star = (
            reading(outcome, language),
            ("\u00a0*" if caveats.stands_in(comparison, outcome) else ""),
        )
        label = Markup(
            link(anchor(number), name(comparison, outcome, language))
            + star
            + (f"<br><small>{escape(words)}</small>" if words else "")
        )
        rows.append(
            [
                label,
                people_span(comparison, outcome, language),
                buyers_cost(outcome, language),
                stays(outcome, language),
            ]
        )
    months = ranges.months(language, (int(month) for month in comparison.today.tables.months))
    notes = [language.text("page.stars")] if any("\u00a0*" in row[0] for row in rows) else []
    notes.append(language.text("page.overview_note", months=months))
    return table(language.text("page.overview"), head, rows, kind="full", shown=False) + "".join(
        paragraph(note, "note") for note in notes
    )


def reforms(comparison: Comparison, language: Language) -> str:
    """Each reform that was asked for beside the law as it is."""
    found = []
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
        found.append(
            section(
                2,
                title,
                f"reform-{number}",
                table(title, head, shown, kind="full", shown=False),
                paragraph(remark(comparison, reformed, language)),
                bullets(change_texts(comparison, reformed, language)),
            )
        )
    return "".join(found)


def pictures(comparison: Comparison, language: Language) -> str:
    """More or less than today, and where each euro goes."""
    parts = []
    for pictured in (charts.difference(comparison, language), charts.euro(comparison, language)):
        parts.append(
            section(3, pictured.title, f"picture-{pictured.name}", pictured.figure(titled=False))
        )
    return section(2, language.text("report.pictures"), "pictures", *parts)
