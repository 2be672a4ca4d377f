"""From the text of one value of a file or a cell to the value: nothing is judged here.

What is no such value (a text for a number, a day that the calendar has not) is a fault of the text,
told at its node with what the unit allows; whether the value is right is for its type to say.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import singledispatch
import re

from ..base import numbers
from ..base.catalogues import LANGUAGES
from ..base.dates import Weekday
from ..base.errors import MoneyError, Text, said
from ..base.nodes import Node, whole_from
from .chance import ALLOWED, HOURS, Hours, Odds, odds_of
from .composed import Many
from .costs import OPEN_WORDS, OpenMoney
from .rule import Unit
from .texts import Id, PersonId, Titles, Words
from .units import Choice, Clock, Day, Length, Money, Month, No, PayDay, Share, Whole, Yes
from .wording import people, spread, weekdays, yes_or_no

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_OTHER_MONTH = re.compile(r"([0-9]{4})[^0-9]([0-9]{1,2})|([0-9]{1,2})[^0-9]([0-9]{4})")
_TIME = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_SPAN = re.compile(
    r"[0-9]{1,2}(?:[:.][0-9][0-9])?\s*[-\u2013\u2212]\s*[0-9]{1,2}(?:[:.][0-9][0-9])?"
)
_WITH_UNIT = re.compile(r"[0-9] ?(?:[:]|h|t|min)", re.IGNORECASE)
_NO_LIMIT = 10**60  # more than any number that is read


@singledispatch
def translated(unit: Unit, node: Node) -> object:
    """The value that stands at a node, in the type of its unit; None where there is none, which is
    told.
    """
    raise TypeError(unit)


@translated.register(Words)
@translated.register(Id)
@translated.register(PersonId)
def _text(unit: Unit, node: Node) -> str:
    return node.text()


@translated.register
def _cents(unit: Money, node: Node) -> int:
    return node.cents(least=None, most=_NO_LIMIT, per=unit.per)


@translated.register
def _open_cents(unit: OpenMoney, node: Node) -> int | None:
    if isinstance(node.value, str):
        return None if node.value.strip().lower() in OPEN_WORDS else _cents(unit, node)
    node.fault(node.shown(), "euros, such as 837.59, or unknown", "Write the number, or unknown.")
    return None


@translated.register
def _share(unit: Share, node: Node) -> Fraction:
    return node.fraction(least=-_NO_LIMIT, most=None)


@translated.register
def _odds(unit: Odds, node: Node) -> Fraction | None:
    """8 of 10, 80 % or 4/5."""
    found = odds_of(node.value) if isinstance(node.value, str) else None
    if found is not None or not isinstance(node.value, str):
        return found
    try:
        return numbers.share(node.value)
    except MoneyError:
        node.fault(node.shown(), ALLOWED, "Write how many of how many, such as 8 of 10.")
        return None


@translated.register
def _hours_of(unit: Hours, node: Node) -> int | None:
    return hours(node)


@translated.register
def _whole(unit: Whole, node: Node) -> int:
    return node.integer(allowed=whole_from(unit.least, unit.most), default=unit.stand_in)


@translated.register
def _yes(unit: Yes, node: Node) -> bool:
    said = yes_or_no(node.value) if isinstance(node.value, str) else None
    return node.boolean() if said is None else said


@translated.register
def _no(unit: No, node: Node) -> bool:
    return not _yes(unit, node)


@translated.register
def _word(unit: Choice, node: Node) -> str:
    return node.value if isinstance(node.value, str) else node.one_of(unit.options)


@translated.register
def _pay_day(unit: PayDay, node: Node) -> str:
    if not isinstance(node.value, str):
        return node.text()
    return node.value.strip().removesuffix(".").lstrip("0")


@translated.register
def _day(unit: Day, node: Node) -> date | None:
    return node.date()


@translated.register
def _month(unit: Month, node: Node) -> int | None:
    match = _MONTH.fullmatch(node.value) if isinstance(node.value, str) else None
    if match is not None:
        return int(match[1]) * 12 + int(match[2]) - 1
    written = node.value[:20].strip() if isinstance(node.value, str) else ""
    meant = _OTHER_MONTH.fullmatch(written)
    year, number = (meant[1] or meant[4], int(meant[2] or meant[3])) if meant else ("", 0)
    node.fault(
        node.shown(),
        "a month as YYYY-MM, such as 2022-03",
        Text("Write {text}.", text=f"{year}-{number:02d}")
        if 1 <= number <= 12
        else "Check the month.",
    )
    return None


@translated.register
def _minutes_of_day(unit: Clock, node: Node) -> int | None:
    match = _TIME.fullmatch(node.value) if isinstance(node.value, str) else None
    if match is not None:
        return int(match[1]) * 60 + int(match[2])
    is_span = isinstance(node.value, str) and _SPAN.fullmatch(node.value.strip())
    node.fault(
        node.shown(),
        unit.allowed,
        (
            "Write one time here: a gig has start and minutes, activity has start and end."
            " Hours over midnight are two gigs, until 24:00 and from 00:00 on the day"
            " after."
            if is_span
            else 'Write hours and minutes, such as "09:00".'
        ),
    )
    return None


@translated.register
def _titles(unit: Titles, node: Node) -> dict[str, str]:
    if unit.is_wanted and isinstance(node.value, str) and node.value:
        node.fault(
            node.shown(),
            "a text in one language or more, such as {fi: …}",
            "Write the title in the language you use.",
        )
        return {}
    return {key: text.text() for key, text in node.mapping(LANGUAGES).items()}


@translated.register
def _minutes(unit: Length, node: Node) -> int | None:
    """1:30 and "90 min" have one meaning; a plain number is minutes."""
    if is_in_hours(node):
        return hours(node)
    return node.integer(allowed=whole_from(unit.least, unit.most), default=unit.stand_in)


def is_in_hours(node: Node) -> bool:
    """Whether a length is written with its unit."""
    return isinstance(node.value, str) and _WITH_UNIT.search(node.value) is not None


def hours(node: Node) -> int | None:
    """A length in minutes from hours as people write them."""
    written = node.value if isinstance(node.value, str) else ""
    try:
        return numbers.minutes(written)
    except MoneyError as error:
        why = Text("{why}.", why=said(error)) if written else "Write the number only."
        node.fault(node.shown(), HOURS, why)
    return None


def items_of(unit: Many, node: Node) -> list[Node]:
    """The nodes of a list; words that name several things of a kind are taken apart."""
    read: Callable[[str], list[str] | None] | None = None
    if isinstance(unit.of, Choice) and unit.of.options == Weekday.words():
        read = weekdays
    elif isinstance(unit.of, Id) and unit.of.of == "people":
        read = people
    return (spread(node, read) if read else node).sequence()
