"""The days of a gig or of activity: listed dates, or days of every week or every second with
exceptions.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen
from ipywidgets import Widget

from ...base import dates
from ...scenario.types import Dates
from .. import parsing
from ..outcome_board import Board
from ..state import Question
from .fields import check_row, choice_field, text_field

_EVERY = (1, 2, 3, 4)  # how often weekly days come; another number in a file is offered too


@frozen(eq=False)
class _Days:
    """The days of one thing: where they are read and put, and the key of their fields."""

    board: Board
    key: str
    get: Callable[[Question], Dates]
    put: Callable[[Question, Dates], Question]

    @property
    def months(self) -> tuple[date, date]:
        """The first and the last day of the scenario's months."""
        scenario = self.board.state.question.scenario
        return dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)

    def changed(self, name: str) -> Callable[[Question, Any], Question]:
        """What a field does with its value: exceptions that hit no day any more go."""
        first, last = self.months

        def change(question: Question, value: Any) -> Question:
            wanted = evolve(self.get(question), **{name: value})
            if name == "weekly":  # the weeks run over all months unless the scenario says otherwise
                wanted = evolve(
                    wanted,
                    start=(wanted.start or first) if value else None,
                    end=(wanted.end or last) if value else None,
                    every=wanted.every if value else 1,
                )
            if name != "without":
                kept = tuple(day for day in wanted.without if day not in wanted.idle())
                wanted = evolve(wanted, without=kept)
            return self.put(question, wanted)

        return change

    def listed(self, name: str, shown: tuple[date, ...]) -> Widget:
        """A field of dates, one after another."""
        language, (first, last) = self.board.language, self.months
        return text_field(
            self.board,
            f"{self.key}.{name}",
            self.board.text(f"ui.{name}"),
            parsing.days_text(shown, language),
            lambda text: parsing.days(text, language, first, last),
            self.changed(name),
            write=lambda value: parsing.days_text(value, language),
            hint=parsing.day_text(first, language),
            rows=3 if name == "dates" else 1,
        )

    def weekly(self, shown: Sequence[str]) -> Widget:
        """The days of the week."""
        board = self.board
        names = [(board.text(f"weekday.{name}"), name) for name in dates.Weekday.words()]
        key, label = f"{self.key}.weekly", board.text("ui.weekly")
        return check_row(
            board,
            key,
            label,
            names,
            shown,
            self.changed("weekly"),
        )

    def every(self, shown: int) -> Widget:
        """How often the days of the week come."""
        board = self.board
        often = [
            (
                board.text("ui.every_week") if number == 1 else board.text("ui.every_n", n=number),
                number,
            )
            for number in sorted({*_EVERY, shown})
        ]
        key, label = f"{self.key}.every", board.text("ui.every")
        return choice_field(
            board,
            key,
            label,
            often,
            shown,
            self.changed("every"),
        )


def date_fields(
    board: Board,
    key: str,
    get: Callable[[Question], Dates],
    put: Callable[[Question, Dates], Question],
) -> list[Widget]:
    """Four fields; each changes its own part of the days and keeps the others, but for
    exceptions that hit no day any more.
    """
    days, when = _Days(board, key, get, put), get(board.state.question)
    listed, without = days.listed("dates", when.dates), days.listed("without", when.without)
    weekly, every = days.weekly(when.weekly), days.every(when.every)

    def follow() -> None:
        """The fields that another one has changed say what holds now."""
        now = get(board.state.question)
        with board.without_events():
            every.children[0].value = now.every
            if f"{key}.without" not in board.state.errors:
                text = parsing.days_text(now.without, board.language)
                without.children[0].value = text

    boxes = weekly.children[0].children[1].children
    for widget in (listed.children[0], *boxes, every.children[0]):
        board.on(widget, follow)
    return [listed, weekly, every, without]
