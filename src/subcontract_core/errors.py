"""What can go wrong, in words for the person who can mend it.

Nothing in the project is imported here. Every error a user can meet is a `SubcontractError`;
the command line prints its text and never a traceback.
"""

from collections.abc import Iterable

from attrs import frozen


class SubcontractError(Exception):
    """Base of all errors that a user may see."""


@frozen
class Fault:
    """One thing that is wrong with one place of an input.

    `place` is a file with line, or a sheet with cell; `path` names the value inside it
    (``people[2].rent``); the other three say what was found, what is allowed, what to do.
    """

    place: str
    path: str
    found: str
    allowed: str
    to_do: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.path}: found {self.found}; allowed: {self.allowed}."
        return f"{text} {self.to_do}" if self.to_do else text


class InputError(SubcontractError):
    """An input has faults; all of them, in reading order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class LawError(SubcontractError):
    """The law was asked for something it does not hold (a name, a day, a unit)."""


class MoneyError(SubcontractError):
    """An amount cannot be read, or a product would not fit in 64 bits."""


class ModelError(SubcontractError):
    """A model cannot be found, loaded or trusted. The text names plugin, hook and column."""


class ConservationError(ModelError):
    """Money appeared or vanished inside a model."""
