"""Work that was planned and is not done: spells of illness, and visits that are cancelled."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import frozen

from ..base.errors import Text
from .checking import Checked
from .fields import fault, given
from .rule import Broken
from .units import Day, Whole

MOST_HOURS = 24 * 60


@frozen
class Illness(Checked):
    """A spell of illness from the day of falling ill to its last day (None for that day alone)."""

    SHORT: ClassVar[str] = "from"  # what a day alone stands for

    start: date = given(Day(), absence=fault(), key="from", must=True)
    end: date | None = given(Day(), None, key="to")

    @property
    def last(self) -> date:
        """The last day of the spell."""
        return self.start if self.end is None else self.end

    def has(self, day: date) -> bool:
        """Whether a day is in the spell."""
        return self.start <= day <= self.last

    def rules(self) -> Iterator[Broken]:
        """The spell does not end before it begins."""
        if self.last < self.start:
            yield Broken(
                ("to",),
                Text("{start} to {end}", start=self.start, end=self.last),
                "a last day that is not before the first",
                "Check both days.",
                (("from",), ("to",)),
            )


@frozen
class Cancelled(Checked):
    """A visit that is called off by the buyer or the payer: its day, and how many hours before its
    start that was told, None where nobody says.
    """

    SHORT: ClassVar[str] = "day"

    day: date = given(Day(), absence=fault(), must=True)
    hours_before: int | None = given(Whole(0, MOST_HOURS), None)


def told_twice(ill: tuple[Illness, ...], absences: tuple[date, ...]) -> Iterator[Broken]:
    """Spells of illness are apart, and no day of one is told as another absence too."""
    for place, spell in enumerate(ill):
        if any(one.has(spell.start) or spell.has(one.start) for one in ill[:place]):
            yield Broken(
                ("ill", place, "from"),
                Text("{day}, in another spell of illness too", day=spell.start),
                "spells that are apart",
                "Write them as one.",
                (("ill",),),
            )
    for place, day in enumerate(absences):
        if any(spell.has(day) for spell in ill):
            yield Broken(
                ("absences", place),
                Text("{day}, in a spell of illness too", day=day),
                "a day of another absence",
                "Remove one of them.",
                (("absences",), ("ill",)),
            )
