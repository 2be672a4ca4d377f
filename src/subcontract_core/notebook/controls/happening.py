"""What changes on the way and what happens otherwise than planned, as tables of the page: one at a
time, chosen by what it is about.
"""

from collections.abc import Sequence

from ipywidgets import Box, Dropdown, Widget

from ...scenario import Scenario
from ...scenario.workbook.typed import typed_texts
from ...scenario.workbook.typed_rows import Typed
from ...scenario.workbook.wording import Wording
from ..outcome_board import Board
from ..views.tables import note
from ..widgets import fill, html, styled
from .sheets import Sheet, SheetsPanel, values_of

# Which sheets, in the order in which people think of them, and what a page shows of each: all of it
# where nothing is named.
_SHOWN: dict[str, tuple[str, ...]] = {
    "away": (),
    "closed": (),
    "cancelled": (),
    "realised": ("gig", "date", "person", "hours", "happened", "by", "notice"),
    "terms": ("from", "term", "value", "model", "person"),
    "tax_card_changes": (),
    "debt_changes": (),
    "home_changes": ("person", "from", "rent", "municipality_group", "moved"),
    "extra_pay": (),
    "buyers": (
        "id",
        "pays.days",
        "pays.late.value",
        "pays.late.days",
        "closes.value",
        "closes.each",
    ),
    "paid_late": (),
    "pay_by_model": (),
    "calls": (
        "id",
        "buyer",
        "task",
        "start",
        "hours",
        "crew",
        "going",
        "a_week.least",
        "a_week.usual",
        "a_week.most",
    ),
}
COLUMNS = {name: keys or values_of(name) for name, keys in _SHOWN.items()}
_OWN_NAME = ("terms", "buyers")


class HappeningPanel(SheetsPanel):
    """Choose what happens, then a table of it."""

    title = "ui.tab_happening"
    group = "happening"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.chosen = next(iter(COLUMNS))
        self.which = styled(Dropdown(layout={"width": "100%"}), "sc-selector", "sc-happening")
        self.hint, self.place = html(), styled(Box(), "sc-happening-table")
        board.on(self.which, self._choose)

    def fields(self) -> Sequence[Widget]:
        self.refresh()
        intro = html(note(self.board.text("happening.note")))
        return [intro, self.which, self.hint, self.place]

    def caption(self, name: str) -> str:
        if name in _OWN_NAME:
            return self.board.text(f"happening.{name}")
        return Wording(self.board.language, {}).name(name)

    def completed(self, typed: Typed, scenario: Scenario) -> Typed:
        """A term without a model changes in all of them."""
        if typed.sheet != "terms":
            return typed
        place, every = typed.keys.index("model"), self.board.text("workbook.option.terms.model.all")
        rows = [
            (*row[:place], row[place] or every, *row[place + 1 :]) if any(row) else row
            for row in typed.rows
        ]
        return Typed(typed.sheet, typed.keys, rows)

    def refresh(self) -> None:
        table = self._table()
        super().refresh()
        board = self.board
        with board.without_events():
            fill(self.which, board.text("happening.which"), self._options(), self.chosen)
        board.show(self.hint, note(board.text(f"happening.hint.{self.chosen}")))
        if self.place.children != (table.entry,):
            self.place.children = (table.entry,)

    def _table(self) -> Sheet:
        return self.sheet(self.chosen, COLUMNS[self.chosen])

    def _options(self) -> list[tuple[str, str]]:
        """What can be chosen, each with how much of it is said."""
        scenario, language = self.board.state.question.scenario, self.board.language
        found = []
        for name, keys in COLUMNS.items():
            rows = typed_texts(scenario, name, keys, language).rows
            count = sum(any(row[1:]) for row in rows)
            found.append((f"{self.caption(name)} ({count})" if count else self.caption(name), name))
        return found

    def _choose(self) -> None:
        self.chosen = str(self.which.value or self.chosen)
        self.refresh()
