"""The line about what this browser keeps: it says so, can be switched off and emptied, and leads
back to where one was.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from attrs import evolve
from ipywidgets import Box, Dropdown

from ..base.errors import SubcontractError
from ..engine.judging import judged
from ..model.results import Outcome
from ..report.markup.elements import NOTHING, Markup, element
from ..report.text.language import Language
from . import still
from .keeping import (
    Found,
    Keeper,
    Kept,
    asked_look,
    asked_place,
    look_of,
    packed,
    place_of,
    unpacked,
)
from .live import Live
from .state import State
from .type_size import TypeSize
from .views import status
from .widgets import styled


class Host(Protocol):
    """What a board must have so that its work can be kept."""

    state: State
    person: Dropdown
    type_size: TypeSize

    @property
    def language(self) -> Language: ...
    @property
    def outcome(self) -> Outcome | None: ...
    @property
    def page(self) -> str: ...
    def text(self, key: str) -> str: ...
    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]: ...
    def go_to(self, place: Mapping[str, str]) -> None: ...
    def go_on(self, kept: Kept) -> None: ...
    def set_language(self, code: str) -> None: ...


class Remembered:
    """What the visitor's browser keeps of an explorer. Only a served page has it: a notebook is a
    file, which keeps itself. `view` is the widget.
    """

    def __init__(self, board: Host) -> None:
        self.board = board
        self.keeper = Keeper(self._found, keeps=still.is_served())
        self.line = styled(Live(self._act), "sc-keeping")
        self.view = Box([self.keeper, self.line], layout={"width": "100%"})
        self.is_on, self.offered = True, ""
        self.refused = NOTHING

    def draw(self) -> None:
        """The line as it is now, and what is kept from now on."""
        board = self.board
        if not self.keeper.keeps:
            self.view.layout.display = "none"
            return
        outcome = board.outcome
        model = outcome.model if outcome is not None else ""
        self.keeper.look = look_of(board.language.code, is_big=board.type_size.is_big)
        self.keeper.place = place_of(board.state.question.scenario, model, board.page)
        if board.state.question != board.state.start:
            self.offered = ""
            self.keeper.text = packed(board.state.question, str(board.person.value))
        elif self.keeper.text:
            # back to the group as it was loaded: there is nothing to come back to
            self.keeper.text = ""
            self.keeper.send({"does": "forget"})
        self.line.value = self._line()

    def _line(self) -> Markup:
        text = self.board.text
        offer = (
            element("button", text("keep.resume"), type="button", data_act="resume")
            if self.offered
            else NOTHING
        )
        switch, key = ("off", "keep.switch_off") if self.is_on else ("on", "keep.switch_on")
        return element(
            "p",
            offer,
            element("span", text("keep.is_on" if self.is_on else "keep.is_off")),
            element("button", text(key), type="button", data_act=switch),
            element("button", text("keep.empty"), type="button", data_act="empty"),
            self.refused,
            lang=self.board.language.code,
        )

    def _act(self, told: Mapping[str, str]) -> None:
        """A button of the line."""
        act = told["act"]
        if act in ("on", "off", "empty"):
            self.is_on = self.is_on if act == "empty" else act == "on"
            self.offered = ""
            self.keeper.send({"does": act})
        elif act == "resume":
            self._resume(self.offered)
        self.draw()

    def _found(self, found: Found) -> None:
        """The page has opened: back to where one was if it was loaded anew, else to where the
        address leads, with an offer to go on.
        """
        self.is_on = not found.off
        self._look(found.look)
        if found.text and found.here:
            self._resume(found.text)
        else:
            self.offered = found.text
            self.board.guarded(self.board.go_to)(asked_place(found.place))
        self.draw()

    def _look(self, look: str) -> None:
        """The language and the size of the type that were chosen before."""
        board, (language, is_big) = self.board, asked_look(look)
        if language and language != board.language.code:
            board.guarded(board.set_language)(language)
        if is_big:
            board.type_size.set(is_big=True)

    def _resume(self, text: str) -> None:
        self.offered = ""
        try:
            kept = unpacked(text)
            scenario = judged(kept.scenario, self.board.state.catalogue)
            self.board.guarded(self.board.go_on)(evolve(kept, scenario=scenario))
            self.refused = NOTHING
        except SubcontractError as error:
            self.refused = status.refusal(error, self.board.language)
