"""Which exercise teaches what, at the terminal."""

from collections.abc import Iterable

from ...training.exercises import Exercise
from ..text.language import Language
from .layout import heading, paragraph

_INDENT = 2


def exercises_page(found: Iterable[Exercise], language: Language) -> str:
    """Every exercise with what it teaches, its minutes, where it is done and its source."""
    lines = heading(language.text("exercises.title"), "=")
    lines += paragraph(language.text("exercises.about"))
    for one in found:
        minutes = language.text("exercises.minutes", n=one.minutes)
        lines += ["", *paragraph(f"{one.id}  {language.pick(one.title)} ({minutes})")]
        lines += paragraph(language.pick(one.teaches), _INDENT)
        for place in one.screen or (language.text("exercises.paper"),):
            lines += paragraph(f"{language.text('exercises.where')}: {place}", _INDENT, _INDENT)
        if not one.screen:
            why = f"{language.text('exercises.why_paper')}: {language.pick(one.paper)}"
            lines += paragraph(why, _INDENT, _INDENT)
        lines += paragraph(f"{language.text('exercises.source')}: {one.source}", _INDENT, _INDENT)
    return "\n".join(lines)
