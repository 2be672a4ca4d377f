"""Opening a workbook file safely: what it is, how large, what its cells and notes hold.

Everything that makes a file unreadable is one fault with what to do; whatever can be seen in the file itself (merged
cells, formulas with an error, personal data in a note) is a fault at its cell.
"""

from collections.abc import Iterable
import io
from pathlib import Path
import re
from typing import Any
from xml.etree import ElementTree
import zipfile
import zlib

from attrs import evolve, frozen

from ... import privacy
from ...errors import Text, needs
from ...nodes import MOST_BYTES, Faults, content_of
from .cells import name_of
from .formats import percent_cells, percent_styles

_ALLOWED = Text("an Excel workbook (.xlsx) of at most {mb} MB", mb=MOST_BYTES // 1_000_000)
_WHOLE = "(the whole file)"
FORMULA = Text("(a formula)")
_MOST_UNPACKED = 60_000_000
_MOST_CELLS = 2_000_000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_CELL = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"([^>]*)>')
_NOTE = re.compile(r'<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\bref="([A-Z]+\d+)"[^>]*>(.*?)</(?:\w+:)?(?:comment|threadedComment)>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@frozen
class Grid:
    """One sheet: its name, the values of its cells from A1 on, and which of them show a percentage."""

    name: str
    rows: list[list[Any]]
    percents: frozenset[tuple[int, int]] = frozenset()

    def place(self, row: int, column: int) -> str:
        """people!C5."""
        return f"{self.name}!{name_of(row, column)}"


def open_workbook(path: Path, faults: Faults) -> list[Grid]:
    """Every sheet of a workbook file; empty, with the faults noted, if it cannot be read."""
    content = content_of(path, faults, _ALLOWED, Text("Close it in Excel and check the path."))
    if content is None:
        return []
    if content.startswith(_OLD_OR_LOCKED):
        faults.add(str(path), _WHOLE, "a workbook with a password, or one of the old kind (.xls)", _ALLOWED, "Save it in Excel as a workbook (.xlsx) without a password.")
        return []
    try:
        return _grids(str(path), content, faults)
    except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, LookupError, UnicodeError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        faults.add(str(path), _WHOLE, "something else than an Excel workbook, or a broken one", _ALLOWED, "Open it in Excel and save it again as a workbook (.xlsx).")
        return []


def _grids(name: str, content: bytes, faults: Faults) -> list[Grid]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(item.file_size for item in archive.infolist()) > _MOST_UNPACKED:
            faults.add(name, _WHOLE, Text("more than {mb} MB when unpacked", mb=_MOST_UNPACKED // 1_000_000), _ALLOWED, "Keep the sheets of the template only.")
            return []
        parts = _parts(archive)
        if not parts:
            raise ValueError("a workbook has at least one sheet")
        sizes = [_look_at(sheet, archive.read(part), faults) for sheet, part in parts.items()]
        for sheet, part in parts.items():
            _look_at_notes(sheet, part, archive, faults)
        styles = percent_styles(archive)
        percents = {sheet: percent_cells(archive.read(part), styles) for sheet, part in parts.items()}
    if any(size > _MOST_CELLS for size in sizes):
        return []
    return [evolve(grid, percents=percents[grid.name]) for grid in _cells(content, parts, faults)]


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of the file that holds each sheet."""
    book, relations = archive.read("xl/workbook.xml"), archive.read("xl/_rels/workbook.xml.rels")
    if b"<!DOCTYPE" in book or b"<!DOCTYPE" in relations:
        raise ValueError("a workbook has no document type")
    targets = {item.get("Id"): item.get("Target", "") for item in ElementTree.fromstring(relations)}
    found = {}
    for item in ElementTree.fromstring(book).iter():
        if item.tag.rpartition("}")[2] == "sheet":
            target = targets.get(item.get(_RELATION), "")
            if "worksheets/" in target:
                found[item.get("name", "")] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return found


def _look_at(sheet: str, xml: bytes, faults: Faults) -> int:
    """Notes cells whose formula has an error; gives the number of cells the sheet spans."""
    rows = columns = 0
    for letters, row, more in _CELL.findall(xml):
        rows, columns = max(rows, int(row)), max(columns, _number(letters))
        if b't="e"' in more:
            faults.add(f"{sheet}!{letters.decode()}{row.decode()}", FORMULA, "a formula with an error", "a value", "Mend the formula or write the value.")
    if rows * columns > _MOST_CELLS:
        faults.add(f"{sheet}!A1", Text("(the whole sheet)"), Text("{rows} rows and {columns} columns", rows=rows, columns=columns), Text("at most {most} cells", most=_MOST_CELLS), "Delete what stands far from the table.")
    return rows * columns


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _look_at_notes(sheet: str, part: str, archive: zipfile.ZipFile, faults: Faults) -> None:
    folder, _, file = part.rpartition("/")
    try:
        relations = archive.read(f"{folder}/_rels/{file}.rels").decode("utf-8")
    except KeyError:
        return
    for target in re.findall(r'Target="([^"]*[cC]omment[^"]*\.xml)"', relations):
        inside = target.lstrip("/") if target.startswith("/") else f"xl/{target.removeprefix('../')}"
        if inside not in archive.namelist():
            continue
        for cell, text in _NOTE.findall(archive.read(inside).decode("utf-8")):
            what = privacy.found_in(_TAG.sub("", text))
            if what:
                faults.add(f"{sheet}!{cell}", Text("(a note)"), what, "no personal data", privacy.TO_DO)


def _cells(content: bytes, names: Iterable[str], faults: Faults) -> list[Grid]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise needs("excel") from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = []
        for sheet in names:
            cells = book.get_sheet_by_name(sheet)
            _note_merged(sheet, cells.merged_cell_ranges or (), faults)
            found.append(Grid(sheet, [list(row) for row in cells.to_python(skip_empty_area=False)]))
        return found
    except CalamineError as error:
        raise ValueError(str(error)) from error


def _note_merged(sheet: str, ranges: Iterable[Any], faults: Faults) -> None:
    for first, last in ranges:
        faults.add(f"{sheet}!{name_of(*first)}", Text("(merged cells)"), Text("merged cells up to {cell}", cell=name_of(*last)), "one value a cell", "Take the merging away (Home, Merge & Center).")
