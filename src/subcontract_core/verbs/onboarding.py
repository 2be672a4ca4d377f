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


def steps(
    data: Sequence[StepData], tables: Tables, offered: Mask, labour: Column
) -> tuple[tuple[Step, ...], np.ndarray, tuple[Finding, ...]]:
    """The steps with each person's state, who may not start yet, and the findings.

    `labour` holds the status code each person would have. A person whose papers nobody has stated
    is unknown and is not held back; a stated list without a paper that blocks refuses the person's
    shifts.
    """
    rows, held = [], np.zeros(len(tables.people), dtype=bool)
    findings = []
    for_whom = {
        "all": offered,
        "employed": offered & (labour == Labour.EMPLOYED),
        "rehabilitative": offered & (tables.people.activity == ActivityKind.REHABILITATIVE),
    }
    for step in data:
        state = np.full(len(tables.people), StepState.UNKNOWN)
        if step.paper:
            has = (tables.people.papers >> Paper.of(step.paper)) & 1 == 1
            state = np.where(
                tables.people.papers_known,
                np.where(has, StepState.DONE, StepState.MISSING),
                StepState.UNKNOWN,
            )
            missing = np.flatnonzero((state == StepState.MISSING) & for_whom[step.applies])
            if missing.size:
                severity = "stop" if step.blocks else "warning"
                reason = Reason(f"finding.paper.{step.paper}", source=step.source)
                findings.append(
                    Finding(
                        f"paper.{step.paper}",
                        severity,
                        reason,
                        person=missing,
                        fix="fix.papers_missing",
                    )
                )
                if step.blocks:
                    held[missing] = True
        rows.append(
            Step(
                step.code,
                step.title,
                step.actor,
                step.document,
                step.blocks,
                state,
                step.source,
                step.paper,
                step.applies,
                step.needs,
                step.days,
                for_whom[step.applies],
                step.actor_inferred,
            )
        )
    return tuple(rows), held, tuple(findings)
