"""What a plugin replaced in the program while it ran: found, put back, and named.

A function of the core that somebody exchanges changes every model's answer. Looked at are the
names of every module and class of the core, the registries among them, and the names of NumPy and
of Python on which the counting rests.
"""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
import datetime
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
import math
import sys
from types import ModuleType
from typing import Any

from attrs import define, field
import numpy as np

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
class Snapshot:
    """The names of the program as they were, each under what holds it (a module or a class), and
    the registries (dicts and lists of the core in capitals) with what they held.
    """

    names: dict[int, tuple[Any, _Names]] = field(factory=dict)
    registries: dict[int, tuple[str, Any, Any]] = field(factory=dict)

    def take(self, module: ModuleType) -> None:
        """Note a module, its classes and its registries."""
        self.names[id(module)] = (module, dict(vars(module)))
        if module in _BESIDE:
            return
        for name, value in list(vars(module).items()):
            if isinstance(value, type) and value.__module__ == module.__name__:
                self.names[id(value)] = (value, dict(vars(value)))
            elif name[0] != "_" and name.isupper() and isinstance(value, dict | list):
                here = f"{module.__name__}.{name}"
                named, *_ = self.registries.get(id(value), (here,))
                self.registries[id(value)] = (min(here, named, key=len), value, value.copy())

    def undo(self) -> list[str]:
        """Put back whatever is not as it was; the names of what had been replaced."""
        changed: list[str] = []
        for holder, before in self.names.values():
            now = vars(holder)
            for name, value in before.items():
                new = now.get(name, _GONE)
                if new is not value and not _is_bookkeeping(name) and not _is_same(new, value):
                    changed.append(f"{_name_of(holder)}.{name}")
                    setattr(holder, name, value)
            if isinstance(holder, type) and len(now) > len(before):
                changed += _added_taken_away(holder, before)
        for name, registry, held in self.registries.values():
            if registry != held:
                changed.append(name)
                _refill(registry, held)
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


class _NotingLoader(Loader):
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


class _Finder(MetaPathFinder):
    """Finds modules of the core as ever, and has them noted."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """The spec of a module of the core; None for all others."""
        spec = PathFinder.find_spec(name, path, target) if _of_core(name) else None
        if spec is None or spec.loader is None:
            return None
        spec.loader = _NotingLoader(spec.loader, self.snapshot)
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
