"""Rules that every column of a hook keeps: length, whole numbers, known or not, rows that exist.

A wrong column has an author: `ModelError` names plugin, hook and column.
"""

from typing import Any

import numpy as np

from ..base.columns import Known, ends
from ..base.errors import ModelError
from ..base.units import Quantity
from ..model.loading import Call

# More in one row is a slip or an overflow: sums over all rows must fit into 64 bits.
MOST_CENTS = 10**13
Ends = tuple[int, int] | None  # the least and the greatest of a column's numbers, if it has rows


def wrong(call: Call, column: str, problem: str, to_do: str = "") -> ModelError:
    """What to raise for a column that is wrong: author, hook with its line, column, what to do."""
    return call.blame(f"{column} {problem}", to_do or f"Mend {column} in {call.hook}.")


def check_column(call: Call, name: str, column: Any, length: int, kind: str) -> Ends:
    """A column is an array of so many rows and of whole numbers, or of bools for marks; the least
    and the greatest of the numbers, which are looked through once.
    """
    if type(column) is not np.ndarray:
        raise wrong(call, name, f"is {type(column).__name__}, not a NumPy array")
    if column.shape != (length,):
        raise wrong(call, name, f"has shape {column.shape}; it must have {length} rows")
    if column.dtype.kind not in kind:
        raise wrong(
            call,
            name,
            f"has dtype {column.dtype}; money and codes are whole numbers, marks are bool",
            "Count in whole cents: Exact(…).cents() rounds once a row."
            if column.dtype.kind == "f"
            else "",
        )
    if "i" not in kind or not length:
        return None
    least, most = ends(column)
    if not -MOST_CENTS <= least <= most <= MOST_CENTS:
        raise wrong(
            call,
            name,
            f"holds {least} to {most}, more than can be added up",
            "Look for an amount that was multiplied twice, or for cents of cents.",
        )
    return least, most


def check_known(call: Call, name: str, known: Known, length: int) -> None:
    """Whether something is known is one answer, or one a row."""
    if known is True or known is False:
        return
    if type(known) is not np.ndarray or known.dtype.kind != "b" or known.shape != (length,):
        raise wrong(call, name, f"must be True, False or {length} bools")


def check_range(call: Call, name: str, found: Ends, least: int, most: int) -> None:
    """Row numbers lie among the rows that there are."""
    if found is not None and not least <= found[0] <= found[1] <= most:
        held = f"holds {found[0]} to {found[1]}"
        raise wrong(call, name, f"{held}; rows go from {least} to {most}")


def check_quantity(quantity: Quantity, name: str, rows: int, call: Call) -> None:
    """A number has its unit with it."""
    if not isinstance(quantity, Quantity):
        raise wrong(
            call,
            name,
            f"is {type(quantity).__name__}, not a Quantity; say what it counts, as in CENTS(column)"
            " or DAY(column) of base.units",
        )
    check_column(
        call,
        name,
        quantity.values,
        rows,
        "iu",
    )
