"""One model: each person beside today, buyers, what stays, findings with why, the month, the
curve, the first steps, the roles.
"""

from collections.abc import Iterator, Mapping, Sequence

from ...accounts import ledger
from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.fact_sheet import read_facts
from ...model.results import Outcome, Severity
from .. import charts
from ..charts.difference import name
from ..markup.elements import (
    NOTHING,
    Markup,
    details,
    element,
    joined,
    link,
    paragraph,
    section,
    table,
)
from ..tables.amounts import (
    all_buyers,
    buyer_columns,
    buyer_rows,
    cost_rows,
    keep_rows,
    kept_of_price,
)
from ..terminal.facts_matrix import open_line
from ..terminal.onboarding import actor_of, papers_of
from ..text.findings import Remark, remarks
from ..text.labels import reading
from ..text.language import Language
from .report_answer import anchor
from .report_economy import price_talks, purses, running, watches
from .report_people import people


def models(analysis: Analysis, language: Language) -> Iterator[Markup]:
    """The section of each outcome, in their order."""
    outcomes = analysis.comparison.outcomes
    told = [_told(analysis, outcome, language) for outcome in outcomes]
    for number in range(1, len(outcomes) + 1):
        yield _model(analysis, number, told, language)


def _model(
    analysis: Analysis, number: int, told: Sequence[Mapping[str, Markup]], language: Language
) -> Markup:
    """The section of the outcome with that number (from 1); `told` is what the numbers of each
    outcome say.
    """
    comparison = analysis.comparison
    outcome = comparison.outcomes[number - 1]
    words, here = reading(outcome, language), anchor(number)
    earlier = {
        before: told[before - 1]
        for before, one in enumerate(comparison.outcomes[: number - 1], 1)
        if one.model == outcome.model
    }
    title = f"{name(comparison, outcome, language)} ({outcome.model})"
    parts = [
        paragraph(language.text("page.reading", reading=words)) if words else "",
        paragraph(language.pick(outcome.manifest.summary), "note"),
        *_numbers(told[number - 1], here, earlier, language),
        *(() if earlier else _once(analysis, outcome, here, language)),
    ]
    return section(
        3,
        title,
        here,
        *parts,
        kind="model",
    )


def _numbers(
    told: Mapping[str, Markup],
    here: str,
    earlier: Mapping[int, Mapping[str, Markup]],
    language: Language,
) -> Iterator[Markup]:
    """What the numbers say; where an earlier reading of the model (by its number) says the same, a
    link to it.
    """
    for key, body in told.items():
        same = next((number for number, before in earlier.items() if before[key] == body), None)
        shown = (
            body
            if same is None
            else element("p", link(anchor(same), language.text("page.as_before", number=same)))
        )
        yield section(4, language.text(f"page.{key}"), f"{here}-{key}", shown if body else body)


def _once(analysis: Analysis, outcome: Outcome, here: str, language: Language) -> Iterator[Markup]:
    """What all readings of a model share: a month in pictures, the first steps, the roles."""
    if outcome.admission.offered.any():
        month = details(language.text("report.month_open"), _pictures(analysis, outcome, language))
        yield section(4, language.text("report.month"), f"{here}-month", month)
    opened = language.text("report.steps_open", n=len(outcome.admission.steps))
    steps = details(opened, _steps(outcome, language))
    yield section(4, language.text("page.onboarding"), f"{here}-steps", steps)
    asked = paragraph(open_line(outcome.manifest, language), "note")
    roles = _roles(outcome, language)
    yield section(
        4,
        language.text("report.roles"),
        f"{here}-roles",
        roles,
        asked,
    )


def _told(analysis: Analysis, outcome: Outcome, language: Language) -> dict[str, Markup]:
    """What the numbers say; readings of one model often say the same."""
    return {
        "people": people(analysis, outcome, language),
        "buyers": buyers(analysis, outcome, language),
        "keeps": keeps(outcome, language),
        "purses": purses(analysis, outcome, language),
        "running": running(analysis, outcome, language),
        "price_talk": price_talks(analysis, outcome, language),
        "watch": watches(analysis, outcome, language),
        "findings": _findings(analysis.comparison, outcome, language),
    }


