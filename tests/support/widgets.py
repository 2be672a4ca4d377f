"""Widgets of a board as a user finds them, and what the board says."""

from ipywidgets import HTML, Button, Checkbox, Dropdown, FileUpload, Text, Textarea

from subcontract_core.notebook.live import Live

TABS = ("group", "tables", "people", "gigs", "happening", "pay", "terms", "running", "models")


def widgets_of(widget):
    """The widget and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from widgets_of(child)


def field(board, label):
    """The one field with a label, as a user finds it."""
    [found] = [
        w
        for w in widgets_of(board.view)
        if isinstance(w, (Text, Textarea, Dropdown, Checkbox, Button, FileUpload))
        and w.description == label
    ]
    return found


def words(board):
    """Everything that is said in the board, without the style sheet."""
    return " ".join(
        w.value
        for w in widgets_of(board.view)
        if isinstance(w, (HTML, Live)) and "<style>.sc-board" not in w.value
    )


def cents_in_hand(answer, model, person=0):
    """What one person has in hand in a model, over all months of the first case."""
    comparison = answer.comparison
    return int(comparison.in_hand(comparison.outcome(model)).cents[:, person].sum())
