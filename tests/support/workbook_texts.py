"""The texts that a person sees in a workbook, and a workbook with one of them typed over."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
import re
import zipfile

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from subcontract_core.scenario.workbook.cells import name_of

_HIDDEN_ROW = 1  # of keys
_CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*?) t="s"><v>(\d+)</v></c>')


def shown_texts(file: Path) -> Iterator[tuple[str, str]]:
    """Every text with its place, without hidden sheets, the row of keys and the keys' column."""
    book = CalamineWorkbook.from_path(str(file))
    for number, sheet in enumerate(book.sheets_metadata):
        if sheet.visible is not SheetVisibleEnum.Visible:
            continue
        for r, row in enumerate(book.get_sheet_by_index(number).to_python(skip_empty_area=False)):
            for c, cell in enumerate(row):
                is_key = r == _HIDDEN_ROW or (number == 1 and c == 0)
                if isinstance(cell, str) and cell and not is_key:
                    yield f"{sheet.name}!{name_of(r, c)}", cell


def with_text(file: Path, sheet: str, before: str, after: str) -> None:
    """Type another text over the first cell of a sheet that holds the text."""
    place = next(
        name.partition("!")[2]
        for name, text in shown_texts(file)
        if name.startswith(f"{sheet}!") and text == before
    )
    names = [one.name for one in CalamineWorkbook.from_path(str(file)).sheets_metadata]
    part = f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    cell = f'<c r="{place}" t="inlineStr"><is><t>{escape(after)}</t></is></c>'
    xml = _CELL.sub(
        lambda found: cell if found[1] == place else found[0], parts[part].decode("utf-8")
    )
    parts[part] = xml.encode("utf-8")
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
