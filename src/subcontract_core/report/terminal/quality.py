"""The quality of support as pages of the terminal: criteria, assessments, a model."""

from collections.abc import Iterator, Sequence

from ...model.onboarding_file import StepData
from ...model.results import Manifest
from ...quality import (
    CRITERIA,
    GROUPS,
    STAGES,
    SWOT,
    TROUBLES,
    Assessment,
    Criterion,
    Score,
    Told,
    beside,
    risks_of,
)
from ...quality.criteria import SOURCE, TELLING
from ..text.counted import counted_head, counted_rows
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def quality_page(assessments: Sequence[Assessment], language: Language) -> str:
    """The criteria with their targets; with assessments their points, and where to talk."""
    title = "quality.found" if assessments else "quality.title"
    lines = heading(language.text(title), "=")
    lines += paragraph(language.text("quality.rows" if assessments else "quality.first"))
    for group in GROUPS:
        lines += ["", *heading(language.text(f"quality.group.{group}"))]
        lines += _scored(assessments, group, language) if assessments else _asked(group, language)
    counted = counted_rows(assessments, language)
    if counted:
        lines += ["", *heading(language.text("quality.indicators"))]
        lines += table(counted, _INDENT, counted_head(assessments, language))
    told = (language.text("quality.foot"), language.text("quality.foot_trouble"))
    return "\n".join([*lines, "", *paragraph(" · ".join(told)), *paragraph(SOURCE)])


def _name(number: int, one: Criterion, language: Language) -> str:
    return f"{number}. {language.text(f'quality.{one.id}')}"


def _asked(group: str, language: Language) -> Iterator[str]:
    for number, one in enumerate(CRITERIA, 1):
        if one.group == group:
            yield from paragraph(f"{_name(number, one, language)}{_tag(one, language)}", 0, 4)
            yield from paragraph(language.text(f"quality.{one.id}.target"), 4)


def _tag(one: Criterion, language: Language) -> str:
    if one.told is Told.INFERRED:
        return f" [{language.text('quality.inferred')}]"
    if one.trouble not in TROUBLES:
        return ""
    return f" [{language.text(TROUBLES[one.trouble])}]"


def _scored(assessments: Sequence[Assessment], group: str, language: Language) -> list[str]:
    """A row a criterion: the points of each assessment, and where to talk."""
    names = [language.text(f"quality.by.{one.by}") for one in assessments]
    rows = []
    for number, pair in enumerate(beside(assessments[0], assessments[-1]), 1):
        if pair.criterion.group == group:
            scores = (pair.first, pair.second)[: len(assessments)]
            talk = len(assessments) > 1 and pair.asks_for_talk
            row = [_name(number, pair.criterion, language)]
            row += [_points(score, language) for score in scores]
            row[-1] += f" ({language.text('quality.talk')})" if talk else ""
            rows.append(row)
    return table(rows, _INDENT, [language.text("quality.criterion"), *names])


def _points(score: Score, language: Language) -> str:
    points = language.text("quality.unknown") if score.points is None else f"{score.points}"
    return f"{points}, {language.text('quality.disagreed')}" if score.disagreed else points


def model_page(manifest: Manifest, steps: Sequence[StepData], language: Language) -> str:
    """The five stages and the model's own steps, then where a talk about the model begins."""
    lines = heading(language.text("quality.of_model", model=language.pick(manifest.title)), "=")
    lines += paragraph(language.text("quality.stages_about"))
    for stage in STAGES:
        lines += ["", *heading(f"{stage.number}. {language.text(f'stage.{stage.number}')}")]
        lines += _boxes(language.text(key) for key in stage.keys)
    lines += ["", *heading(language.text("quality.in_model"))]
    lines += _boxes(language.pick(step.title) for step in steps)
    lines += ["", *heading(language.text("quality.swot")), *paragraph(_about(language))]
    for name, many in SWOT.items():
        lines += ["", *paragraph(language.text(f"swot.{name}"))]
        for number in range(1, many + 1):
            lines += paragraph(f"- {language.text(f'swot.{name}.{number}')}", _INDENT, 2)
    lines += ["", *heading(language.text("quality.risks"))]
    for risk in risks_of(manifest.id):
        lines += paragraph(f"- {language.text(f'risk.{risk.id}')} ({risk.source})", _INDENT, 2)
    return "\n".join(lines)


def tender_page(language: Language) -> str:
    """The criteria as requirements, each with its target and how the source tells it."""
    lines = heading(language.text("quality.tender"), "=")
    for key in ("about", "used", "not_printed"):
        lines += paragraph(language.text(f"quality.tender.{key}"))
    for group in GROUPS:
        lines += ["", *heading(language.text(f"quality.group.{group}"))]
        for number, one in enumerate(CRITERIA, 1):
            if one.group == group:
                told = language.text(TELLING[one.told])
                lines += paragraph(f"{_name(number, one, language)} [{told}]", 0, 4)
                lines += paragraph(language.text(f"quality.{one.id}.target"), 4)
    return "\n".join(
        [*lines, "", *paragraph(f"{language.text('quality.tender.source')}: {SOURCE}")]
    )


def _about(language: Language) -> str:
    return language.text("quality.swot_about")


def _boxes(texts: Iterator[str]) -> list[str]:
    return [line for text in texts for line in paragraph(f"[ ] {text}", _INDENT, 4)]
