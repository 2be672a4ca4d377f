"""The children of a person who live at home, as one field of months of birth."""

from collections.abc import Sequence

from ipywidgets import Widget

from ...scenario.types import Child
from .. import parsing
from ..outcome_board import Board
from .changing import person_of, with_changes
from .fields import text_field


def children_field(board: Board, who: str) -> Widget:
    """The field; children who live elsewhere or move stay as the file has them."""
    language = board.language
    children = person_of(board.state.question.scenario, who).children
    kept = tuple(child for child in children if _is_kept(child))

    def read(text: str) -> tuple[Child, ...]:
        months = [part for part in text.replace(",", " ").split() if part]
        return (*(Child(parsing.month(one, language)) for one in months), *kept)

    return text_field(
        board,
        f"people.{who}.children",
        board.text("ui.person.children"),
        _written(children),
        read,
        lambda question, new: with_changes(
            question,
            who,
            "",
            {"children": new},
            board,
        ),
        write=_written,
        hint="2018-03",
    )


def _is_kept(child: Child) -> bool:
    return child.elsewhere or child.moves is not None


def _written(children: Sequence[Child]) -> str:
    """The months of birth of those who stay at home, as they are typed."""
    return ", ".join(parsing.month_text(child.born) for child in children if not _is_kept(child))
