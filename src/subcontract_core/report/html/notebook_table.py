"""The answer in a notebook: one table of differences, then each model's people, buyers, keeps and
findings.

Plain HTML without scripts or styles from elsewhere; the same words and numbers as the terminal
page.
"""

from collections.abc import Sequence

from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...engine.comparison import Comparison
from ...model.results import Outcome, Severity
from ..markup.elements import (
    BREAK,
    NOTHING,
    Markup,
    bullets,
    details,
    element,
    heading,
    joined,
    paragraph,
    table,
)
from ..markup.style import NOTEBOOK
from ..tables.afterwards import after_note
from ..tables.amounts import (
    buyers_cost,
    group_name,
    group_rows,
    group_total,
    keep_rows,
    stays,
)
from ..terminal.facts_matrix import open_line
from ..terminal.reforms import change_texts, reform_name, remark
from ..terminal.reforms import reform_table_rows as side_by_side_rows
from ..text import caveats
from ..text.findings import Remark, remarks
from ..text.gaps import counted, still_missing
from ..text.labels import set_values, title, with_reading
from ..text.language import Language
from .report_answer import people_cell, warning


def answer_html(analysis: Analysis, language: Language) -> Markup:
    """The comparison as HTML, the overview first, one foldable part per model."""
    comparison = analysis.comparison
    language = language.about(comparison.scenario)
    stand_ins, readings = set_values(comparison, language)
    told = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
        "page.idle": caveats.idle(comparison, language),
    }
    closing = {"page.counted": counted(comparison, language)}
    closing |= caveats.of_law(comparison, language)
    parts = [
        heading(3, language.pick(comparison.scenario.title)),
        warning(analysis, language),
        _missing(analysis, language),
        *(_side_by_side(comparison, reformed, language) for reformed in comparison.reforms),
        _overview(analysis, language),
        *_folded(told, language),
        *(_outcome(analysis, outcome, language) for outcome in comparison.outcomes),
        *(_under(reformed, language) for reformed in analysis.reforms),
        *_folded(closing, language),
        bullets(caveats.broken(comparison, language)),
    ]
    style = element("style", Markup(NOTEBOOK))
    return style + element("div", *parts, class_="subcontract", lang=language.code)


def _missing(analysis: Analysis, language: Language) -> Markup:
    gaps = bullets(still_missing(analysis.gaps, language))
    named = element("p", element("strong", language.text("missing.heading")))
    return named + gaps if gaps else gaps


def _folded(told: dict[str, list[str]], language: Language) -> list[Markup]:
    """Each heading that has something under it, to be opened."""
    return [details(language.text(key), bullets(texts)) for key, texts in told.items()]


def _under(reformed: Analysis, language: Language) -> Markup:
    """The answer under a reform, to be opened."""
    named = reform_name(reformed.comparison, language)
    outcomes = reformed.comparison.outcomes
    return details(
        language.text("page.with_reform", reform=named),
        _overview(reformed, language),
        *(_outcome(reformed, outcome, language) for outcome in outcomes),
    )


def _side_by_side(comparison: Comparison, reformed: Comparison, language: Language) -> Markup:
    head = [
        "",
        *(
            language.text(f"page.{name}")
            for name in ("to_today_law", "to_today_reform", "reform_less_law")
        ),
    ]
    caption = language.text("page.side_by_side", reform=reform_name(reformed, language))
    shown = [
        [row[0].replace("  ", "\u00a0\u00a0"), *row[1:]]
        for row in side_by_side_rows(comparison, reformed, language)
    ]
    return (
        table(caption, head, shown)
        + paragraph(remark(comparison, reformed, language))
        + bullets(change_texts(comparison, reformed, language))
    )


def _overview(analysis: Analysis, language: Language) -> Markup:
    comparison = analysis.comparison
    head = [
        language.text(f"page.{name}") for name in ("model", "per_person", "buyers_in_end", "stays")
    ]
    rows = []
    for outcome in comparison.outcomes:
        star = " *" if caveats.stands_in(comparison, outcome) else ""
        label = with_reading(f"{title(outcome, language)}{star}", outcome, language)
        rows.append(
            [
                label,
                people_cell(analysis, outcome, language),
                buyers_cost(outcome, language),
                stays(outcome, language),
            ]
        )
    return table(language.text("page.overview"), head, rows) + paragraph(
        language.text("page.stars") if any(" *" in row[0] for row in rows) else ""
    )


def _outcome(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    name = with_reading(title(outcome, language), outcome, language)
    people = joined(_group(group, language) for group in analysis.groups(outcome))
    keeps = table(language.text("page.keeps"), (), keep_rows(outcome, language))
    return details(
        name,
        people,
        keeps,
        _findings(remarks(outcome, analysis.comparison.law, language), language),
        paragraph(open_line(outcome.manifest, language)),
    )


def _group(group: Group, language: Language) -> Markup:
    head = ["", *(language.text(f"page.{name}") for name in ("difference", "today", "in_model"))]
    lines = table(
        group_name(group, language),
        head,
        group_rows(group, language),
        total=[language.text("page.sum"), *group_total(group, language)],
    )
    return lines + joined(paragraph(note) for note in after_note(group, language))


def _findings(remarks: Sequence[Remark], language: Language) -> Markup:
    parts = []
    for severity in Severity.words():
        as_severe = [remark for remark in remarks if remark.severity == severity]
        if as_severe:
            parts.append(heading(4, language.text(f"severity.{severity}")))
            parts.append(element("ul", *(_remark(remark, language) for remark in as_severe)))
    return joined(parts)


def _remark(remark: Remark, language: Language) -> Markup:
    where = f" ({remark.where})" if remark.where else ""
    why = language.text("page.why", reason=remark.why) if remark.why else ""
    fix = language.text("page.fix", fix=remark.fix) if remark.fix else ""
    below = [BREAK + element("small", text) if text else NOTHING for text in (why, fix)]
    return element("li", remark.sentence, where, *below)
