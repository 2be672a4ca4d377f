"""Each person beside today: a sentence, the lines, and why each line is what it is."""

from ...analysis.opened_line import Explained
from ...analysis.person_groups import Group
from ...answers import Answer
from ...model.results import Outcome
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.tables.afterwards import after_note
from ...report.tables.amounts import (
    group_name,
    group_notes,
    group_total,
    row_amounts,
)
from ...report.text import ranges
from ...report.text.labels import kind_name
from ...report.text.language import Language
from ...report.text.worked_told import why_told
from . import why
from .tables import aside, folded, note, paragraphs, table


def people(answer: Answer, outcome: Outcome, language: Language, first: str = "") -> Markup:
    """Every group of people whose lines are the same, the lines below the sentence; that of the
    person who is looked at comes `first`.
    """
    person_groups = sorted(
        answer.analysis.groups(outcome), key=lambda group: first not in group.people
    )
    months = [int(month) for month in outcome.tables.months]
    total = language.text("page.people_total", months=ranges.months(language, months))
    head = note(total) if len(months) > 1 else NOTHING
    return head + joined(
        _group(
            answer,
            outcome,
            group,
            language,
            is_open=number == 0,
        )
        for number, group in enumerate(person_groups)
    )


def sentence(group: Group, language: Language) -> str:
    """More or less money than today, in one sentence."""
    who = ranges.names(group.people)
    if not group.offered:
        return f"{who}: {language.text('nothing.not_for_this_person')}"
    return language.text(
        f"ui.change.{group.change.direction}", who=who, cents=abs(group.change.cents)
    )


def afterwards(group: Group, language: Language) -> Markup:
    """What falls after the months asked, if the work goes on."""
    return joined(map(note, after_note(group, language)))


def _group(
    answer: Answer, outcome: Outcome, group: Group, language: Language, is_open: bool
) -> Markup:
    count = len(group.people)
    each = note(language.text("ui.each_of", n=count)) if count > 1 else NOTHING
    told = _lines(answer, outcome, group, language)
    lines = folded(language.text("ui.lines"), told, "sc-lines", is_open)
    return element("p", sentence(group, language), class_="sc-big") + each + lines


def _lines(answer: Answer, outcome: Outcome, group: Group, language: Language) -> Markup:
    """The lines that differ, each opening to why it is what it is, and what is said below them."""
    if not group.rows:
        return note(language.text("page.no_change"))
    person, today = group.people[0], answer.comparison.today
    now, before = (answer.analysis.explained(one, person) for one in (outcome, today))
    head = [
        language.text("ui.line"),
        *(language.text(f"page.{name}") for name in ("difference", "today", "in_model")),
    ]
    rows = []
    for row in group.rows:
        own, its = (
            [line for line in lines if line.kind == row.kind and not line.memo]
            for lines in (now, before)
        )
        rows.append(
            [
                _why(
                    answer,
                    row.kind,
                    own,
                    its,
                    language,
                ),
                *row_amounts(row, language),
            ]
        )
    total = [language.text("page.sum"), *group_total(group, language)]
    shown = table(group_name(group, language), head, rows, total=total)
    return shown + joined(map(note, group_notes(group, language)))


def _why(
    answer: Answer, kind: str, now: list[Explained], before: list[Explained], language: Language
) -> str:
    """The line's name, which opens to why it changes in one sentence, and below it to what is
    behind it in the model and today.
    """
    label = kind_name(language, kind)
    if not (now or before):
        return label
    law = answer.comparison.law
    parts = [
        paragraphs(why_told(now, language).get(kind, ())),
        *(
            folded(language.text(key), why.lines(found, law, language), "sc-leaves")
            for key, found in (("page.in_model", now), ("page.today", before))
            if found
        ),
    ]
    asked = joined((label, " ", aside(language.text("ui.why"), "sc-ask")))
    return folded(asked, joined(parts), "sc-line")
