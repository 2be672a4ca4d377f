"""The field of one value of a person: which widget, how it is read and written, what it is called.

All of it follows from the row of the value (`scenario.fields`): an amount is typed and at most what
the type allows, a word is chosen, yes or no is ticked.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from ipywidgets import Widget

from ...base import dates
from ...scenario.composed import Many
from ...scenario.fields import FAULT, Place, places_of
from ...scenario.person import YOUNGEST, Person
from ...scenario.texts import Id
from ...scenario.units import Choice, Clock, Day, Money, Month, Share, Whole, Yes
from .. import parsing
from ..outcome_board import Board
from .changing import person_of, with_changes
from .fields import check_field, choice_field, text_field

_FIRST_DAY = date(1990, 1, 1)
_MOST_CHOSEN = 6  # a number of so few is chosen, not typed
# What an empty field says, where it may be empty.
_HINTS = {
    "withholding": "page.unknown",
    "assistance.housing": "ui.rent_hint",
}

Read = Callable[[str], Any]
Write = Callable[[Any], str]


def name_of(place: Place) -> str:
    """The attributes that lead to a value: housing.rent."""
    return ".".join(one.name for one in place.fields)


def person_fields(board: Board, who: str, *groups: str) -> list[Widget]:
    """The fields of all single values of the groups of a person ("" for the person's own), in the
    order of the format.
    """
    return [
        person_field(board, who, place)
        for place in places_of(Person)
        if name_of(place).rpartition(".")[0] in groups and not isinstance(place.field.unit, Many)
    ]


def person_field(board: Board, who: str, place: Place | str) -> Widget:
    """The field of one value, given by its place or by its attributes."""
    if isinstance(place, str):
        place = next(one for one in places_of(Person) if name_of(one) == place)
    part, _, name = name_of(place).rpartition(".")
    key = f"people.{who}.{part + '.' if part else ''}{name}"
    label = _label(board, part, name, place)
    unit, value = place.field.unit, place.value(person_of(board.state.question.scenario, who))
    if value is None and place.field.usual is not None:
        value = place.field.usual

    def put(question: Any, new: Any) -> Any:
        return with_changes(question, who, part, {name: new}, board)

    if isinstance(unit, Yes):
        return check_field(board, key, label, value, put)
    if isinstance(unit, Choice):
        family = f"{part}_{name}" if part else name
        words = [(board.text(f"ui.{family}.{word}"), word) for word in unit.options]
        return choice_field(board, key, label, words, value, put)
    if isinstance(unit, Id):
        others = [one.id for one in board.state.question.scenario.people if one.id != who]
        return choice_field(
            board, key, label, [("–", ""), *((one, one) for one in others)], value, put
        )
    if isinstance(unit, Whole) and unit.most - unit.least < _MOST_CHOSEN:
        numbers = [(str(number), number) for number in range(unit.least, unit.most + 1)]
        nothing = [] if place.field.default is not None else [("–", None)]
        return choice_field(board, key, label, [*nothing, *numbers], value, put)
    read, write = _typed(board, place)
    is_open = place.field.default is None and place.absence.means != FAULT
    hint = _HINTS.get(name_of(place), "ui.unknown_hint" if is_open else "")
    shown = write(value)
    return text_field(
        board, key, label, shown, read, put, write=write, hint=board.text(hint) if hint else ""
    )


def _label(board: Board, part: str, name: str, place: Place) -> str:
    """What the field is called here, or as everywhere."""
    language = board.language
    last = place.key.rpartition(".")[2]
    return language.text_or(
        f"ui.{part or 'person'}.{name}", language.text_or(f"field.{last}", last)
    )


def _typed(board: Board, place: Place) -> tuple[Read, Write]:
    """How a value is read from what is typed, and written as it is typed."""
    language, unit = board.language, place.field.unit
    is_open = place.field.default is None and place.absence.means != FAULT

    def write_share(value: Fraction | None) -> str:
        return "" if value is None else parsing.percent(value, language)

    def read_share(text: str) -> Fraction | None:
        most = unit.most if isinstance(unit, Share) else 1
        return None if is_open and not text.strip() else parsing.share(text, language, most)

    if isinstance(unit, Share):
        return read_share, write_share
    if isinstance(unit, Day):
        last = dates.last_day(board.state.question.scenario.last_month)
        return (
            lambda text: parsing.day(text, language, _FIRST_DAY, last) if text.strip() else None,
            lambda value: "" if value is None else parsing.day_text(value, language),
        )
    if isinstance(unit, Month):
        return (
            lambda text: parsing.month(text, language) if text.strip() else None,
            lambda value: "" if value is None else parsing.month_text(value),
        )
    if isinstance(unit, Clock):
        return (
            lambda text: parsing.clock(text, language, end=unit.is_end),
            parsing.clock_text,
        )
    if isinstance(unit, Whole):
        most = unit.most
        if name_of(place) == "birth_year":
            last_month = board.state.question.scenario.last_month
            most = dates.last_day(last_month).year - YOUNGEST

        def read_whole(text: str) -> int | None:
            if is_open and not text.strip():
                return None
            return parsing.whole(text, language, unit.least, most)

        return read_whole, lambda value: "" if value is None else str(value)
    assert isinstance(unit, Money)
    cents = parsing.optional_cents if is_open else parsing.cents
    return (
        lambda text: cents(text, language, unit.most, unit.per),
        lambda value: parsing.amount(value, language),
    )
