"""The keys of a scenario's mappings: those of the fields of each type."""

from functools import cache

import attrs
from attrs import evolve

from ..base.nodes import Node
from .composed import Part
from .fields import Field, fields_of
from .units import Length


def keys_of(type_: type) -> tuple[str, ...]:
    """The keys of a mapping that stands for an object of a type, in the order of the format."""
    return _keys_of(type_)


@cache
def _keys_of(type_: type) -> tuple[str, ...]:
    found: list[str] = []
    for one in fields_of(type_):
        if isinstance(one.unit, Part) and one.unit.inline:
            found += keys_of(one.unit.type)
        else:
            found.append(one.key)
            found += ["hours"] if isinstance(one.unit, Length) else []
    return (*found, *(("source", "assumed") if is_marked(type_) else ()))


def is_marked(type_: type) -> bool:
    """Whether objects of a type say themselves where they come from."""
    return "mark" in {attribute.name for attribute in attrs.fields(type_)}


def has_place(type_: type) -> bool:
    """Whether objects of a type know where they stand in a file."""
    return "place" in {attribute.name for attribute in attrs.fields(type_)}


def must_of(type_: type) -> tuple[str, ...]:
    """The keys that such a mapping must have."""
    return tuple(one.key for one in fields_of(type_) if one.must)


def reading_order(type_: type) -> tuple[Field, ...]:
    """The fields of a type in the order in which their marks are kept: what has a sheet of its own
    comes first.
    """
    return _reading_order(type_)


@cache
def _reading_order(type_: type) -> tuple[Field, ...]:
    rows = fields_of(type_)
    return tuple(sorted(rows, key=lambda one: not getattr(one.unit, "own_sheet", False)))


def joined(node: Node) -> Node:
    """A group's id in own words ("Our group") with a hyphen for each space; the ids of people
    and buyers stay closed, since words could be a name.
    """
    return evolve(node, value="-".join(node.value.split())) if isinstance(node.value, str) else node


def in_full(node: Node, type_: type) -> Node:
    """An object of which only one value stands there, such as a day, as the mapping it is short
    for.
    """
    short = getattr(type_, "SHORT", "")
    alone = short and not isinstance(node.value, (dict, list))
    return evolve(node, value={short: node}) if alone else node


def merged(shared: Node, own: Node) -> Node:
    """A shared value with a person's own keys put over it."""
    if not isinstance(shared.value, dict) or not isinstance(own.value, dict):
        return own
    kind = own.value.get("kind")
    if kind is not None and (
        kind.value == "none" or getattr(kind.child("value"), "value", None) == "none"
    ):
        return own  # "none" leaves nothing of the shared values
    return evolve(own, value={**shared.value, **own.value})
