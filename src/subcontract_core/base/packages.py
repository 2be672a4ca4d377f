"""What other packages announce, looked for once: every look goes through all that is installed."""

from functools import cache
from importlib import metadata
from importlib.metadata import EntryPoint
import os
import re

_OURS = "subcontract."  # what every group of ours begins with
# Variables that a command hands on to the programs that it starts.
PLUGINS, NO_PLUGINS = "SUBCONTRACT_PLUGINS", "SUBCONTRACT_NO_PLUGINS"
# The package of the core: what it announces itself, nothing can replace. Beside it stand those
# that the project ships.
CORE = "subcontract-core"
SHIPPED = (CORE, "eksote-employer", "employer-direct", "jobcenter-app", "light-entrepreneur")


@cache
def _groups() -> dict[str, tuple[EntryPoint, ...]]:
    found = metadata.entry_points()
    ours_alone = os.environ.get(NO_PLUGINS) == "1"
    return {
        group: tuple(
            point
            for point in found.select(group=group)
            if not ours_alone or name_of(point) in SHIPPED
        )
        for group in found.groups
        if group.startswith(_OURS)
    }


def look_anew() -> None:
    """Forget what was found, as a variable above was set."""
    _groups.cache_clear()


def asked_files() -> tuple[str, ...]:
    """The files and folders of models that are no installed packages and were asked for."""
    return tuple(filter(None, os.environ.get(PLUGINS, "").split(os.pathsep)))


def entry_points(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of one of our groups, such as subcontract.models."""
    return _groups().get(group, ())


def packages() -> tuple[str, ...]:
    """The packages that announce something, by name."""
    points = (point for points in _groups().values() for point in points)
    return tuple(sorted({point.value.split(":")[0].split(".")[0] for point in points}))


def package_of(point: EntryPoint) -> str:
    """The name and version of the package that brings an entry point; "" for one made on the
    spot.
    """
    dist = point.dist
    return " ".join(_of_dist(dist)) if dist is not None else ""


@cache
def _of_dist(dist: metadata.Distribution) -> tuple[str, str]:
    """Name and version of a package, read once: a look parses all that it says of itself."""
    return dist.name, dist.version


def name_of(point: EntryPoint) -> str:
    """The name of its package as the index spells it, in small letters with hyphens."""
    dist = point.dist
    return re.sub(r"[-_.]+", "-", _of_dist(dist)[0]).lower() if dist is not None else ""


def is_ours(point: EntryPoint) -> bool:
    """Whether the core itself brings it."""
    return name_of(point) == CORE
