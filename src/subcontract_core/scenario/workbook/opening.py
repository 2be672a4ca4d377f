"""Opening a workbook file safely: what it is, how large, what its cells and notes hold.

Everything that makes a file unreadable is one fault with what to do; whatever can be seen in the
file itself (merged cells, formulas with an error, personal data in a note) is a fault at its cell.
"""

from collections.abc import Iterable
import io
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat
import zipfile
import zlib

from attrs import evolve, field, frozen

from ...base import privacy
from ...base.errors import Text, needs
from ...base.faults import Faults
from ...base.file_contents import MEGABYTE, MOST_BYTES, content_of
from .cells import name_of
from .formats import STYLES, percent_cells, percent_styles
from .parts import MOST_CELLS, SheetPart, parts_of, read_sheets, texts_of_notes
from .streams import Handler, stream

_ALLOWED = Text("an Excel workbook (.xlsx) of at most {mb} MB", mb=MOST_BYTES // MEGABYTE)
_WHOLE = "(the whole file)"
FORMULA = Text("(a formula)")
_MOST_UNPACKED = 60_000_000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


@frozen
class Grid:
    """One sheet: its name, the values of its cells from A1 on, which of them show a percentage,
    and what a reader in Excel does not see (from 0).
    """

    name: str
    rows: list[list[Any]]
    percents: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False
    hidden_rows: frozenset[int] = field(default=frozenset(), repr=False)
    hidden_columns: frozenset[int] = field(default=frozenset(), repr=False)

    def place(self, row: int, column: int) -> str:
        """people!C5."""
        return f"{self.name}!{name_of(row, column)}"


def open_workbook(path: Path, faults: Faults) -> list[Grid]:
    """Every sheet of a workbook file; empty, with the faults noted, if it cannot be read."""
    content = content_of(path, faults, _ALLOWED, Text("Close it in Excel and check the path."))
    if content is None:
        return []
    if content.startswith(_OLD_OR_LOCKED):
        faults.add(
            str(path),
            _WHOLE,
            "a workbook with a password, or one of the old kind (.xls)",
            _ALLOWED,
            "Save it in Excel as a workbook (.xlsx) without a password.",
        )
        return []
    try:
        return _grids(str(path), content, faults)
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        ElementTree.ParseError,
        LookupError,
        UnicodeError,
        EOFError,
        RuntimeError,  # also what zipfile says of a compression that it does not know
        ValueError,
        OSError,
    ):
        faults.add(
            str(path),
            _WHOLE,
            "something else than an Excel workbook, or a broken one",
            _ALLOWED,
            "Open it in Excel and save it again as a workbook (.xlsx).",
        )
        return []


def _grids(name: str, content: bytes, faults: Faults) -> list[Grid]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(item.file_size for item in archive.infolist()) > _MOST_UNPACKED:
            faults.add(
                name,
                _WHOLE,
                Text("more than {mb} MB when unpacked", mb=_MOST_UNPACKED // MEGABYTE),
                _ALLOWED,
                "Keep the sheets of the template only.",
            )
            return []
        parts = parts_of(archive)
        if not parts:
            raise ValueError("a workbook has at least one sheet")
        read_sheets(archive, parts)
        for part in parts:
            _note_cells(part, faults)
            for cell, text in texts_of_notes(archive, part.path):
                what = privacy.found_in(text)
                if what:
                    faults.add(
                        f"{part.name}!{cell}",
                        Text("(a note)"),
                        what,
                        "no personal data",
                        privacy.TO_DO,
                    )
        if STYLES in archive.namelist():
            stream(archive, STYLES, Handler())  # a document type is refused here as everywhere
        styles = percent_styles(archive)
        percents = {part.name: percent_cells(archive.read(part.path), styles) for part in parts}
    if any(part.spans > MOST_CELLS for part in parts):
        return []
    return [evolve(grid, percents=percents[grid.name]) for grid in _cells(content, parts, faults)]


def _note_cells(part: SheetPart, faults: Faults) -> None:
    """Notes what no cell may hold: an error, a formula without a result; and a sheet that spans
    too much.
    """
    for row, column in part.errors:
        faults.add(
            f"{part.name}!{name_of(row, column)}",
            FORMULA,
            "a formula with an error",
            "a value",
            "Mend the formula or write the value.",
        )
    for row, column in part.uncalculated:
        faults.add(
            f"{part.name}!{name_of(row, column)}",
            FORMULA,
            "a formula whose result is not stored in the file",
            "a value",
            "Open the file in Excel, let it calculate, save it; or write the value.",
        )
    if part.spans > MOST_CELLS:
        size = Text("{rows} rows and {columns} columns", rows=part.rows, columns=part.columns)
        faults.add(
            f"{part.name}!A1",
            Text("(the whole sheet)"),
            size,
            Text("at most {most} cells", most=MOST_CELLS),
            "Delete what stands far from the table.",
        )


def _cells(content: bytes, parts: Iterable[SheetPart], faults: Faults) -> list[Grid]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise needs("excel") from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        grids = []
        for part in parts:
            cells = book.get_sheet_by_name(part.name)
            _note_merged(part.name, cells.merged_cell_ranges or (), faults)
            rows: list[list[Any]] = [list(row) for row in cells.to_python(skip_empty_area=False)]
            # is a fault of its own, and nothing else
            for row, column in (*part.errors, *part.uncalculated):
                if row < len(rows) and column < len(rows[row]):
                    rows[row][column] = None
            grids.append(
                Grid(
                    part.name,
                    rows,
                    hidden=part.hidden,
                    hidden_rows=frozenset(part.hidden_rows),
                    hidden_columns=frozenset(part.hidden_columns),
                )
            )
        return grids
    except CalamineError as error:
        raise ValueError(str(error)) from error


def _note_merged(sheet: str, ranges: Iterable[Any], faults: Faults) -> None:
    for first, last in ranges:
        faults.add(
            f"{sheet}!{name_of(*first)}",
            Text("(merged cells)"),
            Text("merged cells up to {cell}", cell=name_of(*last)),
            "one value a cell",
            "Take the merging away (Home, Merge & Center).",
        )
