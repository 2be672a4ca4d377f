"""When pay comes: the rule, and the days it gives."""

from collections.abc import Sequence

from attrs import evolve
from ipywidgets import Widget

from ..outcome_board import Board
from ..state import Question, edited
from ..views.tables import items, note
from ..widgets import html
from .fields import choice_field
from .panel import Panel


def pay_fields(board: Board) -> list[Widget]:
    """The two fields of the pay rule."""
    rule = board.state.question.scenario.pay
    days = [
        (board.text("ui.pay_last"), "last"),
        *((board.text("ui.pay_day_n", day=str(day)), str(day)) for day in range(1, 29)),
    ]
    months = [(board.text(f"ui.pay.{word}"), word) for word in ("same", "next")]

    def put(name: str):  # type: ignore[no-untyped-def]
        def change(question: Question, value: str) -> Question:
            return edited(
                question, f"pay.{name}", pay=evolve(question.scenario.pay, **{name: value})
            )

        return change

    return [
        choice_field(
            board,
            "pay.day",
            board.text("ui.pay_day"),
            days,
            rule.day,
            put("day"),
        ),
        choice_field(
            board,
            "pay.month",
            board.text("ui.pay_month"),
            months,
            rule.month,
            put("month"),
        ),
    ]


class PayPanel(Panel):
    """The pay rule and the pay days that follow from it."""

    title = "ui.tab_pay"

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.days = html()

    def fields(self) -> Sequence[Widget]:
        self.refresh()
        return [html(note(self.board.text("ui.pay_note"))), *pay_fields(self.board), self.days]

    def refresh(self) -> None:
        """The pay day of each month of work."""
        scenario, language = self.board.state.question.scenario, self.board.language
        months = range(scenario.first_month, scenario.last_month + 1)
        self.days.value = items(
            language.text("ui.paid_on", month=month, day=scenario.pay.pay_day(month))
            for month in months
        )
