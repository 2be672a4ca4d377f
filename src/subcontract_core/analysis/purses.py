"""Who pays and who gains by purse: an outcome's money beside today's, every party counted.

Every line leaves one purse and comes into another, so all purses together change by nothing; where
they do not, `ConservationError` says so. Only lines of documents and levels of benefits feed the
table: what somebody keeps is the sum of its own lines and is never added again.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen
import numpy as np

from ..accounts.balance import PAYS, RECEIVES, Moved, Side, Sides, purse, purse_of, sides
from ..base.columns import Cents, Column, Mask
from ..base.errors import ConservationError
from ..engine.comparison import Comparison
from ..engine.resources import sides_of
from ..model.documents import sums
from ..model.kinds import Flow
from ..model.purses import Public, Purse
from ..model.results import Outcome
from ..model.vocabulary import kind as kind_of
from .ranged import Ranged, nothing

# The three public sums, none of which is the result: each counts one more kind of purse.
PUBLIC_SUMS: Mapping[str, tuple[Public, ...]] = {
    "treasury": (Public.TREASURY,),
    "with_funds": (Public.TREASURY, Public.FUNDS),
    "with_pensions": (Public.TREASURY, Public.FUNDS, Public.PENSIONS),
}
CENTRE = "activity_centre"  # the party that keeps today's places
MOST_WHO_ARE_TOLD_APART = 2  # the people of a group so small are known by its sums


@frozen(eq=False)
class Row:
    """One purse: what it has today and in the model, the change, and the change part by part (the
    party that moves the money, and the kind of line).
    """

    purse: Purse
    today: Ranged
    now: Ranged
    change: Ranged
    parts: Mapping[tuple[str, str], Ranged]


@frozen(eq=False)
class Balance:
    """Every purse of an outcome beside today. `people` counts whom the model is for: [cases]."""

    rows: tuple[Row, ...]
    people: Column
    shape: tuple[int, int]

    def row(self, name: str) -> Row | None:
        """The row of a purse, if anything moves there."""
        return next((row for row in self.rows if row.purse.name == name), None)

    def public(self, name: str) -> Ranged:
        """One of the `PUBLIC_SUMS` of the changes. It is not known where a purse changes of which
        nobody has said whether it is public; undivided contributions are in the later sums.
        """
        counted = PUBLIC_SUMS[name]
        total = nothing(self.shape)
        for row in self.rows:
            change, counts = row.change, row.purse.counts
            moves = (change.cents != 0) | change.more | change.less
            if counts in counted:
                total = total + change
            elif counts is Public.UNSAID:
                total = total.widened(moves, moves)
            elif counts is Public.UNDIVIDED and Public.FUNDS in counted:
                total = total.widened(change.cents > 0, change.cents < 0)
        return total

    @property
    def public_sums(self) -> dict[str, Ranged]:
        """The three public sums of the changes, none of which is the result."""
        return {name: self.public(name) for name in PUBLIC_SUMS}

    def is_told(self, case: int = 0) -> bool:
        """Whether the group is large enough that its sums say nothing of one of its people."""
        return int(self.people[case]) > MOST_WHO_ARE_TOLD_APART


def balance(comparison: Comparison, outcome: Outcome) -> Balance:
    """The purses of an outcome beside today, what it uses up besides its documents included."""
    whose = {**comparison.today.manifest.purses, **outcome.manifest.purses}
    flows = _Flows.of(outcome, comparison.today, whose)
    shape = (outcome.tables.size[0], outcome.tables.cases)
    names = dict.fromkeys(side.purse for side in flows.every)
    rows = [_row(purse(name, outcome.model), flows, shape) for name in names]
    rows = [row for row in rows if not (row.now.is_nothing and row.today.is_nothing)]
    _hold(outcome, rows, shape)
    people = outcome.tables.people.case[outcome.admission.offered]
    counted = sums(
        people,
        np.ones(people.size, np.int64),
        outcome.tables.cases,
    )
    ordered = sorted(rows, key=lambda row: (row.purse.place, row.purse.name))
    return Balance(tuple(_undivided(ordered)), counted, shape)


def centre_level(outcome: Outcome, today: Outcome) -> Cents:
    """What moves in the purse of whoever keeps today's places, documents and what is used up
    together: cents per case. It is a level: less that of today it is the change of the balance.
    """
    whose = {**today.manifest.purses, **outcome.manifest.purses}
    own = purse_of(
        CENTRE,
        "",
        whose,
        outcome.model,
    )
    level = np.zeros(outcome.tables.cases, np.int64)
    is_today = outcome.model == today.model
    used = {} if is_today else sides_of(outcome, whose, also_today=False)
    for side, moved in (*sides(outcome, whose).items(), *used.items()):
        if side.purse == own and (side in used or not kind_of(side.kind).also_today):
            level = level + moved.cents.sum(axis=0)
    return level


@frozen(eq=False)
class _Flows:
    """What moves on each side: today, in the model, and in the model alike to today (what the
    activity of today costs as well). `differs` says in which cases other days are held than today;
    there nobody has said how much more or less of what is alike.
    """

    today: Sides
    model: Sides
    alike: Sides
    differs: Mask

    @classmethod
    def of(cls, outcome: Outcome, today: Outcome, whose: dict[str, str]) -> "_Flows":
        every = sides(outcome, whose)
        alike = {side: moved for side, moved in every.items() if kind_of(side.kind).also_today}
        model = {side: moved for side, moved in every.items() if side not in alike}
        tables, differs = outcome.tables, np.zeros(outcome.tables.cases, bool)
        other = outcome.admission.day != today.admission.day
        differs[tables.people.case[tables.activity.person[other]]] = True
        return cls(
            sides(today, whose),
            _joined(model, sides_of(outcome, whose, also_today=False)),
            _joined(alike, sides_of(outcome, whose, also_today=True)),
            differs,
        )

    @property
    def every(self) -> tuple[Side, ...]:
        """Every side on which anything moves."""
        return tuple(dict.fromkeys((*self.today, *self.model, *self.alike)))


def _joined(some: Sides, others: Sides) -> Sides:
    """What moves in both together."""
    every = dict.fromkeys((*some, *others))
    return {
        side: some[side] + others[side]
        if side in some and side in others
        else (some.get(side) or others[side])
        for side in every
    }


def _hold(
    outcome: Outcome,
    rows: Iterable[Row],
    shape: tuple[int, int],
) -> None:
    """All purses together change by nothing in every month of every case."""
    total = sum((row.change.cents for row in rows), np.zeros(shape, np.int64))
    if np.any(total):
        raise ConservationError(
            f"{outcome.model}: all purses together change by {int(total.sum())} cents; money that"
            " leaves one purse comes into another"
        )


def _row(owner: Purse, flows: _Flows, shape: tuple[int, int]) -> Row:
    none = Moved(np.zeros(shape, np.int64), np.zeros(shape, bool))
    today = there = change = nothing(shape)
    parts: dict[tuple[str, str], Ranged] = {}
    for side in (one for one in flows.every if one.purse == owner.name):
        alike = flows.alike.get(side, none)
        old, new = (flows.today.get(side, none), flows.model.get(side, none))
        is_open = Moved(none.cents, none.unknown | (flows.differs & (side in flows.alike)))
        today = today + _level(side, old + alike + is_open)
        there = there + _level(side, new + alike)
        moved = _changed(side, new - old + is_open)
        change = change + moved
        if not moved.is_nothing:
            key = (side.role, side.kind)
            parts[key] = parts[key] + moved if key in parts else moved
    return Row(
        owner,
        today,
        there,
        change,
        parts,
    )


def _level(side: Side, moved: Moved) -> Ranged:
    """What moves on a side. What is unknown is more than what is known of it, but an unknown
    benefit may be less too: it stands with what is paid without the pay.
    """
    kind, unknown = (kind_of(side.kind), _unknown(side, moved))
    either = unknown & (kind.benefit and not kind.unknown_is_zero)
    receives = side.sign == RECEIVES
    return Ranged(
        moved.cents,
        unknown if receives else either,
        either if receives else unknown,
    )


def _unknown(side: Side, moved: Moved) -> Mask:
    """What is not known on a side; VAT that passes through a seller whole leaves nothing open."""
    passing = {(Flow.VAT, RECEIVES), (Flow.VAT_PAID_ON, PAYS)}
    is_passing = (kind_of(side.kind).flow, side.sign) in passing
    return np.zeros_like(moved.unknown) if is_passing else moved.unknown


def _changed(side: Side, moved: Moved) -> Ranged:
    """The change on a side: an unknown benefit or allowance can only fall, all else only rise."""
    kind, unknown = (kind_of(side.kind), _unknown(side, moved))
    none = np.zeros_like(unknown)
    falls = kind.benefit or kind.activity or kind.also_today
    is_more = (side.sign == RECEIVES) is not falls
    return Ranged(
        moved.cents,
        unknown if is_more else none,
        none if is_more else unknown,
    )


def _undivided(rows: Iterable[Row]) -> list[Row]:
    """The rows, those that share in what is not divided with a part that is unknown."""
    rows = list(rows)
    shared = {row.purse.name: row for row in rows}
    return [_sharing(row, shared.get(row.purse.part_of)) for row in rows]


def _sharing(row: Row, whole: Row | None) -> Row:
    if whole is None:
        return row
    moves = [(one.cents != 0) | one.more | one.less for one in (row.today, row.now)]
    here = np.any(moves, axis=(0, 1))  # the cases in which the purse has a row

    def shared(own: Ranged, undivided: Ranged) -> Ranged:
        return own.widened((undivided.cents > 0) & here, (undivided.cents < 0) & here)

    return Row(
        row.purse,
        shared(row.today, whole.today),
        shared(row.now, whole.now),
        shared(row.change, whole.change),
        row.parts,
    )
