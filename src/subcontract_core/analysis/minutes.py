"""One person's month run once for every minute that may be worked in it, and what each case comes
to: lines, pay, money in hand and thresholds of the month of payment.

Only the person's own visits are run: nobody's money depends on another's. That is not
taken on trust: the case with the planned minutes must be what the person has in the group, line by
line, or everybody is run.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve, frozen
import numpy as np

from ..accounts import ledger
from ..base.columns import each_once
from ..base.errors import Fault, InputError, SubcontractError
from ..base.memory import keep_freed_memory
from ..engine.pipeline import Answer, answer, outcomes_of
from ..law import Law
from ..model.loading import Model
from ..model.results import Outcome
from ..model.thresholds import Threshold
from ..scenario.tables import Tables

_MIDNIGHT = 24 * 60
_STEP_PAST = 2_000  # cents of pay that a curve goes on behind the next limit
_PORTION = 10_400  # person-months at a time: the whole curve of a year would need much memory
_Table = TypeVar("_Table")


@frozen(eq=False)
class Limit:
    """A threshold of one person's month: whether it applies and where it stands, a row a case."""

    code: str
    kind: str
    applies: np.ndarray
    cents: np.ndarray


@frozen(eq=False)
class Cases:
    """One person's month of payment, a row a case: each line's cents, all of them together and
    whether they are known, the pay for work, the thresholds.
    """

    lines: Mapping[str, np.ndarray]
    in_hand: np.ndarray
    known: np.ndarray
    earned: np.ndarray
    limits: tuple[Limit, ...]

    def is_that_of(self, row: int, other: "Cases") -> bool:
        """Whether a row says the same as the only row of `other`."""
        own, its = (
            {kind: int(cents[cell]) for kind, cents in cases.lines.items() if cents[cell]}
            for cases, cell in ((self, row), (other, 0))
        )
        return own == its and bool(self.known[row] == other.known[0])


def alone(tables: Tables, person: int) -> Tables:
    """A single case with one person in it (a row of `people`) and the visits that are theirs, done
    as planned.
    """
    shifts, away = (
        np.flatnonzero(table.person == person) for table in (tables.shifts, tables.absent)
    )
    visits = each_once(np.concatenate((tables.shifts.gig[shifts], tables.absent.gig[away])))

    def theirs(table: _Table) -> _Table:
        rows = np.flatnonzero(table.person == person)  # type: ignore[attr-defined]
        changed = {"person": np.zeros(rows.size, np.int64)}
        if hasattr(table, "gig"):
            changed["gig"] = np.searchsorted(visits, table.gig[rows])
        return _rows(table, rows, **changed)

    return evolve(
        tables,
        people=_rows(tables.people, np.array([person])),
        gigs=_rows(tables.gigs, visits),
        shifts=theirs(tables.shifts),
        absent=theirs(tables.absent),
        activity=theirs(tables.activity),
        absent_days=theirs(tables.absent_days),
        plan=None,
    )


def _rows(table: _Table, rows: np.ndarray, **changed: np.ndarray) -> _Table:
    """Some rows of a table, with the columns that are `changed` as they are."""
    names = (column.name for column in table.__attrs_attrs__)  # type: ignore[attr-defined]
    columns = {name: changed.get(name, getattr(table, name)[rows]) for name in names}
    return type(table)(**columns)


@frozen(eq=False)
class Minutes:
    """One case per minute that a person works in a month, made a portion at a time: those of a year
    together take more memory than the rest of a report.

    `spread` [cases, own visits] are the minutes of the visits `own_shifts`; all else is as in
    `tables`, which hold one case.
    """

    tables: Tables
    own_shifts: np.ndarray
    spread: np.ndarray

    def __len__(self) -> int:
        return len(self.spread)

    @property
    def minutes(self) -> np.ndarray:
        """What is worked in each case."""
        return np.arange(len(self))

    def cases(self, first: int, last: int) -> Tables:
        """The cases from `first` up to, not including, `last`, numbered from 0."""
        many = self.tables.repeat(last - first)
        minutes = np.tile(self.tables.shifts.minutes, (last - first, 1))
        minutes[:, self.own_shifts] = self.spread[first:last]
        return evolve(
            many,
            shifts=evolve(many.shifts, minutes=minutes.reshape(-1)),
            case_values={"minutes": np.arange(first, last)},
        )


