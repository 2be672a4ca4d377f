"""The panels of a dashboard as tabs, of which only those that have been opened are drawn."""

from collections.abc import Mapping, Sequence

from ipywidgets import Tab

from ..outcome_board import Board
from ..widgets import styled
from .panel import Panel


class PanelTabs:
    """Panels side by side: fields are made when their tab is first opened, and anew after each
    step back. `view` is the widget.
    """

    def __init__(self, board: Board, panels: Sequence[Panel]) -> None:
        self.board, self.panels = board, tuple(panels)
        self.view = styled(
            Tab([panel.box for panel in self.panels], selected_index=0), "sc-tabs", "sc-controls"
        )
        self._built: set[int] = set()
        self.view.observe(board.guarded(lambda _change: self._open()), names="selected_index")

    def rebuild(self, titles: Sequence[str]) -> None:
        """Draw the open tab anew; the others when they are opened. `titles` are keys of texts."""
        for number, title in enumerate(titles):
            self.view.set_title(number, self.board.text(title))
        self._built.clear()
        self._open()

    def refresh(self) -> None:
        """What the drawn panels tell besides their fields."""
        for number in self._built:
            self.panels[number].refresh()

    def forget_others(self, kept: Panel) -> None:
        """The other panels are drawn anew when they are opened: the question has changed."""
        self._built &= {self.panels.index(kept)}

    def lead_to(self, missing: Mapping[str, str]) -> str:
        """Open the panel that has the field of what is missing, and give the field's key; nothing
        where no panel has it.
        """
        for number, panel in enumerate(self.panels):
            key = panel.leads_to(missing)
            if key:
                self.view.selected_index = number
                return key
        return ""

    def _open(self) -> None:
        self.open(self.view.selected_index or 0)

    def open(self, number: int) -> None:
        """Make the fields of a panel, if they are not there yet."""
        if number not in self._built:
            self._built.add(number)
            with self.board.without_events():
                self.panels[number].build()
