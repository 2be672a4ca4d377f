"""Words, money and dates in a user's language.

Texts come from gettext catalogues with symbolic keys (`locale/<language>.po`). A text may have
fields with the kinds below as format: ``{limit:money}`` (cents), ``{day:date}`` (day number or
date), ``{minutes:hours}``, ``{n:count}``, ``{x:hundredths}``, ``{x:tenthousandths}`` (of a euro),
``{m:month}`` (month number), ``{source:cited}`` (a citation: a title stays, a remark of our own
comes in the language). A value that is a pair of numbers is shown as a range, None as "not given"
or "not in the sources" (see `about`).

What stands in English in the code or in the law's data (faults, help of commands, names of acts) is
looked up by its English in `locale/phrases.<language>.po`; what is not found there, such as a value
that the user wrote, stays.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
import os
from pathlib import Path
from string import Formatter
from typing import Any

from attrs import evolve, field, frozen

from ...base.dates import calendar_date
from ...base.errors import LANGUAGES, Fault, InputError, SubcontractError, Text, said
from ...scenario.absence import NOT_GIVEN, NOT_IN_SOURCES
from ...scenario.types import Scenario
from .system_language import system_language

_LOCALE = Path(__file__).parents[2] / "locale"
_STRICT = "SUBCONTRACT_STRICT_TEXTS"
_MINUS, _NO_BREAK, _DASH = "\u2212", "\u00a0", "\u2013"
_COMMA = ("fi", "sv")  # Finland writes 1 234,56 € and 2.3.2022 in both its languages


class MissingText(SubcontractError):
    """A key has no text in a language, or a field of a text has no value."""


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(code: str) -> Mapping[str, str]:
    """All texts of a language by key."""
    return _read(f"{code}.po")


@lru_cache(maxsize=len(LANGUAGES))
def phrases(code: str) -> Mapping[str, str]:
    """What stands in English elsewhere, by its English; empty for English."""
    return {} if code == "en" else _read(f"phrases.{code}.po")


def _read(name: str) -> dict[str, str]:
    from babel.messages.pofile import read_po

    with (_LOCALE / name).open("rb") as file:
        return {
            str(message.id): str(message.string)
            for message in read_po(file)
            if message.id and message.string
        }


@frozen
class Language:
    """One language. `strict` (set in tests) makes a missing text an error; a user sees the key
    instead.
    """

    code: str = field()
    strict: bool = field(factory=lambda: os.environ.get(_STRICT) == "1", eq=False, repr=False)
    nothing: str = field(default=NOT_IN_SOURCES, eq=False, repr=False)

    @code.validator
    def _known(self, _attribute: Any, code: str) -> None:
        if code not in LANGUAGES:
            raise SubcontractError(
                Text(
                    "no texts in the language {code!r}; there are {known}",
                    code=code,
                    known=", ".join(LANGUAGES),
                )
            )

    def about(self, scenario: Scenario) -> "Language":
        """The same language for an answer to this question: what it leaves open is not given,
        or not in its sources.
        """
        return evolve(self, nothing=NOT_IN_SOURCES if scenario.source else NOT_GIVEN)

    def has(self, key: str) -> bool:
        """Whether there is a text for a key."""
        return key in catalogue(self.code)

    def text(self, key: str, /, **values: Any) -> str:
        """The text of a key with its fields filled in; one with the kind of nothing at its end
        goes before the plain one.
        """
        known = catalogue(self.code)
        key = f"nothing.{self.nothing}" if key == "page.unknown" else key
        text = known.get(f"{key}.{self.nothing}") or known.get(key)
        if text is None:
            if self.strict:
                raise MissingText(f"{key} has no text in {self.code}")
            return key
        return _Filler(self, key).vformat(text, (), values) if "{" in text else text

    def text_or(self, key: str, otherwise: str) -> str:
        """The text of a key without fields, or another text where there is none (a plugin's own
        word).
        """
        return self.text(key) if self.has(key) else otherwise

    def say(self, english: str) -> str:
        """An English text of the code or the law's data in this language; as it is where there
        is no other.
        """
        known = phrases(self.code)
        if isinstance(english, Text):
            fields = {
                name: self.say(value) if isinstance(value, Text) else value
                for name, value in english.fields.items()
            }
            template = known.get(english.template, english.template)
            return template.format(**fields) if fields else template
        return known.get(english, english)

    def fault(self, fault: Fault) -> str:
        """A fault of an input as one paragraph."""
        parts = {
            name: self.say(getattr(fault, name))
            for name in ("place", "path", "found", "allowed", "to_do")
        }
        return self.text("error.fault", **parts).rstrip()

    def error(self, error: Exception) -> str:
        """What an error says, every fault of an input on a line of its own."""
        return (
            "\n".join(map(self.fault, error.faults))
            if isinstance(error, InputError)
            else self.say(said(error))
        )

    def pick(self, texts: Mapping[str, str]) -> str:
        """The best of texts by language: this one, English, or any."""
        return texts.get(self.code) or texts.get("en") or next(iter(texts.values()), "")

    def money(self, cents: int, signed: bool = False) -> str:
        """Cents as euros: 1 234,56 € or €1,234.56, with a real minus (and a plus if asked)."""
        sign = _MINUS if cents < 0 else "+" if signed and cents > 0 else ""
        number = self._decimal(abs(int(cents)), 2)
        return f"{sign}{number}{_NO_BREAK}€" if self.code in _COMMA else f"{sign}€{number}"

    def hundredths(self, value: int) -> str:
        """Hundredths as a number with two decimals."""
        return (_MINUS if value < 0 else "") + self._decimal(abs(int(value)), 2)

    def tenthousandths(self, value: int) -> str:
        """Ten-thousandths of a euro with four decimals."""
        number, sign = self._decimal(abs(int(value)), 4), _MINUS if value < 0 else ""
        return f"{sign}{number}{_NO_BREAK}€" if self.code in _COMMA else f"{sign}€{number}"

    def _decimal(self, size: int, places: int) -> str:
        whole, rest = divmod(size, 10**places)
        if self.code in _COMMA:
            return f"{whole:,}".replace(",", _NO_BREAK) + f",{rest:0{places}d}"
        return f"{whole:,}.{rest:0{places}d}"

    def number(self, text: str) -> str:
        """A plain decimal or percentage as the language writes it (7.15 % or 7,15 %)."""
        return text.replace(".", ",") if self.code in _COMMA else text

    def date(self, day: date | int) -> str:
        """2 March 2022 or 2.3.2022; takes a date or a day number."""
        day = day if isinstance(day, date) else calendar_date(int(day))
        if self.code in _COMMA:
            return f"{day.day}.{day.month}.{day.year}"
        return f"{day.day} {self.text(f'month.{day.month}')} {day.year}"

    def month(self, number: int) -> str:
        """March 2022 or maaliskuu 2022 (a month number of `days`)."""
        return f"{self.text(f'month.{number % 12 + 1}')} {number // 12}"

    def hours(self, minutes: int) -> str:
        """4 h, 4 h 30 min or 45 min."""
        hours, rest = divmod(int(minutes), 60)
        parts = ([f"{hours} h"] if hours or not rest else []) + ([f"{rest} min"] if rest else [])
        return " ".join(parts)

    def count(self, number: int) -> str:
        """A whole number."""
        return f"{int(number):,}".replace(",", _NO_BREAK if self.code in _COMMA else ",")

    def span(self, low: str, high: str) -> str:
        """From one text to another (a range)."""
        return (
            low
            if low == high
            else f"{low}{_DASH}{high}"
            if " " not in low + high
            else f"{low} {_DASH} {high}"
        )

    def amount(
        self, cents: int, known: bool = True, signed: bool = False, nothing: str = ""
    ) -> str:
        """Money, or which nothing it is: that of the question unless one is given."""
        return (
            self.money(cents, signed) if known else self.text(f"nothing.{nothing or self.nothing}")
        )

    def format(self, value: Any, kind: str) -> str:
        """A value of one of the field kinds of this module; a pair is a range."""
        if value is None:
            return self.text("page.unknown")
        write = _WRITERS.get(kind)
        if write is None:
            raise MissingText(
                f"the field kind {kind!r} is unknown; there are {', '.join(_WRITERS)}"
            )
        if isinstance(value, tuple):
            return self.span(write(self, value[0]), write(self, value[1]))
        return write(self, value)


_WRITERS: dict[str, Callable[[Language, Any], str]] = {
    "": lambda language, value: language.say(value) if isinstance(value, Text) else str(value),
    "money": Language.money,
    "date": Language.date,
    "hours": Language.hours,
    "count": Language.count,
    "hundredths": Language.hundredths,
    "tenthousandths": Language.tenthousandths,
    "month": Language.month,
    "cited": lambda language, value: language.say(str(value)),
}


class _Filler(Formatter):
    """Fills the fields of a text; plain names only."""

    def __init__(self, language: Language, key: str) -> None:
        self.language, self.key = language, key

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, str]:
        if field_name in kwargs:
            return kwargs[field_name], field_name
        if self.language.strict:
            raise MissingText(f"{self.key} needs a value for {field_name}")
        return None, field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        return self.language.format(value, format_spec)


def default_language() -> Language:
    """The language of the user's system: Finnish or Swedish if it says so, else English."""
    return Language(system_language())
