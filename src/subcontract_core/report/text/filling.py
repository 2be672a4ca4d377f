"""The fields of a text filled in, and the mark before a text that stands in for a missing one."""

import re
from string import Formatter
from typing import Any, Protocol

from ...base.catalogues import ENGLISH
from ...base.errors import SubcontractError

MARK = f"({ENGLISH}) "  # Excel forbids [en] in the names of its sheets

_BOUNDS = {"small", "large", "least", "most", "low", "high"}
_DECIMALS = re.compile(r"-?[0-9]+\.[0-9]+(?: ?(?:%|h|€))?")
_NO_CENTS = re.compile(r"[.,]00(?=[^0-9]*$)")


class MissingText(SubcontractError):
    """A key has no text in a language, or a field of a text has no value."""


def lacking(text: str, code: str = ENGLISH) -> str:
    """A text in one language that stands in for one that nobody has translated yet."""
    return f"({code}) {text}"


class Writes(Protocol):
    """What a text is filled in by: a language."""

    @property
    def strict(self) -> bool: ...

    def number(self, text: str) -> str:
        """A plain decimal as the language writes it."""

    def money(self, cents: int, signed: bool = False) -> str:
        """Cents as the language writes euros."""

    def format(self, value: Any, kind: str) -> str:
        """A value of one of the field kinds."""


def bound(name: str, value: object, language: Writes) -> object:
    """A number of the program in a sentence, as the language writes it; what a user wrote is
    repeated as it is.
    """
    is_number = name in _BOUNDS and isinstance(value, str) and _DECIMALS.fullmatch(value)
    return language.number(str(value)) if is_number else value


def whole_euros(cents: int, language: Writes, *, signed: bool = False) -> str:
    """Cents that are whole euros, without decimals: 1 000 € or €1,000."""
    return _NO_CENTS.sub("", language.money(cents, signed))


class Filler(Formatter):
    """Fills the fields of a text; plain names only."""

    def __init__(self, language: Writes, key: str, is_marked: bool) -> None:
        self.language, self.key, self.is_marked = language, key, is_marked

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, str]:
        if field_name in kwargs:
            return kwargs[field_name], field_name
        if self.language.strict:
            raise MissingText(f"{self.key} needs a value for {field_name}")
        return None, field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        told = self.language.format(value, format_spec)
        return told.removeprefix(MARK) if self.is_marked else told  # one mark a sentence
