"""Several questions side by side, purse by purse: never added up, and no ranking."""

from collections.abc import Sequence

from ...analysis.analysis import Analysis
from ..tables import alternative_rows
from ..tables.alternative_rows import Alternatives
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def alternatives_page(
    analyses: Sequence[Analysis], language: Language, small_groups: bool = False
) -> str:
    """Each outcome of the first question beside the same model and reading of the others."""
    lines = heading(language.text("page.alternatives"), "=")
    for name in alternative_rows.names(analyses, language):
        lines += paragraph(name, _INDENT, 3)
    lines += ["", *paragraph(language.text("page.alternatives.note"))]
    for beside in alternative_rows.alternatives(analyses, small_groups):
        lines += ["", *heading(title(beside.outcome, language))]
        words = reading(beside.outcome, language)
        lines += paragraph(language.text("page.reading", reading=words)) if words else []
        why = alternative_rows.state_text(beside, language)
        lines += paragraph(why, _INDENT, 2) if why else _side_by_side(beside, language)
    return "\n".join(lines)


def _side_by_side(beside: Alternatives, language: Language) -> list[str]:
    """The purses, the public sums, the hours and the people, a column a question."""
    head = ["", *(str(number) for number in range(1, len(beside.columns) + 1))]
    lines = table(alternative_rows.purse_lines(beside, language), _INDENT, head)
    parts = (
        ("page.purses.public", alternative_rows.public_lines),
        ("page.hours", alternative_rows.hour_lines),
        ("page.alternatives.who", alternative_rows.people_lines),
    )
    for key, made in parts:
        rows = made(beside, language)
        if rows:
            lines += ["", *paragraph(language.text(key), _INDENT), *table(rows, _INDENT + 2)]
    return lines
