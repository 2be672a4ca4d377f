"""What it takes to run the group: the fields of `Running`, said once for all models."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve
from ipywidgets import Widget

from ...scenario.fields import Field, fields_of
from ...scenario.running import Running
from ...scenario.units import Choice, Money, Share, Whole
from ...scenario.workbook.wording import Wording
from .. import parsing
from ..outcome_board import Board
from ..state import Question, edited
from ..views.tables import heading, note
from ..widgets import html
from .fields import choice_field, text_field
from .sheets import SheetsPanel

# What the page shows of a cost; what it does not show stays.
COLUMNS = (
    *("what", "label", "amount", "per", "month", "to", "spread", "borne_by", "model"),
    *("source", "assumed"),
)


class RunningPanel(SheetsPanel):
    """Hours, their price, other costs and places, one field a row of the type; the costs that have
    a record of their own, as a table.
    """

    title = "ui.tab_running"
    group = "running"

    def fields(self) -> Sequence[Widget]:
        """A sentence on what an empty field means, the table of costs, and the fields."""
        said, board = html(), self.board
        board.show(said, note(board.text("ui.running_note")))
        costs = self.sheet("costs", COLUMNS)
        self.refresh()
        table = [html(heading(self.caption("costs"), 3)), costs.entry]
        return [said, *table, *(_field(board, one) for one in fields_of(Running))]

    def caption(self, name: str) -> str:
        return Wording(self.board.language, {}).name(name)


def _field(board: Board, one: Field) -> Widget:
    """The field of one figure."""
    key = f"running.{one.name}"
    label = board.text(f"workbook.column.running.{one.name}")
    value = getattr(board.state.question.scenario.running or Running(), one.name)
    put = _put(one.name)
    if isinstance(one.unit, Choice):
        words = [(board.text(f"workbook.option.{word}"), word) for word in one.unit.options]
        options = [("–", ""), *words]
        return choice_field(
            board,
            key,
            label,
            options,
            value,
            put,
            stacked=True,
        )
    read, write = _typed(board, one)
    return text_field(
        board,
        key,
        label,
        write(value),
        read,
        put,
        write=write,
        hint=board.text("page.unknown"),
    )


def _put(name: str) -> Callable[[Question, Any], Question]:
    """The change of one figure; figures of which none is said are none at all."""

    def change(question: Question, value: Any) -> Question:
        said = evolve(question.scenario.running or Running(), **{name: value})
        running = None if said == Running() else said
        return edited(question, f"running.{name}", running=running)

    return change


def _typed(board: Board, one: Field) -> tuple[Callable[[str], Any], Callable[[Any], str]]:
    """How a figure is read from what is typed, and written."""
    language, unit = board.language, one.unit
    if isinstance(unit, Money):
        return (
            lambda text: parsing.optional_cents(text, language, unit.most, unit.per),
            lambda value: parsing.amount(value, language),
        )
    if isinstance(unit, Share):

        def read_share(text: str) -> Fraction | None:
            return parsing.share(text, language) if text.strip() else None

        return read_share, lambda value: "" if value is None else parsing.percent(value, language)
    assert isinstance(unit, Whole)

    def read_whole(text: str) -> int | None:
        return parsing.whole(text, language, unit.least, unit.most) if text.strip() else None

    return read_whole, lambda value: "" if value is None else str(value)
