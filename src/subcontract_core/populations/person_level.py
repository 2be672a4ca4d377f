"""Parts of person-months as Parquet: a row a person, month and outcome, without any name.

Rows are in the order of outcomes and not that of the table of people.
"""

from collections.abc import Mapping, Sequence
import os
from pathlib import Path
from typing import Any

from attrs import define, field
import numpy as np

from ..base.dates import first_day
from ..base.errors import needs
from ..scenario.tables import Tables
from .figures import Figures

_CENTS = ("earned", "in_hand", "difference")
_MARKS = ("over", "known")


@define
class PersonLevel:
    """Gathers the columns of one part and writes them as one file."""

    groups: Sequence[str]
    columns: dict[str, list[Any]] = field(factory=dict)

    def add(self, figures: Figures, groups: Mapping[str, Sequence[str]], tables: Tables) -> None:
        """The person-months of one outcome, person by person."""
        months, people = figures.earned.shape
        named = [f"{first_day(int(month)):%Y-%m}" for month in tables.months]
        plain = {"law": figures.law, "model": figures.model, "reading": figures.reading}
        for name, value in plain.items():
            self.columns.setdefault(name, []).append(np.full(months * people, value, dtype=object))
        self._put("month", np.tile(np.array(named, dtype=object), people))
        for name in self.groups:
            self._put(name, np.repeat(np.array(groups[name], dtype=object), months))
        for name in (*_CENTS, *_MARKS):
            self._put(name, getattr(figures, name).T.reshape(-1))

    def _put(self, name: str, column: np.ndarray) -> None:
        self.columns.setdefault(name, []).append(column)

    def write(self, path: Path) -> None:
        """Write the part as a whole: under another name first, so that a file that is there is
        complete.
        """
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError:
            raise needs("population") from None
        columns = {name: np.concatenate(parts) for name, parts in self.columns.items()}
        table = pyarrow.table(
            {
                name: pyarrow.array(column).dictionary_encode()
                if column.dtype == object
                else pyarrow.array(column)
                for name, column in columns.items()
            }
        )
        draft = path.with_suffix(".draft")
        parquet.write_table(table, draft, compression="zstd")
        os.replace(draft, path)
