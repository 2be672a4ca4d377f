"""One model: each person beside today, buyers, what stays, findings with why, the month, the
curve, the first steps, the roles.
"""

from html import escape

import numpy as np

from ...accounts import ledger
from ...analysis import earnings_curve
from ...base.errors import SubcontractError
from ...engine.comparison import Comparison
from ...model.catalogue import Catalogue
from ...model.fact_sheet import read_facts
from ...model.results import SEVERITIES, Outcome
from .. import charts
from ..charts.difference import name
from ..markup.elements import details, link, paragraph, section, table
from ..tables.person_groups import Group, groups
from ..terminal.facts_matrix import open_line
from ..terminal.onboarding import papers_of
from ..text import ranges
from ..text.amounts import (
    all_buyers,
    buyer_columns,
    buyer_rows,
    cost_rows,
    group_name,
    group_notes,
    group_rows,
    group_total,
    keep_rows,
    kept_of_price,
)
from ..text.findings import Remark, remarks
from ..text.labels import reading
from ..text.language import Language
from .report_answer import anchor


def model(
    comparison: Comparison, number: int, language: Language, catalogue: Catalogue | None
) -> str:
    """The section of the outcome with that number (from 1)."""
    outcome = comparison.outcomes[number - 1]
    words = reading(outcome, language)
    here = anchor(number)
    parts = [
        paragraph(language.text("page.reading", reading=words)) if words else "",
        paragraph(language.pick(outcome.manifest.summary), "note"),
    ]
    earlier = [
        (before, o)
        for before, o in enumerate(comparison.outcomes[: number - 1], 1)
        if o.model == outcome.model
    ]
    told = [(before, _told(comparison, o, language)) for before, o in earlier]
    for key, body in _told(comparison, outcome, language).items():
        same = next((before for before, bodies in told if bodies.get(key) == body), None)
        shown = (
            body
            if same is None
            else f"<p>{link(anchor(same), language.text('page.as_before', number=same))}</p>"
        )
        parts.append(
            section(4, language.text(f"page.{key}"), f"{here}-{key}", shown if body else "")
        )
    if not earlier:
        if outcome.admission.offered.any():
            parts.append(
                section(
                    4,
                    language.text("report.month"),
                    f"{here}-month",
                    details(
                        language.text("report.month_open"),
                        _pictures(comparison, outcome, language, catalogue),
                    ),
                )
            )
        parts.append(
            section(
                4,
                language.text("page.onboarding"),
                f"{here}-steps",
                details(
                    language.text("report.steps_open", n=len(outcome.admission.steps)),
                    _steps(outcome, language),
                ),
            )
        )
        parts.append(
            section(
                4,
                language.text("report.roles"),
                f"{here}-roles",
                _roles(outcome, language),
                paragraph(open_line(outcome.manifest, language), "note"),
            )
        )
    return section(
        3, f"{name(comparison, outcome, language)} ({outcome.model})", here, *parts, kind="model"
    )


def _told(comparison: Comparison, outcome: Outcome, language: Language) -> dict[str, str]:
    """What the numbers say; readings of one model often say the same."""
    return {
        "people": _people(comparison, outcome, language),
        "buyers": buyers(comparison, outcome, language),
        "keeps": keeps(outcome, language),
        "findings": _findings(comparison, outcome, language),
    }


