"""A day, month or year of birth in one value (`born: 1972-10`), which a file may have in place of
`birth_year`, `birth_month` and `birth_day`.
"""

import re

from attrs import evolve

from ..base.nodes import Node

BORN = "born"
KEYS = ("birth_year", "birth_month", "birth_day")
_BORN = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def with_birth(node: Node) -> Node:
    """A person's mapping with the parts of `born` under the keys of the format; the same mapping
    where it has none.

    What is no such value stays as the year of birth, at its place, closed for further faults.
    """
    if not isinstance(node.value, dict) or BORN not in node.value:
        return node
    born = node.value[BORN]
    left = {key: value for key, value in node.value.items() if key != BORN}
    others = [key for key in KEYS if key in left]
    if others:
        born.faults.add_last(
            born.place,
            born.path,
            "both born and birth_year",
            "one of them",
            "Remove one of them.",
        )
        return evolve(node, value=left)
    return evolve(node, value={**left, **_parts(born)})


def _parts(born: Node) -> dict[str, Node]:
    """The parts of the value, each with its place; the year keeps a mark."""
    inner = born.child("value") or born
    found = _BORN.fullmatch(inner.value) if isinstance(inner.value, str) else None
    if found is None:
        born.faults.add_last(
            inner.place,
            inner.path,
            inner.shown(),
            "a year, a month or a day of birth, such as 1972, 1972-10 or 1972-10-15",
            "Write it with the year first.",
        )
        return {"birth_year": inner}
    parts = {
        key: evolve(inner, value=text.lstrip("0") or "0")
        for key, text in zip(KEYS, found.groups(), strict=True)
        if text is not None
    }
    if inner is not born and isinstance(born.value, dict):
        parts["birth_year"] = evolve(born, value={**born.value, "value": parts["birth_year"]})
    return parts
