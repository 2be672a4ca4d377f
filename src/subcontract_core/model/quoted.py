"""What a model asks of buyers and promises to workers: rows that say what they are.

A `Charge` or a `Promise` is a set of rows with one reason: so much of something (`quantity`) at a
price that its terms give. A row belongs to a visit or to a month of work without one; several may
belong to the same. A quote holds as many sets as there are reasons, and each is explained as it was
made.
"""

from typing import Any

from attrs import field, frozen
import numpy as np

from ..base.columns import Cents, Column, Known, Mask, spread
from ..base.division import shared_out
from ..base.money import Exact, take
from ..base.provenance import Reason
from ..base.units import MINUTES, Quantity
from ..scenario.tables import Tables
from .documents import sums
from .sold_rows import shifts_of, visits_of


def _none(self: Any) -> Column:
    """A column of −1: without anybody or anything."""
    return np.full(np.size(self.cents), -1, dtype=np.int64)


class _Rows:
    """What a charge and a promise share: how many rows, and the hours that they are for."""

    __slots__ = ()
    cents: Cents
    quantity: Quantity | None

    def __len__(self) -> int:
        return self.cents.size

    @property
    def minutes(self) -> np.ndarray:
        """The hours that a row is for, in minutes; 0 where it counts something else."""
        return _minutes(self.quantity, len(self))


@frozen(eq=False)
class Charge(_Rows):
    """What is asked of buyers: a row a visit, a shift, or a buyer's month.

    `case`, `buyer` and `month` (of work, from 0) say whose invoice a row comes on; `gig` is −1 for
    a month's row, `person` −1 where it is for the whole crew. `cents` is without VAT; `quantity`
    what it is for (minutes, items, kilometres, months). `own_name` says that the person of each row
    bills it in their own name: it is the pay for that work, and nothing more is promised for it.
    """

    case: Column = field(repr=False)
    buyer: Column = field(repr=False)
    month: Column = field(repr=False)
    cents: Cents = field(repr=False)
    why: Reason
    known: Known = True
    quantity: Quantity | None = field(default=None, repr=False)
    gig: Column = field(repr=False)
    person: Column = field(repr=False)
    own_name: bool = False

    @gig.default
    def _no_gig(self) -> Column:
        return _none(self)

    @person.default
    def _no_person(self) -> Column:
        return _none(self)

    @classmethod
    def visits(
        cls,
        tables: Tables,
        gig: Column,
        cents: Cents,
        why: Reason,
        *,
        known: Known = True,
        quantity: Quantity | None = None,
        person: Column | None = None,
        own_name: bool = False,
    ) -> "Charge":
        """A row for each of these visits, for the crew or for one person of it."""
        nobody = np.full(np.size(gig), -1) if person is None else person
        case, buyer, month = visits_of(tables, gig)
        return cls(
            case,
            buyer,
            month,
            cents,
            why,
            known,
            quantity,
            gig,
            nobody,
            own_name,
        )

    @classmethod
    def months(
        cls, tables: Tables, cents: Cents, why: Reason, *, known: Known = True, quantity: Quantity
    ) -> "Charge":
        """A row for each case, buyer and month of work that is asked for something, whether
        anybody comes or not.

        `cents`, `known` and `quantity` have the shape [cases, buyers, work months], flattened.
        """
        buyers, months = max(1, len(tables.buyer_public)), tables.work_months
        each = np.broadcast_to(known, cents.shape)
        row = np.flatnonzero((cents != 0) | ~each)
        return cls(
            row // months // buyers,
            row // months % buyers,
            row % months,
            cents[row],
            why,
            True if known is True else each[row],
            quantity.at(row),
        )


