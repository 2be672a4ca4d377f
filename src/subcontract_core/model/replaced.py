"""What a plugin replaced in the program while it ran: found, put back, and named.

A function of the core that somebody exchanges changes every model's answer. Looked at are the
names of every module and class of the core, the registries among them, and the names of NumPy and
of Python on which the counting rests.
"""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
import datetime
from importlib.machinery import ModuleSpec, PathFinder
import math
from numbers import Number
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from attrs import define, field
import numpy as np

if TYPE_CHECKING:
    from importlib.abc import Loader  # which loads what reads files of packages

_CORE = __name__.partition(".")[0]
_BESIDE = (builtins, datetime, math, np)
_GONE = object()
_Names = dict[str, Any]


def _of_core(name: str) -> bool:
    return name == _CORE or name.startswith(f"{_CORE}.")


def _modules() -> Iterator[ModuleType]:
    for name, module in list(sys.modules.items()):
        if _of_core(name) and isinstance(module, ModuleType):
            yield module
    yield from _BESIDE


@define(eq=False)
class _Holder:
    """A module or a class with its names as they were: the numbers among them, and of a module of
    the core its classes and its registries (name and thing).
    """

    holder: Any
    names: _Names
    numbers: _Names
    classes: tuple[type, ...] = ()
    registries: tuple[tuple[str, Any], ...] = ()

    def is_untouched(self) -> bool:
        """Whether the same names hold the same things, found at the speed of C; a number is only
        the same if it is the very same, as 1 equals 1.0 and True.
        """
        now = vars(self.holder)
        try:
            return bool(now == self.names) and all(
                now[name] is number for name, number in self.numbers.items()
            )
        except Exception:  # whatever somebody's comparison raises: look at each name
            return False


# Noted before: between two calls hardly anything changes, and what has not is not copied again.
_NOTED: dict[int, _Holder] = {}


def _noted(holder: Any) -> _Holder:
    """A module or a class as it is now."""
    last = _NOTED.get(id(holder))
    if last is None or last.holder is not holder or not last.is_untouched():
        last = _NOTED[id(holder)] = _note(holder)
    return last


def _note(holder: Any) -> _Holder:
    names = dict(vars(holder))
    numbers = {name: value for name, value in names.items() if isinstance(value, Number)}
    note = _Holder(holder, names, numbers)
    if isinstance(holder, ModuleType) and holder not in _BESIDE:
        note.classes = tuple(
            value
            for value in names.values()
            if isinstance(value, type) and value.__module__ == holder.__name__
        )
        note.registries = tuple(
            (f"{holder.__name__}.{name}", value)
            for name, value in names.items()
            if name[0] != "_" and name.isupper() and isinstance(value, dict | list)
        )
    return note


@define(eq=False)
class Snapshot:
    """The program as it was: modules and classes by what they are, and the registries (dicts and
    lists of the core in capitals) with what they held.
    """

    holders: dict[int, _Holder] = field(factory=dict)
    registries: dict[int, tuple[str, Any, Any]] = field(factory=dict)

    def take(self, module: ModuleType) -> None:
        """Note a module, its classes and its registries."""
        note = self.holders[id(module)] = _noted(module)
        for one in note.classes:
            self.holders[id(one)] = _noted(one)
        for here, value in note.registries:
            named, *_ = self.registries.get(id(value), (here,))
            self.registries[id(value)] = (min(here, named, key=len), value, value.copy())

    def undo(self) -> list[str]:
        """Put back whatever is not as it was; the names of what had been replaced."""
        changed: list[str] = []
        for note in self.holders.values():
            if not note.is_untouched():
                changed += _put_back(note.holder, note.names)
        for name, registry, held in self.registries.values():
            if registry != held:
                changed.append(name)
                _refill(registry, held)
        return changed


def _put_back(holder: Any, before: _Names) -> list[str]:
    """Give a module or a class its names back; which of them were others'."""
    changed, now = list[str](), vars(holder)
    for name, value in before.items():
        new = now.get(name, _GONE)
        if new is not value and not _is_bookkeeping(name) and not _is_same(new, value):
            changed.append(f"{_name_of(holder)}.{name}")
            setattr(holder, name, value)
    if isinstance(holder, type) and len(now) > len(before):
        changed += _added_taken_away(holder, before)
    return changed


def _is_bookkeeping(name: str) -> bool:
    """Names that Python itself keeps for a module or a class and may make anew."""
    return name.startswith("__") and name in (
        "__warningregistry__",
        "__annotations__",
        "__annotate_func__",
        "__annotations_cache__",
        "__abstractmethods__",
        "__weakref__",
        "__dict__",
        "__doc__",
        "__static_attributes__",
    )


def _is_same(new: Any, old: Any) -> bool:
    """Whether a package only holds a module of its own that was imported once more."""
    modules = isinstance(new, ModuleType) and isinstance(old, ModuleType)
    return modules and new.__name__ == old.__name__


def _added_taken_away(holder: type, before: _Names) -> list[str]:
    """Functions of somebody else's that now stand in a class of the core, taken out of it."""
    added = [
        name
        for name, value in list(vars(holder).items())
        if name not in before and not _of_core(getattr(value, "__module__", None) or _CORE)
    ]
    for name in added:
        delattr(holder, name)
    return [f"{_name_of(holder)}.{name}" for name in added]


def _name_of(holder: Any) -> str:
    if isinstance(holder, ModuleType):
        return holder.__name__
    return f"{holder.__module__}.{holder.__qualname__}"


def _refill(registry: Any, held: Any) -> None:
    registry.clear()
    registry.update(held) if isinstance(registry, dict) else registry.extend(held)


class _NotingLoader:
    """A module of the core that is imported meanwhile is noted as soon as it is whole."""

    def __init__(self, loader: Any, snapshot: Snapshot) -> None:
        self.loader, self.snapshot = loader, snapshot

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        module: ModuleType | None = self.loader.create_module(spec)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Make the module as its own loader does."""
        if module.__spec__ is not None:
            module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        self.snapshot.take(module)


class _Finder:
    """Finds modules of the core as ever, and has them noted."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """The spec of a module of the core; None for all others."""
        spec = PathFinder.find_spec(name, path, target) if _of_core(name) else None
        if spec is None or spec.loader is None:
            return None
        spec.loader = cast("Loader", _NotingLoader(spec.loader, self.snapshot))
        return spec


@contextmanager
def watched() -> Iterator[list[str]]:
    """Run something of another author; afterwards the list holds what it replaced in the program,
    which is as it was again.
    """
    snapshot, changed = Snapshot(), list[str]()
    for module in _modules():
        snapshot.take(module)
    finder = _Finder(snapshot)
    sys.meta_path.insert(0, finder)
    try:
        yield changed
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        changed += snapshot.undo()
