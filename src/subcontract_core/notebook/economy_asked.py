"""What is asked on the page of the economy: a backward question, its goal, the county's own
figures and those of a buyer, and whether the purses of a small group are shown.

Nothing is searched while somebody types: a question is asked when it is pressed, and its answer is
kept until the scenario changes.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from fractions import Fraction
from typing import Any, Protocol

from attrs import evolve

from ..analysis.break_even import NET, QUESTIONS
from ..analysis.wanted import Wanted
from ..base import per_time
from ..base.errors import InputError
from ..report.text.language import Language
from ..scenario.running import PLACES, Running
from . import parsing
from .said import FIGURE, TALK, Said
from .state import Question, Refused, edited
from .views.economy_fields import OF_COUNTY, Chosen

ECONOMY = "economy"  # the tab's name
GOAL = "goal"  # so much more in hand
_MOST = 6_000  # cents an hour that are tried on a screen, and above which nobody is paid
HOUR, AROUND = "hour", "before"  # fields that stand for two figures each
_MOST_EUROS, _MOST_MINUTES, _MOST_PEOPLE = 100_000, 6_000, 100
_MOST_OF_A_DAY, _MOST_A_YEAR = 24 * 60, 10_000_000_000  # what a buyer may say, as in a file


class Host(Protocol):
    """What a board must have for the page of the economy."""

    said: Said

    @property
    def language(self) -> Language: ...
    def text(self, key: str) -> str: ...
    def commit(self, key: str, label: str, change: Callable[[Question], Question]) -> bool: ...
    def without_events(self) -> AbstractContextManager[None]: ...
    def rebuild(self) -> None: ...


class EconomyAsked:
    """The questions of one board; `turn` draws the page anew."""

    def __init__(self, board: Host, turn: Callable[[], None]) -> None:
        self.board, self.turn = board, turn
        self.wanted, self.small_groups = Wanted(), False
        self.buyer = ""  # whose figures are seen
        self.refused = self.goal_refused = ""  # why a goal was not taken, and what was typed
        self.acts: Mapping[str, Callable[[Mapping[str, str]], None]] = {
            "ask": self._ask,
            GOAL: self._goal,
            FIGURE: self._figure,
            "small": self._small,
            "buyer": self._buyer,
            TALK: self._talk,
        }

    @property
    def chosen(self) -> Chosen:
        """What the page shows of it."""
        typed = self.board.said.typed
        return Chosen(self.wanted, self.small_groups, self.buyer, self.refused, typed)

    def _ask(self, told: Mapping[str, str]) -> None:
        """Another question."""
        question = told.get("question", "")
        if question in QUESTIONS:
            high = _MOST if question == NET else Wanted().high
            self.wanted = evolve(
                self.wanted,
                question=question,
                high=high,
            )
            self.turn()

    def _goal(self, told: Mapping[str, str]) -> None:
        """So much more in hand; what cannot be read leaves the goal as it was, and is told."""
        typed, goal, language = told.get("value", ""), None, self.board.language
        self.refused = self.goal_refused = ""
        try:
            goal = parsing.optional_cents(parsing.checked(typed, language), language, _MOST_EUROS)
        except (Refused, InputError) as error:
            self.refused, self.goal_refused = str(error), typed
        if goal is not None:
            self.wanted = evolve(self.wanted, goal=goal)
        self.turn()

    def _small(self, _told: Mapping[str, str]) -> None:
        """Somebody has confirmed that the sums of a small group are to be seen."""
        self.small_groups = True
        self.turn()

    def _figure(self, told: Mapping[str, str]) -> None:
        """One of the county's own figures, as it is typed."""
        name, typed = told.get("name", ""), told.get("value", "")
        if name not in _READ:
            return
        board = self.board

        def change(question: Question) -> Question:
            value = _READ[name](parsing.checked(typed, board.language), board)
            figures = _figures(name, value)
            said = evolve(question.scenario.running or Running(), **figures)
            changed = (f"running.{one}" for one in figures)
            return edited(
                question,
                *changed,
                running=None if said == Running() else said,
            )

        key = f"{OF_COUNTY}.{name}"
        board.said.note(key, told)
        if board.commit(key, board.text(f"ui.economy.{name}"), change):
            with board.without_events():
                board.rebuild()  # the same figures have fields among those of the question

    def _buyer(self, told: Mapping[str, str]) -> None:
        """Another buyer."""
        self.buyer = told.get("value", "")
        self.turn()

    def _talk(self, told: Mapping[str, str]) -> None:
        """One of the figures of a buyer, as it is typed."""
        name, whose, typed = told.get("name", ""), told.get("buyer", ""), told.get("value", "")
        board = self.board
        if name not in _READ_OF_BUYER:
            return

        def change(question: Question) -> Question:
            value = _READ_OF_BUYER[name](parsing.checked(typed, board.language), board)
            buyers = (
                evolve(one, **{name: value}) if one.id == whose else one
                for one in question.scenario.buyers
            )
            return edited(question, f"buyers.{whose}.{name}", buyers=tuple(buyers))

        key = f"buyers.{whose}.{name}"
        board.said.note(key, told)
        board.commit(key, board.text(f"ui.economy.{name}"), change)


def _figures(name: str, value: Any) -> dict[str, Any]:
    """The figures of the scenario that a field stands for."""
    if name == HOUR:
        return {"instructor_hour": value, "coach_hour": value}
    if name == AROUND:
        return {"before": value, "after": None if value is None else 0}
    return {name: value}


def _cents(per: str) -> Callable[[str, Host], int | None]:
    """How euros for so much time are read, with or without their unit ("30 €/h")."""
    return lambda typed, board: parsing.optional_cents(typed, board.language, _MOST_EUROS, per)


def _share(typed: str, board: Host) -> Fraction | None:
    return parsing.share(typed, board.language) if typed.strip() else None


def _minutes(typed: str, board: Host) -> int | None:
    return _whole(typed, board, 0, _MOST_MINUTES)


def _people(typed: str, board: Host) -> int | None:
    return _whole(typed, board, 1, _MOST_PEOPLE)


def _whole(typed: str, board: Host, least: int, most: int) -> int | None:
    return parsing.whole(typed, board.language, least, most) if typed.strip() else None


def _a_year(typed: str, board: Host) -> int | None:
    return parsing.optional_cents(typed, board.language, _MOST_A_YEAR, per_time.YEAR)


_READ_OF_BUYER: Mapping[str, Callable[[str, Host], Any]] = {
    "own_hour": _cents(per_time.HOUR),
    "own_share": _share,
    "contractor_hour": _cents(per_time.HOUR),
    "guiding": lambda typed, board: _whole(typed, board, 0, _MOST_OF_A_DAY),
    "purchases_year": _a_year,
}
_READ: Mapping[str, Callable[[str, Host], Any]] = {
    HOUR: _cents(per_time.HOUR),
    "presence": _share,
    AROUND: _minutes,
    "people_per_instructor": _people,
    "coach_monthly": _minutes,
    "place_day": _cents(per_time.DAY),
    "place_when_free": lambda typed, board: typed if typed in PLACES else "",
}
