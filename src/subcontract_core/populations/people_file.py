"""A table of people in a file, CSV or Parquet: its columns, and its rows portion by portion.

Every cell is handed on as a text; an empty one as nothing. What stands in it is judged in `rows`.
"""

from collections.abc import Iterator
import csv
from datetime import datetime, time
from hashlib import file_digest
from itertools import islice
from pathlib import Path
from typing import Any

from ..base.errors import Fault, InputError, Text, needs
from ..base.faults import Faults
from ..base.file_contents import MEGABYTE, is_file

CSV, PARQUET = ".csv", ".parquet"
_MOST_LETTERS = 100_000  # of the first line
_MOST_BYTES = 4_000 * MEGABYTE
_SIGNS = ",;\t"
Cells = dict[str, str]


def columns_of(path: Path) -> list[str]:
    """The names of the columns; raises `InputError` for a file that is no table of people."""
    if path.suffix.lower() == PARQUET:
        return [str(name) for name in _parquet(path).schema_arrow.names]
    return _names(next(_rows(path), []))


def rows_in(path: Path) -> int:
    """How many people the table has. Raises `InputError` for rows with more or fewer fields than
    there are columns, all at once, and for a table without a row.
    """
    if path.suffix.lower() == PARQUET:
        found = int(_parquet(path).metadata.num_rows)
    else:
        found = _rows_of_a_width(path)
    if not found:
        to_do = Text("Write a row for each person under the names of the columns.")
        no_rows = Fault(
            path.name,
            "(the whole file)",
            Text("no rows"),
            Text("one or more"),
            to_do,
        )
        raise InputError([no_rows])
    return found


def _rows_of_a_width(path: Path) -> int:
    """How many rows a CSV has under the names of its columns, each with as many fields."""
    rows, faults, found = _rows(path), Faults(), 0
    wanted = len(next(rows, []))
    for found, row in enumerate(rows, 1):
        if len(row) != wanted:
            faults.add(
                Text("{file}, row {row}", file=path.name, row=found),
                "(this line)",
                Text("{fields} fields", fields=len(row)),
                Text("as many as there are columns, {columns}", columns=wanted),
                "Look at the separators of the row; put a text with one of them in quotes.",
            )
    faults.raise_if_any()
    return found


def portion(path: Path, first: int, count: int) -> list[Cells]:
    """The rows from `first` on (counted from 0), at most so many."""
    if path.suffix.lower() == PARQUET:
        return list(islice(_from_parquet(path, first), count))
    rows = _rows(path)
    names = _names(next(rows, []))
    return [_cells(names, row) for row in islice(rows, first, first + count)]


def digest(path: Path) -> str:
    """One short text for all that stands in the file."""
    with path.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def check_kind(path: Path) -> None:
    """Hold a path to the two kinds of table; raises `InputError`."""
    if path.suffix.lower() not in (CSV, PARQUET):
        found = Text("a name that ends in {suffix!r}", suffix=path.suffix)
        allowed = ".csv, .parquet"
        raise InputError(
            [
                Fault(
                    path.name,
                    "(the whole file)",
                    found,
                    allowed,
                    "Save the table as one of them.",
                )
            ]
        )
    faults = Faults()
    if not is_file(
        path,
        faults,
        Text("a table of people, CSV or Parquet"),
        most=_MOST_BYTES,
    ):
        raise InputError(faults.all())


def _names(row: list[str]) -> list[str]:
    """The names of the columns, without blanks around them."""
    return [name.strip() for name in row]


def _cells(names: list[str], row: list[str]) -> Cells:
    filled = [*row, *[""] * (len(names) - len(row))]
    return {name: text.strip() for name, text in zip(names, filled, strict=False) if text.strip()}


def _rows(path: Path) -> Iterator[list[str]]:
    """The lines of a CSV that hold something; raises `InputError` where it cannot be read.

    Comma, tab or, as Finnish spreadsheets write it, semicolon: which the first line has most of.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            head = lines.readline(_MOST_LETTERS)
            lines.seek(0)
            sign = max(_SIGNS, key=head.count)
            yield from (row for row in csv.reader(lines, delimiter=sign) if row)
    except UnicodeDecodeError:
        to_do = Text("Save the file as CSV UTF-8.")
        found, allowed = Text("letters that cannot be read"), Text("letters in UTF-8")
    except csv.Error:
        to_do = Text("Save the table anew as CSV.")
        found, allowed = Text("no CSV"), Text("a table of people, CSV or Parquet")
    else:
        return
    raise InputError(
        [
            Fault(
                path.name,
                "(the whole file)",
                found,
                allowed,
                to_do,
            )
        ]
    )


def _parquet(path: Path) -> Any:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise needs("population") from None
    try:
        return parquet.ParquetFile(path)
    except (ArrowException, OSError):
        allowed, to_do = Text("a Parquet file"), Text("Write the table anew.")
        fault = Fault(
            path.name,
            "(the whole file)",
            "no Parquet file",
            allowed,
            to_do,
        )
        raise InputError([fault]) from None


def _from_parquet(path: Path, first: int) -> Iterator[Cells]:
    """The rows from one on, row group by row group; groups before it are not read."""
    file = _parquet(path)
    before = 0
    for group in range(file.num_row_groups):
        many = file.metadata.row_group(group).num_rows
        if before + many > first:
            columns = file.read_row_group(group).to_pydict()
            for row in range(max(0, first - before), many):
                cells = {name: _text(values[row]) for name, values in columns.items()}
                yield {name: text for name, text in cells.items() if text}
        before += many


def _text(value: Any) -> str:
    """A value of a typed column as it would be written."""
    if value is None or value != value:  # not a number: nothing was written there
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()  # a day, as many programs write it
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
