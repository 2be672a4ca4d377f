"""The days of a gig or of activity: listed dates, or days of the week with exceptions."""

from collections.abc import Callable

from attrs import evolve
from ipywidgets import Widget

from ... import days
from ...scenario.types import Dates
from .. import entry
from ..board import Board
from ..state import Question
from .fields import check_row, text_field


def date_fields(board: Board, key: str, get: Callable[[Question], Dates], put: Callable[[Question, Dates], Question]) -> list[Widget]:
    """Three fields; each changes its own part of the days and keeps the others."""
    when = get(board.state.question)
    language, scenario = board.language, board.state.question.scenario
    first, last = days.first_day(scenario.first_month), days.last_day(scenario.last_month)

    def changed(name: str) -> Callable[[Question, tuple], Question]:
        def change(question: Question, value: tuple) -> Question:
            wanted = evolve(get(question), **{name: value})
            if name == "weekly":  # the weeks run over all months unless the scenario says otherwise
                wanted = evolve(wanted, start=(wanted.start or first) if value else None, end=(wanted.end or last) if value else None)
            return put(question, wanted)

        return change

    def listed(name: str, shown: tuple) -> Widget:
        label = board.text(f"ui.{name}")
        return text_field(
            board, f"{key}.{name}", label, entry.days_text(shown, language), lambda text: entry.days(text, language, first, last), changed(name),
            write=lambda value: entry.days_text(value, language), hint=entry.day_text(first, language), rows=3 if name == "dates" else 1,
        )  # fmt: skip

    names = [(board.text(f"weekday.{name}"), name) for name in days.WEEKDAYS]
    fields = [listed("dates", when.dates), check_row(board, f"{key}.weekly", board.text("ui.weekly"), names, when.weekly, changed("weekly"))]
    return [*fields, listed("without", when.without)]
