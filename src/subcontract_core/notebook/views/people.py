"""Each person beside today: a sentence, the lines, and why each line is what it is."""

from ...analysis.explanation import explain
from ...analysis.opened_line import Explained
from ...api import Answer
from ...model.results import Outcome
from ...report.tables.person_groups import Group, groups
from ...report.text import ranges
from ...report.text.amounts import kept_of_gross
from ...report.text.labels import kind_name
from ...report.text.language import Language
from . import why
from .tables import Raw, folded, note, safe, small, table


def people(answer: Answer, outcome: Outcome, language: Language) -> Raw:
    """Every group of people whose lines are the same, the lines below the sentence."""
    comparison = answer.comparison
    found = groups(comparison, outcome)
    months = [int(month) for month in outcome.tables.months]
    head = (
        note(language.text("page.people_total", months=ranges.months(language, months)))
        if len(months) > 1
        else ""
    )
    return Raw(
        head
        + "".join(
            _group(answer, outcome, group, language, is_open=number == 0)
            for number, group in enumerate(found)
        )
    )


def sentence(group: Group, language: Language) -> str:
    """More or less money than today, in one sentence."""
    who = ranges.names(group.people)
    if not group.offered:
        return f"{who}: {language.text('nothing.not_for_this_person')}"
    return language.text(
        f"ui.change.{group.change.direction}", who=who, cents=abs(group.change.cents)
    )


def _group(
    answer: Answer, outcome: Outcome, group: Group, language: Language, is_open: bool
) -> str:
    label, count = sentence(group, language), len(group.people)
    each = note(language.text("ui.each_of", n=count)) if count > 1 else ""
    told = _lines(answer, outcome, group, language)
    lines = folded(language.text("ui.lines"), told, "sc-lines", is_open)
    return f'<p class="sc-big">{safe(label)}</p>{each}{lines}'


def _lines(answer: Answer, outcome: Outcome, group: Group, language: Language) -> Raw:
    if not group.rows:
        return note(language.text("page.no_change"))
    comparison, person = answer.comparison, group.people[0]
    now = explain(outcome.tables, outcome, person, law=comparison.law, catalogue=answer.catalogue)
    before = explain(
        comparison.today.tables,
        comparison.today,
        person,
        law=comparison.law,
        catalogue=answer.catalogue,
    )
    head = [
        language.text("ui.line"),
        *(language.text(f"page.{name}") for name in ("difference", "today", "in_model")),
    ]
    rows = []
    for row in group.rows:
        why_now = [line for line in now if line.kind == row.kind and not line.memo]
        why_before = [line for line in before if line.kind == row.kind and not line.memo]
        rows.append(
            [
                _why(answer, kind_name(language, row.kind), why_now, why_before, language),
                language.amount(
                    row.difference or 0,
                    row.difference is not None,
                    signed=True,
                    nothing=row.nothing,
                ),
                language.amount(row.today or 0, row.today is not None, nothing=row.nothing),
                language.amount(row.now or 0, row.now is not None, nothing=row.nothing),
            ]
        )
    total = [
        language.text("page.sum"),
        group.change.text(language, signed=True),
        group.today.text(language),
        group.now.text(language),
    ]
    notes = [
        language.text(
            "page.memo",
            kind=small(kind_name(language, kind)),
            cents=language.amount(cents or 0, cents is not None),
        )
        for kind, cents in group.memo
    ]
    if group.kept is not None:
        notes.insert(0, kept_of_gross(group, language))
    if group.by_month:
        notes.insert(
            0,
            f"{language.text('page.months_differ')} "
            + "; ".join(
                f"{ranges.months(language, run)} {bound.text(language, signed=True)}"
                for run, bound in group.by_month
            ),
        )
    who = ranges.names(group.people)
    caption = language.text("page.each", people=who) if len(group.people) > 1 else who
    return Raw(table(caption, head, rows, total=total) + "".join(note(text) for text in notes))


def _why(
    answer: Answer, label: str, now: list[Explained], before: list[Explained], language: Language
) -> str:
    """The line's name, which opens to what is behind it in the model and today."""
    if not (now or before):
        return label
    law = answer.comparison.law
    parts = [
        f"<p><em>{safe(language.text(key))}</em></p>{why.lines(found, law, language)}"
        for key, found in (("page.in_model", now), ("page.today", before))
        if found
    ]
    return folded(
        Raw(f'{safe(label)} <span class="sc-ask">{safe(language.text("ui.why"))}</span>'),
        Raw("".join(parts)),
        "sc-line",
    )
