"""The answer in a notebook: one table of differences, then each model's people, buyers, keeps and
findings.

Plain HTML without scripts or styles from elsewhere; the same words and numbers as the terminal
page.
"""

from collections.abc import Sequence
from html import escape

from ...engine.comparison import Comparison
from ...model.results import SEVERITIES, Outcome
from ..markup.elements import bullets, details, heading, paragraph, table
from ..tables.person_groups import Group, groups
from ..terminal.facts_matrix import open_line
from ..terminal.reforms import change_texts, reform_name, remark
from ..terminal.reforms import rows as side_by_side_rows
from ..text import caveats
from ..text.amounts import (
    buyers_cost,
    group_name,
    group_rows,
    group_total,
    keep_rows,
    people_span,
    stays,
)
from ..text.findings import Remark, remarks
from ..text.gaps import counted, still_missing
from ..text.labels import set_values, title, with_reading
from ..text.language import Language

_STYLE = (
    "<style>.subcontract table{border-collapse:collapse;margin:.4em 0}.subcontract table"
    " th,.subcontract table td{padding:.2em .7em;text-align:left;vertical-align:top}.subcontract"
    " table td.n,.subcontract table"
    " th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.subcontract thead"
    " th{border-bottom:2px solid currentColor}.subcontract tr.total{font-weight:bold;border-top:1px"
    " solid currentColor}.subcontract details{margin:.5em 0}.subcontract"
    " summary{cursor:pointer;font-weight:bold}.subcontract"
    " caption{text-align:left;font-weight:bold;padding:.4em 0}.subcontract"
    " .wide{overflow-x:auto;max-width:100%}</style>"
)


def answer_html(comparison: Comparison, language: Language) -> str:
    """The comparison as HTML, the overview first, one foldable part per model."""
    scenario = comparison.scenario
    language = language.about(scenario)
    parts = [
        _STYLE,
        (
            '<div class="subcontract"'
            f' lang="{language.code}"><h3>{escape(language.pick(scenario.title))}</h3>'
        ),
    ]
    gaps = still_missing(comparison, language)
    parts += (
        [f"<p><strong>{escape(language.text('missing.heading'))}</strong></p>", bullets(gaps)]
        if gaps
        else []
    )
    parts += [_side_by_side(comparison, reformed, language) for reformed in comparison.reforms]
    parts.append(_overview(comparison, language))
    stand_ins, readings = set_values(comparison, language)
    told = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
    }
    parts += [details(language.text(key), bullets(texts)) for key, texts in told.items()]
    parts += [_outcome(comparison, outcome, language) for outcome in comparison.outcomes]
    for reformed in comparison.reforms:
        inside = "".join(_outcome(reformed, outcome, language) for outcome in reformed.outcomes)
        name = language.text("page.with_reform", reform=reform_name(reformed, language))
        parts.append(details(name, _overview(reformed, language), inside))
    rests_on = counted(comparison, language)
    parts += [details(language.text("page.counted"), bullets(rests_on))] if rests_on else []
    parts += [
        details(language.text(key), bullets(texts))
        for key, texts in caveats.of_law(comparison, language).items()
    ]
    return "".join([*parts, bullets(caveats.broken(comparison, language)), "</div>"])


def _side_by_side(comparison: Comparison, reformed: Comparison, language: Language) -> str:
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


def _overview(comparison: Comparison, language: Language) -> str:
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
                people_span(comparison, outcome, language),
                buyers_cost(outcome, language),
                stays(outcome, language),
            ]
        )
    return table(language.text("page.overview"), head, rows) + paragraph(
        language.text("page.stars") if any(" *" in row[0] for row in rows) else ""
    )


def _outcome(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    name = with_reading(title(outcome, language), outcome, language)
    people = "".join(_group(group, language) for group in groups(comparison, outcome))
    keeps = table(language.text("page.keeps"), (), keep_rows(outcome, language))
    return details(
        name,
        people,
        keeps,
        _findings(remarks(outcome, comparison.law, language), language),
        paragraph(open_line(outcome.manifest, language)),
    )


def _group(group: Group, language: Language) -> str:
    head = ["", *(language.text(f"page.{name}") for name in ("difference", "today", "in_model"))]
    return table(
        group_name(group, language),
        head,
        group_rows(group, language),
        total=[language.text("page.sum"), *group_total(group, language)],
    )


def _findings(found: Sequence[Remark], language: Language) -> str:
    parts = []
    for severity in SEVERITIES:
        mine = [remark for remark in found if remark.severity == severity]
        if mine:
            parts.append(heading(4, language.text(f"severity.{severity}")))
            parts.append("<ul>" + "".join(_remark(remark, language) for remark in mine) + "</ul>")
    return "".join(parts)


def _remark(remark: Remark, language: Language) -> str:
    where = f" ({escape(remark.where)})" if remark.where else ""
    why = (
        f"<br><small>{escape(language.text('page.why', reason=remark.why))}</small>"
        if remark.why
        else ""
    )
    fix = (
        f"<br><small>{escape(language.text('page.fix', fix=remark.fix))}</small>"
        if remark.fix
        else ""
    )
    return f"<li>{escape(remark.sentence)}{where}{why}{fix}</li>"
