"""The line about what this browser keeps: it says so, can be switched off and emptied, and leads
back to where one was.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from attrs import evolve
from ipywidgets import Box

from ..base.errors import SubcontractError
from ..engine.judging import judged
from ..scenario import Scenario, bundled_scenarios, load_scenario
from ..scenario.reading import read_scenario
from . import seen as seeing
from . import still
from .keeping import Found, Hears, Keeper, Other, asked_look, asked_place, look_of, place_of
from .kept import Kept, KeptPin, Packing, unpacked
from .live import Live
from .seen import Host as SeenHost
from .seen import told_of
from .state import Question
from .type_size import TypeSize
from .views.keeping_line import Line, Offered, keeping_line, not_read
from .widgets import styled


class Host(SeenHost, Protocol):
    """What a board must have so that its work can be kept."""

    type_size: TypeSize

    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]: ...
    def set_language(self, code: str) -> None: ...
    def draw_status(self) -> None: ...


class Remembered(Hears):
    """What the visitor's browser keeps of an explorer. Only a served page has it: a notebook is a
    file, which keeps itself. `view` is the widget.
    """

    def __init__(self, board: Host) -> None:
        self.board = board
        self.keeper = Keeper(self, keeps=still.is_served())
        self.line = styled(Live(self._act), "sc-keeping")
        self.view = Box([self.keeper, self.line], layout={"width": "100%"})
        self.shown = Line()
        self._opened = board.state.question  # what the server shows whoever comes
        self._ready: dict[int, bool] = {}
        self._packing = Packing()

    def draw(self) -> None:
        """The line as it is now, and what is kept from now on."""
        if not self.keeper.keeps:
            self.view.layout.display = "none"
            return
        board = self.board
        self.keeper.look = look_of(board.language.code, is_big=board.type_size.is_big)
        self._draw_line()
        self.keep()
        self.keeper.place = self._place()

    def keep(self) -> None:
        """What there is to keep."""
        if self.keeper.keeps:
            self.keeper.text = self._packing.packed(self._work()) if self.has_work else ""
            self.keeper.seen = seeing.seen_of(self.board, self._place())

    @property
    def has_work(self) -> bool:
        """Whether there is anything to come back to that no address leads to."""
        state = self.board.state
        is_changed = state.question != state.start or state.future
        if self.board.pinning.pinned or state.errors or is_changed:
            return True
        if state.past:
            before, began = state.past[-1]
            if before != began and began != state.start:  # left behind for another group
                return True
        return not self._is_ready(state.start)

    def _is_ready(self, start: Question) -> bool:
        """Whether somebody who comes to the page finds a question ready: what the server shows, or
        a bundled group.
        """
        if start is self._opened or start == self._opened:
            return True
        key = id(start)
        if key not in self._ready:
            name = start.scenario.id
            known = name in bundled_scenarios() and start.scenario == load_scenario(name)
            self._ready = {key: known and evolve(self._opened, scenario=start.scenario) == start}
        return self._ready[key]

    def _work(self) -> Kept:
        state = self.board.state
        pins = self.board.pinning.pinned
        return Kept(
            state.question,
            state.start,
            state.past[-1] if state.past else None,
            state.since,
            tuple(KeptPin(one.name, one.question, one.is_planned) for one in pins),
            later=tuple(state.future),
        )

    def _place(self) -> str:
        board = self.board
        model = board.outcome.model if board.outcome is not None else ""
        return place_of(board.state.question.scenario, model, board.answer_tabs.name)

    def _draw_line(self) -> None:
        state = self.board.state
        self.shown = evolve(self.shown, is_begun=state.question != state.start)
        self.line.value = keeping_line(self.shown, self.board.language)

    # -- what somebody does, and what the browser says
    # --------------------------------------------------------------------------------------------

    def _act(self, told: Mapping[str, str]) -> None:
        """A button of the line."""
        act = told["act"]
        if act == "resume":
            self.keeper.send({"does": "fetch", "id": told.get("id", "")})
        elif act in ("on", "off", "empty"):
            is_on = self.shown.is_on if act == "empty" else act == "on"
            self.shown = Line(is_on=is_on)
            self.keeper.send({"does": act})
        self._draw_line()

    def found(self, found: Found) -> None:
        """The page has opened: back to where one was if it was loaded anew, else to where the
        address leads, with an offer to go on.
        """
        seen, language = told_of(found.seen), self.board.language
        others = tuple(Offered.of(other, told_of(other.seen), language) for other in found.others)
        self.shown = evolve(self.shown, is_on=not found.off, offered=others)
        self._look(found.look)
        place = asked_place(found.place)
        asked = place if found.place != seen.get("place", found.place) else {}
        own = Other(found.id, "", found.seen)
        if found.here and found.text and "group" not in asked:
            self._resume(own, found.text, asked)
        elif found.here and found.text:
            self._set_aside(own)  # a link was followed in this window
            self._begin_at(place)
        else:
            self._begin_at(place)
            if found.here and not asked:
                self.board.guarded(seeing.see)(self.board, seen)
        self.draw()
        self.keeper.send({"does": "begin"})

    def taken(self, other: str, text: str, seen: str) -> None:
        """The work of another window, which somebody goes on with here."""
        if self._resume(Other(other, "", seen), text, {}):
            left = tuple(one for one in self.shown.offered if one.id != other)
            self.shown = evolve(self.shown, offered=left)
            self.keep()
            self.keeper.send({"does": "adopt", "id": other})
        self.draw()

    def went(self, place: str) -> None:
        """Somebody has followed a link to this page, or gone back."""
        asked = asked_place(place)
        if asked and place != self._place():
            self._go_to(asked)
            self.draw()

    def told(self, act: str) -> None:
        """How much room the browser has, or that keeping was switched in another window."""
        if act in ("on", "off"):
            self.shown = evolve(self.shown, is_on=act == "on")
        else:
            self.shown = evolve(self.shown, room=act)
        self._draw_line()

    def _look(self, look: str) -> None:
        """The language and the size of the type that were chosen before."""
        board, (language, is_big) = self.board, asked_look(look)
        if language and language != board.language.code:
            board.guarded(board.set_language)(language)
        if is_big:
            board.type_size.set(is_big=True)

    def _resume(self, own: Other, text: str, asked: Mapping[str, str]) -> bool:
        """Go on with a kept text; what cannot be read is told, and stays where it is."""
        board, seen = self.board, told_of(own.seen)
        try:
            kept = unpacked(text, self._read)
            board.guarded(seeing.go_on)(board, kept, seen)
        except SubcontractError as error:
            self._set_aside(own)
            self.shown = evolve(self.shown, refused=not_read(text, error, board.language))
            return False
        lost = [not_read(text, one.error, board.language, one.name) for one in kept.not_read]
        if lost:
            self._set_aside(own)
        self.shown = evolve(self.shown, refused=lost[0] if lost else "")
        if asked:
            self._go_to(asked)
        return not lost

    def _go_to(self, place: Mapping[str, str]) -> None:
        self.board.guarded(seeing.go_to)(self.board, place)

    def _begin_at(self, place: Mapping[str, str]) -> None:
        """Where the address of a page that has just opened leads: nobody has done anything yet
        that could be undone.
        """
        self._go_to(place)
        self.board.state.past.clear()
        self.board.draw_status()

    def _set_aside(self, own: Other) -> None:
        """This window keeps under another name from now on, so that its work before stays."""
        offered = Offered.of(own, told_of(own.seen), self.board.language)
        others = tuple(one for one in self.shown.offered if one.id != own.id)
        self.shown = evolve(self.shown, offered=(offered, *others))
        self.keeper.send({"does": "renew"})

    def _read(self, yaml: str, place: str) -> Scenario:
        return judged(read_scenario(yaml, place), self.board.state.catalogue)
