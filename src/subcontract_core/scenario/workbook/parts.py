"""The parts of a workbook file as a stream of XML: what is hidden, which cells hold no value, how
much a sheet spans.

An .xlsx file is a zip of XML. Names are read without their prefix, so that every spelling of the
same file says the same, and the ISO form (Strict Open XML) too. A document type, and with it every
entity, is refused.
"""

from collections.abc import Iterator
import re
import zipfile

from attrs import define, field

from .streams import Handler, Starts, relations, stream

MOST_CELLS = 2_000_000
_MOST_BANDS = 1_000  # runs of columns that are described together
_NOTHING = re.compile(r"0+(?:\.0*)?")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true", "on")
# What a spreadsheet program writes in a cell that has no value, in English, Finnish and Swedish.
_ERRORS = frozenset(
    "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED!"
    " #CONNECT! #BUSY! #UNKNOWN! #JAKO/0! #PUUTTUU! #PUUTTUU #NIMI? #TYHJÄ! #LUKU! #VIITTAUS!"
    " #ARVO! #DIVISION/0! #SAKNAS! #SAKNAS #NAMN? #SKÄRNING! #OGILTIGT! #REFERENS!"
    " #VÄRDEFEL!".split()
)


@define
class SheetPart:
    """One sheet of the file: `path` of its part, and what was seen in it; rows and columns count
    from 0.

    `errors` are cells whose value is an error, `uncalculated` formulas without a stored result,
    `rows` and `columns` how far the sheet reaches.
    """

    name: str
    path: str
    hidden: bool = False
    recalculated: bool = False
    rows: int = 0
    columns: int = 0
    errors: list[tuple[int, int]] = field(factory=list)
    uncalculated: list[tuple[int, int]] = field(factory=list)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)

    @property
    def spans(self) -> int:
        """How many cells the sheet spans."""
        return self.rows * self.columns


def _book(archive: zipfile.ZipFile) -> str:
    """The path of the part that lists the sheets."""
    return next(
        (inside for kind, inside in relations(archive, "").values() if kind == "officeDocument"),
        "xl/workbook.xml",
    )


def parts_of(archive: zipfile.ZipFile) -> list[SheetPart]:
    """The sheets of the workbook in their order; charts and the like are left out."""
    book = _book(archive)
    leads_to = relations(archive, book)
    parts: list[SheetPart] = []
    recalculated: list[bool] = []

    def take(name: str, has: dict[str, str]) -> None:
        if name == "sheet":
            kind, inside = leads_to.get(has.get("id", ""), ("", ""))
            if kind == "worksheet":
                parts.append(
                    SheetPart(has.get("name", ""), inside, has.get("state", "visible") != "visible")
                )
        elif name == "calcPr":
            recalculated.append(has.get("fullCalcOnLoad", "0") in _TRUE)

    stream(archive, book, Starts(take))
    for part in parts:
        part.recalculated = any(recalculated)
    return parts


class _Cells(Handler):
    """Walks through the rows and cells of a sheet."""

    def __init__(self, part: SheetPart, shared: list[str]) -> None:
        self.part, self.shared = part, shared
        self.row = self.column = -1
        self.kind, self.formula, self.stored = "", False, False
        self.value: list[str] = []
        self.listening = False
        self.seen = self.bands = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row(attributes)
        elif name == "c":
            self._cell(attributes)
        elif name == "f":
            self.formula = True
        elif name in ("v", "t"):
            self.listening = self.stored = True
        elif name == "col":
            self._columns(attributes)

    def _row(self, has: dict[str, str]) -> None:
        self.row = int(has["r"]) - 1 if "r" in has else self.row + 1
        self.column = -1
        self.part.rows = max(self.part.rows, self.row + 1)
        if has.get("hidden") in _TRUE or _is_nothing(has.get("ht")):
            self.part.hidden_rows.add(self.row)

    def _cell(self, has: dict[str, str]) -> None:
        self.seen += 1
        if self.seen > MOST_CELLS:
            raise ValueError("more cells than a sheet may span")
        place = _REFERENCE.fullmatch(has.get("r", ""))
        # a cell without a place stands beside the last
        self.column = _number(place[1]) - 1 if place else self.column + 1
        self.row = int(place[2]) - 1 if place else self.row
        self.kind, self.formula, self.stored, self.value = has.get("t", "n"), False, False, []
        self.part.rows, self.part.columns = (
            max(self.part.rows, self.row + 1),
            max(self.part.columns, self.column + 1),
        )

    def _columns(self, has: dict[str, str]) -> None:
        self.bands += 1
        if self.bands <= _MOST_BANDS and (
            has.get("hidden") in _TRUE or _is_nothing(has.get("width"))
        ):
            first, last = int(has.get("min", "1")), int(has.get("max", "1"))
            self.part.hidden_columns.update(range(first - 1, min(last, 16_384)))

    def text(self, text: str) -> None:
        if self.listening:
            self.value.append(text)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.listening = False
        elif name == "c":
            self._look()

    def _look(self) -> None:
        """What a cell that has ended holds: an error, or a formula that nobody has calculated."""
        text = "".join(self.value).strip()
        if self.kind == "s" and text.isdecimal() and int(text) < len(self.shared):
            text = self.shared[int(text)]
        if self.kind == "e" or text.upper() in _ERRORS:
            self.part.errors.append((self.row, self.column))
        elif self.formula and (
            not self.stored
            or (not text and self.kind != "str")
            or (self.part.recalculated and text == "0")
        ):
            # Programs that write formulas without calculating them leave out the result, or write 0
            # and ask for calculation.
            self.part.uncalculated.append((self.row, self.column))


def _is_nothing(size: str | None) -> bool:
    """Whether a height or width is 0, which hides as well."""
    return size is not None and _NOTHING.fullmatch(size) is not None


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class _Shared(Handler):
    """The texts that cells share, of which only the errors are kept; the others count as empty."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.now: list[str] = []
        self.listening = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self.now = []
        self.listening = name == "t"

    def text(self, text: str) -> None:
        if self.listening:
            self.now.append(text)

    def end(self, name: str) -> None:
        self.listening = False
        if name == "si":
            text = "".join(self.now).strip()
            self.found.append(text if text.upper() in _ERRORS else "")


def read_sheets(archive: zipfile.ZipFile, parts: list[SheetPart]) -> None:
    """Walks through every sheet and notes in its part what was seen."""
    strings = _Shared()
    for kind, inside in relations(archive, _book(archive)).values():
        if kind == "sharedStrings" and inside in archive.namelist():
            stream(archive, inside, strings)
    for part in parts:
        stream(archive, part.path, _Cells(part, strings.found))


class _Notes(Handler):
    """The notes and threaded comments of a sheet, each with its cell."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.cell, self.now = "", list[str]()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("comment", "threadedComment"):
            self.cell, self.now = attributes.get("ref", ""), []

    def text(self, text: str) -> None:
        self.now.append(text)

    def end(self, name: str) -> None:
        if name in ("comment", "threadedComment"):
            self.found.append((self.cell, "".join(self.now)))


def texts_of_notes(archive: zipfile.ZipFile, path: str) -> Iterator[tuple[str, str]]:
    """The cell and the text of every note of a sheet."""
    for kind, inside in relations(archive, path).values():
        if "comment" in kind.lower() and inside in archive.namelist():
            notes = _Notes()
            stream(archive, inside, notes)
            yield from notes.found
