"""The work activity that a person takes part in, its days, and days that are asked to be moved."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from ..base.per_time import DAY
from .checking import Checked
from .composed import Part
from .dates import Dates
from .fields import NONE, assumed, fault, given, unknown
from .rule import Broken
from .units import Choice, Clock, Day, Money, clock


class ActivityKind(Codes):
    """The work activity that a person takes part in."""

    NONE = 0
    DISABILITY = 1
    REHABILITATIVE = 2


def active(person: Any) -> bool:
    """Whether the person takes part in work activity."""
    return bool(person.activity.kind != "none")


@frozen
class Activity(Checked):
    """Work activity that the person takes part in today (työtoiminta, kuntouttava työtoiminta).

    `start` and `end` are minutes of the day; `allowance` is cents a day (työosuusraha), None if not
    known. The 9 € of rehabilitative work activity comes from the law, not from here; `travel` is
    what the way to such a day and back costs by the cheapest means, in cents. Without days it is
    not known which they are, unless `no_days` says that there are none.
    """

    kind: str = given(
        Choice(ActivityKind.words()),
        "none",
        assumed(),
        must=True,
        column="activity",
    )
    when: Dates = given(
        Part(Dates, inline=True),
        Dates(),
        inside={"weekly": unknown(active), "dates": unknown(active)},
    )
    start: int = given(Clock(), 9 * 60, assumed(active))
    end: int = given(Clock(is_end=True), 15 * 60, assumed(active))
    allowance: int | None = given(
        Money(100_000, per=DAY),
        None,
        unknown(lambda person: person.activity.kind == "disability"),
        column="allowance",
        known="allowance_known",
    )
    travel: int | None = given(Money(20_000, per=DAY), None, NONE, column="travel")
    no_days: bool = False

    @property
    def days_known(self) -> bool:
        """Whether somebody said which days they are; without activity there are none."""
        return (
            self.kind == ActivityKind.NONE.word
            or self.no_days
            or bool(self.when.dates or self.when.weekly)
        )

    def rules(self) -> Iterator[Broken]:
        """The day ends after it begins; without a kind there are no days, and only the kind for
        people with disabilities has an allowance that somebody agrees on.
        """
        if self.allowance is not None and self.kind != "disability":
            yield Broken(
                ("allowance",),
                Text("an allowance of kind {kind}", kind=self.kind),
                "an allowance only with kind disability",
                "Take it out: the allowance of rehabilitative work activity comes from the law.",
                (("kind",), ("allowance",)),
            )
        if self.travel is not None and self.kind != "rehabilitative":
            yield Broken(
                ("travel",),
                Text("travel with the kind {kind}", kind=self.kind),
                "travel only with kind rehabilitative",
                "The way to other activity is free of charge or not paid; take the line out.",
                (("kind",), ("travel",)),
            )
        if self.end <= self.start:
            yield Broken(
                ("end",),
                Text("an end at {end}", end=clock(self.end)),
                Text("later than the start, {start}", start=clock(self.start)),
                "Hours over midnight are no activity of one day: write those until 24:00.",
                (("end",), ("start",)),
            )
        if self.kind == "none" and self.when.days():
            yield Broken(
                (),
                "activity days of kind none",
                "days only with kind disability or rehabilitative",
                "Choose the kind, or take the days out.",
                (("kind",), *Dates.GROUNDS),
                blames=("kind",),
            )


@frozen
class Move(Checked):
    """A request to hold one activity day on another day instead."""

    day: date = given(Day(), absence=fault(), must=True)
    to: date = given(Day(), absence=fault(), must=True)

    def rules(self) -> Iterator[Broken]:
        """Another day."""
        if self.to == self.day:
            yield Broken(
                ("to",),
                str(self.to),
                "another day than that of the activity",
                "Check the date, or take the move out.",
                (("day",), ("to",)),
            )
