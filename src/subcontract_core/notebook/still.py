"""A board as it stands, for where no widgets run: a saved notebook, a page of code, a mail.

In a notebook the live board hides its still picture. A saved notebook has either the picture
instead of the board, or, where a program kept the dead widgets, a second one after them; one is
seen.
"""

from collections.abc import Iterator
import os
from typing import Any

from ipywidgets import HTML, Box, Widget

from ..report.markup.elements import Markup, element, joined
from ..report.terminal.comparison import short
from .asked import SCENARIO
from .live import Live
from .style import CSS
from .views.overview import label
from .views.tables import heading, note

HIDES = Markup(
    "<style>.sc-still-again{display:none}</style>"
)  # whatever shows the board brings this
VIEW = "application/vnd.jupyter.widget-view+json"


def still(board: Any) -> Markup:
    """The answer as HTML without widgets and scripts, under the name of the group."""
    title = board.language.pick(board.state.question.scenario.title)
    shown = joined(_values(board.columns.children[-1]))
    told = note(board.text("ui.still"))
    outcome = getattr(board, "outcome", None)
    if outcome is not None:
        told += heading(f"{board.text('ui.look_at')}: {label(outcome, board.language)}", 3)
    inside = element("h2", title), told, element("div", shown, class_="sc-answer")
    return element("div", *inside, class_="sc-board", lang=board.language.code)


def plain(board: Any) -> str:
    """The answer in a few lines of text, for what shows no HTML."""
    return f"{short(board.state.answer.analysis, board.language)}\n\n{board.text('ui.still')}"


def bundle(board: Any, live: dict[str, Any]) -> dict[str, Any]:
    """The live board with its still picture beside it, for whatever runs no widgets."""
    if is_served():
        return live
    return {**live, "text/html": HIDES + CSS + still(board), "text/plain": plain(board)}


def again(board: Any) -> dict[str, Any]:
    """The still picture by itself, for pages that would show the dead board."""
    page = element("div", CSS, still(board), class_="sc-still-again")
    return {"text/html": page, "text/plain": ""}


def is_served() -> bool:
    """Whether this is a page of `serve`, which nobody saves."""
    return SCENARIO in os.environ


def _values(widget: Widget) -> Iterator[Markup]:
    """What the HTML of a widget, and of those in it, says."""
    if isinstance(widget, (HTML, Live)) and widget.value:
        yield element("div", Markup(widget.value))
    for child in widget.children if isinstance(widget, Box) else ():
        yield from _values(child)
