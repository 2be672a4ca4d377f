"""A board as it stands, for where no widgets run: a saved notebook, a page of code, a mail.

In a notebook the live board hides its still picture. A saved notebook has either the picture
instead of the board, or, where a program kept the dead widgets, a second one after them; one is
seen.
"""

from collections.abc import Iterator
import os
from typing import Any

from ipywidgets import HTML, Box, Widget

from ..report.terminal.comparison import short
from .serving import SCENARIO
from .style import CSS
from .views.overview import label
from .views.tables import heading, note, safe

HIDES = "<style>.sc-still-again{display:none}</style>"  # whatever shows the board brings this
VIEW = "application/vnd.jupyter.widget-view+json"


def still(board: Any) -> str:
    """The answer as HTML without widgets and scripts, under the name of the group."""
    title = board.language.pick(board.state.question.scenario.title)
    shown = "".join(_values(board.columns.children[-1]))
    told = note(board.text("ui.still"))
    outcome = getattr(board, "outcome", None)
    if outcome is not None:
        told += heading(f"{board.text('ui.look_at')}: {label(outcome, board.language)}", 3)
    inside = f'<h2>{safe(title)}</h2>{told}<div class="sc-answer">{shown}</div>'
    return f'<div class="sc-board" lang="{board.language.code}">{inside}</div>'


def plain(board: Any) -> str:
    """The same in a few lines of text."""
    return f"{short(board.state.answer.comparison, board.language)}\n\n{board.text('ui.still')}"


def bundle(board: Any, live: dict[str, Any]) -> dict[str, Any]:
    """The live board with its still picture beside it, for whatever runs no widgets."""
    if is_served():
        return live
    return {**live, "text/html": HIDES + CSS + still(board), "text/plain": plain(board)}


def again(board: Any) -> dict[str, Any]:
    """The still picture by itself, for pages that would show the dead board."""
    return {"text/html": f'<div class="sc-still-again">{CSS}{still(board)}</div>', "text/plain": ""}


def is_served() -> bool:
    """Whether this is a page of `serve`, which nobody saves."""
    return SCENARIO in os.environ


def _values(widget: Widget) -> Iterator[str]:
    """What the HTML of a widget, and of those in it, says."""
    if isinstance(widget, HTML) and widget.value:
        yield f"<div>{widget.value}</div>"
    for child in widget.children if isinstance(widget, Box) else ():
        yield from _values(child)
