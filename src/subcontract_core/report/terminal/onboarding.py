"""A model's onboarding as text: the steps in order, and for a scenario each person's state and
first possible day.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from ...model.onboarding_file import StepData
from ...model.results import Manifest, Outcome, Step, StepState
from ...verbs.onboarding import first_working_day, on_the_way
from ..text import ranges
from ..text.language import Language
from .layout import heading, paragraph


def onboarding_page(
    manifest: Manifest, steps: Sequence[StepData], outcome: Outcome | None, language: Language
) -> str:
    """The steps with actor, document, what each needs, whether it blocks and for whom; states
    with an outcome.
    """
    lines = heading(
        f"{language.text('page.onboarding')}: {language.pick(manifest.title)} ({manifest.id})", "="
    )
    if not steps:
        return "\n".join([*lines, *paragraph(language.text("page.no_onboarding"))])
    seen = {step.code: step for step in outcome.admission.steps} if outcome is not None else {}
    for number, step in enumerate(steps, 1):
        lines += ["", *paragraph(f"{number}. {language.pick(step.title)} [{step.code}]", 0, 4)]
        for text in _about(step, language):
            lines += paragraph(text, 4, 2)
        if outcome is not None and step.code in seen and step.paper:
            lines += paragraph(
                language.text("page.state", states=papers_of(seen[step.code], outcome, language)),
                4,
                2,
            )
    way = on_the_way(steps)
    known = sum(step.code in way and step.days is not None for step in steps)
    lines += ["", *paragraph(language.text("page.lengths", known=known, all=len(way)))]
    return "\n".join(lines + (_first_days(outcome, language) if outcome is not None else []))


def _about(step: StepData, language: Language) -> Iterable[str]:
    yield language.text("page.actor", actor=actor_of(step, language))
    if step.document:
        yield language.text("page.document", document=language.pick(step.document))
    if step.applies != "all":
        yield language.text("page.for_whom", whom=language.text(f"whom.{step.applies}"))
    if step.needs:
        yield language.text("page.needs", steps=", ".join(step.needs))
    if step.blocks:
        yield language.text("page.blocks")
    if step.days is not None:
        yield language.text("page.takes", days=step.days, source=step.days_source)
    yield language.text("page.source", source=step.source)


def actor_of(step: StepData | Step, language: Language) -> str:
    """Who acts in a step, marked where the sources leave it open."""
    actor = language.pick(step.actor)
    return language.text("page.inferred", actor=actor) if step.actor_inferred else actor


def who_of(outcome: Outcome, mask: np.ndarray) -> str:
    """The people of the first case for whom the mask holds."""
    tables = outcome.tables
    rows = np.flatnonzero(mask & (tables.people.case == 0))
    return ranges.names(tables.person_id(row) for row in rows.tolist())


def papers_of(step: Step, outcome: Outcome, language: Language) -> str:
    """Whose paper of a step is in hand, missing or not known."""
    papers = []
    for state in (StepState.DONE, StepState.MISSING, StepState.UNKNOWN):
        who = who_of(outcome, step.concerns & (step.state == state))
        if who:
            papers.append(f"{language.text(f'papers.{state.word}')}: {who}")
    return "; ".join(papers) or language.text("papers.nobody")


def _first_days(outcome: Outcome, language: Language) -> list[str]:
    steps, offered = outcome.admission.steps, outcome.admission.offered
    first = first_working_day(steps, outcome.tables, offered)
    lines = ["", *heading(language.text("page.first_day"))]
    for day in sorted({int(day) for day in first[offered]}):
        lines += paragraph(
            language.text("page.first_day_of", people=who_of(outcome, first == day), day=day), 2, 2
        )
    for step in steps:
        held = (
            who_of(outcome, step.concerns & (step.state == StepState.MISSING))
            if step.blocks and step.paper
            else ""
        )
        if held:
            lines += paragraph(
                language.text(
                    "page.held_until",
                    people=held,
                    document=language.pick(step.document or step.title),
                    code=step.code,
                ),
                2,
                2,
            )
    left_out = who_of(outcome, ~offered)
    return lines + (
        paragraph(language.text("page.not_for", people=left_out), 2, 2) if left_out else []
    )
