"""One outcome on the page: each person beside today, the buyers, what stays with whom, what to
notice.
"""

from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...engine.comparison import Comparison
from ...model.results import Outcome, Severity
from ..tables.amounts import (
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
from ..text import ranges
from ..text.findings import Remark, remarks
from ..text.labels import reading, title
from ..text.language import Language
from .facts_matrix import open_line
from .layout import heading, paragraph, table

_INDENT = 4


def outcome_page(analysis: Analysis, number: int, language: Language) -> list[str]:
    """The lines of the outcome with that number (from 1). What equals an earlier reading of the
    model is not said again.
    """
    outcomes = analysis.comparison.outcomes
    outcome = outcomes[number - 1]
    lines = ["", *heading(f"{number}. {title(outcome, language)}")]
    words = reading(outcome, language)
    if words:
        lines += paragraph(language.text("page.reading", reading=words), 0, 2)
    earlier = [
        (n, _sections(analysis, o, language))
        for n, o in enumerate(outcomes[: number - 1], 1)
        if o.model == outcome.model
    ]
    for key, body in _sections(analysis, outcome, language).items():
        same = next((n for n, sections in earlier if sections.get(key) == body), None)
        shown = (
            body
            if same is None
            else [f"{' ' * _INDENT}{language.text('page.as_before', number=same)}"]
        )
        lines += ["", *paragraph(language.text(key), 2), *shown] if body else []
    asked = open_line(outcome.manifest, language)
    return lines + (["", *paragraph(asked, 2, 2)] if asked and not earlier else [])


def changed_sections(
    law: Analysis, reformed: Analysis, number: int, language: Language
) -> list[str]:
    """What the outcome with that number says otherwise under a reform than under the law;
    nothing where it is the same.
    """
    outcome = law.comparison.outcomes[number - 1]
    counterpart = reformed.comparison.same(outcome)
    if counterpart is None:
        return []
    before, now = _sections(law, outcome, language), _sections(reformed, counterpart, language)
    changed = {
        key: body for key, body in now.items() if body != before[key] and key != "page.findings"
    }
    noticed, gone = (
        remarks(counterpart, reformed.comparison.law, language),
        remarks(outcome, law.comparison.law, language),
    )
    for key, found in (
        ("page.newly_noticed", [r for r in noticed if r not in gone]),
        ("page.no_longer_noticed", [r for r in gone if r not in noticed]),
    ):
        if found:
            changed[key] = _remarks(found, language)
    words = reading(outcome, language)
    lines = ["", *heading(f"{number}. {title(outcome, language)}")] + (
        paragraph(language.text("page.reading", reading=words), 0, 2) if words else []
    )
    return (
        [
            *lines,
            *(
                line
                for key, body in changed.items()
                for line in ("", f"  {language.text(key)}", *body)
            ),
        ]
        if changed
        else []
    )


def _sections(analysis: Analysis, outcome: Outcome, language: Language) -> dict[str, list[str]]:
    return {
        "page.people": _people(analysis, outcome, language),
        "page.buyers": _buyers(analysis, outcome, language),
        "page.keeps": _keeps(outcome, language),
        "page.findings": _findings(analysis.comparison, outcome, language),
    }


def _people(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    lines: list[str] = []
    months = [int(month) for month in outcome.tables.months]
    if len(months) > 1:
        lines += paragraph(
            language.text("page.people_total", months=ranges.months(language, months)), _INDENT
        )
    head = ["", *(language.text(f"page.{name}") for name in ("difference", "today", "in_model"))]
    rows: list[list[str]] = []
    notes: dict[int, list[str]] = {}
    for group in analysis.groups(outcome):
        rows += _group_rows(group, language)
        notes[len(rows)] = _group_notes(group, language)
    return lines + table(rows, _INDENT, head, notes)


def _group_rows(group: Group, language: Language) -> list[list[str]]:
    first = [group_name(group, language), *group_total(group, language)]
    rows = [[f"  {label}", *cells] for label, *cells in group_rows(group, language)]
    return [first, *(rows or [[f"  {language.text('page.no_change')}"] + [""] * 3])]


def _group_notes(group: Group, language: Language) -> list[str]:
    return [
        line for note in group_notes(group, language) for line in paragraph(note, _INDENT + 2, 2)
    ]


def _buyers(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    if not outcome.tables.scenario.buyers:
        return []
    columns = buyer_columns(outcome)
    together = all_buyers(outcome, columns.values(), language)
    rows = buyer_rows(outcome, columns.values(), language) + ([together] if together else [])
    head = ["", *(language.text(f"page.{name}") for name in columns)]
    return table(rows, _INDENT, head) + paragraph(
        kept_of_price(analysis, outcome, language), _INDENT
    )


def _keeps(outcome: Outcome, language: Language) -> list[str]:
    rows = keep_rows(outcome, language)
    lines = (
        table(rows, _INDENT) if rows else paragraph(language.text("page.keeps_nothing"), _INDENT)
    )
    costs, whole = cost_rows(outcome, language)
    if costs:
        lines += table(
            [
                [language.text("page.employer_costs"), ""],
                *([f"  {label}", cents] for label, cents in costs),
                [f"  {language.text('page.sum')}", whole],
            ],
            _INDENT,
        )
    return lines


def _findings(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    told = remarks(outcome, comparison.law, language)
    return (
        _remarks(told, language) if told else paragraph(language.text("page.no_findings"), _INDENT)
    )


def _remarks(remarks: list[Remark], language: Language) -> list[str]:
    lines: list[str] = []
    for severity in Severity.words():
        as_severe = [remark for remark in remarks if remark.severity == severity]
        if as_severe:
            lines.append(f"{' ' * _INDENT}{language.text(f'severity.{severity}')}")
        for row, remark in enumerate(as_severe):
            lines += paragraph(f"- {remark.sentence}", _INDENT, 2)
            if remark.where:
                lines += paragraph(remark.where, _INDENT + 2, 2)
            following = as_severe[row + 1] if row + 1 < len(as_severe) else None
            if following is not None and following.code == remark.code:
                continue  # the reason and the remedy follow the last sentence of the same finding
            if remark.why:
                lines += paragraph(language.text("page.why", reason=remark.why), _INDENT + 2, 2)
            if remark.fix:
                lines += paragraph(language.text("page.fix", fix=remark.fix), _INDENT + 2, 2)
    return lines
