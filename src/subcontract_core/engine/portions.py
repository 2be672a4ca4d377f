"""Many cases in portions that stay small enough to be quick."""

from collections.abc import Iterator

from ..base.memory import keep_freed_memory
from ..scenario.tables import Tables
from .people import BATCH_PERSON_MONTHS


def batches(tables: Tables) -> Iterator[Tables]:
    """The cases in portions that stay small enough to be quick."""
    keep_freed_memory()
    step = _portion(tables)
    for first in range(0, tables.cases, step):
        yield tables.take(first, min(first + step, tables.cases))


def repeated(tables: Tables, times: int) -> Iterator[Tables]:
    """The same cases many times over, in portions, without ever holding them all."""
    keep_freed_memory()
    step = max(1, _portion(tables) // tables.cases)
    for first in range(0, times, step):
        yield tables.repeat(min(step, times - first))


def _portion(tables: Tables) -> int:
    """How many cases make a portion."""
    per_case = max(1, tables.size[0] * tables.size[1] // tables.cases)
    return max(1, BATCH_PERSON_MONTHS // per_case)
