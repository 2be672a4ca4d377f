"""What other packages announce, looked for once: every look goes through all that is installed."""

from functools import cache
from importlib import metadata
from importlib.metadata import EntryPoint

_OURS = "subcontract."  # what every group of ours begins with


@cache
def _groups() -> dict[str, tuple[EntryPoint, ...]]:
    found = metadata.entry_points()
    return {
        group: tuple(found.select(group=group)) for group in found.groups if group.startswith(_OURS)
    }


def entry_points(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of one of our groups, such as subcontract.models."""
    return _groups().get(group, ())


def packages() -> tuple[str, ...]:
    """The packages that announce something, by name."""
    points = (point for points in _groups().values() for point in points)
    return tuple(sorted({point.value.split(":")[0].split(".")[0] for point in points}))
