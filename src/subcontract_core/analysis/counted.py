"""What can be counted of drawn years: in how many of twenty months or years like this something is
so, and twenty real months that stand for all of them.

Nothing is averaged across a limit, and no share is told finer than a twentieth.
"""

from collections.abc import Sequence

from attrs import field, frozen
import numpy as np

from ..base.errors import Fault, InputError
from ..scenario.units import month_text
from .drawn_outcome import DrawnOutcome
from .uncertain import Uncertain

SHOWN = 20
IN_A_ROW = 3


@frozen
class Count:
    """In how many draws of `total` something is so for sure, and in how many it is not known."""

    hits: int
    unknown: int
    total: int

    @classmethod
    def of(cls, is_so: np.ndarray, unsure: np.ndarray) -> "Count":
        """The count of masks, one a draw."""
        return cls(
            int(is_so.sum()),
            int((unsure & ~is_so).sum()),
            is_so.size,
        )

    @property
    def of_twenty(self) -> int:
        """The nearest number of twenty."""
        return _of_twenty(self.hits, self.total)

    @property
    def unknown_of_twenty(self) -> int:
        """How many of twenty are not known."""
        return _of_twenty(self.unknown, self.total)

    @property
    def is_rare(self) -> bool:
        """Whether it happens, but less than once in twenty."""
        return 0 < self.hits * SHOWN < self.total


def _of_twenty(hits: int, total: int) -> int:
    return (2 * SHOWN * hits + total) // (2 * total)


@frozen
class LittleMonth:
    """One real month of the twenty: its draw, the minutes that are worked, money in hand and
    the difference to today in cents, whether they are known, and whether the limit is passed.
    """

    draw: int
    minutes: int
    in_hand: int
    change: int
    is_known: bool
    is_over: bool
    is_unsure: bool


@frozen
class MonthCounts:
    """One month of payment in all draws."""

    number: int
    is_limited: bool
    over: Count
    more: Count
    less: Count
    little: tuple[LittleMonth, ...] = field(repr=False)

    @property
    def little_over(self) -> int:
        """In how many of the twenty the limit is passed."""
        return sum(one.is_over for one in self.little)

    @property
    def usual(self) -> LittleMonth:
        """The month in the middle of the twenty."""
        return self.little[(len(self.little) - 1) // 2]


@frozen(eq=False)
class PersonChance:
    """What is counted for one person in one model under one reading. `years` are twenty real years
    in order of what is left, each a draw with the sum in hand and that of each month in cents;
    `today` what today leaves in each month.
    """

    drawn: Uncertain = field(repr=False)
    outcome: DrawnOutcome = field(repr=False)
    person: str
    months: tuple[MonthCounts, ...]
    once_over: Count
    in_a_row: Count
    more: Count
    less: Count
    years: tuple[tuple[int, int, tuple[int, ...]], ...] = field(repr=False)
    today: tuple[int, ...] = field(repr=False)

    @property
    def is_limited(self) -> bool:
        """Whether there is an earnings limit in any month."""
        return any(month.is_limited for month in self.months)

    @property
    def busiest(self) -> MonthCounts:
        """The month that passes the limit most often, else the one with the most work."""
        return max(self.months, key=lambda one: (one.over.hits, one.usual.minutes, -one.number))

    def month(self, number: int) -> MonthCounts:
        """A month by its number; raises `InputError` for one that there is not."""
        for one in self.months:
            if one.number == number:
                return one
        scenario = self.drawn.scenario
        known = ", ".join(month_text(one.number) for one in self.months)
        found = month_text(number)
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "month",
                    found,
                    known,
                    "Choose one of them.",
                )
            ]
        )


def counted(drawn: Uncertain, outcome: DrawnOutcome, person: str) -> PersonChance:
    """What is counted of a person in one outcome; raises `InputError` for nobody of the group."""
    row = drawn.row_of(person)
    over, unsure = outcome.over[:, :, row], outcome.unsure[:, :, row]
    known, change = outcome.known[:, :, row], outcome.change[:, :, row]
    held, all_known = outcome.in_hand[:, :, row], np.asarray(known.all(axis=1))
    in_year = change.sum(axis=1)
    none = np.zeros(len(over), bool)
    years = stand_for(held.sum(axis=1))
    return PersonChance(
        drawn,
        outcome,
        person,
        tuple(
            _month(
                drawn,
                outcome,
                row,
                place,
            )
            for place in range(len(drawn.months))
        ),
        Count.of(np.asarray(over.any(axis=1)), np.asarray(unsure.any(axis=1))),
        Count.of(_three(over), _three(over | unsure)),
        Count.of((in_year > 0) & all_known, ~all_known),
        Count.of((in_year < 0) & all_known, none),
        tuple((int(n), int(held[n].sum()), tuple(map(int, held[n]))) for n in years),
        tuple(map(int, drawn.outcomes[0].in_hand[0, :, row])),
    )


def _three(over: np.ndarray) -> np.ndarray:
    """The draws in which the limit is passed three months in a row."""
    if over.shape[1] < IN_A_ROW:
        return np.zeros(len(over), bool)
    runs = over[:, :-2] & over[:, 1:-1] & over[:, 2:]
    return np.asarray(runs.any(axis=1))


def _month(drawn: Uncertain, outcome: DrawnOutcome, row: int, place: int) -> MonthCounts:
    """One month, with the twenty that stand for all."""
    known, change = outcome.known[:, place, row], outcome.change[:, place, row]
    over, unsure = outcome.over[:, place, row], outcome.unsure[:, place, row]
    minutes, held = drawn.minutes[:, place, row], outcome.in_hand[:, place, row]
    none = np.zeros(len(known), bool)
    little = tuple(
        LittleMonth(
            int(draw),
            int(outcome.worked[draw, place, row]),
            int(held[draw]),
            int(change[draw]),
            bool(known[draw]),
            bool(over[draw]),
            bool(unsure[draw]),
        )
        for draw in stand_for(minutes)
    )
    return MonthCounts(
        drawn.months[place],
        bool(outcome.limited[:, place, row].any()),
        Count.of(over, unsure),
        Count.of((change > 0) & known, ~known),
        Count.of((change < 0) & known, none),
        little,
    )


def stand_for(measure: np.ndarray) -> Sequence[int]:
    """The draws in the middle of twenty equal groups in order of a measure (of equal ones, of their
    number); all of them where there are no more.
    """
    order = np.argsort(measure, kind="stable")
    if order.size <= SHOWN:
        return [int(one) for one in order]
    middle = ((2 * np.arange(SHOWN) + 1) * order.size) // (2 * SHOWN)
    return [int(one) for one in order[middle]]


def of_person(
    drawn: Sequence[Uncertain], model: str, person: str
) -> tuple[tuple[PersonChance, ...], ...]:
    """What is counted of a person in a model: for each way to take unknown chances, one a reading.

    Raises `InputError` for nobody of the group and for a model that was not computed.
    """
    found = []
    for one in drawn:
        chosen = [outcome for outcome in one.outcomes if outcome.model == model]
        if not chosen:
            known = ", ".join(dict.fromkeys(outcome.model for outcome in one.outcomes))
            to_do = "Choose one of them."
            raise InputError(
                [
                    Fault(
                        one.scenario.id,
                        "model",
                        repr(model),
                        known,
                        to_do,
                    )
                ]
            )
        found.append(
            tuple(
                counted(
                    one,
                    outcome,
                    person,
                )
                for outcome in chosen
            )
        )
    return tuple(found)
