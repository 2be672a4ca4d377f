"""What was typed beside an answer and refused: it counts for nothing, stands in its field until it
is mended, and is said once more after the page was loaded anew.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from .state import State

Told = Mapping[str, str]
# what a field beside an answer tells: a value that is missing, a figure of the county, of a buyer
GIVE, FIGURE, TALK = REFUSABLE = ("give", "figure", "talk")
_PARTS = ("act", "name", "buyer", "model", "value")


class Host(Protocol):
    """What a board must have so that it can say again what was refused."""

    state: State


class Said:
    """The acts of one board whose values were refused, by the keys of their errors."""

    def __init__(self, board: Host) -> None:
        self._board = board
        self._acts: dict[str, Told] = {}

    def note(self, key: str, told: Told) -> None:
        """Something was typed in the field of that key."""
        self._acts[key] = {part: str(told[part]) for part in _PARTS if part in told}

    @property
    def refused(self) -> Mapping[str, Told]:
        """What still does not count; what was taken, mended or undone is forgotten."""
        errors = self._board.state.errors
        self._acts = {key: told for key, told in self._acts.items() if key in errors}
        return self._acts

    @property
    def typed(self) -> Mapping[str, str]:
        """The text that each of these fields shows, by its key."""
        return {key: told.get("value", "") for key, told in self.refused.items()}


def acts_in(kept: Iterable[object], known: Iterable[str]) -> list[Told]:
    """The acts that a browser kept; what is none, or not one of those known, is passed over."""
    names = tuple(known)
    return [
        {str(key): str(value) for key, value in one.items()}
        for one in kept
        if isinstance(one, Mapping) and one.get("act") in names
    ]