def buyers(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What each buyer is asked and what it costs in the end."""
    if not outcome.tables.scenario.buyers or not ledger.buyer_lines(outcome):
        return NOTHING
    columns = {key: amount for key, amount in buyer_columns(outcome).items() if key != "gross"}
    head, rows = (
        ["", *(language.text(f"page.{key}") for key in columns)],
        buyer_rows(outcome, columns.values(), language, most=len(outcome.tables.scenario.buyers)),
    )
    shown = table(
        language.text("page.buyers"),
        head,
        rows,
        total=all_buyers(outcome, columns.values(), language),
        shown=False,
    )
    return shown + paragraph(kept_of_price(analysis, outcome, language), "note")


def keeps(outcome: Outcome, language: Language) -> Markup:
    """What stays with whom, and what the employing side pays."""
    rows = keep_rows(outcome, language)
    shown = (
        table(language.text("page.keeps"), (), rows, shown=False)
        if rows
        else paragraph(language.text("page.keeps_nothing"))
    )
    costs, whole = cost_rows(outcome, language)
    return shown + (
        table(
            language.text("page.employer_costs"),
            (),
            costs,
            total=[language.text("page.sum"), whole],
        )
        if costs
        else NOTHING
    )


def _findings(comparison: Comparison, outcome: Outcome, language: Language) -> Markup:
    told = remarks(outcome, comparison.law, language)
    if not told:
        return paragraph(language.text("page.no_findings"))
    return joined(
        _finding(remark, language)
        for severity in Severity.words()
        for remark in told
        if remark.severity == severity
    )


def _finding(remark: Remark, language: Language) -> Markup:
    severity = element(
        "span", f"{language.text(f'severity.{remark.severity}')}.", class_="severity"
    )
    fix = language.text("page.fix", fix=remark.fix) if remark.fix else ""
    return element(
        "div",
        element("p", severity, " ", remark.sentence),
        paragraph(remark.where, "where"),
        paragraph(fix),
        details(language.text("report.why"), paragraph(remark.why)),
        class_=f"finding {remark.severity}",
    )


def _pictures(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """The calendar and the curve of the first person who works in this model, and what
    everybody may still earn.
    """
    row = analysis.shown_person(outcome)
    if row is None:
        return NOTHING
    comparison, person = analysis.comparison, outcome.tables.person_id(row)
    month = charts.month(comparison, language, outcome=outcome, person=person).figure()
    headroom = charts.headroom(comparison, language, outcome=outcome).figure()
    followed = analysis.earnings_curve(outcome, person)
    return month + headroom + (charts.curve(followed, language).figure() if followed else NOTHING)


def _steps(outcome: Outcome, language: Language) -> Markup:
    head = [language.text(f"report.{key}") for key in ("step", "actor", "document", "state")]
    rows = []
    for number, step in enumerate(outcome.admission.steps, 1):
        title = f"{number}. {language.pick(step.title)}" + (
            f" – {language.text('page.blocks')}" if step.blocks else ""
        )
        rows.append(
            [
                title,
                actor_of(step, language),
                language.pick(step.document),
                papers_of(step, outcome, language) if step.paper else "",
            ]
        )
    return table(
        language.text("page.onboarding"),
        head,
        rows,
        words=(1, 2, 3),
        kind="full",
        shown=False,
    )


def _roles(outcome: Outcome, language: Language) -> Markup:
    if outcome.manifest.facts is None:
        return NOTHING
    facts = read_facts(outcome.manifest.facts)
    rows = []
    for key, said in {**facts.duties, **facts.status}.items():
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
        table(
            language.text("report.roles"),
            (),
            rows,
            words=(1,),
            kind="full",
            shown=False,
        ),
    )
