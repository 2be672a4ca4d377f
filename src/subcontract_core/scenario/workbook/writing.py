"""Writing a scenario, or nothing yet, as a workbook to fill in: headings and notes in a user's
language, lists to choose from.

Row 1 has the headings, the hidden row 2 the keys by which the file is read, the rest is input. A
hidden sheet tells which word of the format each word of the lists stands for, so a workbook in
Finnish reads back anywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from functools import partial
import io
from pathlib import Path
import re
from typing import TYPE_CHECKING, Any, Protocol

from attrs import define, field

from ...base import files
from ...base.errors import SubcontractError, needs
from ..types import Scenario
from ..writing import scenario_tree
from .cells import ALL, NOTHING, exact_number, name_of
from .columns import MARKS, TOP, Column, SheetOf, sheets

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 200  # rows that come with lists to choose from
FIRST = 2  # the first row of input
MOST_TEXT = 32_767
MADE = datetime(2000, 1, 1)  # so that the same scenario makes the same file
_FORMATS = {
    "money": "#,##0.00",
    "share": "0.00%",
    "integer": "0",
    "number": "General",
    "date": 14,
    "month": "yyyy-mm",
    "time": 20,
}
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
_AMOUNT = re.compile(r"[+-]?\d+(\.\d+)?( ?%)?")


class Words(files.Words, Protocol):
    """Texts in a user's language that may be missing."""

    code: str

    def has(self, key: str) -> bool: ...


def write_workbook(
    path: Path | str,
    words: Words,
    scenario: Scenario | None = None,
    known: Mapping[str, Sequence[str]] | None = None,
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
    words: Words, scenario: Scenario | None = None, known: Mapping[str, Sequence[str]] | None = None
) -> bytes:
    """The same as the bytes of the file."""
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
    _Writer(book, words, dict(known or {})).write(
        scenario_tree(scenario) if scenario is not None else {"format": _format()}
    )
    book.close()
    return out.getvalue()


def _format() -> str:
    return next(column.options[0] for column in sheets()[0].columns if column.key == "format")