@frozen(eq=False)
class Promise(_Rows):
    """What workers are promised: a row a shift, or a person's month.

    `person` and `month` (of work, from 0) say on whose slip a row comes; `gig` and `buyer` are −1
    for a month's row. `kind` is empty for pay, which the slip calls by its legal form (a wage, a
    fee), or a kind of line that pays something else, such as a cost given back. `beside` says that
    its minutes are no hours of the visit itself (travel), so that they may come on top. `rate` is
    what one of the quantity is paid with (cents an hour for minutes), before anything is rounded.
    """

    person: Column = field(repr=False)
    month: Column = field(repr=False)
    cents: Cents = field(repr=False)
    why: Reason
    known: Known = True
    quantity: Quantity | None = field(default=None, repr=False)
    gig: Column = field(repr=False)
    buyer: Column = field(repr=False)
    kind: str = ""
    beside: bool = False
    rate: Exact | None = field(default=None, repr=False)

    @gig.default
    def _no_gig(self) -> Column:
        return _none(self)

    @buyer.default
    def _no_buyer(self) -> Column:
        return _none(self)

    @classmethod
    def shifts(
        cls,
        tables: Tables,
        sold: Mask,
        cents: Cents,
        why: Reason,
        *,
        known: Known = True,
        quantity: Quantity | None = None,
        kind: str = "",
        beside: bool = False,
        rate: Exact | None = None,
    ) -> "Promise":
        """A row for each sold shift that is paid or whose pay nobody knows.

        `cents`, `known`, `quantity` and `rate` have a row for every shift.
        """
        each, cents = spread(known, sold.shape), spread(cents, sold.shape)
        paid = sold & ((cents != 0) | ~each)
        rows, gig, person, month, buyer = shifts_of(tables, paid)
        return cls(
            person,
            month,
            cents[rows],
            why,
            True if known is True else each[rows],
            None if quantity is None else quantity.at(rows),
            gig,
            buyer,
            kind,
            beside,
            None if rate is None else take(rate, rows),
        )

    @classmethod
    def months(
        cls,
        tables: Tables,
        who: Mask,
        cents: Cents,
        why: Reason,
        *,
        known: Known = True,
        quantity: Quantity | None = None,
        buyer: Column | None = None,
    ) -> "Promise":
        """A row for each paid month of work of the people of a mask, whether they come or not.

        `cents`, `known` and `quantity` have the shape [people, work months], flattened; `buyer` has
        each person's, where a buyer employs.
        """
        months = tables.work_months
        row = np.arange(len(tables.people) * months)
        each = np.broadcast_to(known, row.shape)
        paid = (np.broadcast_to(cents, row.shape) != 0) | ~each
        due = np.flatnonzero(who[row // months] & paid)
        return cls(
            due // months,
            due % months,
            np.broadcast_to(cents, row.shape)[due],
            why,
            True if known is True else each[due],
            None if quantity is None else quantity.at(due),
            np.full(due.size, -1),
            np.full(due.size, -1) if buyer is None else buyer[due // months],
        )

    @classmethod
    def shared(
        cls,
        tables: Tables,
        sold: Mask,
        cents: Cents,
        why: Reason,
        *,
        known: Known = True,
        quantity: Quantity | None = None,
        by_hours: bool = False,
    ) -> "Promise":
        """One sum a visit, shared among those who are sold for it, in whole cents that add up.

        `cents`, `known` and `quantity` have a row for every visit; all get the same, or as much as
        their hours in the visit (`by_hours`, where it has any). What does not divide goes to the
        first, a cent each. A visit that nobody comes to promises nothing.
        """
        rows = np.flatnonzero(sold)
        gig = tables.shifts.gig[rows]
        hours = sums(gig, tables.shifts.minutes[rows], len(tables.gigs))[gig]
        equal = (hours == 0) | (not by_hours)
        weights = np.where(equal, 1, tables.shifts.minutes[rows])
        parts = np.zeros(len(tables.shifts), np.int64)
        parts[rows] = shared_out(cents, gig, weights)
        each = np.broadcast_to(known, len(tables.gigs))[tables.shifts.gig]
        shared = None if quantity is None else quantity.at(tables.shifts.gig)
        told = known if known is True else each
        return cls.shifts(
            tables,
            sold,
            parts,
            why,
            known=told,
            quantity=shared,
        )


def _minutes(quantity: Quantity | None, rows: int) -> np.ndarray:
    timed = quantity is not None and quantity.unit is MINUTES
    return quantity.values if timed and quantity is not None else np.zeros(rows, np.int64)


def charged(tables: Tables, charges: tuple[Charge, ...]) -> tuple[np.ndarray, Known]:
    """What is asked of the buyers of each case, in cents, and whether all of it is known."""
    cents = np.zeros(tables.cases, np.int64)
    known: Known = True
    for charge in charges:
        cents = cents + sums(charge.case, charge.cents, tables.cases)
        known = _known_by(charge.case, charge.known, known, tables.cases)
    return cents, known


def promised(tables: Tables, promises: tuple[Promise, ...]) -> tuple[np.ndarray, Known]:
    """What the workers of each case are promised, in cents, and whether all of it is known."""
    cents = np.zeros(tables.cases, np.int64)
    known: Known = True
    for promise in promises:
        case = tables.people.case[promise.person]
        cents = cents + sums(case, promise.cents, tables.cases)
        known = _known_by(case, promise.known, known, tables.cases)
    return cents, known


def _known_by(case: Column, own: Known, before: Known, cases: int) -> Known:
    """Whether each case is known still with some more rows in it."""
    if own is True:
        return before
    each = np.array(spread(before, (cases,)))
    each[case[~spread(own, case.shape)]] = False
    return each
