"""Searching for a value: the whole line run forward at many values, and the answer read off them.

Halving is used only where the measure rises from end to end at every point that was looked at;
else every value is tried. What cannot be decided for want of a number says so.
"""

from collections.abc import Callable
from enum import Enum

from attrs import frozen
import numpy as np

from ..accounts.ledger import Amount
from ..base.columns import Cents, Column, each_once
from ..base.errors import Fault, InputError, Text
from ..base.numbers import euros

Measure = Callable[[Column], Amount]  # from values to cents and whether they are known
_FIRST_LOOK = 10  # the ends and eight points between them
_AT_ONCE = 50
_PORTION = 1_000  # values of which the whole line runs at once
MOST_TRIED = 40_000  # values (cents) that are all tried; more is a range too wide


class Status(Enum):
    """What a search found."""

    FOUND = "found"
    EVERY = "every"
    NONE = "none"
    UNDECIDED = "undecided"  # for want of a number


@frozen
class Found:
    """The answer of a search: the value nearest to the end at which it fails, the cents there, and
    its neighbour with its cents, which does not do. Both are None where there is no such value.
    """

    status: Status
    value: int | None = None
    cents: int | None = None
    neighbour: int | None = None
    neighbour_cents: int | None = None


@frozen
class Interval:
    """Values from one to another that all do, with the cents at both ends."""

    first: int
    last: int
    first_cents: int
    last_cents: int


def least(measure: Measure, low: int, high: int, goal: int = 0) -> Found:
    """The least value at which the measure reaches the goal and does not fall below it at once."""
    looked = each_once(
        np.linspace(
            low,
            high,
            _FIRST_LOOK,
        ).astype(np.int64)
    )
    amount = measure(looked)
    if not amount.each_known.all():
        return Found(Status.UNDECIDED)
    if np.all(np.diff(amount.cents) >= 0):
        return _halved(measure, looked, amount.cents, goal)
    every = _every(low, high)
    tried = _all(measure, every)
    if not tried.each_known.all():
        return Found(Status.UNDECIDED)
    return _read(every, tried.cents, goal)


def greatest(measure: Measure, low: int, high: int, goal: int = 0) -> Found:
    """The greatest value at which the measure reaches the goal."""
    whole = low + high
    found = least(
        lambda values: measure(whole - values),
        low,
        high,
        goal,
    )
    return Found(
        found.status,
        None if found.value is None else whole - found.value,
        found.cents,
        None if found.neighbour is None else whole - found.neighbour,
        found.neighbour_cents,
    )


def intervals(
    measure: Measure,
    low: int,
    high: int,
    goal: int,
) -> tuple[tuple[Interval, ...] | None, ...]:
    """Every interval of values at which each column of a measure [values, columns] reaches the
    goal; None for a column that is not known at some value. Nothing is assumed to rise: every value
    is tried.
    """
    values = _every(low, high)
    amount = _all(measure, values)
    known: np.ndarray = np.all(amount.each_known, axis=0)
    return tuple(
        _reaching(values, amount.cents[:, place], goal) if known[place] else None
        for place in range(known.size)
    )


def _reaching(values: Column, cents: Cents, goal: int) -> tuple[Interval, ...]:
    """The intervals of values whose cents reach the goal."""
    reaches = np.concatenate(([False], cents >= goal, [False]))
    starts = np.flatnonzero(~reaches[:-1] & reaches[1:])
    ends = np.flatnonzero(reaches[:-1] & ~reaches[1:]) - 1
    return tuple(
        Interval(
            int(values[start]),
            int(values[end]),
            int(cents[start]),
            int(cents[end]),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _halved(measure: Measure, looked: Column, cents: Cents, goal: int) -> Found:
    """The first value at the goal of a measure that rises, looked at in ever narrower spans."""
    while True:
        found = _read(looked, cents, goal)
        if found.status is not Status.FOUND or found.neighbour is None or found.value is None:
            return found
        if found.value - found.neighbour <= 1:
            return found
        looked = each_once(
            np.linspace(
                found.neighbour,
                found.value,
                _AT_ONCE,
            ).astype(np.int64)
        )
        amount = measure(looked)
        if not amount.each_known.all():
            return Found(Status.UNDECIDED)
        cents = amount.cents


def _read(values: Column, cents: Cents, goal: int) -> Found:
    """The answer that stands in values that were tried, in order."""
    short = np.flatnonzero(cents < goal)
    if short.size == 0:
        return Found(
            Status.EVERY,
            int(values[0]),
            int(cents[0]),
        )
    last = int(short[-1])
    if last == values.size - 1:
        return Found(
            Status.NONE,
            None,
            None,
            int(values[-1]),
            int(cents[-1]),
        )
    first = last + 1
    return Found(
        Status.FOUND,
        int(values[first]),
        int(cents[first]),
        int(values[last]),
        int(cents[last]),
    )


def _every(low: int, high: int) -> Column:
    """Every value; `InputError` where they are too many to try each of them."""
    if high - low > MOST_TRIED:
        found = Text("{euros} € between from and to", euros=euros(high - low))
        allowed = Text("at most {most} €", most=euros(MOST_TRIED))
        to_do = "Give a narrower range."
        raise InputError(
            [
                Fault(
                    "break-even",
                    "to",
                    found,
                    allowed,
                    to_do,
                )
            ]
        )
    return np.arange(low, high + 1)


def _all(measure: Measure, values: Column) -> Amount:
    """The measure at every value, a portion at a time; the rest is left out where a portion has
    nothing that is known.
    """
    parts = list[Amount]()
    for start in range(0, values.size, _PORTION):
        parts.append(measure(values[start : start + _PORTION]))
        if not parts[-1].each_known.any():
            break
    return Amount(
        np.concatenate([one.cents for one in parts]),
        np.concatenate([one.each_known for one in parts]),
    )
