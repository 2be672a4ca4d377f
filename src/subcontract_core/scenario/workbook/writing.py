"""Writing a scenario, or nothing yet, as a workbook to fill in: headings and notes in a user's
language, lists to choose from.

Row 1 has the headings, the hidden row 2 the keys by which the file is read, the rest is input. A
hidden sheet tells which word of the format each word of the lists stands for, so a workbook in
Finnish reads back anywhere.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field

from ...base import files
from ...base.errors import needs
from ..types import Scenario
from ..writing import scenario_tree
from .columns import DECIDED_BY, MARKS, TOP, WHERE, Column, SheetOf, sheets
from .looks import Looks, for_print
from .rows import rows_of
from .values import Values
from .wording import Offered, Wording, Words
from .words_sheet import decided_list, words_of

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 200  # rows that come with lists to choose from
FIRST = 2  # the first row of input
MADE = datetime(2000, 1, 1)  # so that the same scenario makes the same file
_WIDE = (
    "source",
    "assumed",
    "title",
    "note",
    "value",
    "dates",
    "without",
    "papers",
    "crew",
    "task",
    "where",
    "parameter",
    "model",
    "term",
)


def write_workbook(
    path: Path | str,
    words: Words,
    scenario: Scenario | None = None,
    known: Mapping[str, Sequence[Offered | str]] | None = None,
    *,
    overwrite: bool = False,
) -> None:
    """Write an Excel file that `read_workbook` reads: empty, or with a scenario that reads back
    equal.

    `known` offers words for columns whose words depend on what is installed (``terms.model``).
    Raises `SubcontractError` for a path that cannot be written, for a file that exists unless
    `overwrite` is given, and always for the file that the scenario was read from.
    """
    file = files.check_path(path, words, files.EXCEL)
    inputs = (scenario.file,) if scenario is not None and scenario.file else ()
    content = partial(workbook_bytes, words, scenario, known)
    files.save_made(file, content, words, overwrite=overwrite, inputs=inputs)


def workbook_bytes(
    words: Words,
    scenario: Scenario | None = None,
    known: Mapping[str, Sequence[Offered | str]] | None = None,
) -> bytes:
    """The workbook of a scenario, or an empty one, as the bytes of the file."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise needs("excel") from None
    out = io.BytesIO()
    book = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"title": words.text("workbook.title"), "created": MADE})
    wording, looks = Wording(words, dict(known or {})), Looks(book)
    _Writer(book, wording, looks, Values(looks, wording)).write(
        scenario_tree(scenario) if scenario is not None else {"format": _format()}
    )
    book.close()
    return out.getvalue()


def _format() -> str:
    return next(column.options[0] for column in sheets()[0].columns if column.key == "format")


