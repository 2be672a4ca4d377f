"""Numbers of draws: one of 64 bits for each event and draw, from a hash, so that it is the same on
every machine, in any batch and order, for every model and reform.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from hashlib import blake2b

import numpy as np

_STEP, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_WHOLE = 2**64


def event_keys(seed: int, events: Iterable[Sequence[object]]) -> np.ndarray:
    """A key for each event, from what it is called (kind, id, day …)."""
    keys = [
        int.from_bytes(
            blake2b("/".join(map(str, (seed, *event))).encode(), digest_size=8).digest(), "big"
        )
        for event in events
    ]
    return np.array(keys, dtype=np.uint64)


def numbers(keys: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """A number for each draw and event [draws, events]: the finaliser of SplitMix64."""
    mixed = keys + draws.astype(np.uint64)[:, None] * np.uint64(_STEP)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(_FIRST)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(_SECOND)
    last: np.ndarray = mixed ^ (mixed >> np.uint64(31))
    return last


def happens(number: np.ndarray, odds: Fraction) -> np.ndarray:
    """Whether something of these odds happens, for each number."""
    if odds >= 1:
        return np.ones(number.shape, bool)
    return number < np.uint64(odds.numerator * _WHOLE // odds.denominator)


def chosen(number: np.ndarray, values: Sequence[tuple[int, int]]) -> np.ndarray:
    """The value that each number chooses among values with weights."""
    total = sum(weight for _, weight in values)
    bounds, so_far = [], 0
    for _, weight in values[:-1]:
        so_far += weight
        bounds.append(so_far * _WHOLE // total)
    places = np.searchsorted(np.array(bounds, dtype=np.uint64), number, side="right")
    return np.array([value for value, _ in values], dtype=np.int64)[places]