@define
class _Writer:
    book: "Workbook"
    words: Words
    known: dict[str, Sequence[str]]
    # per column: a word of the format to what is shown
    shown: dict[str, dict[str, str]] = field(factory=dict)
    lists: dict[str, str] = field(factory=dict)  # per column: where its list stands
    formats: dict[str, "Format"] = field(factory=dict)
    rows: dict[str, int] = field(factory=dict)  # how many a sheet has

    def write(self, tree: Mapping[str, Any]) -> None:
        """All sheets; the list of words last and hidden."""
        marks: list[dict[str, str]] = []
        rows = {
            sheet.name: list(_rows(sheet, tree, marks)) for sheet in sheets() if sheet.name != MARKS
        }
        rows[MARKS] = marks
        self.rows = {name: len(found) for name, found in rows.items()}
        self._about()
        pages = {sheet.name: self.book.add_worksheet(self.name(sheet.name)) for sheet in sheets()}
        self._lists()
        for sheet in sheets():
            page = pages[sheet.name]
            if sheet.name == TOP:
                self._scenario(page, sheet, rows[TOP][0])
            else:
                self._table(page, sheet, rows[sheet.name])
        pages[TOP].activate()

    def name(self, sheet: str) -> str:
        """What a sheet is called."""
        key = f"workbook.sheet.{sheet}"
        return (self.words.text(key) if self.words.has(key) else sheet)[:31]

    def format(self, name: str, **properties: Any) -> "Format":
        if name not in self.formats:
            self.formats[name] = self.book.add_format(
                {"font_name": "Calibri", "font_size": 11, "valign": "top", **properties}
            )
        return self.formats[name]

    def _heading(self, required: bool) -> "Format":
        return self.format(
            f"heading {required}",
            bold=True,
            bg_color="#E3EAF2" if required else "#F1F3F5",
            bottom=1,
            text_wrap=True,
        )

    def _cell(self, column: Column) -> "Format":
        kind = "text" if column.many else column.kind
        return self.format(
            f"cell {kind}",
            num_format=_FORMATS.get(kind, "@"),
            align="left" if kind in ("text", "id", "choice", "boolean", "amount") else "right",
            text_wrap=kind == "text",
        )

    # -- sheets -------------------------------------------------------------------------------

    def _about(self) -> None:
        page = self.book.add_worksheet(self.name("about"))
        page.hide_gridlines(2)
        page.set_column(0, 0, 100)
        page.write_string(
            0, 0, self.words.text("workbook.title"), self.format("title", bold=True, font_size=16)
        )
        self._keys(page, ["about.text"])
        text = self.format("text", text_wrap=True)
        for row, key in enumerate(
            ("sheets", "rows", "lists", "values", "unknown", "marks", "people", "read"), FIRST
        ):
            page.write_string(row, 0, self.words.text(f"workbook.about.{key}"), text)
        self._print(page)

    def _keys(self, page: "Worksheet", keys: Sequence[str]) -> None:
        for c, key in enumerate(keys):
            page.write_string(1, c, key, self.format("key", font_color="#808080", font_size=8))
        page.set_row(1, None, None, {"hidden": True})

    def _print(self, page: "Worksheet") -> None:
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})

    def _scenario(self, page: "Worksheet", sheet: SheetOf, values: Mapping[str, Any]) -> None:
        """A row for each value: its heading, the value, what to write."""
        self._keys(page, [f"{TOP}.key", f"{TOP}.heading", f"{TOP}.value", f"{TOP}.help"])
        for c, (width, heading) in enumerate(((12, ""), (34, "what"), (60, "value"), (70, "help"))):
            page.set_column(c, c, width, None, {"hidden": c == 0})
            if heading:
                page.write_string(
                    0, c, self.words.text(f"workbook.heading.{heading}"), self._heading(False)
                )
        for r, column in enumerate(sheet.columns, FIRST):
            page.write_string(r, 0, column.key)
            page.write_string(
                r,
                1,
                self.heading(sheet, column),
                self._heading(
                    column.required or "." in column.key and column.key.startswith("months")
                ),
            )
            self._value(page, r, 2, sheet, column, values.get(column.key))
            page.write_string(
                r,
                3,
                self.note(sheet, column),
                self.format("help", font_color="#595959", text_wrap=True),
            )
            self._choose(page, sheet, column, r, r, 2)
        page.freeze_panes(FIRST, 0)
        self._print(page)

    def _table(self, page: "Worksheet", sheet: SheetOf, rows: Sequence[Mapping[str, Any]]) -> None:
        self._keys(page, [f"{sheet.name}.{column.key}" for column in sheet.columns])
        page.set_row(0, 48)
        for c, column in enumerate(sheet.columns):
            heading = self.heading(sheet, column)
            wide = column.many or any(part in _WIDE for part in column.key.split("."))
            page.set_column(
                c, c, 32 if wide else min(20, max(11, len(heading) * 0.7)), self._cell(column)
            )
            page.write_string(0, c, heading, self._heading(column.required))
            page.write_comment(
                0, c, self.note(sheet, column), {"author": "", "x_scale": 2.2, "y_scale": 1.4}
            )
            self._choose(page, sheet, column, FIRST, FIRST + max(ROWS, len(rows) + ROWS // 2), c)
            for r, row in enumerate(rows, FIRST):
                self._value(page, r, c, sheet, column, row.get(column.key))
        page.freeze_panes(FIRST, 1)
        page.repeat_rows(0)
        self._print(page)

    # -- words --------------------------------------------------------------------------------

    def heading(self, sheet: SheetOf, column: Column) -> str:
        """What a column is called: its own words, those of the field, or its key."""
        last = column.key.rsplit(".", 1)[-1]
        for key in (
            f"workbook.column.{sheet.name}.{column.key}",
            f"workbook.column.{column.key}",
            f"field.{last}",
        ):
            if self.words.has(key):
                text = self.words.text(key)
                return text[:1].upper() + text[1:]
        return column.key.replace("_", " ").replace(".", ": ")

    def note(self, sheet: SheetOf, column: Column) -> str:
        """What to write into a column."""
        own = f"workbook.note.{sheet.name}.{column.key}"
        parts = [self.words.text(own)] if self.words.has(own) else []
        name = (
            "ids"
            if column.many and column.of
            else f"{column.kind}s"
            if column.many
            else column.of and "known_id" or column.kind
        )
        kind = f"workbook.kind.{name}"
        parts += [self.words.text(kind)] if self.words.has(kind) else []
        if column.many and column.kind == "choice":
            parts.append(", ".join(self.shown.get(f"{sheet.name}.{column.key}", {}).values()))
        return "\n".join(
            [*parts, *([self.words.text("workbook.required")] if column.required else [])]
        )

    def _lists(self) -> None:
        """The hidden sheet of words: per column, the word of the format and what is shown for
        it.
        """
        page = self.book.add_worksheet(self.name("words"))
        self._keys(page, ["words.column", "words.code", "words.text"])
        row = FIRST
        for sheet in sheets():
            for column in sheet.columns:
                path = f"{sheet.name}.{column.key}"
                first = row
                for code, text in self._texts(path, column).items():
                    for c, part in enumerate((path, code, text)):
                        page.write_string(row, c, part)
                    row += 1
                if row > first and not column.many:
                    self.lists[path] = f"='{page.get_name()}'!$C${first + 1}:$C${row}"
        page.hide()

    def _texts(self, path: str, column: Column) -> dict[str, str]:
        codes = [
            *column.options,
            *(("true", "false") if column.kind == "boolean" else ()),
            *self.known.get(path, ()),
        ]
        codes += [ALL] if column.many and column.of else [NOTHING] if column.many and codes else []
        texts: dict[str, str] = {}
        taken: set[str] = set()
        for code in codes:
            text = self._word(path, code)
            # A text that two words would share, or that separates a list, could not be read back.
            if (
                text.casefold() in taken
                or (text != code and text in codes)
                or (column.many and re.search(r"[,;\n]", text))
            ):
                text = code
            taken.add(text.casefold())
            texts[code] = text
        self.shown[path] = texts
        return texts

    def _word(self, path: str, code: str) -> str:
        name = "nothing" if code == NOTHING else code
        for key in (
            f"workbook.option.{path}.{name}",
            f"workbook.option.{name}",
            f"buyer.{name}",
            f"weekday.{name}",
        ):
            if self.words.has(key):
                return self.words.text(key)
        return code

    def _choose(
        self, page: "Worksheet", sheet: SheetOf, column: Column, first: int, last: int, at: int
    ) -> None:
        """A list to choose from: words, or the ids of another sheet."""
        path = f"{sheet.name}.{column.key}"
        source = self.lists.get(path, "")
        if not source and column.of and not column.many:
            last = FIRST + max(ROWS, self.rows.get(column.of, 0))
            source = f"='{self.name(column.of)}'!$A${FIRST + 1}:$A${last}"
        if source:
            strict = not self.known.get(path)
            page.data_validation(
                first,
                at,
                last,
                at,
                {
                    "validate": "list",
                    "source": source,
                    "error_type": "stop" if strict else "information",
                    "error_title": self.words.text("workbook.choose_title"),
                    "error_message": self.words.text("workbook.choose"),
                },
            )

    # -- values -------------------------------------------------------------------------------

    def _value(
        self, page: "Worksheet", r: int, c: int, sheet: SheetOf, column: Column, value: Any
    ) -> None:
        look = self._cell(column)
        if value is None:
            if sheet.name == TOP:
                page.write_blank(r, c, None, look)
            return
        shown = self.shown.get(f"{sheet.name}.{column.key}", {})
        if column.many:
            parts = [self._text(column, item, shown) for item in value]
            self._string(
                page, r, c, ", ".join(parts) if parts else shown.get(NOTHING, NOTHING), look
            )
            return
        number = (
            exact_number(value)
            if isinstance(value, str) and column.kind in _FORMATS and _AMOUNT.fullmatch(value)
            else value
            if isinstance(value, int) and not isinstance(value, bool)
            else None
        )
        if number is not None and column.kind in ("money", "share", "integer", "number"):
            page.write_number(r, c, number, look)
        elif column.kind == "date" and isinstance(value, date):
            page.write_datetime(r, c, datetime(value.year, value.month, value.day), look)
        elif column.kind == "month":
            page.write_datetime(r, c, datetime.strptime(f"{value}-01", "%Y-%m-%d"), look)
        elif column.kind == "time":
            # The end of a day is no time of a spreadsheet: it stands as a text, which reads back.
            (
                self._string(page, r, c, str(value), look)
                if value == "24:00"
                else page.write_datetime(r, c, time.fromisoformat(str(value)), look)
            )
        else:
            self._string(page, r, c, self._text(column, value, shown), look)

    def _text(self, column: Column, value: Any, shown: Mapping[str, str]) -> str:
        if isinstance(value, bool):
            value = "true" if value else "false"
        if isinstance(value, date):
            return (
                f"{value.day}.{value.month}.{value.year}" if self.words.code != "en" else f"{value}"
            )
        return shown.get(str(value), str(value))

    def _string(self, page: "Worksheet", r: int, c: int, text: str, look: "Format") -> None:
        if len(text) > MOST_TEXT:
            raise SubcontractError(
                self.words.text(
                    "error.long_text", cell=f"{page.get_name()}!{name_of(r, c)}", most=MOST_TEXT
                )
            )
        page.write_string(r, c, text, look)


# -- from the tree to rows ------------------------------------------------------------------------


def _rows(
    sheet: SheetOf, tree: Mapping[str, Any], marks: list[dict[str, str]]
) -> Iterable[dict[str, Any]]:
    """The values of a sheet row by row and key by key; marks are taken off and gathered."""
    if sheet.name == TOP:
        yield _flat(sheet, tree, "", marks)
    elif not sheet.owner:
        for item in tree.get(sheet.name, ()):
            yield _flat(sheet, item, f"{sheet.name}.{item.get('id', '')}", marks)
    else:
        for owner in tree.get(sheet.owner, ()):
            ident, record, path = owner["id"], owner, f"{sheet.owner}.{owner['id']}"
            for part in sheet.path:
                path = f"{path}.{part}"
                record = _plain(record.get(part) if record else None, path, marks)
            for item in record if sheet.several and record else [record] if record else []:
                yield {sheet.owner_key: ident} | _flat(sheet, item, path, marks)


def _flat(
    sheet: SheetOf, record: Mapping[str, Any], path: str, marks: list[dict[str, str]]
) -> dict[str, Any]:
    wanted = {column.key for column in sheet.columns}
    cells: dict[str, Any] = {}

    def walk(values: Mapping[str, Any], key: str) -> None:
        for name, value in values.items():
            dotted = f"{key}.{name}" if key else name
            if dotted in wanted and not isinstance(value, Mapping):
                cells[dotted] = value
            elif _is_marked(value):
                if dotted in wanted:
                    cells[dotted] = _plain(value, f"{path}.{dotted}" if path else dotted, marks)
            elif isinstance(value, Mapping) and any(
                column.startswith(f"{dotted}.") for column in wanted
            ):
                walk(value, dotted)

    walk(record, "")
    return cells


def _plain(value: Any, path: str, marks: list[dict[str, str]]) -> Any:
    """A value without its mark, which is noted with where it belongs."""
    if not _is_marked(value):
        return value
    texts: dict[str, str] = {}
    for kind in ("assumed", "unknown"):
        why = value.get(kind)
        texts |= (
            {f"{kind}.{language}": text for language, text in why.items()}
            if isinstance(why, Mapping)
            else {kind: why}
            if why
            else {}
        )
    marks.append(
        {"where": path, **({"source": value["source"]} if "source" in value else {}), **texts}
    )
    return value.get("value")


def _is_marked(value: Any) -> bool:
    return isinstance(value, Mapping) and (
        value.keys() == {"unknown"}
        or ("value" in value and value.keys() <= {"value", "source", "assumed"})
    )
