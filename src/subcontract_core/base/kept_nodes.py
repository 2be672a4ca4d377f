"""The nodes of an installed file as plain values that can be kept, and grown from them again.

A node is its line and its value: nothing, a text, a list of such pairs, or such pairs by key.
"""

from .faults import Faults
from .kept import Plain
from .nodes import Node


def plain(node: Node) -> Plain:
    """A node and all below it as plain values."""
    value = node.value
    below: Plain
    if isinstance(value, dict):
        below = {key: plain(one) for key, one in value.items()}
    elif isinstance(value, list):
        below = [plain(one) for one in value]
    else:
        below = value
    return [int(node.place.rpartition(":")[2]), below]


def grown_again(tree: Plain, name: str, faults: Faults, path: str = "") -> Node:
    """The node of a file of this name that `plain` made plain values of.

    Raises `ValueError` where they are none.
    """
    if not isinstance(tree, list):
        raise ValueError("no node")
    line, below = tree
    value: str | list[Node] | dict[str, Node] | None
    if below is None or isinstance(below, str):  # as most are
        value = below
    elif isinstance(below, dict):
        value = {
            key: grown_again(one, name, faults, f"{path}.{key}" if path else key)
            for key, one in below.items()
        }
    elif isinstance(below, list):
        value = [
            grown_again(one, name, faults, f"{path}[{index}]") for index, one in enumerate(below)
        ]
    else:
        raise ValueError("no value")
    return Node(value, f"{name}:{line}", path, faults)
