"""The drawn years of a group counted for everybody, a portion at a time, small enough to be kept
for many models beside each other.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen
import numpy as np

from ..engine.comparison import TODAY, Comparison
from ..model.catalogue import Catalogue
from ..scenario.types import Scenario
from .counted import Count, PersonChance, counted
from .drawn_outcome import DrawnOutcome
from .uncertain import Uncertain, together, uncertain

_NOTHING = np.zeros((0, 0, 0), np.int64)


@frozen(eq=False)
class GroupChance:
    """What is counted of each person in a model: for each way to take unknown chances, and in it
    for each reading, by person.
    """

    model: str
    draws: int
    ways: tuple[tuple[dict[str, PersonChance], ...], ...] = field(repr=False)

    @property
    def drawn(self) -> tuple[Uncertain, ...]:
        """The draws of each way, from which one can be opened; without their figures."""
        return tuple(next(iter(way[0].values())).drawn for way in self.ways)

    def of(self, reading: dict[str, str], person: str) -> tuple[PersonChance, ...]:
        """What is counted of a person under a reading, one a way."""
        return tuple(
            one[person]
            for way in self.ways
            for one in way
            if one[person].outcome.reading == reading
        )

    def counts(self, what: str, person: str, place: int) -> tuple[Count, ...]:
        """The counts of a person in a month of the horizon under every way and reading, each
        different one once; none where the month has no limit and that is asked (`over`).
        """
        months = [one[person].months[place] for way in self.ways for one in way]
        if what == "over":
            months = [month for month in months if month.is_limited]
        return tuple(dict.fromkeys(getattr(month, what) for month in months))


Portion = tuple[Uncertain, ...]


def portion(
    comparison: Comparison,
    models: Sequence[str],
    draws: range,
    catalogue: Catalogue | None = None,
    *,
    scenario: Scenario | None = None,
) -> Portion:
    """Some draws of the scenario of a comparison, or of another `scenario` of the same people,
    through models: figures alone, beside the outcomes of the comparison.

    Raises `InputError` where nothing happens by chance, as `uncertain` does.
    """
    asked = [model for model in models if model != TODAY]
    found = uncertain(
        scenario or comparison.scenario,
        asked,
        draws,
        catalogue=catalogue,
    )
    return tuple(
        evolve(
            one,
            outcomes=tuple(
                evolve(drawn, outcome=comparison.same(drawn.outcome) or comparison.today)
                for drawn in one.outcomes
            ),
        )
        for one in found
    )


def group_chances(portions: Sequence[Portion], models: Sequence[str]) -> Iterator[GroupChance]:
    """What is counted of each of the models in all of the portions."""
    found = together(portions)
    bare = {
        one.counting: evolve(
            one,
            minutes=_NOTHING,
            outcomes=(),
        )
        for one in found
    }
    people = [one.id for one in found[0].scenario.people]
    for model in models:
        ways = tuple(
            tuple(
                {
                    who: evolve(
                        counted(
                            drawn,
                            one,
                            who,
                        ),
                        drawn=bare[drawn.counting],
                        outcome=_without_columns(one),
                    )
                    for who in people
                }
                for one in drawn.outcomes
                if one.model == model
            )
            for drawn in found
        )
        yield GroupChance(
            model,
            found[0].draws,
            ways,
        )


def _without_columns(outcome: DrawnOutcome) -> DrawnOutcome:
    """An outcome that says only which it is, and what of it is known."""
    return DrawnOutcome(
        outcome.model,
        outcome.reading,
        outcome.outcome,
        in_hand=_NOTHING,
        change=_NOTHING,
        known=outcome.known,
        pay=_NOTHING,
        pay_known=_NOTHING,
        over=_NOTHING,
        unsure=_NOTHING,
        limited=_NOTHING,
        worked=_NOTHING,
    )
