"""Pinning the answer that is shown, going back to a pinned one, and setting one against another."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from ipywidgets import Dropdown

from ..analysis.analysis import Analysis
from ..analysis.year_beside import as_planned
from ..model.results import Outcome
from ..report.text.language import Language
from ..scenario.tabulating import is_other_than_planned
from ..scenario.writing import scenario_to_yaml
from .live import Live
from .pinned import Pinned, differences, next_name, noted
from .state import Question, State
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
        state = self.board.state
        self.pinned = tuple(
            Pinned(name, question, state.answered(question), is_planned=planned)
            for name, question, planned in pins
        )
        self.against = against

    def draw(self) -> None:
        """The line of pinned answers, for the chosen person and model."""
        board = self.board
        outcome = board.outcome
        if outcome is None:
            self.view.value = ""
            return
        self.view.value = variants(
            [self._variant(one) for one in self.pinned],
            outcome,
            str(board.person.value),
            board.state.answer,
            Offer(
                next_name(self.pinned),
                is_other_than_planned(board.state.question.scenario),
                self.name,
            ),
            board.language,
        )

    def _variant(self, one: Pinned) -> Variant:
        language, now = self.board.language, self.board.state.question.scenario
        told = differences(one.question.scenario, now, self._titles(), language)
        content = scenario_to_yaml(noted(one, told, language)).encode()
        words = language.text("pin.save", name=one.name)
        link = download(content, "application/yaml", f"{one.name}-{now.id}.yaml", words)
        return Variant(
            one.name,
            one.answer,
            tuple(told),
            link,
            one.is_planned,
        )

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
