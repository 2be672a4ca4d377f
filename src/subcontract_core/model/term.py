"""One term of a model: what it charges, pays or keeps; sourced, assumed or unknown.

The manifest declares terms in texts of their units. An unknown value is not zero: it comes with
`known` false and travels into every line and total.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import Converter, field, frozen

from ..base import numbers
from ..base.columns import Known
from ..base.errors import MoneyError, Text, said
from ..base.guard import close_to, short
from ..base.money import Exact
from ..base.units import COUNT, DAYS, KILOMETRES, MINUTES, MONTHS, Unit
from .plain_texts import fault_of, faults_of

# A rate of money and what one of it is for; plain amounts of money; whole numbers.
RATES: Mapping[str, Unit] = {
    "eur/hour": MINUTES,
    "eur/item": COUNT,
    "eur/km": KILOMETRES,
    "eur/month": MONTHS,
    "eur/day": DAYS,
}
MONEY = ("eur", *RATES)
WHOLE = ("months", "items", "km", "hours")
UNITS = (*MONEY, "share", "choice", *WHOLE)
MARKS = ("sourced", "assumed", "unknown")
ADDRESSES = ("person", "gig", "sector")
SWEPT_PARTS = numbers.MILLIONTHS  # a swept share is held in millionths
# More is a slip of the hand: 10,000 € an hour or an item, 100 € a kilometre, 100,000 € a day.
MOST_CENTS: Mapping[str, int] = {
    "eur/hour": 1_000_000,
    "eur/item": 1_000_000,
    "eur/km": 10_000,
    "eur/month": 10_000_000,
    "eur/day": 10_000_000,
    "eur": 10_000_000,
}
MOST_COUNTED: Mapping[str, int] = {"months": 120, "items": 999_999, "km": 99_999, "hours": 9_999}
_MOST_DIGITS: Mapping[str, int] = {"months": 4, "items": 6, "km": 5, "hours": 4}


def _settled(value: Any, term: Any) -> Any:
    """A declared value in the one form in which everything behind reads it; what cannot be read
    stays for `faults_of_term`.
    """
    if not isinstance(value, str) or term.unit == "choice":
        return value
    try:
        return settled(term, value)
    except MoneyError:
        return value


@frozen
class Term:
    """One term of a model.

    `value` is a text in the term's unit, kept as 12.50, 5 % or 3 however it was written, or None
    when the sources do not say. `mark` is sourced, assumed or unknown. An `optional` term without a
    value is simply not used. `per` lists what an override may be addressed to.
    """

    name: str
    unit: str
    titles: Mapping[str, str]
    value: str | None = field(default=None, converter=Converter(_settled, takes_self=True))  # type: ignore[misc] # the checker's attrs knows functions only
    mark: str = "unknown"
    source: str = ""
    choices: tuple[str, ...] = ()
    optional: bool = False
    per: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """A choice that the sources leave open and that concerns the whole model."""
        return self.unit == "choice" and self.value is None and not self.optional and not self.per

    @property
    def is_for(self) -> str:
        """For what an amount of it is: hour of eur/hour."""
        return per_of(self.unit)

    @property
    def may_begin(self) -> bool:
        """Whether a value of it can hold from a day on: it is asked for the day of each visit."""
        return "gig" in self.per and self.unit != "choice"


@frozen(eq=False)
class Value:
    """A term's value for some rows: exact (one number or a column) and whether it is known."""

    exact: Exact
    known: Known = True


def allowed_instead(term: Term, text: Any, error: MoneyError) -> tuple[Text | str, Text | str]:
    """What is allowed in place of a text that is no value of the term, and what to do: the choices
    of a choice, else the unit and why it is none.
    """
    if term.unit != "choice":
        allowed = Text("a value of unit {unit}", unit=term.unit)
        return allowed, Text("{why}.", why=said(error))
    near = close_to(str(text), term.choices, 1)
    to_do = Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them."
    return ", ".join(term.choices), to_do


def parse_term(term: Term, text: Any) -> Exact:
    """A term's text in its unit; `MoneyError` says what is allowed."""
    choices = term.choices if term.unit == "choice" else ()
    if isinstance(text, str):
        return _parsed_text(term.unit, choices, text)
    return _parsed(term.unit, choices, text)


