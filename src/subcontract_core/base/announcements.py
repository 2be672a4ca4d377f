"""What the installed packages announce to us, kept from one run to the next until one changes.

To load Python's reader of their metadata and to look through all of them takes longer than to
compare three models.
"""

from contextlib import suppress
from functools import reduce
from importlib import import_module
import os
import sys
from typing import Any

from attrs import frozen

from . import kept

_OURS = "subcontract."  # what every group of ours begins with
_SORT, _NAME = "packages", "entry points"
_METADATA = (".dist-info", ".egg-info")
_POINTS = "entry_points.txt"


@frozen
class Package:
    """An installed package."""

    name: str
    version: str


@frozen
class Point:
    """What a package announces under a name of a group: a module, or something in it. `dist` is
    None where it was made on the spot.
    """

    name: str
    value: str
    group: str
    dist: Package | None = None

    def load(self) -> Any:
        """What is announced, imported; raises whatever its module raises."""
        module, _, inside = self.value.partition("[")[0].partition(":")
        names = filter(None, inside.strip().split("."))
        return reduce(getattr, names, import_module(module.strip()))


def announced() -> tuple[Point, ...]:
    """Everything that installed packages announce in groups of ours."""
    state = _state()
    name = f"{_NAME} of {sys.prefix}"
    if state is not None:
        found = kept.recalled(_SORT, name, state)
        if isinstance(found, list):
            with suppress(TypeError, ValueError):
                return tuple(_recalled(*one) for one in found)  # type: ignore[misc]
    points = _looked_for()
    if state is not None:
        kept.keep(_SORT, name, state, [_plain(point) for point in points])
    return points


def _plain(point: Point) -> kept.Plain:
    dist = point.dist
    of_package: list[kept.Plain] = [] if dist is None else [dist.name, dist.version]
    return [point.name, point.value, point.group, *of_package]


def _recalled(name: str, value: str, group: str, *of_package: str) -> Point:
    return Point(name, value, group, Package(*of_package) if of_package else None)


def _looked_for() -> tuple[Point, ...]:
    from importlib.metadata import Distribution, entry_points

    packages: dict[int, Package] = {}

    def package(dist: Distribution) -> Package:
        """Name and version, read once: a look parses all that a package says of itself."""
        if id(dist) not in packages:
            packages[id(dist)] = Package(dist.name, dist.version)
        return packages[id(dist)]

    found = entry_points()
    return tuple(
        Point(one.name, one.value, one.group, package(one.dist) if one.dist else None)
        for group in found.groups
        if group.startswith(_OURS)
        for one in found.select(group=group)
    )


def _state() -> str | None:
    """What tells this set of packages from any other: where each stands, and when it last said
    what it announces. None where they cannot be told by files alone.
    """
    found: list[tuple[str, int, int]] = []
    for folder in sys.path:
        try:
            with os.scandir(folder or os.getcwd()) as entries:
                found += [_said(one.path) for one in entries if one.name.endswith(_METADATA)]
        except FileNotFoundError:
            continue
        except OSError:  # an archive, say
            return None
    return repr(found)


def _said(path: str) -> tuple[str, int, int]:
    try:
        there = os.stat(os.path.join(path, _POINTS))
    except OSError:  # it announces nothing
        return path, 0, 0
    return path, there.st_mtime_ns, there.st_size
