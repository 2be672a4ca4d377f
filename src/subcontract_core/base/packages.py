"""What other packages announce, looked for once: every look goes through all that is installed."""

from functools import cache
from importlib.util import find_spec
import os
from pathlib import Path
import re

from .announcements import Point, announced

_PROGRAM = Path(__file__).parents[1]
# Variables that a command hands on to the programs that it starts.
PLUGINS, NO_PLUGINS = "SUBCONTRACT_PLUGINS", "SUBCONTRACT_NO_PLUGINS"
# The package of the core: what it announces itself, nothing can replace. Beside it stand those
# that the project ships.
CORE = "subcontract-core"
SHIPPED = (CORE, "eksote-employer", "employer-direct", "jobcenter-app", "light-entrepreneur")


@cache
def _groups() -> dict[str, tuple[Point, ...]]:
    ours_alone = os.environ.get(NO_PLUGINS) == "1"
    found: dict[str, tuple[Point, ...]] = {}
    for point in announced():
        if not ours_alone or name_of(point) in SHIPPED:
            found[point.group] = (*found.get(point.group, ()), point)
    return found


def look_anew() -> None:
    """Forget what was found, as a variable above was set."""
    for found in (_groups, folders, _beginnings):
        found.cache_clear()


def asked_files() -> tuple[str, ...]:
    """The files and folders of models that are no installed packages and were asked for."""
    return tuple(filter(None, os.environ.get(PLUGINS, "").split(os.pathsep)))


def entry_points(group: str) -> tuple[Point, ...]:
    """The entry points of one of our groups, such as subcontract.models."""
    return _groups().get(group, ())


def packages() -> tuple[str, ...]:
    """The packages that announce something, by name."""
    points = (point for points in _groups().values() for point in points)
    return tuple(sorted({point.value.split(":")[0].split(".")[0] for point in points}))


@cache
def folders() -> tuple[Path, ...]:
    """The folders of the program and of the packages that announce something, without importing
    them; the program's own is the first.
    """
    found = [_PROGRAM]
    for name in packages():
        try:
            spec = find_spec(name) if name != _PROGRAM.name else None
        except (ImportError, ValueError, AttributeError):  # no package has such a name
            continue
        found += map(Path, (spec and spec.submodule_search_locations) or ())
    return tuple(found)


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(f"{folder}{os.sep}" for folder in folders())


def is_installed(path: str) -> bool:
    """Whether a file belongs to one of them: nobody writes there what is somebody's own."""
    return path.startswith(_beginnings())


def package_of(point: Point) -> str:
    """The name and version of the package that brings an entry point; "" for one made on the
    spot.
    """
    return f"{point.dist.name} {point.dist.version}" if point.dist is not None else ""


def name_of(point: Point) -> str:
    """The name of its package as the index spells it, in small letters with hyphens."""
    return re.sub(r"[-_.]+", "-", point.dist.name).lower() if point.dist is not None else ""


def is_ours(point: Point) -> bool:
    """Whether the core itself brings it."""
    return name_of(point) == CORE
