"""What a field of a scenario holds: the rule of one value, and how it is written.

A unit judges a value whoever made it (`wrong`), says what a file has for it (`plain`), and which
kind of column it is in a workbook (`sheet`). Reading a text is `translating`'s.
"""

from collections.abc import Iterator
from datetime import date, datetime
from fractions import Fraction
from typing import ClassVar

from attrs import frozen

from ..base import dates, numbers
from ..base.errors import Text
from ..base.nodes import whole_from
from .rule import Broken, Plain, Unit, near_or, of_type, typed

CHECK = Text("Check the number.")
MIDNIGHT = 24 * 60
FIRST_YEAR, LAST_YEAR = 1990, 2100


def clock(minutes: int) -> str:
    """Minutes of the day as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def month_text(month: int) -> str:
    """A month number as YYYY-MM."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@frozen
class Money(Unit):
    """Whole cents from `least` to `most`. More is a slip of the hand: a decimal mark lost, a year
    for a month. `per` is the time for which they are asked (`base.per_time`), empty where a field
    says nothing of it.
    """

    most: int = numbers.MOST_CENTS
    least: int = 0
    per: str = ""
    sheet: ClassVar[str] = "money"
    stand_in: ClassVar[object] = 0

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield of_type(value, int)
        elif value < self.least:
            least = Text("at least {least} €", least=numbers.euros(self.least))
            yield typed(numbers.euros(value), least, CHECK)
        elif value > self.most:
            most = Text("at most {most} €", most=numbers.euros(self.most))
            yield typed(numbers.euros(value), most, "Check the number of digits.")

    def plain(self, value: object) -> Plain:
        return numbers.euros(value) if isinstance(value, int) else value


@frozen
class Share(Unit):
    """An exact share from nothing to `most`, written in per cent."""

    most: Fraction = Fraction(1)
    sheet: ClassVar[str] = "share"
    stand_in: ClassVar[object] = Fraction(0)

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, (Fraction, int)) or isinstance(value, bool):
            yield of_type(value, Fraction)
        elif not 0 <= value <= self.most:
            high = numbers.percent(self.most)
            yield typed(
                numbers.percent(Fraction(value)),
                Text("per cent from {low} to {high}", low="0 %", high=high),
                "Write 5 % for five per cent.",
            )

    def plain(self, value: object) -> Plain:
        return numbers.percent(Fraction(value)) if isinstance(value, Fraction | int) else value

    def number(self, value: object) -> int:
        return round(value * 1_000_000)  # type: ignore[operator]


@frozen
class Whole(Unit):
    """A whole number from `least` to `most`."""

    least: int
    most: int
    sheet: ClassVar[str] = "integer"

    @property
    def stand_in(self) -> int:  # type: ignore[override]
        return self.least

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield of_type(value, int)
        elif not self.least <= value <= self.most:
            yield typed(str(value), whole_from(self.least, self.most), CHECK)


@frozen
class Yes(Unit):
    """Yes or no."""

    sheet: ClassVar[str] = "boolean"
    stand_in: ClassVar[object] = False

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, bool):
            yield of_type(value, bool)


@frozen
class No(Yes):
    """Yes or no, of which a file says the contrary under its key."""

    def plain(self, value: object) -> Plain:
        return not value


@frozen
class Choice(Unit):
    """One of a closed set of words; in a column, its place in the set."""

    options: tuple[str, ...]
    sheet: ClassVar[str] = "choice"

    @property
    def stand_in(self) -> str:  # type: ignore[override]
        return self.options[0]

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, str):
            yield of_type(value, str)
        elif value not in self.options:
            to_do = near_or(value, self.options, "Choose one of them.")
            yield typed(value, ", ".join(self.options), to_do, self.options)

    def number(self, value: object) -> int:
        return self.options.index(str(value))


@frozen
class PayDay(Choice):
    """A day of the month on which pay comes: the last, or one that every month has."""

    options: tuple[str, ...] = ("last", *map(str, range(1, 29)))

    def wrong(self, value: object) -> Iterator[Broken]:
        for one in Choice.wrong(self, value):
            yield (
                typed(
                    str(value),
                    "last, or a day from 1 to 28",
                    "Write last for the last day of the month.",
                )
                if one.is_typed
                else one
            )


@frozen
class Day(Unit):
    """A day of the calendar."""

    sheet: ClassVar[str] = "date"
    stand_in: ClassVar[object] = date(2000, 1, 1)

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, date) or isinstance(value, datetime):
            yield of_type(value, date)

    def number(self, value: object) -> int:
        return dates.number(value)  # type: ignore[arg-type]


@frozen
class Month(Unit):
    """A month number (`base.dates.month_number`)."""

    sheet: ClassVar[str] = "month"
    stand_in: ClassVar[object] = FIRST_YEAR * 12

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield of_type(value, int)
        elif not FIRST_YEAR <= value // 12 <= LAST_YEAR:
            yield typed(month_text(value), "a month from 1990-01 to 2100-12", "Check the year.")

    def plain(self, value: object) -> Plain:
        return month_text(value)  # type: ignore[arg-type]


@frozen
class Clock(Unit):
    """A time of day in minutes; the `end` of something can be 24:00."""

    is_end: bool = False
    sheet: ClassVar[str] = "time"
    stand_in: ClassVar[object] = 9 * 60

    @property
    def allowed(self) -> Text:
        """Which times there are."""
        if self.is_end:
            return Text('a time from "00:00" to "24:00"')
        return Text('a time from "00:00" to "23:59"')

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield of_type(value, int)
        elif not 0 <= value <= (MIDNIGHT if self.is_end else MIDNIGHT - 1):
            to_do = (
                Text('A day begins at "00:00": write that, on the day after.')
                if value == MIDNIGHT
                else Text('Write hours and minutes, such as "09:00".')
            )
            yield typed(clock(value), self.allowed, to_do)

    def plain(self, value: object) -> Plain:
        return clock(value)  # type: ignore[arg-type]


@frozen
class Length(Whole):
    """How long a visit is, in minutes."""

    least: int = 1
    most: int = 720

    @property
    def stand_in(self) -> int:  # type: ignore[override]
        return 60
