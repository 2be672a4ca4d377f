"""What the columns are that everything is computed in: whole numbers in 64 bits, and yes or no.

The names say what is meant; a type checker tells a column of numbers from a mask.
"""

from datetime import date
from types import EllipsisType
from typing import TypeAlias

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