def _parsed(unit: str, choices: tuple[str, ...], text: Any) -> Exact:
    if unit == "choice":
        if text not in choices:
            raise MoneyError(
                Text(
                    "{text!r} is none of {options}",
                    text=short(str(text)),
                    options=", ".join(choices),
                )
            )
        return Exact(choices.index(text))
    if unit in WHOLE:
        return Exact(numbers.whole(text, _MOST_DIGITS[unit]))
    if unit == "share":
        share = numbers.share(text)
        if share > 1:
            raise MoneyError(Text("{text!r} is more than 100 %", text=text))
        return Exact.of(share)
    most = MOST_CENTS.get(unit, numbers.MOST_CENTS)
    return Exact(numbers.cents(text, most, per_of(unit)))


def per_of(unit: str) -> str:
    """For what an amount of a unit is: hour of eur/hour."""
    return unit.partition("/")[2]


_parsed_text = lru_cache(maxsize=4096)(_parsed)  # every run reads the same few texts


def swept(term: Term, text: Any) -> int:
    """A term's text as a column of cases holds it: cents, months, or millionths of a share, to the
    nearest.
    """
    return int((parse_term(term, text) * parts_of(term)).whole())


def parts_of(term: Term) -> int:
    """Of how many parts a column of cases counts a term's values."""
    return SWEPT_PARTS if term.unit == "share" else 1


def settled(term: Term, text: Any) -> str:
    """A term's text in the one form in which everything behind reads it: 12.50, 5 %, 3, or the
    option of a choice.

    Raises `MoneyError` for what the term's unit does not allow.
    """
    choices = term.choices if term.unit == "choice" else ()
    if isinstance(text, str):
        return _settled_text(term.unit, choices, text)
    return _in_form(term.unit, choices, text)


def _in_form(unit: str, choices: tuple[str, ...], text: Any) -> str:
    exact = _parsed(unit, choices, text)
    if unit == "choice":
        return str(text)
    number = Fraction(int(exact.num), exact.den)
    if unit == "share":
        return numbers.percent(number)
    return str(number) if unit in WHOLE else numbers.euros(int(number))


_settled_text = lru_cache(maxsize=4096)(_in_form)


def faults_of_term(term: Term) -> list[str]:
    """What is wrong with a declared term, for the author of its model."""
    wrong = [
        f"{what} {found!r}; allowed: {', '.join(allowed)}"
        for what, found, allowed in (("unit", term.unit, UNITS), ("mark", term.mark, MARKS))
        if found not in allowed
    ]
    wrong += faults_of(term.titles, "titles")
    wrong += [fault for fault in (fault_of(term.source, "source"),) if fault]
    wrong += _shape_faults(term)
    if term.unit == "choice" and not term.choices:
        wrong.append("a choice without choices")
    if (term.value is None) != (term.mark == "unknown"):
        wrong.append(
            "a value marked unknown"
            if term.value is not None
            else f"no value, marked {term.mark}; without a value it is unknown"
        )
    if term.mark == "sourced" and not term.source:
        wrong.append("marked sourced, without a source")
    if term.value is not None and not wrong:
        try:
            if settled(term, term.value).startswith("-"):
                wrong.append(f"{term.value!r} is less than nothing")
        except MoneyError as error:
            wrong.append(said(error))
    return wrong


def _shape_faults(term: Term) -> list[str]:
    """Fields that are not of the type that their names promise; money is written as a text, so
    that no binary fraction ever holds it.
    """
    wrong = []
    if term.value is not None and not isinstance(term.value, str):
        wrong.append(
            f"value is {type(term.value).__name__}, not a text; write it in quotes, as in"
            f' "{term.value}"'
        )
    for name, value, allowed in (("choices", term.choices, None), ("per", term.per, ADDRESSES)):
        if not isinstance(value, tuple) or not all(isinstance(one, str) for one in value):
            wrong.append(f"{name} is no tuple of texts; one alone is written (it,)")
        elif len(set(value)) < len(value):
            wrong.append(f"{name} says something twice; keep one of them")
        elif allowed and not set(value) <= set(allowed):
            wrong.append(f"{name} {', '.join(value)}; allowed: {', '.join(allowed)}")
    if not isinstance(term.optional, bool):
        wrong.append(f"optional is {type(term.optional).__name__}; write True or False")
    return wrong
