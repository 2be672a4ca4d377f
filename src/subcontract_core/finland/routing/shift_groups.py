"""Paid shifts grouped into slips: what a payslip, payout or invoice of a month is made for."""

from collections.abc import Hashable, Iterable
from typing import Any

from attrs import field, frozen
import numpy as np

from ...base.columns import Cents, Known, in_short, locked, spread
from ...base.copies import changed
from ...base.provenance import Reason
from ...base.units import Quantity
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.kinds import Comes
from ...model.quoted import Promise
from ...model.results import Quote
from ...model.vocabulary import kind
from ...scenario.tables import Tables
from ...verbs.calendars import visits_on_sunday
from ...verbs.pay_days import PayDays

HALF_YEAR = 6  # months
_NOTHING = np.zeros(0, np.int64)


@frozen(eq=False)
class Part:
    """What one promise comes to on each slip: cents, whether they are known, and what they are for.

    `kind` is empty for pay that the slip calls by its legal form.
    """

    why: Reason
    cents: Cents = field(repr=False)
    known: Known = True
    quantity: Quantity | None = field(default=None, repr=False)
    kind: str = ""

    @property
    def is_beside_work(self) -> bool:
        """Whether it is paid once, or once a year, and not for the work of a month."""
        return bool(self.kind) and kind(self.kind).comes is not Comes.WITH_WORK

    @property
    def is_pay(self) -> bool:
        """Whether it is earned, and no cost that is given back."""
        return not self.kind or kind(self.kind).earned

    def line(self, payer: str, pay: str) -> Line:
        """The part as a line; `pay` is what pay is called in this form of work."""
        kind = self.kind or pay
        return Line(
            kind,
            payer,
            "person",
            self.cents,
            self.why,
            self.known,
            self.quantity,
        )


@frozen(eq=False)
class ShiftGroups:
    """The slips of a month: who, for which buyer, which month, and what belongs to each.

    `gross` is the pay for work and `parts` what it is made of, promise by promise; `repaid` are the
    costs that are given back beside it. `sunday` is the part of `gross` for hours on Sundays and
    holidays, in cents, and `sunday_minutes` those hours; 0 where nobody says.
    """

    person: np.ndarray
    buyer: np.ndarray
    month: np.ndarray
    gross: np.ndarray
    known: Any
    minutes: np.ndarray
    sunday: Any = 0
    sunday_minutes: Any = 0
    parts: tuple[Part, ...] = ()
    repaid: tuple[Part, ...] = ()
    days: PayDays | None = None

    @property
    def for_work(self) -> np.ndarray:
        """The part of `gross` that comes with the work of its month."""
        beside = (part.cents for part in self.parts if part.is_beside_work)
        return self.gross - sum(beside, np.zeros_like(self.gross))

    def paid(self, tables: Tables) -> np.ndarray:
        """The day number on which each slip is paid."""
        if self.days is None or tables.work_paid is not None:
            return tables.paid_for_work(tables.people.case[self.person], self.buyer, self.month)
        return self.days.of(self.buyer, self.month)

    def paid_in(self, tables: Tables) -> np.ndarray:
        """The index of the month in which each slip is paid."""
        return tables.month_at(self.paid(tables))

    def sheet(self, name: str, tables: Tables, lines: Iterable[Line], **marks: Any) -> Sheet:
        """A document for each of these slips, with what the law asks of it beside its money."""
        return Sheet(
            name,
            tables.people.case[self.person],
            self.person,
            self.buyer,
            self.paid(tables),
            self.paid_in(tables),
            self.month,
            tuple(lines),
            {
                mark: spread(given, self.person.shape).astype(bool, copy=False)
                for mark, given in marks.items()
            },
        )


def group_shifts(
    tables: Tables,
    quote: Quote,
    *,
    per_buyer: bool = False,
    per_gig: bool = False,
    days: PayDays | None = None,
) -> ShiftGroups:
    """Everything that is promised, grouped into slips: per person and month, and per buyer or gig
    if asked. `days` are the pay days where they are not the scenario's. Models that promise the
    same have the same slips, each with its own reasons.
    """
    asked = tuple(map(_promised, quote.promises))
    slips, alike = tables.once(
        (group_shifts, asked, per_buyer, per_gig),
        lambda: _grouped(tables, quote, per_buyer, per_gig),
    )
    parts = [
        changed(part, why=promise.why) for part, promise in zip(alike, quote.promises, strict=True)
    ]
    return changed(
        slips,
        parts=tuple(part for part in parts if part.is_pay),
        repaid=tuple(part for part in parts if not part.is_pay),
        days=days,
    )


def _promised(promise: Promise) -> tuple[Hashable, ...]:
    """What a promise comes to, but for its reason."""
    quantity = promise.quantity
    return (
        *map(in_short, (promise.person, promise.month, promise.gig, promise.buyer)),
        *map(in_short, (promise.cents, promise.known)),
        None if quantity is None else (quantity.unit.name, in_short(quantity.values)),
        promise.kind,
        promise.beside,
    )


