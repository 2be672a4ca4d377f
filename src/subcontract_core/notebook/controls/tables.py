"""A group as three tables to type in or paste into: people, buyers, gigs; and how to begin one."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen
from ipywidgets import Box, Dropdown, Widget

from ...base.dates import number
from ...base.errors import Fault
from ...engine.judging import judged
from ...report.markup.elements import Markup
from ...report.text import ranges
from ...report.text.language import Language
from ...scenario import Scenario, bundled_scenarios, load_scenario
from ...scenario.building import FORMAT
from ...scenario.reading import read_scenario
from ...scenario.workbook.columns import sheets
from ...scenario.workbook.typed import NotRead, Typed, read_typed, typed_texts
from ...scenario.workbook.wording import Wording
from ..entry import Entry, Heading
from ..outcome_board import Board
from ..state import Question, edited
from ..views.tables import heading, items, note
from ..widgets import fill, html, styled
from .fields import text_field
from .panel import Panel, button

# What a page shows of each sheet; everything else of a person or a gig has its field elsewhere.
COLUMNS = {
    "people": (
        "id",
        "birth_year",
        "lives_on",
        "housing.rent",
        "housing.municipality_group",
        "tax_card",
        "other_pension",
    ),
    "buyers": ("id", "kind", "deducts_vat"),
    "gigs": ("id", "buyer", "task", "weekly", "start", "hours", "crew"),
}
_HOME = "housing.kind"
_OWN = "own"


@frozen(eq=False)
class _Sheet:
    """One table: its widget, and what could not be read of it."""

    name: str
    entry: Entry
    typed: list[Typed]
    errors: dict[tuple[int, int], str]


class TablesPanel(Panel):
    """New group or a start from a ready one, then the three tables."""

    title = "ui.tab_tables"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.sheets = {name: self._sheet(name) for name in COLUMNS}
        self.visits = html("", "sc-visits")
        self.start = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-start")
        board.on(self.start, lambda: self.begin(str(self.start.value or "")))

    def _sheet(self, name: str) -> _Sheet:
        return _Sheet(name, Entry(self._taker(name)), [], {})

    def _taker(self, name: str) -> Callable[[tuple[tuple[str, ...], ...]], None]:
        """What is done with the rows of a table; a fault of ours is a sentence."""
        return self.board.guarded(lambda rows: self._take(name, rows))

    def fields(self) -> Sequence[Widget]:
        board = self.board
        self.refresh()
        begin = [(board.text("entry.from_ready"), "")]
        begin += [(board.language.pick(_title(name)), name) for name in bundled_scenarios()]
        with board.without_events():
            fill(self.start, board.text("entry.start"), begin, "")
        new = button(board, board.text("entry.new"), lambda: self.begin(""))
        parts: list[Widget] = [
            styled(Box([new]), "sc-buttons"),
            self.start,
            self._name(),
            html(note(board.text("entry.no_names"))),
        ]
        for sheet in self.sheets.values():
            parts += [html(heading(board.text(f"entry.{sheet.name}"), 3)), sheet.entry]
        return [*parts, self.visits]

    def _name(self) -> Widget:
        """What the group is called."""
        board, language = self.board, self.board.language

        def put(question: Question, value: str) -> Question:
            return edited(question, "title", title={language.code: value or _OWN})

        return text_field(
            board,
            "tables.title",
            board.text("entry.name"),
            language.pick(board.state.question.scenario.title),
            str.strip,
            put,
        )

    def begin(self, ready: str) -> None:
        """A group of one's own from nothing, or like a ready one."""
        board = self.board
        if ready:
            scenario = evolve(load_scenario(ready), id=_OWN, source="")
        else:
            scenario = new_group(date.today())
        with board.computing():
            board.state.load(judged(scenario, board.state.catalogue))
            board.redraw()

    # -- the tables -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The tables as the question has them; what could not be read stays as it was typed."""
        question, language = self.board.state.question, self.board.language
        for sheet in self.sheets.values():
            if f"tables.{sheet.name}" not in self.board.state.errors:
                shown = typed_texts(question.scenario, sheet.name, COLUMNS[sheet.name], language)
                sheet.typed[:] = [shown]
                sheet.errors.clear()
            sheet.entry.show(
                self._headings(sheet.name),
                self._words(sheet.name),
                sheet.typed[0].rows,
                sheet.errors,
            )

        self.board.show(self.visits, _visits(question.scenario, language))

    def _headings(self, name: str) -> list[Heading]:
        language = self.board.language
        of, wording = next(one for one in sheets() if one.name == name), Wording(language, {})
        buyers = tuple(buyer.id for buyer in self.board.state.question.scenario.buyers)
        found = []
        for key in COLUMNS[name]:
            column = of.column(key)
            assert column is not None
            options = wording.texts(f"{name}.{key}", column).values() if not column.many else ()
            chosen = buyers if key == "buyer" else tuple(options)
            number = column.kind in ("money", "share", "integer", "number")
            found.append(Heading(key, language.text(f"entry.column.{key}"), chosen, number))
        return found

    def _words(self, name: str) -> dict[str, str]:
        text = self.board.text
        words = {one: text(f"entry.{one}") for one in ("fresh", "duplicate", "fill", "remove")}
        return words | {"caption": text(f"entry.{name}")}

    def _take(self, name: str, rows: tuple[tuple[str, ...], ...]) -> None:
        """Rows that were typed go into the question, or come back with their faults by cell."""
        board, sheet = self.board, self.sheets[name]
        sheet.typed[:] = [Typed(name, COLUMNS[name], rows)]
        sheet.errors.clear()

        def change(question: Question) -> Question:
            whole = completed(sheet.typed[0], question.scenario, board.language)
            try:
                scenario = read_typed(question.scenario, whole, board.language)
            except NotRead as error:
                for cell, fault in zip(error.cells, error.faults, strict=False):
                    row, column = cell or (0, 0)
                    column = column if column < len(COLUMNS[name]) else 1
                    sheet.errors[row, column] = self._told(fault, name, rows, (row, column))
                raise
            return evolve(question, scenario=judged(scenario, board.state.catalogue))

        if board.commit(f"tables.{name}", board.text(f"entry.{name}"), change):
            self.outdated()
        self.refresh()

    def _told(
        self, fault: Fault, name: str, rows: Sequence[Sequence[str]], cell: tuple[int, int]
    ) -> str:
        """A fault with the row and the column of the page as its place."""
        row, column = cell
        who = rows[row][0] if row < len(rows) and rows[row][0] else str(row + 1)
        title = self.board.text(f"entry.column.{COLUMNS[name][column]}")
        return self.board.language.fault(evolve(fault, place=who, path=title))

    def outdated(self) -> None:
        """What else shows the group is drawn anew when it is opened."""
        fields: Any = getattr(self.board, "fields", None)
        if fields is not None:
            fields.forget_others(self)


