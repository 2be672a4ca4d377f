"""What can go wrong, in words for the person who can mend it.

Nothing in the project is imported here but `privacy`: no error repeats anything personal. Every
error a user can meet is a `SubcontractError`; the command line prints its text and never a
traceback. Code writes it in English; what stays the same in every such text is a `Text`, so that
`report/language.py` can say it in the user's language. What only the author of a plugin can mend (a
wrong column, a facts file) stays English.
"""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

from .privacy import mask


class Text(str):
    """An English text that remembers what it was made of: a template and the values of its fields.

    It is an ordinary text wherever it goes; the catalogues `phrases.po` hold its template.
    """

    template: str
    fields: dict[str, Any]

    def __new__(cls, template: str, /, **fields: Any) -> "Text":
        """Fill the fields of a template such as ``"the unknown term {term}"``; without fields
        it is taken as it is.
        """
        text = super().__new__(cls, template.format(**fields) if fields else template)
        text.template, text.fields = template, fields
        return text

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.fields

    def changed(self, change: Callable[[str], str]) -> "Text":
        """The same text with a change made to each of its fields that is a text."""
        return Text(
            self.template,
            **{
                name: _changed(value, change) if isinstance(value, str) else value
                for name, value in self.fields.items()
            },
        )


def _changed(text: str, change: Callable[[str], str]) -> str:
    return text.changed(change) if isinstance(text, Text) else change(text)


class SubcontractError(Exception):
    """Base of all errors that a user may see; what looks like somebody's code, address or
    number is hidden in it.
    """

    def __init__(self, *said: object) -> None:
        super().__init__(
            *(_changed(part, mask) if isinstance(part, str) else part for part in said)
        )


def both(first: Text, second: Text) -> Text:
    """Two texts, each on lines of its own."""
    return Text("{first}\n{second}", first=first, second=second)


def said(error: Exception) -> str:
    """What an error says; a `Text` if it was made with one."""
    return error.args[0] if error.args and isinstance(error.args[0], Text) else str(error)


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

    def changed(self, change: Callable[[str], str]) -> "Fault":
        """The fault with a change made to everything in it that the input wrote."""
        return Fault(
            *(
                _changed(text, change)
                for text in (self.place, self.path, self.found, self.allowed, self.to_do)
            )
        )


class InputError(SubcontractError):
    """An input has faults; all of them, each once, in reading order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(dict.fromkeys(fault.changed(mask) for fault in faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


_NEEDS = {
    "excel": Text("Excel files need"),
    "charts": Text("Charts that are live need"),
    "frames": Text("Tables in Python need"),
    "population": Text("Populations need"),
    "notebook": Text("The explorer and the notebooks need"),
}


def needs(extra: str) -> SubcontractError:
    """Where a library of an extra is missing: what to type in the project's folder, and
    elsewhere.
    """
    here, elsewhere = f"uv run --extra {extra}", f'pip install "subcontract-core[{extra}]"'
    return SubcontractError(
        Text(
            "{what} packages that are not installed. In the project's folder write: {here} … –"
            " elsewhere: {elsewhere}",
            what=_NEEDS[extra],
            here=here,
            elsewhere=elsewhere,
        )
    )


class LawError(SubcontractError):
    """The law was asked for something it does not hold (a name, a day, a unit)."""


class MoneyError(SubcontractError):
    """An amount cannot be read, or a product would not fit in 64 bits."""


class ModelError(SubcontractError):
    """A model cannot be found, loaded or trusted. The text names plugin, hook and column."""


class ConservationError(ModelError):
    """Money appeared or vanished inside a model."""


def unforeseen(error: Exception) -> SubcontractError:
    """What no part of the program foresaw: a fault of its own or of a plugin, told in a
    sentence.
    """
    if isinstance(error, MemoryError):
        return SubcontractError(Text("this computer has too little memory for that"))
    told = Text(
        "a fault of the program or of a plugin, not of what was given: {kind}: {message}. "
        "With SUBCONTRACT_TRACEBACK=1 in the environment its place is shown.",
        kind=type(error).__name__,
        message=str(error),
    )
    return SubcontractError(told)
