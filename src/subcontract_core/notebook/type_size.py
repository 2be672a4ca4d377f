"""Big type for a room: the whole board larger, at the press of a button."""

from collections.abc import Callable
from typing import Protocol

from ipywidgets import Button, VBox

from .widgets import styled

BIG = "sc-room"  # the class of a board whose type is big


class Host(Protocol):
    """What a board must have so that its type can be big."""

    view: VBox

    def text(self, key: str) -> str: ...
    def guarded(self, callback: Callable[..., None]) -> Callable[..., None]: ...
    def draw_size(self) -> None: ...


class TypeSize:
    """`button` says what the next press does, which tells the state without seeing it."""

    def __init__(self, board: Host) -> None:
        self.board, self.is_big = board, False
        self.button = styled(Button(layout={"width": "auto"}), "sc-type-size")
        self.button.on_click(board.guarded(lambda _: self.set(is_big=not self.is_big)))

    def set(self, *, is_big: bool) -> None:
        """Big or usual type, until it is set again."""
        self.is_big = is_big
        (self.board.view.add_class if is_big else self.board.view.remove_class)(BIG)
        self.draw()
        self.board.draw_size()

    def draw(self) -> None:
        """The words of the button."""
        key = "ui.usual_type" if self.is_big else "ui.big_type"
        self.button.description = self.board.text(key)
        self.button.tooltip = self.board.text("ui.big_type_tip")
