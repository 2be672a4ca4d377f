"""The answers to a backward question at the terminal, one reading after another."""

from collections.abc import Iterable

from ...analysis.backward import Backward
from ...scenario.types import Scenario
from ..tables import backward_rows
from ..text.labels import reading
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def break_even_page(answers: Iterable[Backward], scenario: Scenario, language: Language) -> str:
    """Every answer as one text without a newline at its end."""
    language = language.about(scenario)
    lines = heading(f"{language.pick(scenario.title)} ({scenario.id})", "=")
    for answer in answers:
        lines += ["", *heading(f"{language.pick(answer.title)} ({answer.model})")]
        words = reading(answer, language)
        lines += paragraph(language.text("page.reading", reading=words)) if words else []
        lines += _answer(answer, language)
    return "\n".join(lines)


def _answer(answer: Backward, language: Language) -> list[str]:
    lines: list[str] = []
    if backward_rows.net_rows(answer, language):
        goal = language.text("backward.net.goal", goal=answer.wanted.goal)
        lines += ["", *paragraph(goal, _INDENT)]
        for person, told in backward_rows.net_rows(answer, language):
            lines += paragraph(f"{person}: {told}", _INDENT + 2, 4)
    sizes, found = (backward_rows.size_rows, backward_rows.found_rows)
    if sizes(answer, language):
        head = backward_rows.size_head(answer, language)
        lines += ["", *table(sizes(answer, language), _INDENT, head)]
    told = backward_rows.sentence(answer, language)
    lines += ["", *paragraph(told, _INDENT, 2)] if told else []
    if found(answer, language):
        head = backward_rows.head(answer, language)
        lines += table(found(answer, language), _INDENT, head)
    for told in backward_rows.notes(answer, language):
        lines += ["", *paragraph(told, _INDENT, 2)]
    levers = backward_rows.lever_rows(answer, language)
    if levers:
        lines += ["", *paragraph(language.text("backward.moved_by"), _INDENT)]
        lines += table(levers, _INDENT + 2)
    return [*lines, "", *paragraph(backward_rows.held(answer, language), _INDENT, 2)]
