"""What an hour of each sold shift is paid with, read off a model's quote and documents."""

from attrs import frozen
import numpy as np

from ...base.columns import Mask
from ...base.dates import MINUTES_AN_HOUR
from ...base.division import divided
from ...base.money import Exact
from ...model.documents import sums
from ...model.quoted import Charge, Promise
from ...model.results import Payments, Quote
from ...scenario.tables import Tables


@frozen(eq=False)
class HourlyPay:
    """The pay of an hour of each shift, in cents (whole where several promises come together).

    `known` marks the shifts whose pay is known, nothing too; `employed` those paid under a contract
    of employment, `public` those whose employer is a public body and `own_class` those in a class
    of pay that no floor here knows; `terms` are those of the promises.
    """

    pay: Exact
    known: Mask
    employed: Mask
    public: Mask
    own_class: Mask
    terms: tuple[str, ...]


def hourly_pay(tables: Tables, quote: Quote, payments: Payments) -> HourlyPay:
    """All pay for the hours of a shift by those hours: wages an hour, a share of a price, items, a
    month's wage over the hours of the month, what somebody bills in their own name.
    """
    sold = tables.shifts.minutes > 0
    promises = [one for one in quote.promises if not one.beside and not one.kind]
    terms = tuple(dict.fromkeys(term for one in promises for term in one.why.terms))
    employed, public, own_class = _employment(tables, payments)
    alone = promises[0] if len(promises) == 1 and not _own(quote) else None
    if alone is not None and alone.rate is not None and not _fees(payments):
        rate, known = _one_rate(tables, alone)
        return HourlyPay(
            rate,
            known & sold,
            employed,
            public,
            own_class,
            terms,
        )
    cents, known = _by_shift(tables, promises, quote)
    cents = _after_fees(tables, payments, cents)
    minutes = np.maximum(1, tables.shifts.minutes)
    hourly = divided(Exact(cents * MINUTES_AN_HOUR), Exact(minutes))
    own = tuple(term for one in _own(quote) for term in one.why.terms)
    return HourlyPay(
        Exact(hourly),
        known & sold,
        employed,
        public,
        own_class,
        tuple(dict.fromkeys((*terms, *own))),
    )


def _own(quote: Quote) -> list[Charge]:
    """What workers bill in their own name."""
    return [charge for charge in quote.charges if charge.own_name]


def _one_rate(tables: Tables, promise: Promise) -> tuple[Exact, Mask]:
    """The rate of the only promise by shift, nothing for a shift that it does not pay, and which
    are known.
    """
    shift, rate = _shift_of(tables, promise.gig, promise.person), promise.rate or Exact(0)
    column, known = np.zeros(len(tables.shifts), np.int64), np.ones(len(tables.shifts), bool)
    column[shift] = rate.num
    known[shift] = np.broadcast_to(promise.known, len(promise))
    return Exact(column, rate.den), known


def _by_shift(tables: Tables, promises: list[Promise], quote: Quote) -> tuple[np.ndarray, Mask]:
    """The cents of each shift, and whether all of them are known."""
    cents, known = np.zeros(len(tables.shifts), np.int64), np.ones(len(tables.shifts), bool)
    for rows in (*promises, *_own(quote)):
        on_visit = np.flatnonzero(rows.gig >= 0)
        shift = _shift_of(tables, rows.gig[on_visit], rows.person[on_visit])
        np.add.at(cents, shift, rows.cents[on_visit])
        known[shift[~np.broadcast_to(rows.known, len(rows))[on_visit]]] = False
    for promise in promises:
        in_month, sure = _of_the_month(tables, promise)
        cents, known = cents + in_month, known & sure
    return cents, known


def _of_the_month(tables: Tables, promise: Promise) -> tuple[np.ndarray, Mask]:
    """What a month's promise comes to on each shift of that month, by its minutes."""
    rows = np.flatnonzero(promise.gig < 0)
    shifts, months = tables.shifts, tables.work_months
    if rows.size == 0:
        return np.zeros(len(shifts), np.int64), np.ones(len(shifts), bool)
    size = len(tables.people) * months
    key = promise.person[rows] * months + promise.month[rows]
    pay = sums(key, promise.cents[rows], size)
    unsure = np.zeros(size, bool)
    unsure[key[~np.broadcast_to(promise.known, len(promise))[rows]]] = True
    person_month = shifts.person * months + tables.gigs.month[shifts.gig]
    hours = np.maximum(1, sums(person_month, shifts.minutes, size))
    part = divided(Exact(pay[person_month] * shifts.minutes), Exact(hours[person_month]))
    return part, ~unsure[person_month]


def _shift_of(tables: Tables, gig: np.ndarray, person: np.ndarray) -> np.ndarray:
    """The row of the shift of a person on a visit."""
    people = len(tables.people)
    key = tables.shifts.gig * people + tables.shifts.person
    order = np.argsort(key, kind="stable")
    found: np.ndarray = order[np.searchsorted(key[order], gig * people + person)]
    return found


def _employment(tables: Tables, payments: Payments) -> tuple[Mask, Mask, Mask]:
    """Which shifts are paid by a payslip, which of these by a public employer, and which in a class
    of pay of their own.
    """
    marks = np.zeros((3, len(tables.people), len(tables.buyer_public) + 1), bool)
    for sheet in payments.sheets:
        if sheet.of_employment:
            who_pays = (sheet.person, sheet.buyer + 1)
            marks[0][who_pays] = True
            marks[1][who_pays] = sheet.marked("public")
            marks[2][who_pays] = sheet.marked("own_class")
    person, buyer = tables.shifts.person, tables.gigs.buyer[tables.shifts.gig] + 1
    employed, public, own_class = (mark[person, 0] | mark[person, buyer] for mark in marks)
    return employed, public, own_class


def _fees(payments: Payments) -> bool:
    """Whether a service takes its fee out of what is paid for somebody's own work."""
    return any(
        line.declared.own_work and line.declared.sign < 0 and np.any(line.cents)
        for sheet in payments.sheets
        for line in sheet.lines
    )


def _after_fees(tables: Tables, payments: Payments, cents: np.ndarray) -> np.ndarray:
    """The pay of shifts less the part of it that a service takes."""
    if not _fees(payments):
        return cents
    gross, fee = np.zeros(len(tables.people), np.int64), np.zeros(len(tables.people), np.int64)
    for sheet in payments.sheets:
        for line in sheet.lines:
            if line.declared.own_work:
                into = gross if line.declared.sign > 0 else fee
                np.add.at(into, sheet.person, line.cents)
    person = tables.shifts.person
    whole = np.maximum(1, gross)
    taken = divided(Exact(cents) * Exact(fee[person]), Exact(whole[person]))
    return cents - taken