def completed(typed: Typed, scenario: Scenario, language: Language) -> Typed:
    """The table with what follows from it: who has a rent rents, the only buyer is the buyer."""
    if typed.sheet == "people":
        homes = {
            row[0]: row[1] for row in typed_texts(scenario, "people", ("id", _HOME), language).rows
        }
        rent = typed.keys.index("housing.rent")
        words = Wording(language, {}).texts(f"people.{_HOME}", _column_of_home())
        rows = [(*row, _home(row[rent], homes.get(row[0], ""), words)) for row in typed.rows]
        return Typed("people", (*typed.keys, _HOME), rows)
    if typed.sheet == "gigs" and len(scenario.buyers) == 1:
        place, only = typed.keys.index("buyer"), scenario.buyers[0].id
        rows = [
            (*row[:place], row[place] or only, *row[place + 1 :]) if any(row) else row
            for row in typed.rows
        ]
        return Typed("gigs", typed.keys, rows)
    return typed


def _home(rent: str, before: str, words: dict[str, str]) -> str:
    if rent.strip():
        return words["rent"]
    return words["none"] if before in ("", words["rent"]) else before


def _column_of_home() -> Any:
    return next(one for one in sheets() if one.name == "people").column(_HOME)


def new_group(today: date) -> Scenario:
    """One person, one buyer and no gigs in the month of a day."""
    month = f"{today:%Y-%m}"
    example = "{fi: esimerkki, sv: exempel, en: an example}"
    titles = "{fi: Oma ryhmä, sv: Egen grupp, en: My own group}"
    lines = (
        f"format: {FORMAT}",
        f"id: {_OWN}",
        f"title: {titles}",
        f"months: {{from: {month}, to: {month}}}",
        f"people: [{{id: P1, birth_year: {{value: 1980, assumed: {example}}}}}]",
        "buyers: [{id: B1, kind: company}]",
        "gigs: []",
    )
    return read_scenario("\n".join(lines), _OWN)


def _visits(scenario: Scenario, language: Language) -> Markup:
    """The days that the words of each gig come to: how many, and which."""
    found = {gig.id: [number(day) for day in gig.when.days()] for gig in scenario.gigs}
    return items(
        language.text("entry.visits", gig=gig, n=len(days), days=ranges.days(language, days) or "–")
        for gig, days in found.items()
    )


def _title(name: str) -> dict[str, str]:
    return load_scenario(name).title
