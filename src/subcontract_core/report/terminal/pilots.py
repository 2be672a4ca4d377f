"""The programme's pilots as a page; what the sources do not give is "not in the sources"."""

from ...programme import (
    Fact,
    Pilot,
    Programme,
)
from ..text.language import Language
from .layout import heading, paragraph
from .pilot_facts import shown
from .pilot_money import account_lines, coaching_lines, rovaniemi_lines
from .pilot_sums import employment_lines, totals_lines

_SHOWN = (
    "people",
    "trainees",
    "indirect",
    "paid_places",
    "relationship",
    "hours",
    "buyers",
    "buyers_named",
    "starts",
    "ends",
    "months",
    "price",
    "pay",
    "group",
    "outcome",
    "permanent",
    "observed",
    "hindered",
)


def pilots_page(programme: Programme, language: Language) -> str:
    """The whole page as one text without a newline at its end."""
    lines = [
        *heading(language.text("pilots.title"), "="),
        *paragraph(language.text("pilots.marks")),
        *totals_lines(programme, language),
        *employment_lines(programme, language),
        "",
        *_line(
            "hindered",
            programme.totals["hindered"],
            programme,
            language,
        ),
    ]
    for pilot in programme.pilots:
        lines += _pilot(
            pilot,
            programme,
            language,
        )
    for pilot in programme.pilots:
        lines += account_lines(pilot, language)
    lines += [
        *coaching_lines(programme, language),
        *rovaniemi_lines(programme, language),
        "",
        *heading(language.text("pilots.sources")),
    ]
    return "\n".join(
        [
            *lines,
            *(
                line
                for number, title in enumerate(programme.sources, 1)
                for line in paragraph(
                    f"[{number}] {title}",
                    0,
                    4,
                )
            ),
        ]
    )


def _pilot(pilot: Pilot, programme: Programme, language: Language) -> list[str]:
    lines = [
        "",
        *heading(language.pick(pilot.title)),
        *paragraph(
            f"{language.text('pilots.models')}: {', '.join(pilot.models)}",
            0,
            2,
        ),
    ]
    for name in _SHOWN:
        if name in pilot.facts:
            lines += _line(
                name,
                pilot.facts[name],
                programme,
                language,
            )
    return lines


def _line(name: str, fact: Fact, programme: Programme, language: Language) -> list[str]:
    text = f"{language.text(f'pilots.fact.{name}')}: {shown(name, fact, language)}"
    remarks = [language.text("pilots.derived", how=language.pick(fact.how))] if fact.how else []
    remarks += [language.pick(fact.note)] if fact.note else []
    text += f" ({'; '.join(remarks)})" if remarks else ""
    return paragraph(
        text + "".join(f" [{programme.sources.index(title) + 1}]" for title in fact.sources), 0, 2
    )
