"""Reading an assessment: a closed YAML format, all faults at once, each with its line."""

from pathlib import Path

from ..base import located_yaml
from ..base.located_yaml import Node
from .assessment import BY, Assessment, Score
from .criteria import CRITERIA, LEAST, MOST

FORMAT = "subcontract-assessment/1"
KEYS = ("format", "by", "day", "scores")
MUST = ("format", "by", "scores")
SCORE_KEYS = ("points", "seen", "disagreed")


def read_assessment(path: Path | str) -> Assessment:
    """An assessment from a file. Raises `InputError` with every fault, each with its line: what was
    found, what is allowed, what to do.
    """
    root = located_yaml.read(path)
    top = root.mapping(KEYS, MUST)
    if "format" in top:
        top["format"].one_of((FORMAT,))
    by = top["by"].one_of(BY) if "by" in top else BY[0]
    day = top["day"].date() if "day" in top else None
    scores = {}
    if "scores" in top:
        allowed = tuple(one.id for one in CRITERIA)
        scores = {key: _score(node) for key, node in top["scores"].mapping(allowed, ()).items()}
    root.faults.raise_if_any()
    return Assessment(by, day, scores)


def _score(node: Node) -> Score:
    """A whole number, or points with what they are seen from; nothing is "we do not know"."""
    if isinstance(node.value, dict):
        found = node.mapping(SCORE_KEYS, ())
        points = _points(found["points"]) if "points" in found else None
        seen = found["seen"].text() if "seen" in found else ""
        disagreed = found["disagreed"].boolean() if "disagreed" in found else False
        return Score(points, seen, disagreed)
    return Score(_points(node))


def _points(node: Node) -> int | None:
    return None if node.value is None else node.integer(least=LEAST, most=MOST)
