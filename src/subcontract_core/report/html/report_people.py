"""The people of one model beside today, and why each line is not what it is today."""

from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...model.results import Outcome
from ..markup.elements import NOTHING, Markup, bullets, details, joined, paragraph, table
from ..tables.amounts import group_name, group_notes, group_rows, group_total
from ..text import ranges
from ..text.labels import kind_name
from ..text.language import Language
from ..text.worked_told import why_told


def people(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """Every group of people with the same lines: a table, what is said below it, and why."""
    months = [int(month) for month in outcome.tables.months]
    total = language.text("page.people_total", months=ranges.months(language, months))
    note = paragraph(total if len(months) > 1 else "", "note")
    return note + joined(
        _group(analysis, outcome, group, language) for group in analysis.groups(outcome)
    )


def _group(analysis: Analysis, outcome: Outcome, group: Group, language: Language) -> Markup:
    head = ["", *(language.text(f"page.{key}") for key in ("difference", "today", "in_model"))]
    total = [language.text("page.sum"), *group_total(group, language)]
    return (
        table(group_name(group, language), head, group_rows(group, language), total=total)
        + joined(paragraph(note, "note") for note in group_notes(group, language))
        + _why(analysis, outcome, group, language)
    )


def _why(analysis: Analysis, outcome: Outcome, group: Group, language: Language) -> Markup:
    """In one sentence a line, why it is not what it is today."""
    told = why_told(analysis.why_changed(outcome, group), language)
    sentences = [
        f"{kind_name(language, row.kind)}: {sentence}"
        for row in group.rows
        for sentence in told.get(row.kind, ())
    ]
    return details(language.text("report.why"), bullets(sentences)) if sentences else NOTHING
