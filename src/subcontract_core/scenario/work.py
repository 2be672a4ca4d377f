"""The work: who orders it, what it is, which days, how long, and who goes."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from ..base.per_time import HOUR, YEAR
from .chance import Closes, Lengths, Odds
from .checking import Checked
from .composed import Many, Part, Records
from .dates import Dates
from .fields import assumed, fault, given
from .happened import Late, Pays, Span
from .missing import MOST_HOURS, Cancelled
from .rule import Broken
from .texts import Id, Words
from .units import (
    MIDNIGHT,
    Choice,
    Clock,
    Length,
    Money,
    Share,
    Whole,
    Yes,
    clock,
    month_text,
)

_HOUR = Money(most=100_000, per=HOUR)
_PURCHASES = Money(most=10_000_000_000, per=YEAR)


class BuyerKind(Codes):
    """Who a buyer is."""

    COMPANY = 0
    PRIVATE_PERSON = 1
    MUNICIPALITY = 2
    WELLBEING_COUNTY = 3
    ASSOCIATION = 4
    PARISH = 5
    HOUSING_COMPANY = 6
    STATE = 7
    FOUNDATION = 8
    JOINT_AUTHORITY = 9

    @property
    def is_public(self) -> bool:
        """Whether the buyer is a public body."""
        return self is BuyerKind.STATE or self in _PAID_BACK

    @property
    def may_deduct(self) -> bool:
        """Whether it makes a difference if the buyer deducts VAT: a household never does, and a
        municipality, joint authority or county gets back what it does not deduct.
        """
        return self is not BuyerKind.PRIVATE_PERSON and self not in _PAID_BACK


_PAID_BACK = {BuyerKind.MUNICIPALITY, BuyerKind.WELLBEING_COUNTY, BuyerKind.JOINT_AUTHORITY}


class Sector(Codes):
    """The sectors of gigs, which have different wage floors."""

    PROPERTY_SERVICES = 0
    COMMERCE = 1
    CARE = 2
    OTHER = 3


def _may_deduct(buyer: Any) -> bool:
    return BuyerKind.of(buyer.kind).may_deduct


@frozen
class Buyer(Checked):
    """Who orders the work. `deducts_vat` says whether it deducts VAT in its own business.

    `closed` are days on which it takes no visits, known when plans are made; `pays` says when it
    pays (None: on the pay day), `paid_late` of which months it paid later than that, and `closes`
    how often it closes by chance.

    The rest is for the talk about the price, and nothing of it has a usual value: `purchases_year`
    is what a public buyer buys of the like in a year without VAT, this work included; `own_hour`
    what an hour of its own staff costs in all, `own_share` the share of the group's hours that they
    would take for the same work, `contractor_hour` what an hour of a contractor costs it in the
    end (cents), `guiding` the minutes of its own staff that a visit of the group takes.
    """

    id: str = given(Id(), absence=fault(), must=True)
    kind: str = given(Choice(BuyerKind.words()), absence=fault(), must=True)
    deducts_vat: bool = given(Yes(), False, assumed(_may_deduct))
    purchases_year: int | None = given(_PURCHASES, None)
    own_hour: int | None = given(_HOUR, None)
    own_share: Fraction | None = given(Share(), None)
    contractor_hour: int | None = given(_HOUR, None)
    guiding: int | None = given(Whole(0, MIDNIGHT), None)
    closed: tuple[Span, ...] = given(Records(Span), ())
    pays: Pays | None = given(Part(Pays), None)
    paid_late: tuple[Late, ...] = given(Records(Late), ())
    closes: Closes | None = given(Part(Closes), None)

    def is_closed(self, day: date) -> bool:
        """Whether it takes no visits on a day."""
        return any(span.has(day) for span in self.closed)

    def rules(self) -> Iterator[Broken]:
        """A month is paid late once."""
        seen: set[int] = set()
        for place, late in enumerate(self.paid_late):
            if late.month in seen:
                yield Broken(
                    ("paid_late", place, "month"),
                    Text("{month} a second time", month=month_text(late.month)),
                    "each month once",
                    "Write them as one.",
                )
            seen.add(late.month)


@frozen
class Gig(Checked):
    """One kind of visit: who orders it, what it is, which days, how long, and who goes.

    Of one that is not `planned` nobody knew when decisions were made. By chance a visit `happens`
    or is called off, told so many hours before, and takes one of its `lengths`.
    """

    ORDER: ClassVar[tuple[str, ...]] = ("id", "buyer", "task", "sector", "when", "start")

    id: str = given(Id(), absence=fault(), must=True)
    buyer: str = given(Id(of="buyers"), absence=fault(), must=True)
    task: str = given(Words(), absence=fault(), must=True)
    when: Dates = given(Part(Dates, inline=True), inside={"weekly": fault(), "dates": fault()})
    minutes: int = given(Length(), absence=fault())
    crew: tuple[str, ...] = given(Many(Id(of="people")), absence=fault(), must=True)
    sector: str = given(Choice(Sector.words()), "other", assumed())
    start: int = given(Clock(), 9 * 60, assumed())
    in_activity_premises: bool = given(Yes(), False, assumed(), is_quiet=True)
    cancelled: tuple[Cancelled, ...] = given(Records(Cancelled), ())
    planned: bool = given(Yes(), True, is_quiet=True)
    happens: Fraction | None = given(Odds(), None)
    told_before: int | None = given(Whole(0, MOST_HOURS), None)
    lengths: Lengths | None = given(Part(Lengths), None)

    def rules(self) -> Iterator[Broken]:
        """There is a day and somebody who goes, and a visit ends on its day."""
        if not self.when.days():
            yield Broken(
                (),
                "no day",
                "at least one day",
                "Give dates: […], or weekly: […] with from and to.",
                Dates.GROUNDS,
                blames=("dates",),
            )
        if not self.crew:
            yield Broken(
                ("crew",),
                "an empty list",
                "at least one person, or all",
                "Name who goes, or write all.",
            )
        yield from self._not_a_visit()
        if self.start + self.minutes > MIDNIGHT:
            yield Broken(
                ("start",),
                Text(
                    "{minutes} minutes from {start}", minutes=self.minutes, start=clock(self.start)
                ),
                "a visit that ends by 24:00",
                self._as_two(),
                (("start",), ("minutes",)),
            )
        yield from self._too_long()

    def _too_long(self) -> Iterator[Broken]:
        """The longest of the lengths ends on its day too."""
        longest = max((one for one, _ in self.lengths.values()), default=0) if self.lengths else 0
        if self.start + longest > MIDNIGHT:
            yield Broken(
                ("lengths",),
                Text("{minutes} minutes from {start}", minutes=longest, start=clock(self.start)),
                "a visit that ends by 24:00",
                "Check the longest visit, or begin earlier.",
                (("start",), ("lengths",)),
            )

    def _not_a_visit(self) -> Iterator[Broken]:
        """What is cancelled is a visit, and once."""
        seen = set()
        days = set(self.when.days()) if self.cancelled else set()
        for place, one in enumerate(self.cancelled):
            if one.day not in days or one.day in seen:
                yield Broken(
                    ("cancelled", place, "day"),
                    Text("{day} a second time", day=one.day)
                    if one.day in seen
                    else repr(str(one.day)),
                    "a day of a visit, each once",
                    "Check the date, or remove it.",
                    (("cancelled", place, "day"), *Dates.GROUNDS),
                )
            seen.add(one.day)

    def _as_two(self) -> Text:
        """How a visit over midnight is written as two."""
        until = MIDNIGHT - self.start
        return Text(
            'Write two gigs: one with start "{start}" and minutes {until}, and one with start'
            ' "00:00" and minutes {after} on the days after.',
            start=clock(self.start),
            until=until,
            after=self.minutes - until,
        )