def _people(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    months = [int(month) for month in outcome.tables.months]
    note = (
        paragraph(
            language.text("page.people_total", months=ranges.months(language, months)), "note"
        )
        if len(months) > 1
        else ""
    )
    return note + "".join(_group(group, language) for group in groups(comparison, outcome))


def _group(group: Group, language: Language) -> str:
    head = ["", *(language.text(f"page.{key}") for key in ("difference", "today", "in_model"))]
    total = [language.text("page.sum"), *group_total(group, language)]
    return table(
        group_name(group, language), head, group_rows(group, language), total=total
    ) + "".join(paragraph(note, "note") for note in group_notes(group, language))


def buyers(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    """What each buyer is asked and what it costs in the end."""
    if not outcome.tables.scenario.buyers or not ledger.buyer_lines(outcome):
        return ""
    columns = {key: amount for key, amount in buyer_columns(outcome).items() if key != "gross"}
    head, rows = (
        ["", *(language.text(f"page.{key}") for key in columns)],
        buyer_rows(outcome, columns.values(), language, most=len(outcome.tables.scenario.buyers)),
    )
    found = table(
        language.text("page.buyers"),
        head,
        rows,
        total=all_buyers(outcome, columns.values(), language),
        shown=False,
    )
    return found + paragraph(kept_of_price(comparison, outcome, language), "note")


def keeps(outcome: Outcome, language: Language) -> str:
    """What stays with whom, and what the employing side pays."""
    rows = keep_rows(outcome, language)
    found = (
        table(language.text("page.keeps"), (), rows, shown=False)
        if rows
        else paragraph(language.text("page.keeps_nothing"))
    )
    costs, whole = cost_rows(outcome, language)
    return found + (
        table(
            language.text("page.employer_costs"),
            (),
            costs,
            total=[language.text("page.sum"), whole],
        )
        if costs
        else ""
    )


def _findings(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    found = remarks(outcome, comparison.law, language)
    if not found:
        return paragraph(language.text("page.no_findings"))
    return "".join(
        _finding(remark, language)
        for severity in SEVERITIES
        for remark in found
        if remark.severity == severity
    )


def _finding(remark: Remark, language: Language) -> str:
    lead = (
        f'<p><span class="severity">{escape(language.text(f"severity.{remark.severity}"))}.</span>'
        f" {escape(remark.sentence)}</p>"
    )
    where = paragraph(remark.where, "where")
    fix = paragraph(language.text("page.fix", fix=remark.fix)) if remark.fix else ""
    why = (
        details(language.text("report.why"), paragraph(remark.why), printed=True)
        if remark.why
        else ""
    )
    return f'<div class="finding {remark.severity}">{lead}{where}{fix}{why}</div>'


def _pictures(
    comparison: Comparison, outcome: Outcome, language: Language, catalogue: Catalogue | None
) -> str:
    """The calendar and the curve of the first person who works in this model, and what
    everybody may still earn.
    """
    t = outcome.tables
    working = [
        int(person)
        for person in np.unique(t.shifts.person[outcome.admission.shift])
        if t.people.case[person] == 0
    ]
    if not working or t.cases > 1:
        return ""
    person = t.person_id(working[0])
    found = (
        charts.month(comparison, language, outcome=outcome, person=person).figure()
        + charts.room(comparison, language, outcome=outcome).figure()
    )
    try:
        followed = earnings_curve.curve(
            comparison.scenario,
            outcome.model,
            person,
            reading=outcome.reading,
            law=comparison.law,
            catalogue=catalogue,
        )
    except SubcontractError:  # a model that cannot run for every length has no curve
        return found
    return found + charts.curve(followed, language).figure()


def _steps(outcome: Outcome, language: Language) -> str:
    head = [language.text(f"report.{key}") for key in ("step", "actor", "document", "state")]
    rows = []
    for number, step in enumerate(outcome.admission.steps, 1):
        title = f"{number}. {language.pick(step.title)}" + (
            f" – {language.text('page.blocks')}" if step.blocks else ""
        )
        rows.append(
            [
                title,
                language.pick(step.actor),
                language.pick(step.document),
                papers_of(step, outcome, language) if step.paper else "",
            ]
        )
    return table(
        language.text("page.onboarding"), head, rows, words=(1, 2, 3), kind="full", shown=False
    )


def _roles(outcome: Outcome, language: Language) -> str:
    if outcome.manifest.facts is None:
        return ""
    facts = read_facts(outcome.manifest.facts)
    rows = []
    for key, said in {**facts.roles, **facts.status}.items():
        texts = [language.pick(one.texts) for one in said.readings] or [
            language.text("nothing.not_in_the_sources")
        ]
        words = (
            texts[0]
            if len(texts) == 1
            else language.text(
                "page.disputed",
                readings="; ".join(f"({number}) {text}" for number, text in enumerate(texts, 1)),
            )
        )
        rows.append([language.text(f"fact.{key}"), words])
    return details(
        language.text("report.roles_open"),
        table(language.text("report.roles"), (), rows, words=(1,), kind="full", shown=False),
    )
