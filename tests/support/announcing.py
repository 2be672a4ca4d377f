"""Packages announced for the length of a test, beside what is installed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import EntryPoint
import sys

from subcontract_core.base import packages
from subcontract_core.model import catalogue as installed
from subcontract_core.model import entering, remarks, vocabulary

KEPT = ("eksote-external", "today", "work-activity")


@contextmanager
def announced(folder, *points: EntryPoint, kept=KEPT) -> Iterator[Callable]:
    """These entry points beside those of a few installed models; gives the catalogue anew."""
    groups = {name: tuple(found) for name, found in packages._groups().items()}
    # texts are read of every package, once: those of the models that are left out here are kept
    groups["subcontract.texts"] = tuple(point for found in groups.values() for point in found)
    for name in ("subcontract.models", "subcontract.variants"):
        groups[name] = tuple(point for point in groups[name] if point.name in kept)
    for point in points:
        groups[point.group] = (*groups.get(point.group, ()), point)
    before, modules, left_out = packages._groups, set(sys.modules), dict(entering._LEFT_OUT)
    caches = (installed.catalogue, installed.installed_law)
    words = vocabulary._words
    packages._groups = lambda: groups
    sys.path.insert(0, str(folder))
    noted = dict(remarks._NOTED)
    entering._LEFT_OUT.clear()
    remarks._NOTED.clear()
    for cache in (*caches, words):
        cache.cache_clear()
    try:
        yield installed.catalogue
    finally:
        packages._groups = before
        sys.path.remove(str(folder))
        for name in set(sys.modules) - modules:
            if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
                del sys.modules[name]
        for kept_state, old in ((entering._LEFT_OUT, left_out), (remarks._NOTED, noted)):
            kept_state.clear()
            kept_state.update(old)
        for cache in (*caches, words):
            cache.cache_clear()
