"""What the columns are that everything is computed in: whole numbers in 64 bits, and yes or no.

The names say what is meant; a type checker tells a column of numbers from a mask.
"""

from collections.abc import Hashable
from datetime import date
from functools import cache
from hashlib import shake_256
from math import prod
from types import EllipsisType
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Column: TypeAlias = NDArray[np.int64]
"""Whole numbers, one a row: codes, counts, and row numbers of another table (−1: of none)."""
Cents: TypeAlias = Column
Minutes: TypeAlias = Column
DayNumbers: TypeAlias = Column
"""Days since 1 January 1970 (`dates.number`)."""
Mask: TypeAlias = NDArray[np.bool_]
Known: TypeAlias = bool | Mask
"""Whether amounts are known: one answer for all rows, or one a row."""
Days: TypeAlias = int | date | DayNumbers
"""A day for all rows, or one a row."""
Selection: TypeAlias = Column | Mask | slice | EllipsisType
"""Some rows of a column (`...`: all of them, of a single number too)."""


def each_once(column: Column) -> Column:
    """The different numbers of a column, in order.

    `np.unique` gives the same, but loads all of NumPy's masked arrays when it is first asked.
    """
    in_order = np.sort(column, axis=None)
    is_new = np.ones(in_order.size, np.bool_)
    is_new[1:] = in_order[1:] != in_order[:-1]
    return in_order[is_new]


FEW = 64  # so many numbers are looked through by Python sooner than NumPy is asked


def ends(column: NDArray[Any]) -> tuple[int, int]:
    """The least and the greatest number of a column that has rows."""
    if column.size <= FEW:
        numbers = column.reshape(-1).tolist()
        return min(numbers), max(numbers)
    return int(column.min()), int(column.max())


def numbered(column: Column) -> tuple[Column, Column]:
    """The different numbers of a column, in order, and which of them each row has.

    As `np.unique` gives them, but nothing is sorted where the numbers lie close together, as those
    of months do.
    """
    if column.size == 0:
        return column, column
    low, high = ends(column)
    if high - low > column.size + FEW:
        values, place = np.unique(column, return_inverse=True)
        return values, place
    held = np.zeros(high - low + 1, np.bool_)
    held[column - low] = True
    return np.flatnonzero(held) + low, (np.cumsum(held) - 1)[column - low]


def spread(value: Any, shape: tuple[int, ...]) -> NDArray[Any]:
    """One value for all rows, or one a row, as a column of that shape that nobody writes in."""
    if isinstance(value, np.ndarray) and value.shape == shape:
        return value
    if isinstance(value, bool | int) and prod(shape) <= FEW:
        return np.full(shape, value)
    return np.broadcast_to(value, shape)


_SHORT = 512  # so many bytes are held as they are
_LONG = 2**15  # from so many on, sums are quicker than Python's own hash
_WORDS = 2**15  # of 64 bits, as many as have weights
_ROUND = 2**64


def in_short(column: Any) -> Hashable:
    """What a column holds, to find out whether another holds the same: its bytes, or 64 bits of
    them where they are many and 128 where they are very many: read in a fraction of the time of a
    digest that has to withstand an attack. A single value stands for itself.
    """
    if not isinstance(column, np.ndarray):
        value: Hashable = column
        return value
    if column.nbytes >= _LONG:
        return column.dtype.str, column.shape, _sums(column)
    held = column.tobytes()
    return column.dtype.str, column.shape, held if len(held) <= _SHORT else hash(held)


@cache
def _weights() -> NDArray[np.uint64]:
    """Two rows of chance numbers, the same in every process."""
    numbers = shake_256(b"weights of columns").digest(2 * 8 * _WORDS)
    return np.frombuffer(numbers, np.uint64).reshape(2, _WORDS)


def _sums(column: NDArray[Any]) -> tuple[int | bytes, ...]:
    """The column's words of 64 bits, each times its weight, added up twice, and its last bytes."""
    held = np.ascontiguousarray(column).reshape(-1).view(np.uint8)
    words = held[: held.size // 8 * 8].view(np.uint64)
    first = second = 0
    for start in range(0, words.size, _WORDS):
        part = words[start : start + _WORDS]
        one, other = _weights()[:, : part.size]
        # what came before moves by an odd number, so that no two parts can change places
        first = (3 * first + int(np.einsum("i,i", part, one))) % _ROUND
        second = (5 * second + int(np.einsum("i,i", part, other))) % _ROUND
    return first, second, held[words.size * 8 :].tobytes()


def locked(column: NDArray[Any]) -> NDArray[Any]:
    """A column that several have: nobody writes in it from here on."""
    column.flags.writeable = False
    return column
