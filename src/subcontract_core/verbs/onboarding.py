"""Onboarding steps as data: who does what with which document, and what must be in hand before
a shift.
"""

from collections.abc import Sequence

import numpy as np

from ..base.columns import Column, Mask
from ..base.provenance import Reason
from ..model.onboarding_file import StepData
from ..model.results import Finding, Labour, Step, StepState
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind, Paper


def on_the_way(steps: Sequence[StepData | Step]) -> frozenset[str]:
    """The codes of the steps that must be over before the first shift: those that block, and
    all that these need.
    """
    wanted: set[str] = set()
    for step in reversed(steps):  # a step needs only earlier ones
        if step.blocks or step.code in wanted:
            wanted |= {step.code, *step.needs}
    return frozenset(wanted)


def first_working_day(steps: Sequence[Step], tables: Tables, offered: Mask) -> np.ndarray:
    """The day number before which a person cannot start: the first day of the scenario and the
    known days on the way.

    A bound, for a length that the sources do not give counts as no days; so does a step that does
    not concern the person or whose paper is there. −1 for those who are not offered the model.
    """
    zero = np.zeros(len(tables.people), np.int64)
    over: dict[str, np.ndarray] = {}
    for step in steps:
        begins = np.max([over[code] for code in step.needs], axis=0) if step.needs else zero
        takes = (step.days or 0) * (step.concerns & (step.state != StepState.DONE))
        over[step.code] = begins + takes
    last = np.max([over[code] for code in on_the_way(steps)], axis=0, initial=0) if steps else zero
    return np.where(offered, int(tables.month_day[tables.lead]) + last, -1)


def held_back(data: Sequence[StepData], tables: Tables, offered: Mask, labour: Column) -> Mask:
    """Who may not start yet: a stated list of papers without one that blocks.

    A person whose papers nobody has stated is not held back. `labour` holds the status code that
    each person would have.
    """
    held = np.zeros(len(tables.people), dtype=bool)
    for step in data:
        if step.blocks and step.paper:
            held |= _lacks(tables, step.paper) & _whose(step, tables, offered, labour)
    return held


def steps(
    data: Sequence[StepData], tables: Tables, offered: Mask, labour: Column
) -> tuple[Step, ...]:
    """The steps with each person's state; what nobody has stated is unknown."""
    unknown = np.full(len(tables.people), StepState.UNKNOWN)
    return tuple(
        Step(
            step.code,
            step.title,
            step.actor,
            step.document,
            step.blocks,
            _state(tables, step.paper) if step.paper else unknown,
            step.source,
            step.paper,
            step.applies,
            step.needs,
            step.days,
            _whose(step, tables, offered, labour),
            step.actor_inferred,
        )
        for step in data
    )


def papers_missing(
    data: Sequence[StepData], tables: Tables, offered: Mask, labour: Column
) -> tuple[Finding, ...]:
    """The papers that stated lists are without, each with whose; one that blocks stops."""
    found = []
    for step in data:
        if not step.paper:
            continue
        missing = np.flatnonzero(_lacks(tables, step.paper) & _whose(step, tables, offered, labour))
        if missing.size:
            found.append(
                Finding(
                    f"paper.{step.paper}",
                    "stop" if step.blocks else "warning",
                    Reason(f"finding.paper.{step.paper}", source=step.source),
                    person=missing,
                    fix="fix.papers_missing",
                )
            )
    return tuple(found)


def _whose(step: StepData, tables: Tables, offered: Mask, labour: Column) -> Mask:
    """Whom of those who are offered the model a step concerns."""
    if step.applies == "employed":
        employed: Mask = offered & (labour == Labour.EMPLOYED)
        return employed
    if step.applies == "rehabilitative":
        return offered & _rehabilitative(tables)
    return offered


def _rehabilitative(tables: Tables) -> Mask:
    return tables.once(
        _rehabilitative, lambda: tables.people.activity == ActivityKind.REHABILITATIVE
    )


def _lacks(tables: Tables, paper: str) -> Mask:
    """Who has stated their papers, and not this one among them."""

    def made() -> Mask:
        people = tables.people
        lacking: Mask = people.papers_known & ((people.papers >> Paper.of(paper)) & 1 == 0)
        return lacking

    return tables.once((_lacks, paper), made)


def _state(tables: Tables, paper: str) -> Column:
    """How far each person is with the step of a paper."""
    has = np.where(_lacks(tables, paper), StepState.MISSING, StepState.DONE)
    return np.where(tables.people.papers_known, has, StepState.UNKNOWN)
