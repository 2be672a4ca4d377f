"""Columns of a table of cases, read as exact numbers: shared by the branches' `cases.py`.

A table maps a column name to a list of texts, one a case. A column that the table leaves out counts
as 0 in every case.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from math import lcm

import numpy as np

from ...base import numbers
from ...base.dates import number
from ...base.money import Exact

Table = Mapping[str, Sequence[str]]


def case_count(table: Table) -> int:
    """How many cases the table holds."""
    return len(next(iter(table.values()), ()))


def _texts(table: Table, name: str) -> Sequence[str]:
    return table[name] if name in table else ["0"] * case_count(table)


def month_days(table: Table) -> np.ndarray:
    """The first day of each case's month of law, as a day number; January without a month."""
    months = table.get("law_month") or ["1"] * case_count(table)
    pairs = zip(table["law_year"], months, strict=True)
    return np.array(
        [number(date(int(year), int(month), 1)) for year, month in pairs], dtype=np.int64
    )


def cents(table: Table, name: str) -> Exact:
    """A column of euros as exact cents."""
    return Exact(
        np.array([numbers.cents(text, 10**12) for text in _texts(table, name)], dtype=np.int64)
    )


def integers(table: Table, name: str) -> np.ndarray:
    """A column of whole numbers: ages, counts, levels and flags (0 or 1)."""
    return np.array([numbers.whole(text) for text in _texts(table, name)], dtype=np.int64)


def decimals(table: Table, name: str) -> Exact:
    """A column of plain decimals: shares as parts of one ("0.35") and numbers of people, over
    one common denominator.
    """
    values = [numbers.decimal(text) for text in _texts(table, name)]
    den = lcm(*(value.denominator for value in values))
    return Exact(np.array([int(value * den) for value in values], dtype=np.int64), den)
