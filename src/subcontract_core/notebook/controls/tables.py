"""A group as three tables to type in or paste into: people, buyers, gigs; and how to begin one."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve
from ipywidgets import Box, Dropdown, Widget

from ...base.dates import number
from ...engine.judging import judged
from ...report.markup.elements import Markup
from ...report.text import ranges
from ...report.text.language import Language
from ...scenario import Scenario, bundled_scenarios, load_scenario
from ...scenario.building import FORMAT
from ...scenario.reading import read_scenario
from ...scenario.workbook.typed import Typed, typed_texts
from ...scenario.workbook.wording import Wording
from ..outcome_board import Board
from ..state import Question, edited
from ..views.tables import heading, items, note
from ..widgets import fill, html, styled
from .fields import text_field
from .panel import button
from .sheets import SheetsPanel, column_of

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


class TablesPanel(SheetsPanel):
    """New group or a start from a ready one, then the three tables."""

    title = "ui.tab_tables"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        for name, keys in COLUMNS.items():
            self.sheet(name, keys)
        self.visits = html("", "sc-visits")
        self.start = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-start")
        board.on(self.start, lambda: self.begin(str(self.start.value or "")))

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
        super().refresh()
        board = self.board
        board.show(self.visits, _visits(board.state.question.scenario, board.language))

    def completed(self, typed: Typed, scenario: Scenario) -> Typed:
        return completed(typed, scenario, self.board.language)


def completed(typed: Typed, scenario: Scenario, language: Language) -> Typed:
    """The table with what follows from it: who has a rent rents, the only buyer is the buyer."""
    if typed.sheet == "people":
        homes = {
            row[0]: row[1] for row in typed_texts(scenario, "people", ("id", _HOME), language).rows
        }
        rent = typed.keys.index("housing.rent")
        words = Wording(language, {}).texts(f"people.{_HOME}", column_of("people", _HOME))
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
