"""What the dashboards do with widgets of every kind: classes, texts, options, closing."""

from collections.abc import Sequence
from typing import Any

from ipywidgets import HTML, Dropdown, Widget

from ..report.markup.elements import escape


def styled(widget: Any, *names: str) -> Any:
    """The widget with CSS classes."""
    for name in names:
        widget.add_class(name)
    return widget


def html(value: str = "", *names: str) -> HTML:
    """An HTML widget; a text that is no HTML is escaped."""
    return styled(HTML(escape(value)), *names)


def fill(dropdown: Dropdown, label: str, options: Sequence[tuple[str, Any]], value: Any) -> None:
    """A dropdown's label, options and value together."""
    dropdown.style.description_width = "initial"
    dropdown.description = label
    options = tuple(options)
    if tuple(dropdown.options) != options:
        dropdown.options = options
    if any(option == value for _, option in options):
        dropdown.value = value


def close(widget: Widget) -> None:
    """Close a widget and everything in it."""
    for child in getattr(widget, "children", ()):
        close(child)
    widget.close()
