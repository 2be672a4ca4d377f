"""What happened instead of what was planned, and pay that comes on other days: visits as they were
done, people who were away, buyers who are closed or pay late.

Decisions rest on the plan. Holidays and closed days are known when it is made; what was done, an
illness and a late payment are what happens.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from attrs import field, frozen

from ..base.codes import Codes
from ..base.dates import last_day
from ..base.errors import Text
from .chance import LateBy
from .checking import Checked
from .composed import Part
from .fields import fault, given
from .missing import MOST_HOURS
from .rule import Broken
from .texts import Id, Words
from .units import Choice, Day, Length, Month, PayDay, Whole, Yes


class CalledOffBy(Codes):
    """Because of whom a visit did not happen."""

    BUYER = 0
    ILLNESS = 1
    PERSON = 2


class Notice(Codes):
    """When it was told that a visit will not happen, by the day."""

    SAME_DAY = 0
    DAY_BEFORE = 1
    EARLIER = 2


_HOURS = {Notice.SAME_DAY.word: 0, Notice.DAY_BEFORE.word: 24, Notice.EARLIER.word: MOST_HOURS}


class Why(Codes):
    """Why a person is away: a holiday is planned, the others are what happens."""

    ILL = 0
    HOLIDAY = 1
    OTHER = 2


@frozen
class Realised(Checked):
    """One visit as it was done: another length, not at all, or one that nobody had planned.

    Without a `person` it is said of everybody who goes. `by` says because of whom it did not happen
    (nobody says: the buyer), `hours_before` or `notice` when that was told. Visits of which nothing
    is said were done as planned.
    """

    gig: str = given(Id(of="gigs"), absence=fault(), must=True)
    day: date = given(Day(), absence=fault(), key="date", must=True)
    person: str = given(Id(of="people"), "")
    minutes: int | None = given(Length(), None)
    happened: bool = given(Yes(), True, is_quiet=True)
    by: str = given(Choice(CalledOffBy.words()), "")
    hours_before: int | None = given(Whole(0, MOST_HOURS), None)
    notice: str = given(Choice(Notice.words()), "")

    @property
    def told_before(self) -> int | None:
        """How many hours before its start it was told, None where nobody says."""
        return self.hours_before if self.hours_before is not None else _HOURS.get(self.notice)

    def rules(self) -> Iterator[Broken]:
        """What did not happen has no length, and only that has a cause and a notice."""
        if not self.happened and self.minutes is not None:
            yield Broken(
                ("minutes",),
                "a length of a visit that did not happen",
                "hours only where the visit happened",
                "Take the hours out, or happened: false.",
                (("minutes",), ("happened",)),
            )
        told = [
            key for key in ("by", "hours_before", "notice") if getattr(self, key) not in ("", None)
        ]
        if self.happened and told:
            yield Broken(
                (told[0],),
                Text("{key!r} of a visit that happened", key=told[0]),
                "it only beside happened: false",
                "Add happened: false, or take it out.",
                ((told[0],), ("happened",)),
            )
        if self.hours_before is not None and self.notice:
            yield Broken(
                ("notice",),
                "both hours_before and notice",
                "one of them",
                "Remove one of them.",
                (("notice",), ("hours_before",)),
            )


@frozen
class Span(Checked):
    """Days from a first to a last one (None: that day alone)."""

    SHORT: ClassVar[str] = "from"

    start: date = given(Day(), absence=fault(), key="from", must=True)
    end: date | None = given(Day(), None, key="to")

    @property
    def last(self) -> date:
        """The last day."""
        return self.start if self.end is None else self.end

    def has(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.start <= day <= self.last

    def rules(self) -> Iterator[Broken]:
        """The last day does not come before the first."""
        yield from backwards(self.start, self.last)


@frozen
class Away(Checked):
    """A person away from a day to a day (None: that day alone)."""

    person: str = given(Id(of="people"), absence=fault(), must=True)
    start: date = given(Day(), absence=fault(), key="from", must=True)
    end: date | None = given(Day(), None, key="to")
    why: str = given(Choice(Why.words()), "other")

    @property
    def last(self) -> date:
        """The last day away."""
        return self.start if self.end is None else self.end

    @property
    def is_planned(self) -> bool:
        """Whether it is known when plans are made."""
        return self.why == Why.HOLIDAY.word

    def has(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.start <= day <= self.last

    def rules(self) -> Iterator[Broken]:
        """The last day does not come before the first."""
        yield from backwards(self.start, self.last)


def backwards(first: date, last: date) -> Iterator[Broken]:
    """A last day before the first."""
    if last < first:
        yield Broken(
            ("to",),
            Text("{start} to {end}", start=first, end=last),
            "a last day that is not before the first",
            "Check both days.",
            (("from",), ("to",)),
        )


@frozen
class Late(Checked):
    """A buyer that pays the work of a month so many days later than usual."""

    month: int = given(Month(), absence=fault(), must=True)
    days: int = given(Whole(1, 365), absence=fault(), must=True)


@frozen
class Pays(Checked):
    """When a buyer pays: so many days after the end of the month of work; by chance `late`."""

    days: int = given(Whole(0, 180), absence=fault(), must=True)
    late: LateBy | None = given(Part(LateBy), None)

    def day(self, month: int) -> date:
        """The day on which the work of a month (by number) is paid."""
        return last_day(month) + timedelta(days=self.days)


class After(Codes):
    """What pay waits for: nothing but its day, or that the buyer has paid."""

    PAY_DAY = 0
    BUYER_HAS_PAID = 1


@frozen
class ModelPay(Checked):
    """When one model pays for work, instead of the scenario's rule. A file may write these as
    pay.by_model: {model: {day: …}}.
    """

    model: str = given(Words(), absence=fault(), must=True)
    day: str = given(PayDay(), "last")
    month: str = given(Choice(("same", "next")), "same")
    after: str = given(Choice(After.words()), "pay_day")
    place: str = field(default="", eq=False, repr=False)

    @property
    def waits(self) -> bool:
        """Whether pay waits until the buyer has paid."""
        return self.after == After.BUYER_HAS_PAID.word
