"""One tab of fields: a selector that keeps the focus, and a form that is drawn anew for what is
selected.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence

from ipywidgets import Box, Button, Dropdown, VBox, Widget

from ...report.markup.elements import Markup
from ..outcome_board import Board
from ..widgets import fill, html, styled


class Panel(ABC):
    """Base of the panels. `title` is the key of its name; `build` fills `box` from the question."""

    title = ""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.box = styled(VBox(), "sc-panel")

    def build(self) -> None:
        """Fill the box from the question."""
        self.board.replace(self.box, self.fields())

    @abstractmethod
    def fields(self) -> Sequence[Widget]:
        """The widgets of the panel."""

    def leads_to(self, _missing: Mapping[str, str]) -> str:
        """The key of the field of something that is missing (`what`, `name`, `person` as in a
        gap), with what has to be chosen for it chosen; empty where it is not in this panel.
        """
        return ""

    def refresh(self) -> None:  # noqa: B027  (a panel without anything to tell is sound)
        """What the panel tells besides its fields, after the question has changed."""


class ChoosingPanel(Panel):
    """A panel about one of several things (a person, a gig, a model): the selector stays, the
    form below changes.
    """

    selector_label = ""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.selector = styled(Dropdown(layout={"width": "100%"}), "sc-selector")
        self.form = VBox()
        self.buttons = styled(Box(), "sc-buttons")
        self.table = html("", "sc-glance")
        self.box.children = (self.selector, self.form, self.buttons, self.table)
        board.on(self.selector, self._select)
        self.selected = ""

    @abstractmethod
    def options(self) -> list[tuple[str, str]]:
        """What can be selected: words and id."""

    def build(self) -> None:
        options = self.options()
        if self.selected not in [name for _, name in options]:
            self.selected = options[0][1] if options else ""
        fill(self.selector, self.board.text(self.selector_label), options, self.selected)
        self._forget()
        self.board.replace(self.form, self.fields())
        self.board.show_messages()
        self.refresh()

    def glance(self) -> Markup:
        """All of them in one table."""
        return Markup("")

    def refresh(self) -> None:
        self.board.show(self.table, self.glance())
        options = self.options()
        # the words of an option may have changed with its fields
        if tuple(self.selector.options) != tuple(options):
            with self.board.without_events():
                fill(self.selector, self.board.text(self.selector_label), options, self.selected)

    def choose(self, wanted: str) -> None:
        """Draw the form of another of them."""
        self.selected = wanted
        with self.board.without_events():
            self.build()

    def _select(self) -> None:
        self.choose(self.selector.value or "")

    def _forget(self) -> None:
        """Fields that are about to be drawn anew have no message any more; an entry that was
        refused goes with them.
        """
        prefix = f"{self.title.rpartition('_')[2]}."
        for key in [key for key in self.board.messages if key.startswith(prefix)]:
            del self.board.messages[key]
            self.board.state.errors.pop(key, None)
        self.board.draw_status()


def button(
    board: Board, label: str, act: Callable[[], object], tip: str = "", *, within: Box | None = None
) -> Button:
    """A button that does one thing. With `within`, one that has left that box does nothing: the
    second press of a double click.
    """
    made = Button(description=label, tooltip=tip or label, layout={"width": "auto"})
    made.on_click(
        board.guarded(lambda _: act() if within is None or made in within.children else None)
    )
    return made
