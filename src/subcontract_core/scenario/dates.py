"""Which days: listed, or days of the week from a day to a day; and when pay comes."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from attrs import frozen

from ..base.dates import (
    Weekday,
    first_day,
    last_day,
    month_number,
    working_day_before,
)
from ..base.errors import Text
from ..base.feasts import public_holidays
from .checking import Checked
from .composed import Many, days
from .fields import assumed, given
from .rule import Broken, Path
from .units import Choice, Day, PayDay, Whole

MOST_WEEKS = 26


@frozen
class Dates(Checked):
    """Which days: listed dates, or weekdays from a day to a day without public holidays.

    `every` 2 is every second week; weeks run from Monday to Sunday and are counted from the week of
    `start`.
    """

    ORDER: ClassVar[tuple[str, ...]] = ("weekly", "every", "start", "end", "dates", "without")
    GROUNDS: ClassVar[tuple[Path, ...]] = (
        ("weekly",),
        ("every",),
        ("from",),
        ("to",),
        ("dates",),
        ("without",),
    )

    dates: tuple[date, ...] = given(days(), ())
    weekly: tuple[str, ...] = given(Many(Choice(Weekday.words())), ())
    start: date | None = given(Day(), None, key="from")
    end: date | None = given(Day(), None, key="to")
    without: tuple[date, ...] = given(days(), ())
    every: int = given(Whole(1, MOST_WEEKS), 1, is_quiet=True)

    def days(self) -> tuple[date, ...]:
        """The days in order, each once."""
        return tuple(sorted(self._given() - set(self.without)))

    def idle(self) -> tuple[date, ...]:
        """The exceptions that take no day away."""
        given = self._given() if self.without else set()
        return tuple(day for day in self.without if day not in given)

    def is_left_out(self, day: date) -> bool:
        """Whether a day is left out because it is a public holiday, though its weekday is one
        of the weekly ones.
        """
        return day in public_holidays(day.year) and Weekday(day.weekday()).word in self.weekly

    def _given(self) -> set[date]:
        """The days before exceptions."""
        found = set(self.dates)
        if self.weekly and self.start and self.end:
            wanted = {Weekday.of(name) for name in self.weekly}
            monday = self.start - timedelta(days=self.start.weekday())
            for offset in range((self.end - self.start).days + 1):
                day = self.start + timedelta(days=offset)
                in_turn = (day - monday).days // 7 % self.every == 0
                if in_turn and day.weekday() in wanted and day not in public_holidays(day.year):
                    found.add(day)
        return found

    def rules(self) -> Iterator[Broken]:
        """From, to and every go with weekly; an exception takes a day away."""
        yield from self._weekly_rules()
        if self.idle():
            for place, day in enumerate(self.without):
                if day in self.idle():
                    yield self._idle(place, day)

    def _weekly_rules(self) -> Iterator[Broken]:
        span = (("from",), ("to",), ("weekly",))
        if not self.weekly and (self.start or self.end):
            yield Broken(
                ("from",) if self.start else ("to",),
                "from or to without weekly",
                "from and to only with weekly: […]",
                "Add weekly: [mon, …] or give dates: […].",
                span,
            )
        if self.weekly and not (self.start and self.end):
            yield Broken(
                (),
                "weekly without from and to",
                "the first and the last day of the weeks",
                "Give from and to.",
                span,
                blames=("weekly",),
            )
        if self.every > 1 and not self.weekly:
            yield Broken(
                ("every",),
                "every without weekly",
                "every only with weekly: […]",
                "Add weekly: [mon, …], or give dates: […].",
                self.GROUNDS,
            )
        if self.start and self.end and self.end < self.start:
            yield Broken(
                ("to",),
                Text("{start} to {end}", start=self.start, end=self.end),
                "a last day that is not before the first",
                "Check both days.",
                span,
            )

    def _idle(self, place: int, day: date) -> Broken:
        """A mistyped cancellation is money for a visit that was not."""
        to_do = (
            Text("This is a public holiday: weekly days leave it out by themselves. Remove it.")
            if self.is_left_out(day)
            else Text("Check the date, or remove it.")
        )
        return Broken(
            ("without", place),
            repr(str(day)),
            "a day that the weekly days or the dates give",
            to_do,
            (("without", place), *self.GROUNDS[:-1]),
        )


@frozen
class PayRule(Checked):
    """When pay and allowances are paid: a day ("last" or 1 to 28) of the same or the next month.

    A day that falls on a Saturday, a Sunday, a holiday or an eve moves to the working day before
    it, also into the month or year before: Employment Contracts Act 55/2001, chapter 2, section 14.
    The act is about pay in employment; here fees, allowances and invoices follow the same rule, as
    no other is given for them.
    """

    day: str = given(PayDay(), "last", assumed())
    month: str = given(Choice(("same", "next")), "same", assumed())

    def pay_day(self, month: int) -> date:
        """The pay day for work done in a month (as a month number)."""
        paid = month + (self.month == "next")
        return working_day_before(
            last_day(paid) if self.day == "last" else first_day(paid).replace(day=int(self.day))
        )

    def pay_month(self, month: int) -> int:
        """The month (as a month number) in which work done in a month is paid."""
        return month_number(self.pay_day(month))
