"""What is made once, when somebody asks for it; what it was made from is let go then."""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Later(Generic[Made]):
    """A function of nothing that works once and keeps what it gave, not what it needed."""

    __slots__ = ("_made", "_making")

    def __init__(self, making: Callable[[], Made]) -> None:
        self._making: Callable[[], Made] | None = making
        self._made: list[Made] = []

    def __call__(self) -> Made:
        if self._making is not None:
            self._made.append(self._making())
            self._making = None
        return self._made[0]
