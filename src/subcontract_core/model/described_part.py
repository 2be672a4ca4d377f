"""A part of a description that has a file format of its own elsewhere: its steps, its facts."""

from attrs import evolve

from ..base.located_yaml import Node

DESCRIBED = "subcontract-model/1"


def steps_of(root: Node) -> Node:
    """The root of an onboarding file: the file itself, or what a description says under `steps`."""
    steps = _part(root, "steps")
    return root if steps is None else evolve(root, value={"steps": steps})


def facts_of(root: Node) -> Node:
    """The root of a file of facts: the file itself, or what a description says under `facts`."""
    facts = _part(root, "facts")
    return root if facts is None else facts


def _part(root: Node, key: str) -> Node | None:
    """What stands under a key of a description; None where the file is none."""
    said = root.child("format")
    return root.child(key) if said is not None and said.value == DESCRIBED else None