def minute_by_minute(tables: Tables, person: int, month: int, longest: int) -> Minutes:
    """One case per minute that a person works in a month, from none to where a visit would pass
    `longest` or midnight.

    The minutes are spread over the person's visits of that month in proportion to their planned
    length, so that the case with the planned minutes is the scenario itself. Everything else stays
    as planned. Raises `InputError` for a person without visits in that month.
    """
    gig = tables.shifts.gig
    own_shifts = np.flatnonzero(
        (tables.shifts.person == person)
        & (tables.gigs.month[gig] == month)
        & (tables.shifts.minutes > 0)
    )
    own = tables.shifts.minutes[own_shifts]
    if own.size == 0:
        fault = Fault(
            tables.scenario.id,
            f"people.{tables.person_id(person)}",
            "no visits in that month",
            "a person with at least one visit",
            "Add a gig to see how far it may go.",
        )
        raise InputError([fault])
    most = np.maximum(np.minimum(longest, _MIDNIGHT - tables.gigs.start[gig[own_shifts]]), own)
    planned = int(own.sum())
    last = int(np.min(most * planned // own))
    until = np.concatenate(([0], np.cumsum(own)))
    spread = np.diff(np.arange(last + 1)[:, None] * until[None, :] // planned, axis=1)
    return Minutes(tables, own_shifts, spread)


@frozen(eq=False)
class Followed:
    """A model that is run for every minute, and under which reading."""

    model: Model
    minutes: Minutes
    reading: Mapping[str, str]


def followed(
    asked: Sequence[Followed], law: Law, person: int, paid: int
) -> list[Cases | SubcontractError]:
    """One person's month of payment in every case of each model, or why a model cannot be run;
    `person` is the row in the first case, `paid` an index of the horizon.

    All have their minutes of the same visits in the same tables, but not to the same length. They
    are run in portions; what follows from a portion alone is worked out once for all models.
    """
    keep_freed_memory()
    tables = asked[0].minutes.tables
    step = max(1, _PORTION // max(1, len(tables.months) * len(tables.people)))
    portions: list[list[Cases]] = [[] for _ in asked]
    failed: dict[int, SubcontractError] = {}
    for first in range(0, max(len(one.minutes) for one in asked), step):
        lasts: dict[int, list[int]] = {}
        for place, one in enumerate(asked):
            last = min(first + step, len(one.minutes))
            if last > first and place not in failed:
                lasts.setdefault(last, []).append(place)
        for last, places in lasts.items():
            some = [asked[place] for place in places]
            found = _portion(some, some[0].minutes.cases(first, last), law, person, paid)
            for place, month in zip(places, found, strict=True):
                if isinstance(month, SubcontractError):
                    failed[place] = month
                else:
                    portions[place].append(month)
    return [
        failed.get(place) or (found[0] if len(found) == 1 else _joined(found))
        for place, found in enumerate(portions)
    ]


def _portion(
    asked: Sequence[Followed], cases: Tables, law: Law, person: int, paid: int
) -> list[Cases | SubcontractError]:
    """One person's month of payment in some cases, of each model: all that is kept of a portion.
    People who are met alike are checked once.
    """
    found: dict[int, Cases | SubcontractError] = {}
    alike: dict[Hashable, list[tuple[int, Answer]]] = {}
    for place, asking in enumerate(asked):
        try:
            answered = answer(asking.model, cases, law, asking.reading, figures=True)
        except SubcontractError as error:
            found[place] = error
            continue
        alike.setdefault(answered.side.key, []).append((place, answered))
    while alike:
        _, answers = alike.popitem()
        made = outcomes_of([answered for _, answered in answers], figures=True)
        for (place, _), one in zip(answers, made, strict=True):
            found[place] = month_of(one, person, paid) if isinstance(one, Outcome) else one
    return [found[place] for place in range(len(asked))]


def month_of(outcome: Outcome, person: int, paid: int) -> Cases:
    """One person's month of payment in an outcome, a row a case."""
    tables = outcome.tables
    rows = np.arange(tables.cases) * (len(tables.people) // tables.cases) + person
    lines = ledger.person_lines(outcome)
    total, pay = ledger.total(lines, tables.size), ledger.earned(outcome.payments, tables.size)
    cell = paid * tables.size[1] + rows
    return Cases(
        {kind: amount.cents[paid, rows] for kind, amount in lines.items()},
        total.cents[paid, rows],
        total.each_known[paid, rows],
        pay.cents[paid, rows],
        tuple(_limit(threshold, cell) for threshold in outcome.effects.thresholds),
    )


def past_the_next_limit(plan: Cases, visits: np.ndarray, longest: int) -> int:
    """How long the longest visit must get for a curve to end one step past the next limit above
    the plan, at the pay that the planned `visits` (minutes) bring; at least `longest`. Midnight may
    still come first.
    """
    earned = int(plan.earned[0])
    ahead = [
        int(limit.cents[0])
        for limit in plan.limits
        if limit.applies[0] and limit.cents[0] >= earned
    ]
    if not ahead or earned <= 0 or not visits.size:
        return longest
    return max(longest, int(visits.max()) * (min(ahead) + _STEP_PAST) // earned + 1)


def _limit(threshold: Threshold, cell: np.ndarray) -> Limit:
    return Limit(threshold.code, threshold.kind, threshold.applies[cell], threshold.cents[cell])


def _joined(portions: list[Cases]) -> Cases:
    """The portions one after another; a line that a portion does not have is zero in it."""
    kinds = dict.fromkeys(kind for cases in portions for kind in cases.lines)
    nothing = [np.zeros(cases.in_hand.size, np.int64) for cases in portions]
    lines = {
        kind: np.concatenate(
            [cases.lines.get(kind, zero) for cases, zero in zip(portions, nothing, strict=True)]
        )
        for kind in kinds
    }
    return Cases(
        lines,
        np.concatenate([cases.in_hand for cases in portions]),
        np.concatenate([cases.known for cases in portions]),
        np.concatenate([cases.earned for cases in portions]),
        _joined_limits(portions),
    )


def _joined_limits(portions: list[Cases]) -> tuple[Limit, ...]:
    """The thresholds of all portions; one that a portion does not have does not apply in it."""
    sizes = [cases.in_hand.size for cases in portions]
    ends = np.cumsum([0, *sizes])
    found: dict[tuple[str, str, int], Limit] = {}
    for first, cases in zip(ends, portions, strict=False):
        seen: dict[tuple[str, str], int] = {}
        for limit in cases.limits:
            name = (limit.code, limit.kind)
            seen[name] = seen.get(name, 0) + 1
            whole = found.setdefault(
                (*name, seen[name]),
                Limit(*name, np.zeros(ends[-1], bool), np.zeros(ends[-1], np.int64)),
            )
            rows = slice(int(first), int(first) + cases.in_hand.size)
            whole.applies[rows], whole.cents[rows] = limit.applies, limit.cents
    return tuple(found.values())
