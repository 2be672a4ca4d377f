"""Which cells of a sheet show a percentage: the number formats of a workbook, which the reader of
values does not give.
"""

from collections.abc import Iterator
import io
import re
from xml.etree import ElementTree
import zipfile

_BUILT_IN = frozenset((9, 10))  # 0% and 0.00%
_QUOTED = re.compile(r'"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]')
_NAME = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
STYLES = "xl/styles.xml"


def percent_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the cell styles that show a percentage."""
    if STYLES not in archive.namelist():
        return frozenset()
    root = ElementTree.fromstring(archive.read(STYLES))
    shows = {
        number: "%" in _QUOTED.sub("", code)
        for number, code in (
            (item.get("numFmtId", ""), item.get("formatCode", ""))
            for item in _named(root, "numFmt")
        )
    }
    shows |= {str(number): True for number in _BUILT_IN}
    cells = next(_named(root, "cellXfs"), None)
    return frozenset(
        str(place)
        for place, style in enumerate(cells if cells is not None else ())
        if shows.get(style.get("numFmtId", ""))
    )


def percent_cells(xml: bytes, styles: frozenset[str]) -> frozenset[tuple[int, int]]:
    """The cells of a sheet with one of the styles, as row and column from 0."""
    if not styles:
        return frozenset()
    found = set()
    for _, cell in ElementTree.iterparse(io.BytesIO(xml)):
        if cell.tag.rpartition("}")[2] == "c":
            match = _NAME.fullmatch(cell.get("r", "")) if cell.get("s") in styles else None
            if match:
                found.add((int(match[2]) - 1, _column(match[1])))
        elif cell.tag.rpartition("}")[2] == "row":
            cell.clear()
    return frozenset(found)


def _named(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (item for item in root.iter() if item.tag.rpartition("}")[2] == name)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
