"""Pinning the answer that is shown, going back to a pinned one, and setting one against another."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from ipywidgets import Dropdown

from ..analysis.analysis import Analysis
from ..analysis.year_beside import as_planned
from ..model.results import Outcome
from ..report.markup.elements import NOTHING, Markup
from ..report.text.language import Language
from ..scenario.tabulating import is_other_than_planned
from .answers_file import Answers, answers_to_yaml
from .kept import KeptPin, Packing
from .live import Live
from .pinned import Pinned, differences, next_name
from .state import Question, Refused, State, runnable
from .views.downloads import download
from .views.variants import Offer, Variant, variants
from .widgets import styled


class Host(Protocol):
    """What a board must have so that its answers can be pinned."""

    state: State
    person: Dropdown

    @property
    def language(self) -> Language: ...
    @property
    def outcome(self) -> Outcome | None: ...
    def text(self, key: str) -> str: ...
    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]: ...
    def redraw(self) -> None: ...
    def draw_pinned(self, *, is_against: bool = False) -> None: ...
    def computing(self) -> AbstractContextManager[None]: ...


class Pinning:
    """Up to three pinned answers beside the one that is shown. `view` is the widget."""

    def __init__(self, board: Host) -> None:
        self.board = board
        self.pinned: tuple[Pinned, ...] = ()
        self.against = ""  # the letter that the table is set against; empty for the last
        self.view = styled(Live(self._act), "sc-pinned")
        self._packing = Packing()

    @property
    def last(self) -> Pinned | None:
        """The answer behind the table: the chosen one, else the one that was pinned last."""
        chosen = (one for one in self.pinned if one.name == self.against)
        return next(chosen, self.pinned[-1] if self.pinned else None)

    @property
    def name(self) -> str:
        """Its letter; empty where nothing is pinned."""
        return self.last.name if self.last is not None else ""

    @property
    def analysis(self) -> Analysis | None:
        """Its answer."""
        return self.last.answer.analysis if self.last is not None else None

    def restore(self, pins: Sequence[tuple[str, Question, bool]], against: str) -> None:
        """The answers that were pinned before the page was loaded anew, counted again."""
        self.pinned = self._counted(pins)
        self.against = against

    def _counted(self, pins: Sequence[tuple[str, Question, bool]]) -> tuple[Pinned, ...]:
        state = self.board.state
        return tuple(
            Pinned(name, question, state.answered(question), is_planned=planned)
            for name, question, planned in pins
        )

    def show(self, answers: Answers) -> None:
        """Show the answers of a file in place of those that are shown; the question before can be
        gone back to. Raises `Refused` where an answer is pinned that the file does not have, and
        `InputError` for what no model takes; both leave everything as it was.
        """
        state = self.board.state
        asked = [pin.question for pin in answers.pins]
        if any(one.question not in asked for one in self.pinned):
            raise Refused(self.board.text("pin.in_the_way"))
        pinned = self._counted(
            [(pin.name, runnable(pin.question, state), pin.is_planned) for pin in answers.pins]
        )
        state.begin(runnable(answers.shown, state))
        self.pinned, self.against = pinned, ""

    def draw(self) -> None:
        """The line of pinned answers, for the chosen person and model."""
        board = self.board
        outcome = board.outcome
        if outcome is None:
            self.view.value = ""
            return
        told = {one.name: tuple(self._changed(one)) for one in self.pinned}
        self.view.value = variants(
            [Variant(one.name, one.answer, told[one.name], one.is_planned) for one in self.pinned],
            outcome,
            str(board.person.value),
            board.state.answer,
            Offer(
                next_name(self.pinned),
                is_other_than_planned(board.state.question.scenario),
                self.name,
                self._file(told) if self.pinned else NOTHING,
            ),
            board.language,
        )

    def _changed(self, one: Pinned) -> list[str]:
        """What has changed since it was pinned."""
        now = self.board.state.question.scenario
        return differences(one.question.scenario, now, self._titles(), self.board.language)

    def _file(self, told: Mapping[str, Sequence[str]]) -> Markup:
        """A link to one file of all that are pinned and the one that is shown."""
        now = self.board.state.question
        pins = tuple(KeptPin(one.name, one.question, one.is_planned) for one in self.pinned)
        content = answers_to_yaml(Answers(now, pins), told, self._packing).encode()
        words = self.board.language.text("pin.save", n=len(pins) + 1)
        return download(content, "application/yaml", f"{now.scenario.id}.answers.yaml", words)

    def _titles(self) -> dict[str, str]:
        """What the terms of the models and the values of the law are called."""
        language, catalogue = self.board.language, self.board.state.catalogue
        law = self.last.answer.comparison.law.parameters if self.last is not None else {}
        return {name: language.pick(one.names) for name, one in law.items()} | {
            term.name: language.pick(term.titles)
            for model in self.board.state.question.models
            for term in catalogue.get(model).manifest.terms
        }

    def _act(self, told: Mapping[str, str]) -> None:
        acts = {
            "pin": lambda _name: self.pin(),
            "plan": lambda _name: self._pin_plan(),
            "unpin": self._unpin,
            "return": self._return,
            "against": self._set_against,
        }
        if told["act"] in acts:
            self.board.guarded(acts[told["act"]])(told.get("name", ""))

    def pin(self) -> None:
        """Pin the answer that is shown, where a letter is free."""
        name, state = next_name(self.pinned), self.board.state
        if name:
            self.pinned = (*self.pinned, Pinned(name, state.question, state.answer))
            self.board.draw_pinned()

    def _pin_plan(self) -> None:
        """Pin what was planned beside what happened."""
        name, state = next_name(self.pinned), self.board.state
        if name:
            question = state.question.with_scenario(as_planned(state.question.scenario))
            with self.board.computing():
                answer = state.answered(question)
            self.pinned = (*self.pinned, Pinned(name, question, answer, is_planned=True))
            self.against = name
            self.board.draw_pinned(is_against=True)

    def _set_against(self, name: str) -> None:
        """Set the table against another of the pinned answers."""
        self.against = name
        self.board.draw_pinned(is_against=True)

    def _unpin(self, name: str) -> None:
        self.pinned = tuple(one for one in self.pinned if one.name != name)
        self.board.draw_pinned()

    def _return(self, name: str) -> None:
        """Show a pinned answer again; that can be undone as any change."""
        one = next((one for one in self.pinned if one.name == name), None)
        if one is not None:
            self.board.state.go_back_to(one.question, one.answer)
            self.board.redraw()
