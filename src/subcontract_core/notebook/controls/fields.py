"""One labelled field: a widget, what its text means, where the value goes, and its message."""

from collections.abc import Callable, Sequence
from typing import Any

from ipywidgets import Box, Checkbox, Dropdown, Text, Textarea, VBox

from ...report.markup.elements import element
from .. import parsing
from ..outcome_board import Board
from ..state import Question
from ..widgets import html, styled

_LABEL = "150px"


def framed(board: Board, key: str, widget: Any) -> VBox:
    """A widget with its message below it."""
    message, board.entries[key] = html(), widget
    board.messages[key] = message
    message.layout.display = "none"
    return styled(VBox([widget, message]), "sc-field", f"sc-key-{key.replace('.', '-')}")


def text_field(
    board: Board,
    key: str,
    label: str,
    shown: str,
    read: Callable[[str], Any],
    put: Callable[[Question, Any], Question],
    *,
    write: Callable[[Any], str] | None = None,
    hint: str = "",
    rows: int = 1,
) -> VBox:
    """A line to type in. `read` gives the value or refuses, `put` puts it into the question,
    `write` says back what was understood; `rows` makes room for a list.
    """
    kind, more = (Text, {}) if rows == 1 else (Textarea, {"rows": rows})
    field = kind(
        value=shown,
        **more,
        description=label,
        placeholder=hint,
        continuous_update=False,
        style={"description_width": _LABEL},
        layout={"width": "100%"},
    )

    def entered() -> None:
        understood = []

        def change(question: Question) -> Question:
            value = read(parsing.checked(field.value, board.language))
            understood.append(value)
            return put(question, value)

        board.commit(key, label, change)
        if write is not None and understood and key not in board.state.errors:
            with board.without_events():
                field.value = write(understood[-1])

    board.on(field, entered)
    return framed(board, key, field)


def choice_field(
    board: Board,
    key: str,
    label: str,
    options: Sequence[tuple[str, Any]],
    value: Any,
    put: Callable[[Question, Any], Question],
    *,
    stacked: bool = False,
) -> VBox:
    """One of a few words; `stacked` puts a long label on a line of its own."""
    field = Dropdown(
        options=list(options),
        value=value,
        description=label,
        style={"description_width": _LABEL},
        layout={"width": "100%"},
    )
    board.on(field, lambda: board.commit(key, label, lambda question: put(question, field.value)))
    made = framed(board, key, field)
    return styled(made, "sc-stacked") if stacked else made


def check_field(
    board: Board, key: str, label: str, value: bool, put: Callable[[Question, bool], Question]
) -> VBox:
    """Yes or no."""
    field = Checkbox(value=value, description=label, indent=False, layout={"width": "100%"})
    board.on(field, lambda: board.commit(key, label, lambda question: put(question, field.value)))
    return framed(board, key, field)


def check_row(
    board: Board,
    key: str,
    label: str,
    options: Sequence[tuple[str, str]],
    chosen: Sequence[str],
    put: Callable[[Question, tuple[str, ...]], Question],
) -> VBox:
    """Some of a few, as a row of boxes with one message; the order of the options is kept."""
    boxes = [
        (name, Checkbox(value=name in chosen, description=words, indent=False))
        for words, name in options
    ]

    def entered() -> None:
        board.commit(
            key,
            label,
            lambda question: put(question, tuple(name for name, box in boxes if box.value)),
        )

    for _, box in boxes:
        board.on(box, entered)
    row = styled(Box([box for _, box in boxes]), "sc-checks")
    named = html(element("div", label, class_="sc-label"))
    return framed(board, key, VBox([named, row]))
