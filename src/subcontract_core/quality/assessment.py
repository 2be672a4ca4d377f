"""An assessment of one's own service by the criteria, and two of them beside each other."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import field, frozen

from .criteria import CRITERIA, Criterion

BY = ("coaches", "workers", "relatives", "managers", "buyers")
TALK_FROM = 2  # points apart: worth a talk


@frozen
class Score:
    """What was given for one criterion: 1 to 5, or None for "we do not know"; what it is seen from,
    and whether somebody saw it otherwise.
    """

    points: int | None = None
    seen: str = ""
    disagreed: bool = False


# What a county counts before and after; `own` are meters of its own choice, by name.
INDICATORS = ("decisions", "paid", "hours")


@frozen
class Indicator:
    """One number before and after: None is "we do not know". `id` is one of `INDICATORS`, or empty
    for a meter of one's own with a `name`; `source` is where the numbers are from.
    """

    id: str
    name: str = ""
    before: Fraction | None = None
    after: Fraction | None = None
    source: str = ""

    @property
    def change(self) -> Fraction | None:
        """What it grew by; None where one of the two is not known."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@frozen
class Assessment:
    """Who assessed (one of `BY`), on which day, and a score a criterion. A criterion that is not
    named was not assessed. `indicators` were counted on the days `before` and `after`.
    """

    by: str
    day: date | None
    scores: Mapping[str, Score] = field(factory=dict)
    indicators: tuple[Indicator, ...] = ()
    before: date | None = None
    after: date | None = None

    def score(self, criterion: str) -> Score:
        """The score of a criterion by its id."""
        return self.scores.get(criterion, Score())


@frozen
class Pair:
    """One criterion in two assessments."""

    criterion: Criterion
    first: Score
    second: Score

    @property
    def apart(self) -> int | None:
        """How many points they differ; None where one of them does not know."""
        if self.first.points is None or self.second.points is None:
            return None
        return abs(self.first.points - self.second.points)

    @property
    def asks_for_talk(self) -> bool:
        """Whether they see it so differently that it is worth a talk."""
        return self.apart is not None and self.apart >= TALK_FROM


def beside(first: Assessment, second: Assessment) -> tuple[Pair, ...]:
    """Every criterion in both, in the order of the criteria: rows to look at, never a sum."""
    return tuple(Pair(one, first.score(one.id), second.score(one.id)) for one in CRITERIA)
