"""Several questions side by side, a sheet of paper a model and reading: never added up."""

from collections.abc import Iterator, Sequence

from ...analysis.analysis import Analysis
from ..markup.elements import NOTHING, Markup, bullets, element, joined, paragraph, section, table
from ..tables import alternative_rows
from ..tables.alternative_rows import Alternatives
from ..text.labels import reading
from ..text.language import Language


def alternative_sheets(
    analyses: Sequence[Analysis], language: Language, small_groups: bool
) -> Iterator[tuple[Markup, ...]]:
    """What stands on each sheet; none where there is one question."""
    if len(analyses) < 2:
        return
    for beside in alternative_rows.alternatives(analyses, small_groups):
        words = reading(beside.outcome, language)
        yield (
            element(
                "p",
                language.text("page.alternatives"),
                class_="eyebrow",
            ),
            element("h1", language.pick(beside.outcome.manifest.title)),
            paragraph(language.text("page.reading", reading=words) if words else ""),
            bullets(alternative_rows.names(analyses, language)),
            paragraph(language.text("page.alternatives.note"), "small"),
            _body(beside, language),
            element(
                "p",
                language.text("economy.foot"),
                class_="foot",
            ),
        )


def _body(beside: Alternatives, language: Language) -> Markup:
    why = alternative_rows.state_text(beside, language)
    if why:
        return paragraph(why)
    head = ["", *(str(number) for number in range(1, len(beside.columns) + 1))]
    parts = (
        ("page.purses", alternative_rows.purse_lines),
        ("page.purses.public", alternative_rows.public_lines),
        ("page.hours", alternative_rows.hour_lines),
        ("page.alternatives.who", alternative_rows.people_lines),
    )
    return joined(
        _part(
            language.text(key),
            head,
            made(beside, language),
        )
        for key, made in parts
    )


def _part(title: str, head: Sequence[str], rows: list[list[str]]) -> Markup:
    if not rows:
        return NOTHING
    return section(
        2,
        title,
        "",
        table(
            title,
            head,
            rows,
            shown=False,
        ),
    )
