"""Other ways to write what is not sure, as the keys that they are short for: `hours` and `ill` with
least, usual and most, a crew of "1 of [P1, P2]", `months.quiet`, `pay.by_model`.
"""

import re

from attrs import evolve

from ..base import numbers
from ..base.errors import MoneyError
from ..base.nodes import Node
from .calls import Call
from .person import Person
from .work import Gig

_SPREAD = {"least", "usual", "most", "seen"}
_SOME = re.compile(r"\s*([0-9]{1,4})\s+of\s+(?:\[(.*)\]|(.*?))\s*")
_SOME_IN_BRACES = re.compile(r"(?<=crew:)(\s*)([0-9]{1,4} of \[[^\]\n\"']*\])")


def crews_in_quotes(text: str) -> str:
    """A file in which a crew of "1 of [P1, P2]" stands in quotes, without which YAML takes the
    bracket for a list of its own.
    """
    if " of [" not in text:
        return text

    def quoted(found: re.Match[str]) -> str:
        line = text[
            text.rfind(
                "\n",
                0,
                found.start(),
            )
            + 1 : found.start()
        ]
        is_inside = line.count('"') % 2 or line.count("'") % 2
        return found[0] if is_inside else f'{found[1]}"{found[2]}"'

    return _SOME_IN_BRACES.sub(quoted, text)


def pay_by_model(top: dict[str, Node]) -> dict[str, Node]:
    """The keys of a file in which pay.by_model, a mapping by model, stands as the list it is short
    for.
    """
    pay = top.get("pay")
    if pay is None or "pay_by_model" in top or not isinstance(pay.value, dict):
        return {}
    by_model = pay.value.get("by_model")
    if by_model is None or not isinstance(by_model.value, dict):
        return {}
    left = {key: node for key, node in pay.value.items() if key != "by_model"}
    rows = [
        evolve(node, value={"model": evolve(node, value=model), **node.value})
        for model, node in by_model.value.items()
        if isinstance(node.value, dict)
    ]
    return {"pay": evolve(pay, value=left), "pay_by_model": evolve(by_model, value=rows)}


def quiet_months(top: dict[str, Node]) -> dict[str, Node]:
    """The keys of a file in which months.quiet stands by itself."""
    months = top.get("months")
    if months is None or not isinstance(months.value, dict) or "quiet" not in months.value:
        return {}
    left = {key: node for key, node in months.value.items() if key != "quiet"}
    return {"months": evolve(months, value=left), "quiet": months.value["quiet"]}


def step_in_minutes(top: dict[str, Node]) -> dict[str, Node]:
    """The keys of a file in which chance.step, "15 min", is a number."""
    chance = top.get("chance")
    step = chance.value.get("step") if chance and isinstance(chance.value, dict) else None
    if chance is None or step is None or not isinstance(step.value, str):
        return {}
    plain = evolve(step, value=step.value.strip().removesuffix("min").strip())
    return {"chance": evolve(chance, value={**chance.value, "step": plain})}  # type: ignore[dict-item]


def by_chance(node: Node, type_: type) -> Node:
    """A gig whose hours are least, usual and most (or those seen) with these as its lengths; a
    person whose ill is how often with it as falls_ill.
    """
    if not isinstance(node.value, dict):
        return node
    value = node.value
    ill = value.get("ill")
    if type_ is Person and ill is not None and _is_how_often(ill):
        value = {("falls_ill" if key == "ill" else key): one for key, one in value.items()}
    hours = value.get("hours")
    if type_ in (Gig, Call) and hours is not None and isinstance(hours.value, dict):
        spread = unwrapped(hours).value
        assert isinstance(spread, dict)
        if _SPREAD & set(spread):
            rest = {key: one for key, one in value.items() if key != "hours"}
            # What lacks a usual length is told of the lengths, and of nothing else.
            usual = _usual(spread) or evolve(hours, value="1")
            value = {**rest, "lengths": hours, "hours": usual}
    return evolve(node, value=_with_crew(value) if type_ is Call else value)


def _is_how_often(ill: Node) -> bool:
    """Whether ill says how often, not which spells."""
    said = unwrapped(ill).value
    is_spells = isinstance(said, dict) and isinstance(
        getattr(
            said.get("value"),
            "value",
            0,
        ),
        list,
    )
    return isinstance(said, dict) and not is_spells


def unwrapped(node: Node) -> Node:
    """A mapping that stands as a value with a mark beside it, {value: {…}, source: …}, as the
    mapping with the mark in it.
    """
    if not isinstance(node.value, dict) or not node.value.keys() <= {"value", "source", "assumed"}:
        return node
    inner = node.value.get("value")
    if inner is None or not isinstance(inner.value, dict):
        return node
    beside = {key: one for key, one in node.value.items() if key != "value"}
    return evolve(node, value={**inner.value, **beside})


def _with_crew(value: dict[str, Node]) -> dict[str, Node]:
    """The keys of a call whose crew, "1 of [P1, P2]", stands as the people and how many go."""
    crew = value.get("crew")
    some = _SOME.fullmatch(crew.value) if crew and isinstance(crew.value, str) else None
    if crew is None or some is None or "going" in value:
        return value
    named = (some[2] if some[2] is not None else some[3]).strip()
    people = [evolve(crew, value=one.strip()) for one in named.split(",") if one.strip()]
    whole = evolve(crew, value="all" if named == "all" else people)
    return {**value, "crew": whole, "going": evolve(crew, value=some[1])}


def _usual(spread: dict[str, Node]) -> Node | None:
    """The usual length; of lengths that were seen the one in the middle."""
    seen = spread.get("seen")
    if "usual" in spread or seen is None or not isinstance(seen.value, list) or not seen.value:
        return spread.get("usual")

    def length(one: Node) -> int:
        try:
            return numbers.minutes(one.value)
        except MoneyError:
            return 0

    return sorted(seen.value, key=length)[(len(seen.value) - 1) // 2]