@define
class _Writer:
    book: "Workbook"
    wording: Wording
    looks: Looks
    values: Values
    lists: dict[str, str] = field(factory=dict)  # per column: where its list stands
    rows: dict[str, int] = field(factory=dict)  # how many a sheet has

    def write(self, tree: Mapping[str, Any]) -> None:
        """All sheets; the list of words last and hidden."""
        marks: list[dict[str, str]] = []
        rows = {
            sheet.name: list(rows_of(sheet, tree, marks))
            for sheet in sheets()
            if sheet.name != MARKS
        }
        rows[MARKS] = marks
        self.rows = {name: len(found) for name, found in rows.items()}
        self._about()
        pages = {
            sheet.name: self.book.add_worksheet(self.wording.name(sheet.name)) for sheet in sheets()
        }
        self._lists()
        for sheet in sheets():
            page = pages[sheet.name]
            if sheet.name == TOP:
                self._scenario(page, sheet, rows[TOP][0])
            else:
                self._table(page, sheet, rows[sheet.name])
        pages[TOP].activate()

    def _about(self) -> None:
        page = self.book.add_worksheet(self.wording.name("about"))
        page.hide_gridlines(2)
        page.set_column(0, 0, 100)
        page.write_string(
            0,
            0,
            self.wording.words.text("workbook.title"),
            self.looks.format("title", bold=True, font_size=16),
        )
        self._keys(page, ["about.text"])
        text = self.looks.format("text", text_wrap=True)
        for row, key in enumerate(
            ("sheets", "rows", "lists", "values", "unknown", "marks", "people", "read"), FIRST
        ):
            page.write_string(row, 0, self.wording.words.text(f"workbook.about.{key}"), text)
        for_print(page)

    def _keys(self, page: "Worksheet", keys: Sequence[str]) -> None:
        for place, key in enumerate(keys):
            page.write_string(
                1, place, key, self.looks.format("key", font_color="#808080", font_size=8)
            )
        page.set_row(1, None, None, {"hidden": True})

    def _scenario(self, page: "Worksheet", sheet: SheetOf, values: Mapping[str, Any]) -> None:
        """A row for each value: its heading, the value, what to write."""
        self._keys(page, [f"{TOP}.key", f"{TOP}.heading", f"{TOP}.value", f"{TOP}.help"])
        for place, (width, heading) in enumerate(
            ((12, ""), (34, "what"), (60, "value"), (70, "help"))
        ):
            page.set_column(place, place, width, None, {"hidden": place == 0})
            if heading:
                page.write_string(
                    0,
                    place,
                    self.wording.words.text(f"workbook.heading.{heading}"),
                    self.looks.heading(False),
                )
        for row, column in enumerate(sheet.columns, FIRST):
            page.write_string(row, 0, column.key)
            page.write_string(
                row,
                1,
                self.wording.heading(sheet, column),
                self.looks.heading(
                    column.required or "." in column.key and column.key.startswith("months")
                ),
            )
            self.values.put(page, row, 2, sheet, column, values.get(column.key))
            page.write_string(
                row,
                3,
                self.wording.note(sheet, column),
                self.looks.format("help", font_color="#595959", text_wrap=True),
            )
            self._choose(page, sheet, column, row, row, 2)
        page.freeze_panes(FIRST, 0)
        for_print(page)

    def _table(self, page: "Worksheet", sheet: SheetOf, rows: Sequence[Mapping[str, Any]]) -> None:
        self._keys(page, [f"{sheet.name}.{column.key}" for column in sheet.columns])
        page.set_row(0, 48)
        for place, column in enumerate(sheet.columns):
            heading = self.wording.heading(sheet, column)
            wide = column.many or any(part in _WIDE for part in column.key.split("."))
            page.set_column(
                place,
                place,
                32 if wide else min(20, max(11, len(heading) * 0.7)),
                self.looks.cell(column),
            )
            page.write_string(0, place, heading, self.looks.heading(column.required))
            page.write_comment(
                0,
                place,
                self.wording.note(sheet, column),
                {"author": "", "x_scale": 2.2, "y_scale": 1.4},
            )
            self._choose(
                page, sheet, column, FIRST, FIRST + max(ROWS, len(rows) + ROWS // 2), place
            )
            for line, row in enumerate(rows, FIRST):
                value = self._in_words(sheet, column, row)
                self.values.put(page, line, place, sheet, column, value)
        page.freeze_panes(FIRST, 1)
        page.repeat_rows(0)
        for_print(page)

    def _in_words(self, sheet: SheetOf, column: Column, row: Mapping[str, Any]) -> Any:
        """A value of a row, in words where another column of the row decides what may stand there,
        or where it names a place.
        """
        value, path = row.get(column.key), f"{sheet.name}.{column.key}"
        if isinstance(value, str) and path == WHERE:
            return self.wording.place_text(value)
        if isinstance(value, str) and path in DECIDED_BY:
            return self.wording.text_of(path, value, str(row.get(DECIDED_BY[path])))
        return value

    def _lists(self) -> None:
        """The hidden sheet of words: per column, the word of the format, what is shown for it, and
        what is shown for the word that it goes with.
        """
        page = self.book.add_worksheet(self.wording.name("words"))
        self._keys(page, ["words.column", "words.code", "words.text", "words.with", "words.of"])
        row = FIRST
        for sheet in sheets():
            for column in sheet.columns:
                path = f"{sheet.name}.{column.key}"
                first = row
                for parts in words_of(self.wording, sheet, column):
                    for place, part in enumerate(parts):
                        page.write_string(row, place, part)
                    row += 1
                if row > first and not column.many and path not in (WHERE, *DECIDED_BY):
                    self.lists[path] = f"='{page.get_name()}'!$C${first + 1}:$C${row}"
        page.hide()

    def _choose(
        self, page: "Worksheet", sheet: SheetOf, column: Column, first: int, last: int, place: int
    ) -> None:
        """A list to choose from: words, or the ids of another sheet."""
        path = f"{sheet.name}.{column.key}"
        source = self.lists.get(path, "")
        if self.wording.known.get(path) and path in DECIDED_BY:
            source = decided_list(self.wording, sheet, path, first)
        if not source and column.of and not column.many:
            last = FIRST + max(ROWS, self.rows.get(column.of, 0))
            source = f"='{self.wording.name(column.of)}'!$A${FIRST + 1}:$A${last}"
        if source:
            strict = not self.wording.known.get(path)
            page.data_validation(
                first,
                place,
                last,
                place,
                {
                    "validate": "list",
                    "source": source,
                    "error_type": "stop" if strict else "information",
                    "error_title": self.wording.words.text("workbook.choose_title"),
                    "error_message": self.wording.words.text("workbook.choose"),
                },
            )
