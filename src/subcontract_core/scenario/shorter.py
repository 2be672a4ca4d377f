"""Other ways to write what is not sure, as the keys that they are short for: `hours` and `ill` with
least, usual and most, `months.quiet`, `pay.by_model`.
"""

from attrs import evolve

from ..base import numbers
from ..base.errors import MoneyError
from ..base.nodes import Node
from .person import Person
from .work import Gig

_SPREAD = {"least", "usual", "most", "seen"}


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
    if type_ is Person and isinstance(getattr(value.get("ill"), "value", None), dict):
        value = {("falls_ill" if key == "ill" else key): one for key, one in value.items()}
    hours = value.get("hours")
    if type_ is Gig and hours is not None and isinstance(hours.value, dict):
        if _SPREAD & set(hours.value):
            rest = {key: one for key, one in value.items() if key != "hours"}
            usual = _usual(hours.value)
            value = {**rest, "lengths": hours, **({} if usual is None else {"hours": usual})}
    return evolve(node, value=value)


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
