"""Extra visits that a buyer calls for: so many a week, by some of a few people, on days on which
they are free. Nobody has planned them; draws (`called`) place them.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import frozen

from ..base.errors import Text
from .chance import Counts, Lengths, uneven
from .checking import Checked
from .composed import Many, Part
from .fields import fault, given
from .rule import Broken
from .texts import Id, Words
from .units import CHECK, MIDNIGHT, Choice, Clock, Length, Whole, clock
from .work import Gig, Sector

MOST_A_WEEK = 5  # working days


@frozen
class Call(Checked):
    """Extra visits by chance: `going` of the crew (None: all of them) go each time, `a_week` times.

    Without a `sector` it is that of the buyer's first gig, without a `task` the id stands for it.
    """

    ORDER: ClassVar[tuple[str, ...]] = ("id", "buyer", "task", "sector", "start")

    id: str = given(
        Id(),
        absence=fault(),
        must=True,
    )
    buyer: str = given(
        Id(of="buyers"),
        absence=fault(),
        must=True,
    )
    crew: tuple[str, ...] = given(
        Many(Id(of="people")),
        absence=fault(),
        must=True,
    )
    a_week: Counts = given(
        Part(Counts),
        absence=fault(),
        must=True,
    )
    minutes: int = given(Length(), absence=fault())
    going: int | None = given(Whole(1, 200), None)
    task: str = given(Words(), "")
    sector: str = given(Choice(Sector.words()), "")
    start: int = given(Clock(), 9 * 60)
    lengths: Lengths | None = given(Part(Lengths), None)

    @property
    def many_go(self) -> int:
        """How many go each time."""
        return len(self.crew) if self.going is None else self.going

    def rules(self) -> Iterator[Broken]:
        """There is somebody who goes, there are as many, a week has as many days, and a visit ends
        on its day.
        """
        if not self.crew:
            yield Broken(
                ("crew",),
                "an empty list",
                "at least one person, or all",
                "Name who goes, or write all.",
            )
        elif self.many_go > len(self.crew):
            yield Broken(
                ("crew",),
                Text(
                    "{going} of {crew} people",
                    going=self.many_go,
                    crew=len(self.crew),
                ),
                "at most as many as the crew has",
                CHECK,
                (("crew",), ("going",)),
            )
        if self.a_week.most > MOST_A_WEEK:
            yield Broken(
                ("a_week", "most"),
                str(self.a_week.most),
                Text("at most {most} a week: calls come on working days", most=MOST_A_WEEK),
                "Write regular visits as a gig, or a second call.",
            )
        longest = max([self.minutes, *(one for one, _ in self._lengths())])
        if self.start + longest > MIDNIGHT:
            yield Broken(
                ("start",),
                Text(
                    "{minutes} minutes from {start}",
                    minutes=longest,
                    start=clock(self.start),
                ),
                "a visit that ends by 24:00",
                "Check the longest visit, or begin earlier.",
                (("start",), ("minutes",), ("lengths",)),
            )

    def _lengths(self) -> Iterator[tuple[int, int]]:
        yield from self.lengths.values() if self.lengths else ()


def uneven_visits(gigs: Sequence[Gig], calls: Sequence[Call], step: int) -> Iterator[Broken]:
    """Lengths of visits between which the step does not go."""
    spread = [
        *((("gigs", place), gig.lengths) for place, gig in enumerate(gigs)),
        *((("calls", place), call.lengths) for place, call in enumerate(calls)),
    ]
    for above, lengths in spread:
        for broken in uneven(lengths, step) if lengths else ():
            found = broken.below(*above, "lengths")
            yield found.resting_on((*above, "lengths"), ("chance", "step"))
