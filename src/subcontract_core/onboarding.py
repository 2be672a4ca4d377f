"""Onboarding steps as data: who does what with which document, and what must be in hand before a shift."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from attrs import frozen
import numpy as np

from . import nodes
from .errors import ModelError
from .reasons import Reason
from .scenario.tables import Tables
from .scenario.types import ACTIVITY, PAPERS
from .stages import LABOUR, STATES, Finding, Step

# For whom a step is: everybody, the employed (not trainees), or clients of rehabilitative work activity.
APPLIES = ("all", "employed", "rehabilitative")
_UNKNOWN, _MISSING, _DONE = range(len(STATES))


@frozen
class StepData:
    """One step of a model's onboarding as written in its YAML file."""

    code: str
    title: dict[str, str]
    actor: dict[str, str]
    document: dict[str, str]
    paper: str
    blocks: bool
    source: str
    applies: str = "all"


@lru_cache(maxsize=64)
def read_steps(path: Path) -> tuple[StepData, ...]:
    """Read `onboarding.yaml` of a model; `ModelError` with all faults at once."""
    root = nodes.read(path)
    steps = []
    for node in root.mapping(("steps",), ("steps",)).get("steps", root).sequence():
        part = node.mapping(("code", "title", "actor", "document", "paper", "blocks", "source", "applies"), ("code", "title", "actor", "source"))

        def words(key: str, part: dict[str, nodes.Node] = part) -> dict[str, str]:
            return {k: n.text() for k, n in part[key].mapping().items()} if key in part else {}

        steps.append(
            StepData(
                part["code"].text() if "code" in part else "",
                words("title"),
                words("actor"),
                words("document"),
                part["paper"].one_of(PAPERS) if "paper" in part else "",
                part["blocks"].boolean() if "blocks" in part else False,
                part["source"].text() if "source" in part else "",
                part["applies"].one_of(APPLIES, "all") if "applies" in part else "all",
            )
        )
    if root.faults.found:
        raise ModelError("\n".join(str(fault) for fault in root.faults.found))
    return tuple(steps)


def steps(data: Sequence[StepData], t: Tables, offered: np.ndarray, labour: np.ndarray) -> tuple[tuple[Step, ...], np.ndarray, tuple[Finding, ...]]:
    """The steps with each person's state, who may not start yet, and the findings.

    `labour` holds the status code each person would have. A person whose papers nobody has stated is unknown and is not held back; a stated list without a
    paper that blocks refuses the person's shifts.
    """
    found, held = [], np.zeros(len(t.people), dtype=bool)
    findings = []
    for_whom = {"all": offered, "employed": offered & (labour == LABOUR.index("employed")), "rehabilitative": offered & (t.people.activity == ACTIVITY.index("rehabilitative"))}
    for step in data:
        state = np.full(len(t.people), _UNKNOWN)
        if step.paper:
            has = (t.people.papers >> PAPERS.index(step.paper)) & 1 == 1
            state = np.where(t.people.papers_known, np.where(has, _DONE, _MISSING), _UNKNOWN)
            missing = np.flatnonzero((state == _MISSING) & for_whom[step.applies])
            if missing.size:
                severity = "stop" if step.blocks else "warning"
                reason = Reason(f"finding.paper.{step.paper}", source=step.source)
                findings.append(Finding(f"paper.{step.paper}", severity, reason, person=missing, fix="fix.papers_missing"))
                if step.blocks:
                    held[missing] = True
        found.append(Step(step.code, step.title, step.actor, step.document, step.blocks, state, step.source))
    return tuple(found), held, tuple(findings)
