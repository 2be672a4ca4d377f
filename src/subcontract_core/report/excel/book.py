"""A workbook of tables: one caption, one heading row, filters, print setup; amounts as numbers,
dates as dates, texts that stay texts.

Amounts come as whole cents and become a number only in the cell; the formats are Excel's neutral
codes, which each reader's own Excel shows in its way. A cell without an amount in the sources holds
those words in grey, never a zero.
"""

from collections.abc import Sequence
from datetime import date, datetime
import io
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from ...base.errors import needs
from ...scenario.workbook.cells import letters
from ..text.language import Language

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MADE = datetime(2000, 1, 1)  # so that the same comparison makes the same file
MOST_TEXT = 32_000
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
_FORMATS: dict[str, dict[str, Any]] = {
    "text": {"indent": 1},
    "wrapped": {"text_wrap": True},
    "money": {"num_format": "#,##0.00", "align": "right"},
    "signed": {"num_format": "+#,##0.00;-#,##0.00;0.00", "align": "right"},
    "share": {"num_format": "0.00##%", "align": "right"},
    "number": {"num_format": "0", "align": "right"},
    "plain": {"num_format": "General", "align": "right"},
    "date": {"num_format": 14, "align": "right"},
    "month": {"num_format": "yyyy-mm", "align": "right"},
    "unknown": {"italic": True, "font_color": "#595959", "bg_color": "#F2F2F2", "align": "right"},
    "heading": {"bold": True, "bg_color": "#E3EAF2", "bottom": 1, "text_wrap": True},
    "title": {"bold": True, "font_size": 16},
    "caption": {"bold": True, "font_size": 12},
}


@frozen
class Column:
    """One column: what it is called, what its cells hold (a key of the formats), how wide it is,
    and whether it is there for programs only (hidden).
    """

    title: str
    kind: str = "text"
    width: float = 14
    hidden: bool = False


@frozen
class Live:
    """A formula and the value that it has now, in whole cents or as a text."""

    formula: str
    value: int | str


@frozen
class Words:
    """A text in a column of amounts: a bound, or why there is no amount."""

    text: str


@frozen
class Counted:
    """A whole number that is no money, in a column of amounts."""

    value: int


@define
class Page:
    """One sheet that is being written; `head` is the row of the headings, 0-based."""

    sheet: "Worksheet"
    book: "Book"
    head: int = 1
    first: int = 2
    last: int = 1
    columns: tuple[Column, ...] = ()

    def table(
        self,
        caption: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Any]],
        head: int = 1,
        frozen_columns: int = 0,
    ) -> None:
        """The table of the sheet, with its caption above the headings."""
        self.head, self.first, self.last, self.columns = (
            head,
            head + 1,
            head + len(rows),
            tuple(columns),
        )
        self.write(head - 1, 0, caption, "caption")
        # Two lines: not every program makes room for headings that wrap.
        self.sheet.set_row(head, 32)
        for place, column in enumerate(columns):
            self.sheet.set_column(
                place,
                place,
                column.width,
                None,
                {"hidden": column.hidden},
            )
            self.write(head, place, column.title, "heading")
        for r, row in enumerate(rows, head + 1):
            for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
                self.write(r, place, cell, column.kind)
        if rows:
            self.sheet.autofilter(head, 0, self.last, len(columns) - 1)
        self.sheet.freeze_panes(head + 1, frozen_columns)
        self.sheet.repeat_rows(head)

    def write(self, line: int, place: int, cell: Any, kind: str) -> None:
        """One cell; None in a column of amounts is an amount that the sources do not give,
        elsewhere an empty cell.
        """
        look = self.book.format(kind)
        if kind == "title":
            self.sheet.set_row(line, 24)
        if isinstance(cell, Live):
            self.sheet.write_formula(
                line,
                place,
                cell.formula,
                look,
                cell.value if isinstance(cell.value, str) else cell.value / 100,
            )
        elif isinstance(cell, Counted):
            self.sheet.write_number(line, place, cell.value, self.book.format("number"))
        elif isinstance(cell, Words):
            self._string(line, place, cell.text, "unknown")
        elif cell is None:
            if kind in ("money", "signed"):
                self._string(line, place, self.book.language.text("page.unknown"), "unknown")
        elif isinstance(cell, date):
            self.sheet.write_datetime(line, place, datetime(cell.year, cell.month, cell.day), look)
        elif isinstance(cell, str):
            self._string(line, place, cell, kind)
        else:
            self.sheet.write_number(
                line, place, cell / 100 if kind in ("money", "signed") else cell, look
            )

    def _string(self, line: int, place: int, text: str, kind: str) -> None:
        text = text if len(text) <= MOST_TEXT else f"{text[:MOST_TEXT]}…"
        if text:
            # A text that looks like a formula stays a text even when somebody edits the cell.
            self.sheet.write_string(
                line, place, text, self.book.format(kind, quoted=text.startswith(_RISKY))
            )

    def column(self, title: str) -> str:
        """The cells of a column as a reference for formulas: 'People'!$H$3:$H$60."""
        place = next(c for c, column in enumerate(self.columns) if column.title == title)
        name = self.sheet.get_name().replace("'", "''")
        column, last = letters(place), max(self.last, self.first) + 1
        return f"'{name}'!${column}${self.first + 1}:${column}${last}"


@define
class Book:
    """The workbook, its formats and its language."""

    language: Language
    out: io.BytesIO = field(factory=io.BytesIO)
    made: dict[tuple[str, bool], "Format"] = field(factory=dict)
    workbook: "Workbook" = field(init=False)

    def __attrs_post_init__(self) -> None:
        try:
            from xlsxwriter import Workbook
        except ImportError:
            raise needs("excel") from None
        self.workbook = Workbook(
            self.out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )

    def page(self, key: str) -> Page:
        """A new sheet, named and set up for printing."""
        sheet = self.workbook.add_worksheet(self.language.text(f"excel.sheet.{key}")[:31])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P / &N")
        sheet.hide_gridlines(1)
        return Page(sheet, self)

    def format(self, kind: str, quoted: bool = False) -> "Format":
        """The look of a kind of cell."""
        if (kind, quoted) not in self.made:
            look = {"font_name": "Calibri", "font_size": 11, "valign": "top", **_FORMATS[kind]}
            self.made[kind, quoted] = self.workbook.add_format(
                look | ({"quote_prefix": True} if quoted else {})
            )
        return self.made[kind, quoted]

    def content(self, title: str) -> bytes:
        """The finished file."""
        self.workbook.set_properties({"title": title, "created": MADE})
        self.workbook.close()
        return self.out.getvalue()


def quoted(text: str) -> str:
    """A text inside a formula."""
    return '"' + text.replace('"', '""') + '"'
