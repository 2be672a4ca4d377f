"""The exercises of the project's list: what each teaches, and which command or notebook carries
it, or that it is done on paper.
"""

from functools import lru_cache
from pathlib import Path

from attrs import frozen

from ..base import located_yaml
from ..base.texts import Texts, key_of, read_texts

BUNDLED = Path(__file__).with_suffix(".yaml")
_MUST = ("title", "teaches", "minutes", "screen", "source")
_KEYS = (*_MUST, "paper")
LONGEST = 240  # minutes


@frozen
class Exercise:
    """One exercise. `minutes` is a suggestion; `screen` names commands and notebooks and is empty
    where it is done on paper, and then `paper` says why; `source` is where its idea stands.
    """

    id: str
    title: Texts
    teaches: Texts
    minutes: int
    screen: tuple[str, ...]
    source: str
    paper: Texts


@lru_cache(maxsize=1)
def exercises() -> tuple[Exercise, ...]:
    """The exercises that the project knows, in the order of their list."""
    return read_exercises(BUNDLED)


def read_exercises(path: Path | str, text: str | None = None) -> tuple[Exercise, ...]:
    """Read a file (or the given text under that name); `InputError` with every fault."""
    root = located_yaml.read(path, text)
    top = root.mapping(("exercises",), ("exercises",))
    listed = top["exercises"].mapping() if "exercises" in top else {}
    if "exercises" in top and not listed and not root.faults.found:
        top["exercises"].fault("no exercises", "at least one", "Add one.")
    file = key_of(path)
    found = tuple(_exercise(name, node, f"{file}.{name}") for name, node in listed.items())
    root.faults.raise_if_any()
    return found


def _exercise(name: str, node: located_yaml.Node, key: str) -> Exercise:
    part = node.mapping(_KEYS, _MUST)
    screen = part["screen"].sequence() if "screen" in part else []
    if "screen" in part and not screen and not node.faults.found and "paper" not in part:
        part["screen"].fault("no screen", "a command or a notebook, or paper: why", "Say why.")
    return Exercise(
        name,
        read_texts(part.get("title"), f"{key}.title"),
        read_texts(part.get("teaches"), f"{key}.teaches"),
        part["minutes"].integer(least=1, most=LONGEST) if "minutes" in part else 0,
        tuple(one.text() for one in screen),
        part["source"].text() if "source" in part else "",
        read_texts(part.get("paper"), f"{key}.paper"),
    )
