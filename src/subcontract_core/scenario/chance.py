"""What is not sure, as somebody can honestly say it: counts ("8 of 10") and least, usual, most.

A question without draws counts what is planned; draws (`draws`) take these.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import gcd
import re
from typing import ClassVar

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from .checking import Checked
from .composed import Many, Part
from .fields import fault, given
from .rule import Broken, Plain, Unit, of_type, typed
from .units import CHECK, Choice, Length, Whole, clock

_OF = re.compile(r"\s*(-?[0-9]{1,6})(?:\s+of\s+|\s*/\s*)([0-9]{1,6})\s*")
MOST_SEED = 99_999_999
HOURS = Text("hours from 0:01 to 12:00 that make whole minutes, such as 1.5")
ALLOWED = Text("a count such as 8 of 10, or per cent from 0 % to 100 %")


@frozen
class Odds(Unit):
    """How often something happens: an exact share, written as a count ("8 of 10")."""

    stand_in: ClassVar[object] = Fraction(1)

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, (Fraction, int)) or isinstance(value, bool):
            yield of_type(value, Fraction)
        elif not 0 <= value <= 1:
            yield typed(str(self.plain(value)), ALLOWED, "Write the smaller number first.")

    def plain(self, value: object) -> Plain:
        share = value if isinstance(value, Fraction) else Fraction(str(value))
        return "{} of {}".format(*told_as(share))


class Counted(Fraction):
    """A share that remembers the count it was told as: 8 of 10 is 4/5, and told as 8 of 10."""

    __slots__ = ("told",)

    told: tuple[int, int]


def told_as(share: Fraction) -> tuple[int, int]:
    """How many of how many a share is, as it was told."""
    return getattr(share, "told", (share.numerator, share.denominator))


def odds_of(text: str) -> Fraction | None:
    """A count ("8 of 10") as a share, None for any other text; a share above 1 is judged later."""
    match = _OF.fullmatch(text)
    if match is None or int(match[2]) == 0:
        return None
    found = Counted(int(match[1]), int(match[2]))
    found.told = (int(match[1]), int(match[2]))
    return found


@frozen
class Hours(Unit):
    """How long a visit takes, in minutes; a file has hours."""

    sheet: ClassVar[str] = "time"
    stand_in: ClassVar[object] = 60

    def wrong(self, value: object) -> Iterator[Broken]:
        for one in Length().wrong(value):
            yield typed(clock(value), HOURS, one.to_do) if one.is_typed else one  # type: ignore[arg-type]

    def plain(self, value: object) -> Plain:
        return clock(value)  # type: ignore[arg-type]


def weights(least: int, usual: int, most: int, step: int = 1) -> list[tuple[int, int]]:
    """Each value from the least to the most, a step apart, with its weight: rising in whole numbers
    to the usual one and falling from it.
    """
    up, down = (usual - least) // step, (most - usual) // step
    common = gcd(up + 1, down + 1)
    rise, fall = (down + 1) // common, (up + 1) // common
    rising = [(least + n * step, (n + 1) * rise) for n in range(up + 1)]
    return rising + [(usual + n * step, (down + 1 - n) * fall) for n in range(1, down + 1)]


def _no_order(least: object, usual: object, most: object) -> Broken:
    """Three that do not stand in their order."""
    return Broken(
        ("usual",),
        Text(
            "{least}, {usual}, {most}",
            least=least,
            usual=usual,
            most=most,
        ),
        "least, usual and most in that order",
        CHECK,
        (("least",), ("usual",), ("most",)),
    )


@frozen
class Counts(Checked):
    """How many there are: at least, usually, at most."""

    IS_MARKED: ClassVar[bool] = True

    least: int = given(Whole(0, 366), absence=fault(), must=True)
    usual: int = given(Whole(0, 366), absence=fault(), must=True)
    most: int = given(Whole(0, 366), absence=fault(), must=True)

    def rules(self) -> Iterator[Broken]:
        """The three stand in their order."""
        if not self.least <= self.usual <= self.most:
            yield _no_order(self.least, self.usual, self.most)

    def values(self, step: int = 1) -> Sequence[tuple[int, int]]:
        """The values with their weights."""
        return weights(self.least, self.usual, self.most)


@frozen
class Lengths(Checked):
    """How long visits are, in minutes: at least, usually, at most; or `seen`, the lengths of past
    visits, each as likely as it was often.
    """

    IS_MARKED: ClassVar[bool] = True

    least: int | None = given(Hours(), None)
    usual: int | None = given(Hours(), None)
    most: int | None = given(Hours(), None)
    seen: tuple[int, ...] = given(Many(Hours(), is_each_once=False), ())

    def rules(self) -> Iterator[Broken]:
        """Either the three in their order, or what was seen."""
        three = (self.least, self.usual, self.most)
        said = [one is not None for one in three]
        if bool(self.seen) == any(said) or any(said) != all(said):
            yield Broken(
                (),
                "neither least, usual and most nor seen, or some of both",
                "least, usual and most, or seen: […]",
                "Give the three, or what was seen.",
                (("least",), ("usual",), ("most",), ("seen",)),
            )
        elif None not in three and not three[0] <= three[1] <= three[2]:  # type: ignore[operator]
            yield _no_order(*map(clock, three))  # type: ignore[arg-type]

    def values(self, step: int = 1) -> Sequence[tuple[int, int]]:
        """The lengths with their weights, a step apart; of those seen, each with how often."""
        if self.least is not None and self.usual is not None and self.most is not None:
            return weights(
                self.least,
                self.usual,
                self.most,
                step,
            )
        return [(one, self.seen.count(one)) for one in sorted(set(self.seen))]


@frozen
class FallsIll(Checked):
    """How often somebody falls ill in a year, and for how many days each time."""

    IS_MARKED: ClassVar[bool] = True

    spells_a_year: int = given(Whole(0, 52), absence=fault(), must=True)
    days: Counts = given(Part(Counts), absence=fault(), must=True)

    def rules(self) -> Iterator[Broken]:
        """Who is ill is so for a day at least."""
        if self.days.least < 1:
            least = ("days", "least")
            yield (
                typed(str(self.days.least), "at least 1 day", CHECK).below(*least).resting_on(least)
            )


class Each(Codes):
    """How long a buyer closes for."""

    WEEK = 0
    MONTH = 1


@frozen
class Closes(Checked):
    """How often a buyer closes and takes no visits, for a week or a month at a time."""

    IS_MARKED: ClassVar[bool] = True

    value: Fraction = given(Odds(), absence=fault(), must=True)
    each: str = given(Choice(Each.words()), "week")


@frozen
class LateBy(Checked):
    """How often a buyer pays late, and by how many days."""

    IS_MARKED: ClassVar[bool] = True

    value: Fraction = given(Odds(), absence=fault(), must=True)
    days: int = given(Whole(1, 365), absence=fault(), must=True)


@frozen
class Quiet(Checked):
    """How many months are quiet, and which share of the visits falls away in one."""

    IS_MARKED: ClassVar[bool] = True

    value: Fraction = given(Odds(), absence=fault(), must=True)
    share: Fraction = given(Odds(), absence=fault(), must=True)


@frozen
class Chance(Checked):
    """What draws are made with: the `seed`, and the `step` of lengths in minutes."""

    seed: int = given(Whole(0, MOST_SEED), 1)
    step: int = given(Whole(1, 60), 15)


def uneven(lengths: Lengths, step: int) -> Iterator[Broken]:
    """Lengths between which the step does not go."""
    if lengths.least is None or lengths.usual is None or lengths.most is None:
        return
    if (lengths.usual - lengths.least) % step or (lengths.most - lengths.usual) % step:
        three = (clock(one) for one in (lengths.least, lengths.usual, lengths.most))
        yield Broken(
            ("usual",),
            ", ".join(three),
            Text("lengths that are {step} minutes apart, or a multiple of them", step=step),
            "Change the lengths, or the step under chance.",
            (("least",), ("usual",), ("most",)),
        )
