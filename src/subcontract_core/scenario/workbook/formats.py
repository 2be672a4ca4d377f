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
    cells = set()
    row = column = -1
    for event, item in ElementTree.iterparse(io.BytesIO(xml), events=("start", "end")):
        name = item.tag.rpartition("}")[2]
        if event == "end":
            if name == "row":
                item.clear()
        elif name == "row":
            row = int(item.get("r", row + 2)) - 1
            column = -1
        elif name == "c":  # one without a place stands beside the last, as in `parts`
            place = _NAME.fullmatch(item.get("r", ""))
            row, column = (int(place[2]) - 1, _column(place[1])) if place else (row, column + 1)
            if item.get("s") in styles:
                cells.add((row, column))
    return frozenset(cells)


def _named(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (item for item in root.iter() if item.tag.rpartition("}")[2] == name)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
