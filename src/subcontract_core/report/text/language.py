"""Words, money and dates in a user's language.

Texts come from gettext catalogues with symbolic keys (`base/catalogues.py`). A text may have fields
with the kinds below as format: ``{limit:money}`` (cents), ``{day:date}`` (day number or date),
``{minutes:hours}``, ``{n:count}``, ``{x:hundredths}``, ``{x:tenthousandths}`` (of a euro),
``{rate:share}`` (millionths, in per cent), ``{m:month}`` (month number), ``{source:cited}`` (a
citation: a title stays, a remark of our own comes in the language). A value that is a pair of
numbers is shown as a range, None as "not given" or "not in the sources" (see `about`). A number
with a unit (`Span`) is written by its unit; a text that asks for another kind is a fault.

What stands in English in the code or in the law's data (faults, help of commands, names of acts) is
looked up by its English (`phrases.po`); what nobody meant to translate, such as a value that the
user wrote, stays. What a language lacks is told in English with a mark before it; how it writes
numbers and dates stands under `format.…` in its catalogue.

What needs NumPy or a model is imported where it is asked for, so that help is quick.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
import os
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ...base.catalogues import ENGLISH, LANGUAGES, phrases, texts_by_key, to_translate
from ...base.errors import Fault, InputError, SubcontractError, Text, said
from ...base.nothing import NOT_GIVEN, NOT_IN_SOURCES
from ...base.texts import Texts
from .filling import MARK, Filler, MissingText, bound, lacking
from .system_language import system_language

if TYPE_CHECKING:
    from ...base.units import Unit
    from ...scenario.types import Scenario

_STRICT = "SUBCONTRACT_STRICT_TEXTS"
_MINUS, _DASH = "\u2212", "\u2013"


def _own_text(key: str) -> Mapping[str, str] | None:
    """What a model says under a key."""
    from ...model.vocabulary import own_text

    return own_text(key)


@cache
def _pattern(code: str, name: str) -> str:
    """How a language writes a number or a date; as English where it does not say."""
    key = f"format.{name}"
    return texts_by_key(code).get(key) or texts_by_key(ENGLISH)[key]


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

    @property
    def name(self) -> str:
        """What the language calls itself; its code where it does not say."""
        return texts_by_key(self.code).get("language.name", self.code)

    def about(self, scenario: "Scenario") -> "Language":
        """The same language for an answer to this question: what it leaves open is not given,
        or not in its sources.
        """
        return evolve(self, nothing=NOT_IN_SOURCES if scenario.source else NOT_GIVEN)

    def has(self, key: str) -> bool:
        """Whether there is a text for a key, at least in English or in a model's own words."""
        known = (texts_by_key(self.code), texts_by_key(ENGLISH))
        return any(key in texts for texts in known) or bool(_own_text(key))

    def text(self, key: str, /, **values: Any) -> str:
        """The text of a key with its fields filled in; one with the kind of nothing at its end
        goes before the plain one.
        """
        key = f"nothing.{self.nothing}" if key == "page.unknown" else key
        text = self._template(key)
        if "{" not in text:
            return text
        return Filler(self, key, text.startswith(MARK)).vformat(text, (), values)

    def _template(self, key: str) -> str:
        keys = (f"{key}.{self.nothing}", key)
        known = texts_by_key(self.code)
        text = next(filter(None, map(known.get, keys)), None)
        if text is not None:
            return text
        own = _own_text(key)
        if own is not None:
            return self.pick(own)
        if self.strict:
            raise MissingText(f"{key} has no text in {self.code}")
        english = next(filter(None, map(texts_by_key(ENGLISH).get, keys)), None)
        return key if english is None else lacking(english)

    def text_or(self, key: str, otherwise: str) -> str:
        """The text of a key without fields, or another text where there is none (a plugin's own
        word).
        """
        return self.text(key) if self.has(key) else otherwise

    def translate_phrase(self, english: str) -> str:
        """An English text of the code or the law's data in this language; as it is where there
        is no other.
        """
        if not isinstance(english, Text):
            return self._phrase(english)
        fields = {
            name: self.translate_phrase(value)
            if isinstance(value, Text)
            else bound(name, value, self)
            for name, value in english.fields.items()
        }
        template = self._phrase(english.template)
        return template.format(**fields) if fields else template

    def _phrase(self, english: str) -> str:
        if self.code == ENGLISH:
            return english
        text = phrases(self.code).get(english)
        if text is None:
            return lacking(english) if english in to_translate() else english
        return text

    def fault(self, fault: Fault) -> str:
        """A fault of an input as one paragraph."""
        parts = {
            name: self.translate_phrase(getattr(fault, name))
            for name in ("place", "path", "found", "allowed", "to_do")
        }
        return self.text("error.fault", **parts).rstrip()

    def error(self, error: Exception) -> str:
        """What an error says, every fault of an input on a line of its own."""
        return (
            "\n".join(map(self.fault, error.faults))
            if isinstance(error, InputError)
            else self.translate_phrase(said(error))
        )

    def pick(self, texts: Mapping[str, str]) -> str:
        """The best of texts by language: this one, else English or any, marked with its
        language.
        """
        text = texts.get(self.code)
        if text:
            return text
        code = ENGLISH if texts.get(ENGLISH) else next(filter(texts.get, texts), "")
        if not code:
            return ""
        if self.strict and isinstance(texts, Texts) and texts.is_lacking:
            raise MissingText(f"{texts.key} has no text in {self.code}")
        return lacking(texts[code], code)

    def money(self, cents: int, signed: bool = False) -> str:
        """Cents as euros: 1 234,56 € or €1,234.56, with a real minus (and a plus if asked)."""
        sign = _MINUS if cents < 0 else "+" if signed and cents > 0 else ""
        return self._euros(sign, self._decimal(abs(int(cents)), 2))

    def hundredths(self, value: int) -> str:
        """Hundredths as a number with two decimals."""
        return (_MINUS if value < 0 else "") + self._decimal(abs(int(value)), 2)

    def tenthousandths(self, value: int) -> str:
        """Ten-thousandths of a euro with four decimals."""
        return self._euros(_MINUS if value < 0 else "", self._decimal(abs(int(value)), 4))

    def _euros(self, sign: str, number: str) -> str:
        return self.pattern("money").format(sign=sign, number=number)

    def _decimal(self, size: int, places: int) -> str:
        whole, rest = divmod(size, 10**places)
        return f"{self.count(whole)}{self.pattern('decimal')}{rest:0{places}d}"

    def number(self, text: str) -> str:
        """A plain decimal or percentage as the language writes it (7.15 % or 7,15 %)."""
        return text.replace(".", self.pattern("decimal"))

    def pattern(self, name: str) -> str:
        """How the language writes something: `decimal`, `money`, `day_of_several` …"""
        return _pattern(self.code, name)

    def date(self, day: date | int) -> str:
        """2 March 2022 or 2.3.2022; takes a date or a day number."""
        if not isinstance(day, date):
            from ...base.dates import calendar_date

            day = calendar_date(int(day))
        month = self.text(f"month.{day.month}") if "{month_name}" in self.pattern("date") else ""
        return self.pattern("date").format(
            day=day.day, month=day.month, month_name=month, year=day.year
        )

    def month(self, number: int) -> str:
        """March 2022 or maaliskuu 2022 (a month number of `days`)."""
        from ...base.dates import MONTHS_A_YEAR

        year, month = divmod(number, MONTHS_A_YEAR)
        return f"{self.text(f'month.{month + 1}')} {year}"

    def hours(self, minutes: int) -> str:
        """4 h, 4 h 30 min or 45 min."""
        hours, rest = divmod(int(minutes), 60)
        parts = ([f"{hours} h"] if hours or not rest else []) + ([f"{rest} min"] if rest else [])
        return " ".join(parts)

    def count(self, number: int) -> str:
        """A whole number."""
        return f"{int(number):,}".replace(",", self.pattern("group"))

    def share(self, millionths: int) -> str:
        """Millionths of the whole in per cent, with the decimals that it needs."""
        text = f"{Decimal(int(millionths)).scaleb(-4).normalize():f}"
        return f"{self.number(text)}\u00a0%"

    def written(self, value: int, unit: "Unit") -> str:
        """A number as its unit is written."""
        return self.format(value, unit.written)

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
        """A value of one of the field kinds of this module; a pair is a range, and what has a unit
        is written by it.
        """
        if value is None:
            return self.text("page.unknown")
        from ...base.units import Span

        if isinstance(value, Span):
            if self.strict and kind not in ("", value.unit.written):
                raise MissingText(f"a text writes {value.unit.name} as {kind!r}")
            kind, value = value.unit.written, (value.low, value.high)
        write = _WRITERS.get(kind)
        if write is None:
            raise MissingText(
                f"the field kind {kind!r} is unknown; there are {', '.join(_WRITERS)}"
            )
        if isinstance(value, tuple):
            return self.span(write(self, value[0]), write(self, value[1]))
        return write(self, value)


_WRITERS: dict[str, Callable[[Language, Any], str]] = {
    "": lambda language, value: (
        language.translate_phrase(value) if isinstance(value, Text) else str(value)
    ),
    "money": Language.money,
    "date": Language.date,
    "hours": Language.hours,
    "count": Language.count,
    "hundredths": Language.hundredths,
    "tenthousandths": Language.tenthousandths,
    "month": Language.month,
    "share": Language.share,
    "cited": lambda language, value: language.translate_phrase(str(value)),
}


def default_language() -> Language:
    """The language of the user's system where there are texts in it, else English."""
    return Language(system_language())
