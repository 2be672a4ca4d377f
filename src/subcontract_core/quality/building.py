"""An assessment from a tree of nodes, whatever file they are of: what each may say, and every fault
at its node.
"""

from fractions import Fraction

from ..base import numbers
from ..base.errors import MoneyError, Text, said
from ..base.nodes import Node
from .assessment import BY, INDICATORS, Assessment, Indicator, Score
from .criteria import CRITERIA, LEAST, MOST

FORMAT = "subcontract-assessment/1"
KEYS = ("format", "by", "day", "scores", "indicators")
MUST = ("format", "by", "scores")
SCORE_KEYS = ("points", "seen", "disagreed")
INDICATOR_KEYS = ("before", "after", "source")
OWN_KEYS = ("name", *INDICATOR_KEYS)
MEASURED_KEYS = (*INDICATORS, "own", "days")
DAY_KEYS = ("before", "after")
MOST_COUNTED = 10_000_000
_NUMBER = "a number from 0 to 10000000"


def assessment_of(root: Node) -> Assessment:
    """What a tree of nodes says; faults are noted at its nodes."""
    top = root.mapping(KEYS, MUST)
    if "format" in top:
        top["format"].one_of((FORMAT,))
    by = top["by"].one_of(BY) if "by" in top else BY[0]
    day = top["day"].date() if "day" in top else None
    scores = {}
    if "scores" in top:
        allowed = tuple(one.id for one in CRITERIA)
        found = top["scores"].mapping(allowed, ())
        given = {key: _score(node) for key, node in found.items()}
        scores = {key: score for key, score in given.items() if score != Score()}
    counted = top["indicators"].mapping(MEASURED_KEYS) if "indicators" in top else {}
    days = counted["days"].mapping(DAY_KEYS) if "days" in counted else {}
    before, after = (days[key].date() if key in days else None for key in DAY_KEYS)
    if before is not None and after is not None and after <= before:
        days["after"].fault(
            days["after"].shown(), Text("a day after {day}", day=before), "Check both days."
        )
    return Assessment(
        by,
        day,
        scores,
        _indicators(counted),
        before,
        after,
    )


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


def _indicators(counted: dict[str, Node]) -> tuple[Indicator, ...]:
    found = [_indicator(counted[key], key, INDICATOR_KEYS) for key in INDICATORS if key in counted]
    names: set[str] = set()
    for node in counted["own"].sequence() if "own" in counted else ():
        one = _indicator(node, "", OWN_KEYS)
        if one.name and one.name in names:
            node.fault(repr(one.name), "each meter once", "Put both on one row, or rename one.")
        names.add(one.name)
        found.append(one)
    return tuple(found)


def _indicator(node: Node, key: str, allowed: tuple[str, ...]) -> Indicator:
    part = node.mapping(allowed, () if key else ("name",))
    return Indicator(
        key,
        part["name"].text() if "name" in part else "",
        _number(part.get("before")),
        _number(part.get("after")),
        part["source"].text() if "source" in part else "",
    )


def _number(node: Node | None) -> Fraction | None:
    """A number that was counted; nothing is "we do not know"."""
    if node is None or node.value is None:
        return None
    try:
        number = numbers.decimal(node.value if isinstance(node.value, str) else "")
    except MoneyError as error:
        node.fault(node.shown(), _NUMBER, Text("{why}.", why=said(error)))
        return None
    if not 0 <= number <= MOST_COUNTED:
        node.fault(node.shown(), _NUMBER, "Check the number.")
        return None
    return number
