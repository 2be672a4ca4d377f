"""Onboarding steps as data: who does what with which document, and what must be in hand before
a shift.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from attrs import frozen
import numpy as np

from ..base import located_yaml
from ..base.columns import Column, Mask
from ..base.errors import ModelError
from ..base.provenance import Reason
from ..base.texts import key_of, read_texts
from ..model.results import Finding, Labour, Step, StepState
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind, Paper

# For whom a step is: everybody, the employed (not trainees), or clients of rehabilitative work
# activity.
APPLIES = ("all", "employed", "rehabilitative")


@frozen
class StepData:
    """One step of a model's onboarding as written in its YAML file.

    `needs` names earlier steps whose result this one needs; `days` is how long it takes, None where
    the sources do not say, and `days_source` where they say it. `actor_inferred` marks an actor
    whom the sources leave open.
    """

    code: str
    title: Mapping[str, str]
    actor: Mapping[str, str]
    document: Mapping[str, str]
    paper: str
    blocks: bool
    source: str
    applies: str = "all"
    needs: tuple[str, ...] = ()
    days: int | None = None
    days_source: str = ""
    actor_inferred: bool = False


@lru_cache(maxsize=64)
def read_steps(path: Path) -> tuple[StepData, ...]:
    """Read `onboarding.yaml` of a model; `ModelError` with all faults at once."""
    root = located_yaml.read(path)
    if root.faults.found:  # no YAML: the rest would only repeat it
        raise ModelError("\n".join(map(str, root.faults.found)))
    steps: list[StepData] = []
    for node in root.mapping(("steps",), ("steps",)).get("steps", root).sequence():
        part = node.mapping(
            (
                "code",
                "title",
                "actor",
                "actor_inferred",
                "document",
                "paper",
                "blocks",
                "source",
                "applies",
                "needs",
                "takes",
            ),
            ("code", "title", "actor", "source"),
        )

        code = part["code"].text() if "code" in part else ""
        title, actor, document = (
            read_texts(part.get(name), f"{key_of(path)}.{code}.{name}")
            for name in ("title", "actor", "document")
        )
        days, days_source = _takes(part["takes"]) if "takes" in part else (None, "")
        steps.append(
            StepData(
                code,
                title,
                actor,
                document,
                part["paper"].one_of(Paper.words()) if "paper" in part else "",
                part["blocks"].boolean() if "blocks" in part else False,
                part["source"].text() if "source" in part else "",
                part["applies"].one_of(APPLIES, "all") if "applies" in part else "all",
                _needs(part["needs"], [step.code for step in steps]) if "needs" in part else (),
                days,
                days_source,
                part["actor_inferred"].boolean() if "actor_inferred" in part else False,
            )
        )
    if root.faults.found:
        raise ModelError("\n".join(str(fault) for fault in root.faults.found))
    return tuple(steps)


def _needs(node: located_yaml.Node, earlier: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(item.text() for item in node.sequence())
    for code, item in zip(codes, node.value if isinstance(node.value, list) else [], strict=True):
        if code and code not in earlier:
            item.fault(
                f"the step {code!r}",
                "the code of a step that comes earlier in the file",
                "Move the step or correct the code.",
            )
    return codes


def _takes(node: located_yaml.Node) -> tuple[int | None, str]:
    part = node.mapping(("days", "source", "unknown"))
    if ("days" in part) == ("unknown" in part) or ("days" in part and "source" not in part):
        node.fault(
            "a length without its source" if "days" in part else "no length",
            "days with source, or unknown: true",
            "Write unknown: true where the sources do not say.",
        )
        return None, ""
    if "unknown" in part:
        if not part["unknown"].boolean(True):
            part["unknown"].fault("false", "true", "Give the days instead.")
        return None, ""
    return part["days"].integer(0), part["source"].text()


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
