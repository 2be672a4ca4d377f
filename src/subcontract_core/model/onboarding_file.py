"""The steps of a model's onboarding as its YAML file has them: who does what with which paper."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from ..base import located_yaml
from ..base.errors import ModelError
from ..base.texts import key_of, read_any_texts
from ..scenario.types import Paper
from .described_part import steps_of

# For whom a step is: everybody, the employed (not trainees), or clients of rehabilitative work
# activity.
APPLIES = ("all", "employed", "rehabilitative")
STEP_KEYS = (
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
)
STEP_MUST = ("code", "title", "actor", "source")
TAKES_KEYS = ("days", "source", "unknown")


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
    root = steps_of(located_yaml.read(path))
    if root.faults.found:  # no YAML: the rest would only repeat it
        raise ModelError("\n".join(map(str, root.faults.found)))
    steps: list[StepData] = []
    for node in root.mapping(("steps",), ("steps",)).get("steps", root).sequence():
        part = node.mapping(STEP_KEYS, STEP_MUST)
        code = part["code"].text() if "code" in part else ""
        title, actor, document = (
            read_any_texts(part.get(name), f"{key_of(path)}.{code}.{name}")
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
    part = node.mapping(TAKES_KEYS)
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
