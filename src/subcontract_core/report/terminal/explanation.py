"""Explained lines as text: the sentence, the arithmetic, the steps, the law's values and the
model's terms.
"""

from collections.abc import Sequence
from typing import Any

from ...analysis.arithmetic import Told
from ...analysis.opened_line import EdgeNear, Explained, ParameterUsed, TermUsed
from ...base.dates import month_number
from ...law import Law
from ...model import catalogue
from ..text.labels import (
    act,
    choice,
    decision_told,
    kind_name,
    law_text,
    quantity,
    reason,
    step_name,
    step_value,
    threshold_name,
    written,
)
from ..text.language import Language
from ..text.worked_told import worked_told
from .layout import heading, paragraph, table


def explanation_text(lines: Sequence[Explained], language: Language, law: Law | None = None) -> str:
    """All lines, one after another; `law` names the rules (the installed law if not given).

    Readings of a model under which every line is the same are told together.
    """
    law = law or catalogue.installed_law()
    lines_of_text: list[str] = []
    last: Any = None
    several = len({line.law for line in lines}) > 1
    for outcome in _told_together(lines, language, law):
        (under, model), readings, told = outcome
        if not readings[0] or (under, model) != last:
            lines_of_text += ["", *heading(model + (f" – {under}" if several else ""))]
        else:
            lines_of_text.append("")
        lines_of_text += [
            part
            for words in readings
            if words
            for part in paragraph(language.text("page.reading", reading=words), 0, 2)
        ]
        lines_of_text += told
        last = (under, model)
    return "\n".join(lines_of_text[1:])


def _told_together(
    lines: Sequence[Explained], language: Language, law: Law
) -> list[tuple[tuple[str, str], list[str], list[str]]]:
    """Per law and model: the readings, and the lines that they have in common."""
    told: dict[tuple[str, str, str], list[str]] = {}
    for line in lines:
        words = "; ".join(choice(language, term, option) for term, option in line.reading.items())
        told.setdefault((line.law, line.model, words), []).extend(["", *_line(line, language, law)])
    groups: list[tuple[tuple[str, str], list[str], list[str]]] = []
    for (under, model, words), body in told.items():
        same = next(
            (
                readings
                for which, readings, text in groups
                if which == (under, model) and text == body
            ),
            None,
        )
        if same is None:
            groups.append(((under, model), [words], body))
        else:
            same.append(words)
    return groups


def _line(line: Explained, language: Language, law: Law) -> list[str]:
    when = (
        language.text("page.benefit_month", m=month_number(line.paid))
        if line.sheet == "benefits"
        else language.text("page.paid_on", day=line.paid)
    )
    amount = language.amount(line.sign * line.cents, line.known, signed=True)
    kind = kind_name(language, line.kind) + (
        f" ({language.text('page.not_counted')})" if line.memo else ""
    )
    worked = worked_told(line, language)
    text_lines = [
        *paragraph(f"{kind}  {amount}  {when}", 0, 2),
        *(paragraph(worked, 2, 2) if worked else ()),
        *paragraph(_sentence(line, language, law), 2, 2),
    ]
    arithmetic = _arithmetic(line, language)
    text_lines += paragraph(arithmetic, 2, 2) if arithmetic else []
    where = act(language, line.act, line.section)
    text_lines += paragraph(where, 2, 2) if where else []
    text_lines += (
        paragraph(language.text("page.source", source=line.source), 2, 2) if line.source else []
    )
    steps = [
        [
            step_name(language, step.name),
            step_value(language, step.value, step.unit),
        ]
        for step in line.steps
    ]
    if line.story:
        told = (decision_told(decision, language) for decision in line.story)
        text_lines.append(f"  {language.text('page.decisions')}")
        text_lines += [part for sentence in told for part in paragraph(f"- {sentence}", 4, 2)]
    if steps:
        text_lines += [f"  {language.text('page.steps')}", *table(steps, 4)]
    for key, texts in (
        ("page.parameters", [_parameter(p, language) for p in line.parameters]),
        ("page.terms", [_term(t, language) for t in line.terms]),
    ):
        if texts:
            text_lines.append(f"  {language.text(key)}")
            text_lines += [
                part
                for text in texts
                for row, one in enumerate(text)
                for part in paragraph(f"- {one}" if row == 0 else one, 4 if row == 0 else 6, 2)
            ]
    if line.edges:
        text_lines.append(f"  {language.text('page.would_change')}")
        text_lines += [
            part
            for edge in line.edges
            for part in paragraph(f"- {would_change(edge, language)}", 4, 2)
        ]
    return text_lines


def would_change(edge: EdgeNear, language: Language) -> str:
    """How much more or less pay in the month would change a line, and how."""
    what = language.text(f"threshold.{edge.code}")
    if edge.left < 0:
        return language.text(
            "page.edge_passed", over=-edge.left, name=threshold_name(language, edge.code)
        )
    return language.text("page.edge_ahead", left=edge.left, what=what)


def _sentence(line: Explained, language: Language, law: Law) -> str:
    return reason(language, law, line.text, line.rule)


def _arithmetic(line: Explained, language: Language) -> str:
    """How much of something the line is for, where no sentence has said it."""
    counted = line.worked is not None and line.worked.told is Told.COUNTED
    if line.quantity is None or line.unit is None or counted:
        return ""
    worked = quantity(language, line.quantity, line.unit)
    return language.text("page.quantity", quantity=worked)


def _parameter(used: ParameterUsed, language: Language) -> list[str]:
    what, value = (
        f"{language.pick(used.titles)} [{used.name}]",
        law_text(language, used.name, used.unit, used.text),
    )
    own = used.confidence == "override"
    first = language.text(
        "page.law_value_set" if own else "page.law_value",
        what=what,
        value=value,
        day=used.valid_from,
    )
    first += (
        ""
        if used.confidence == "verified"
        else (
            f" ({language.text(f'confidence.{used.confidence}')}"
            f"{f': {used.reform}' if used.reform else ''})"
        )
    )
    source = language.pick(used.why) or used.source
    return [
        first,
        *filter(
            None,
            (
                act(language, used.act, used.section),
                language.text("page.source", source=source) if source else "",
            ),
        ),
    ]


def _term(used: TermUsed, language: Language) -> list[str]:
    value = (
        choice(language, used.name, used.text)
        if used.unit == "choice" and used.text
        else written(language, used.unit, used.text)
        if used.text
        else language.text("page.unknown")
    )
    key = "page.term_source" if used.source and used.mark == "sourced" else "page.term"
    return [
        language.text(
            key,
            what=f"{language.pick(used.titles)} [{used.name}]",
            value=value,
            mark=language.text(f"mark.{used.mark}"),
            source=used.source,
        )
    ]
