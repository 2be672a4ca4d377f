"""The tabs below the table of answers, of which only the one that is seen is drawn."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

from ipywidgets import Dropdown, Tab, VBox

from ..model.results import Outcome
from ..report.text.language import Language
from .chances import Chances
from .chances import Host as WithChances
from .details import PAGES, Looked
from .economy_asked import ECONOMY, EconomyAsked
from .live import Live
from .views.chance import PAGE as CHANCE
from .widgets import styled

NAMES = tuple(PAGES)


class Host(WithChances):
    """What a board must have for these tabs."""

    person: Dropdown

    @property
    def language(self) -> Language: ...
    def show(self, widget: Live, value: str) -> None: ...
    def computing(self) -> AbstractContextManager[None]: ...


class AnswerTabs:
    """The pages of the answer for the chosen person and model; `view` is the widget, `month` the
    place of the month in the calendar (−1: the leading one of the answer).
    """

    def __init__(self, board: Host, acts: Callable[[Mapping[str, str]], None]) -> None:
        self.board, self.chances, self.month = board, Chances(board), -1
        self.economy = EconomyAsked(board, lambda: self.again(ECONOMY))
        self.pages = {name: styled(Live(acts), f"sc-page-{name}") for name in NAMES}
        boxes = [VBox([page]) for page in self.pages.values()]
        self.view = styled(
            Tab(boxes, selected_index=0),
            "sc-tabs",
            "sc-details",
        )
        self._drawn: set[str] = set()

    @property
    def name(self) -> str:
        """The tab that is open."""
        return NAMES[self.view.selected_index or 0]

    def turn_to(self, name: str) -> None:
        """Open a tab, if there is one of that name."""
        place = {known: number for number, known in enumerate(NAMES)}
        if name in place:
            self.view.selected_index = place[name]

    def rename(self) -> None:
        """The titles in the board's language."""
        for number, name in enumerate(NAMES):
            self.view.set_title(number, self.board.text(f"ui.page.{name}"))

    def forget(self) -> None:
        """All are drawn anew when they are seen; until then what stands there is marked as old."""
        for name in self._drawn - {self.name}:
            self.pages[name].old = True
        self._drawn.clear()

    def again(self, name: str) -> None:
        """One of them once more, if it is seen: something was chosen in it, or more is counted."""
        self._drawn.discard(name)
        if self.name == name:
            self.draw(goes_on=False)

    def draw(self, *, goes_on: bool = True) -> None:
        """Only the page that is seen is drawn; what is counted in pieces `goes_on` after it."""
        name, selected = self.name, self.board.outcome
        if name in self._drawn or selected is None:
            return
        self._drawn.add(name)
        with self.board.computing():
            self.board.show(self.pages[name], PAGES[name](self._looked(selected)))
            self.pages[name].old = False
        if name == CHANCE and goes_on:
            self.chances.go_on()

    def _looked(self, selected: Outcome) -> Looked:
        """What is looked at now."""
        board, tables, person = self.board, selected.tables, str(self.board.person.value)
        return Looked(
            board.state.answer,
            selected,
            person,
            self.month if self.month in range(len(tables.months)) else tables.lead,
            board.language,
            board.state.left_out,
            self.chances.shown(selected, person) if self.name == CHANCE else None,
            self.economy.chosen,
        )