def _grouped(
    tables: Tables, quote: Quote, per_buyer: bool, per_gig: bool
) -> tuple[ShiftGroups, tuple[Part, ...]]:
    """The slips, and what each promise comes to on them."""
    rows = _Rows.of(tables, quote.promises)
    months = tables.work_months
    # A row without a buyer or a gig comes before those with one.
    buyers = len(tables.buyer_public) + 1 if per_buyer or per_gig else 1
    gigs = len(tables.scenario.gigs) + 1 if per_gig else 1
    buyer = rows.buyer + 1 if buyers > 1 else np.zeros(rows.person.size, np.int64)
    label = rows.label + 1 if per_gig else np.zeros(rows.person.size, np.int64)
    key = ((rows.person * buyers + buyer) * gigs + label) * months + rows.month
    keys, slip = distinct(key, len(tables.people) * buyers * gigs * months)
    owner = keys // months // gigs
    parts = tuple(
        _part(promise, slip[first:last], keys.size)
        for promise, first, last in zip(quote.promises, rows.first, rows.first[1:], strict=False)
    )
    pay = tuple(part for part in parts if part.is_pay)
    none = np.zeros(keys.size, np.int64)
    timed = np.where(rows.on_sunday, rows.minutes, 0)
    slips = ShiftGroups(
        owner // buyers,
        owner % buyers - 1 if buyers > 1 else np.full(keys.size, -1),
        keys % months,
        sum((part.cents for part in pay), none),
        _all_known(pay, keys.size),
        sums(slip, rows.minutes, keys.size),
        sums(slip, np.where(rows.on_sunday, rows.cents, 0), keys.size),
        sums(slip, timed, keys.size),
    )
    for column in (slips.person, slips.buyer, slips.month):
        locked(column)
    for part in parts:
        part.line("", "").locked()
    return slips, parts


@frozen(eq=False)
class _Rows:
    """The rows of all promises together; `first` says where each promise begins."""

    person: np.ndarray
    month: np.ndarray
    buyer: np.ndarray
    label: np.ndarray  # of the gig, -1 for a month's row
    cents: np.ndarray  # of pay for the hours of the visit
    minutes: np.ndarray
    on_sunday: np.ndarray
    first: np.ndarray

    @classmethod
    def of(cls, tables: Tables, promises: tuple[Promise, ...]) -> "_Rows":
        """The rows of these promises, one promise after the other."""

        def joined(columns: list[np.ndarray]) -> np.ndarray:
            return columns[0] if len(columns) == 1 else np.concatenate([_NOTHING, *columns])

        gig = joined([one.gig for one in promises])
        visit = gig >= 0
        label, sunday = np.full(gig.size, -1), np.zeros(gig.size, bool)
        label[visit] = tables.gigs.label[gig[visit]]
        sunday[visit] = visits_on_sunday(tables)[gig[visit]]
        sizes = [len(one) for one in promises]
        raised = joined(
            [np.full(len(one), not one.beside and not one.kind, np.int64) for one in promises]
        )
        return cls(
            joined([one.person for one in promises]),
            joined([one.month for one in promises]),
            joined([one.buyer for one in promises]),
            label,
            joined([one.cents for one in promises]),
            joined([one.minutes for one in promises]),
            sunday & (raised > 0),
            np.cumsum([0, *sizes]),
        )


def _part(promise: Promise, slip: np.ndarray, slips: int) -> Part:
    quantity = promise.quantity
    return Part(
        promise.why,
        sums(slip, promise.cents, slips),
        all_known(slip, promise.known, slips),
        None if quantity is None else quantity.unit(sums(slip, quantity.values, slips)),
        promise.kind,
    )


def _all_known(parts: tuple[Part, ...], slips: int) -> Any:
    """Whether all parts of each slip are known."""
    unknown = [part.known for part in parts if part.known is not True]
    return True if not unknown else np.logical_and.reduce(unknown)


def month_wages(
    tables: Tables, groups: ShiftGroups, wage: np.ndarray, *, by_buyer: bool
) -> np.ndarray:
    """What the employer of each slip pays its worker in the calendar month of payment, cents."""
    who = groups.buyer if by_buyer else np.zeros(groups.person.size, np.int64)
    several = max(1, len(tables.buyer_public)) if by_buyer else 1
    months = len(tables.months)
    key = (groups.person * several + who) * months + groups.paid_in(tables)
    return sums(key, wage, len(tables.people) * several * months)[key]


def planned_wages(
    tables: Tables, groups: ShiftGroups, base: np.ndarray, months: int, of_one_worker: bool = False
) -> np.ndarray:
    """What the employer of each slip pays everybody, or the slip's worker, in so many months if
    the work goes on as planned.
    """
    several = max(1, len(tables.buyer_public))
    who, size = (
        (groups.person, len(tables.people))
        if of_one_worker
        else (tables.people.case[groups.person], tables.cases)
    )
    key = who * several + np.maximum(groups.buyer, 0)
    planned = sums(key, base, size * several)[key]
    return planned * min(months, tables.scenario.continues_months) // tables.work_months
