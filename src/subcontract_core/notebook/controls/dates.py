"""The days of a gig or of activity: listed dates, or days of every week or every second with
exceptions.
"""

from collections.abc import Callable
from typing import Any

from attrs import evolve
from ipywidgets import Widget

from ...base import dates
from ...scenario.types import Dates
from .. import parsing
from ..outcome_board import Board
from ..state import Question
from .fields import check_row, choice_field, text_field

_EVERY = (1, 2, 3, 4)  # how often weekly days come; another number in a file is offered too


def date_fields(
    board: Board,
    key: str,
    get: Callable[[Question], Dates],
    put: Callable[[Question, Dates], Question],
) -> list[Widget]:
    """Four fields; each changes its own part of the days and keeps the others, but for
    exceptions that hit no day any more.
    """
    when = get(board.state.question)
    language, scenario = board.language, board.state.question.scenario
    first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)

    def changed(name: str) -> Callable[[Question, Any], Question]:
        def change(question: Question, value: Any) -> Question:
            wanted = evolve(get(question), **{name: value})
            if name == "weekly":  # the weeks run over all months unless the scenario says otherwise
                wanted = evolve(
                    wanted,
                    start=(wanted.start or first) if value else None,
                    end=(wanted.end or last) if value else None,
                    every=wanted.every if value else 1,
                )
            if name != "without":
                wanted = evolve(
                    wanted, without=tuple(day for day in wanted.without if day not in wanted.idle())
                )
            return put(question, wanted)

        return change

    def listed(name: str, shown: tuple) -> Widget:
        label = board.text(f"ui.{name}")
        return text_field(
            board,
            f"{key}.{name}",
            label,
            parsing.days_text(shown, language),
            lambda text: parsing.days(text, language, first, last),
            changed(name),
            write=lambda value: parsing.days_text(value, language),
            hint=parsing.day_text(first, language),
            rows=3 if name == "dates" else 1,
        )

    names = [(board.text(f"weekday.{name}"), name) for name in dates.WEEKDAYS]
    listed_days, without = listed("dates", when.dates), listed("without", when.without)
    weekly = check_row(
        board, f"{key}.weekly", board.text("ui.weekly"), names, when.weekly, changed("weekly")
    )
    often = [
        (board.text("ui.every_week") if number == 1 else board.text("ui.every_n", n=number), number)
        for number in sorted({*_EVERY, when.every})
    ]
    every = choice_field(
        board, f"{key}.every", board.text("ui.every"), often, when.every, changed("every")
    )

    def follow() -> None:
        """The fields that another one has changed say what holds now."""
        now = get(board.state.question)
        with board.without_events():
            every.children[0].value = now.every
            if f"{key}.without" not in board.state.errors:
                without.children[0].value = parsing.days_text(now.without, language)

    for widget in (
        listed_days.children[0],
        *weekly.children[0].children[1].children,
        every.children[0],
    ):
        board.on(widget, follow)
    return [listed_days, weekly, every, without]
