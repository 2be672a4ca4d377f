"""A panel of tables to type in: sheets of the workbook on the page, whose rows go into the question
or come back with their faults by cell.
"""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from ...base.errors import Fault
from ...engine.judging import judged
from ...report.text.offered import offered
from ...scenario import Scenario
from ...scenario.workbook.columns import Column, SheetOf, sheets
from ...scenario.workbook.typed import NotRead, read_typed, typed_texts
from ...scenario.workbook.typed_rows import LETTERS, Typed
from ...scenario.workbook.wording import Wording
from ..entry import Entry, Heading
from ..outcome_board import Board
from ..state import Question, Refused
from .panel import Panel

_NUMBERS = ("money", "share", "integer", "number")
_WHENCE = ("source", "assumed")
_WORDS = ("fresh", "duplicate", "fill", "remove")


@frozen(eq=False)
class Sheet:
    """One table: the sheet it shows, the keys of its columns, its widget, and what could not be
    read of it.
    """

    name: str
    keys: tuple[str, ...]
    entry: Entry
    typed: list[Typed]
    errors: dict[tuple[int, int], str]

    @property
    def ahead(self) -> int:
        """How many columns of the page stand before those of the sheet: the number of a row that
        has no id.
        """
        return 0 if "id" in self.keys else 1


class SheetsPanel(Panel):
    """Base of the panels of tables. `group` begins the keys of its fields."""

    group = "tables"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.sheets: dict[str, Sheet] = {}

    def sheet(self, name: str, keys: tuple[str, ...]) -> Sheet:
        """The table of a sheet, made when it is first asked for; a fault of ours is a sentence."""
        if name not in self.sheets:
            take = self.board.guarded(lambda rows: self._take(self.sheets[name], rows))
            self.sheets[name] = Sheet(name, keys, Entry(take), [], {})
        return self.sheets[name]

    def completed(self, typed: Typed, _scenario: Scenario) -> Typed:
        """The table with what follows from it."""
        return typed

    def caption(self, name: str) -> str:
        """What a table is called."""
        return self.board.text(f"entry.{name}")

    def refresh(self) -> None:
        """The tables as the question has them; what could not be read stays as it was typed."""
        for sheet in self.sheets.values():
            if f"{self.group}.{sheet.name}" not in self.board.state.errors:
                sheet.typed[:] = [self._texts(sheet)]
                sheet.errors.clear()
            self.show(sheet)

    def show(self, sheet: Sheet) -> None:
        """A table as it stands, with its faults."""
        rows: Sequence[tuple[str, ...]] = sheet.typed[0].rows
        if sheet.ahead:
            rows = [(str(number), *row) for number, row in enumerate(rows, 1)]
        text = self.board.text
        words = {one: text(f"entry.{one}") for one in _WORDS} | {
            "caption": self.caption(sheet.name),
            "left_out": text("entry.left_out", names="{names}"),
            "letter": LETTERS.get(sheet.name, ""),
        }
        sheet.entry.show(self._headings(sheet), words, rows, sheet.errors)

    def _known(self, sheet: Sheet) -> Any:
        """The words of what is installed, where a table has any."""
        return offered(self.board.language) if "model" in sheet.keys else {}

    def _texts(self, sheet: Sheet) -> Typed:
        scenario, language = self.board.state.question.scenario, self.board.language
        return typed_texts(scenario, sheet.name, sheet.keys, language, self._known(sheet))

    def _headings(self, sheet: Sheet) -> list[Heading]:
        board, of = self.board, sheet_of(sheet.name)
        wording = Wording(board.language, self._known(sheet))
        first = [Heading("row", board.text("entry.column.row"))] if sheet.ahead else []
        return [*first, *(self._heading(of, key, wording) for key in sheet.keys)]

    def _heading(self, of: SheetOf, key: str, wording: Wording) -> Heading:
        scenario, column = self.board.state.question.scenario, of.column(key)
        assert column is not None
        lists = {"people": scenario.people, "buyers": scenario.buyers, "gigs": scenario.gigs}
        options: Sequence[str] = ()
        if column.of and not column.many:
            options = [one.id for one in lists[column.of]]
        elif f"{of.name}.{key}" == "terms.term":
            options = list(dict.fromkeys(wording.decided_texts("terms.term").values()))
        elif not column.many:
            options = list(wording.texts(f"{of.name}.{key}", column).values())
        title = self.board.language.text_or(
            f"entry.column.{of.name}.{key}",
            self.board.language.text_or(f"entry.column.{key}", wording.heading(of, column)),
        )
        return Heading(
            key, title, tuple(options), column.kind in _NUMBERS, column.kind in ("time", "month")
        )

    def _take(self, sheet: Sheet, rows: tuple[tuple[str, ...], ...]) -> None:
        """Rows that were typed go into the question, or come back with their faults by cell."""
        board = self.board
        sheet.typed[:] = [Typed(sheet.name, sheet.keys, [row[sheet.ahead :] for row in rows])]
        sheet.errors.clear()

        def change(question: Question) -> Question:
            whole = self.completed(sheet.typed[0], question.scenario)
            self._must(sheet, whole)
            try:
                scenario = read_typed(question.scenario, whole, board.language, self._known(sheet))
            except NotRead as error:
                for cell, fault in zip(error.cells, error.faults, strict=False):
                    row, column = cell or (0, 0)
                    column = column if column < len(sheet.keys) else 1
                    sheet.errors[row, column + sheet.ahead] = self._told(fault, sheet, row, column)
                raise
            return evolve(question, scenario=judged(scenario, board.state.catalogue))

        if board.commit(f"{self.group}.{sheet.name}", self.caption(sheet.name), change):
            self.outdated()
        self.refresh()

    def _must(self, sheet: Sheet, whole: Typed) -> None:
        """A change of a term begins on a day: without one it would be a value of all days."""
        if sheet.name != "terms":
            return
        column = sheet.keys.index("from")
        for number, cells in whole.filled():
            if not cells["from"]:
                told = self.board.text("happening.no_day")
                sheet.errors[number, column + sheet.ahead] = f"{number + 1}: {told}"
        if sheet.errors:
            raise Refused(self.board.text("happening.no_day"))

    def _told(self, fault: Fault, sheet: Sheet, row: int, column: int) -> str:
        """A fault with the row and the column of the page as its place."""
        rows = sheet.typed[0].rows
        who = rows[row][0] if row < len(rows) and rows[row][0] and not sheet.ahead else row + 1
        of, key = sheet_of(sheet.name), sheet.keys[column]
        title = self._heading(of, key, Wording(self.board.language, {})).title
        return self.board.language.fault(evolve(fault, place=str(who), path=title))

    def outdated(self) -> None:
        """What else shows the group is drawn anew when it is opened."""
        fields: Any = getattr(self.board, "fields", None)
        if fields is not None:
            fields.forget_others(self)


def sheet_of(name: str) -> SheetOf:
    """The sheet of a name."""
    return next(one for one in sheets() if one.name == name)


def column_of(name: str, key: str) -> Column:
    """A column of a sheet."""
    found = sheet_of(name).column(key)
    assert found is not None, key
    return found


def values_of(name: str) -> tuple[str, ...]:
    """The columns of a sheet but for where a value comes from."""
    keys = (column.key for column in sheet_of(name).columns)
    return tuple(key for key in keys if key.partition(".")[0] not in _WHENCE)
