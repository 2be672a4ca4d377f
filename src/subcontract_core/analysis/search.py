"""Searching for a value: the whole line run forward at many values, and the answer read off them.

Halving is used only where the measure rises from end to end at every point that was looked at;
else every value is tried, and where what does is not one run of values up to the end, all of them
are told. What cannot be decided for want of a number says so.
"""

from collections.abc import Callable
from enum import Enum

from attrs import evolve, frozen
import numpy as np

from ..accounts.ledger import Amount
from ..base.columns import Cents, Column, each_once
from ..base.errors import Fault, InputError, Text
from ..base.numbers import euros

Measure = Callable[[Column], Amount]  # from values to cents and whether they are known
MANY_LOOKS, FEW_LOOKS = 61, 10  # the ends and points between them, looked at before halving
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
class Interval:
    """Values from one to another that all do, with the cents at both ends."""

    first: int
    last: int
    first_cents: int
    last_cents: int


@frozen
class Found:
    """The answer of a search: the value nearest to the end at which it fails, the cents there, and
    its neighbour with its cents, which does not do. Both are None where there is no such value.
    `ranges` has all that do, where that is not every value from the answer to the end.
    """

    status: Status
    value: int | None = None
    cents: int | None = None
    neighbour: int | None = None
    neighbour_cents: int | None = None
    ranges: tuple[Interval, ...] = ()


def least(
    measure: Measure, low: int, high: int, goal: int = 0, *, looks: int = MANY_LOOKS
) -> Found:
    """The least value from which on the measure reaches the goal; where it falls below it again up
    to the end, the least value of all, and every range.
    """
    looked = each_once(np.linspace(low, high, looks).astype(np.int64))
    amount = measure(looked)
    if not amount.each_known.all():
        return Found(Status.UNDECIDED)
    steps = np.diff(amount.cents)
    if np.all(steps <= 0) and not amount.cents[0] >= goal > amount.cents[-1]:
        return _read(looked, amount.cents, goal)
    if np.all(steps >= 0):
        found = _halved(measure, looked, amount.cents, goal)
        if found is not None:
            return found
    return least_of_all(measure, low, high, goal)


def least_of_all(measure: Measure, low: int, high: int, goal: int = 0) -> Found:
    """What `least` finds, with every value tried."""
    every = _every(low, high)
    tried = _all(measure, every)
    if not tried.each_known.all():
        return Found(Status.UNDECIDED)
    return _read(every, tried.cents, goal)


def greatest(
    measure: Measure, low: int, high: int, goal: int = 0, *, looks: int = MANY_LOOKS
) -> Found:
    """The greatest value up to which the measure reaches the goal, as `least` from the other
    end.
    """
    whole = low + high
    found = least(
        lambda values: measure(whole - values),
        low,
        high,
        goal,
        looks=looks,
    )
    return Found(
        found.status,
        None if found.value is None else whole - found.value,
        found.cents,
        None if found.neighbour is None else whole - found.neighbour,
        found.neighbour_cents,
        tuple(
            Interval(whole - one.last, whole - one.first, one.last_cents, one.first_cents)
            for one in reversed(found.ranges)
        ),
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


def _halved(measure: Measure, looked: Column, cents: Cents, goal: int) -> Found | None:
    """The first value at the goal of a measure that rises, looked at in ever narrower spans; None
    where it falls after all, by more than the cents that rounding makes.
    """
    start, end, at_end = int(looked[0]), int(looked[-1]), int(cents[-1])
    while True:
        found = _read(looked, cents, goal)
        if found.neighbour is None or found.value is None:
            return found
        if looked[-1] - looked[0] == looked.size - 1:
            return _to_the_end(found, (start, end), looked, at_end)
        if found.ranges:
            return None
        looked = _between(found.neighbour, found.value, start, end)
        amount = measure(looked)
        if not amount.each_known.all():
            return Found(Status.UNDECIDED)
        cents = amount.cents


def _between(neighbour: int, value: int, start: int, end: int) -> Column:
    """Values between one that does not do and one that does; where they are near each other every
    one, with those around them, which rounding may move across the goal.
    """
    if value - neighbour > _AT_ONCE:
        return each_once(np.linspace(neighbour, value, _AT_ONCE).astype(np.int64))
    return np.arange(max(start, neighbour - _AT_ONCE), min(end, value + _AT_ONCE) + 1)


def _to_the_end(found: Found, whole: tuple[int, int], looked: Column, at_end: int) -> Found | None:
    """What was found in a narrow span, whose last range goes on to the end of all values; None
    where the span cuts another range in two.
    """
    start, end = whole
    if not found.ranges:
        return found
    *before, last = found.ranges
    if last.last != looked[-1] or (looked[0] > start and found.ranges[0].first == looked[0]):
        return None
    return evolve(found, ranges=(*before, evolve(last, last=end, last_cents=at_end)))


def _read(values: Column, cents: Cents, goal: int) -> Found:
    """The answer that stands in values that were tried, in order."""
    ranges = _reaching(values, cents, goal)
    if not ranges:
        return Found(
            Status.NONE,
            None,
            None,
            int(values[-1]),
            int(cents[-1]),
        )
    is_to_end = ranges[-1].last == values[-1]
    one = ranges[-1] if is_to_end else ranges[0]
    place = int(np.searchsorted(values, one.first))
    if place == 0 and is_to_end:
        return Found(Status.EVERY, one.first, one.first_cents)
    return Found(
        Status.FOUND,
        one.first,
        one.first_cents,
        int(values[place - 1]) if place else None,
        int(cents[place - 1]) if place else None,
        () if is_to_end and len(ranges) == 1 else ranges,
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
