"""Shared arithmetic of prices and pay: so much of something at a rate, rounded once per row."""

import numpy as np

from ..base.columns import Known, Mask, Minutes
from ..base.money import take
from ..base.provenance import Reason
from ..base.units import COUNT, KILOMETRES, MINUTES, MONTHS
from ..model.quoted import Charge, Promise
from ..model.results import Admission, Labour
from ..model.term import Value
from ..model.terms import Terms
from ..scenario.tables import Tables

_HOUR = 60


def by_the_hour(rate: Value, minutes: Minutes, *, up: bool = False) -> np.ndarray:
    """Cents for minutes at a rate in cents an hour, rounded once per row."""
    return np.broadcast_to((rate.exact * minutes / _HOUR).cents(up), minutes.shape)


def both_known(first: Known, second: Known) -> Known:
    """Whether both of two amounts are known, row by row."""
    if first is True:
        return second
    return first if second is True else np.asarray(first) & np.asarray(second)


# -- what workers are promised --------------------------------------------------------------------


def wages(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    term: str,
    source: str = "",
    paid: Mask | None = None,
    minutes: Minutes | None = None,
    beside: bool = False,
) -> Promise:
    """Pay per shift at an hourly term; nothing for refused shifts or for people outside `paid`.

    `minutes` are the hours of each shift that this rate is for (None: all); `beside` says that they
    are no hours of the visit, but travel.
    """
    sold = admission.shift if paid is None else admission.shift & paid[tables.shifts.person]
    time = tables.shifts.minutes if minutes is None else minutes
    rate = terms.shifts(term)
    why = Reason(f"reason.{term}", terms=(term,), source=source)
    known = both_known(rate.known, True)
    if known is not True:
        known = np.broadcast_to(known, time.shape) | (time == 0)
    return Promise.shifts(
        tables,
        sold,
        by_the_hour(rate, time),
        why,
        known=known,
        quantity=MINUTES(time),
        beside=beside,
        rate=rate.exact,
    )


def monthly_wages(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    term: str,
    source: str = "",
    paid: Mask | None = None,
) -> Promise:
    """Pay per month of work at a monthly term, whether there are gigs or not, to those who are
    employed.
    """
    who = admission.offered & (admission.labour == Labour.EMPLOYED)
    who = who if paid is None else who & paid
    rate = terms.people(term)
    months = tables.work_months
    cents = np.repeat(np.broadcast_to(rate.exact.cents(), len(tables.people)), months)
    known = rate.known if isinstance(rate.known, bool) else np.repeat(rate.known, months)
    why = Reason(f"reason.{term}", terms=(term,), source=source)
    return Promise.months(
        tables,
        who,
        cents,
        why,
        known=known,
        quantity=MONTHS(np.ones(cents.size, np.int64)),
    )


def kilometres(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    rate: str,
    distance: str,
    kind: str,
    source: str = "",
) -> Promise:
    """What the way to each sold shift cost, given back: kilometres (the term `distance`) at the
    term `rate`, as lines of a `kind` that repays a cost.
    """
    each, price = terms.shifts(distance), terms.shifts(rate)
    far = np.broadcast_to(each.exact.whole(), len(tables.shifts))
    return Promise.shifts(
        tables,
        admission.shift,
        (price.exact * far).cents(),
        Reason(f"reason.{kind}", terms=(distance, rate), source=source),
        known=both_known(each.known, price.known),
        quantity=KILOMETRES(far),
        kind=kind,
    )


def shared_part(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    charge: Charge,
    *,
    term: str,
    by_hours: bool = False,
    source: str = "",
) -> Promise:
    """A share (the term) of what each visit is sold for, divided among its crew in whole cents."""
    part = terms.gigs(term)
    gigs = len(tables.gigs)
    sold, asked_known = np.zeros(gigs, np.int64), np.ones(gigs, bool)
    np.add.at(sold, charge.gig, charge.cents)
    asked_known[charge.gig[~np.broadcast_to(charge.known, len(charge))]] = False
    known = np.broadcast_to(both_known(part.known, asked_known), gigs)
    return Promise.shared(
        tables,
        admission.shift,
        np.broadcast_to((part.exact * sold).cents(), gigs),
        Reason(f"reason.{term}", terms=(*charge.why.terms, term), source=source),
        known=True if bool(known.all()) else known,
        by_hours=by_hours,
    )


# -- what buyers are asked ------------------------------------------------------------------------


def crew_charges(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    term: str,
    *,
    with_terms: tuple[str, ...] = (),
    source: str = "",
) -> Charge:
    """One charge per visit with anybody sold, for the crew's hours; `with_terms` names what else
    says how the price is meant.
    """
    gigs = _sold_visits(tables, admission)
    rate = terms.gigs(term)
    value = Value(take(rate.exact, gigs), take(rate.known, gigs))
    minutes = tables.gigs.minutes[gigs]
    why = Reason(f"reason.{term}", terms=(term, *with_terms), source=source)
    return Charge.visits(
        tables,
        gigs,
        by_the_hour(value, minutes),
        why,
        known=value.known,
        quantity=MINUTES(minutes),
    )


def worker_charges(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    term: str,
    *,
    with_terms: tuple[str, ...] = (),
    source: str = "",
    own_name: bool = False,
) -> Charge:
    """One charge per sold shift; in the worker's own name where nobody stands between."""
    shifts = np.flatnonzero(admission.shift)
    rate = terms.shifts(term)
    value = Value(take(rate.exact, shifts), take(rate.known, shifts))
    minutes = tables.shifts.minutes[shifts]
    return Charge.visits(
        tables,
        tables.shifts.gig[shifts],
        by_the_hour(value, minutes),
        Reason(f"reason.{term}", terms=(term, *with_terms), source=source),
        known=value.known,
        quantity=MINUTES(minutes),
        person=tables.shifts.person[shifts],
        own_name=own_name,
    )


def counted_charges(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    term: str,
    *,
    count: str,
    source: str = "",
) -> Charge:
    """One charge per visit with anybody sold, for a number of items (the term `count`)."""
    gigs = _sold_visits(tables, admission)
    items, rate = terms.gigs(count), terms.gigs(term)
    many = np.broadcast_to(take(items.exact, gigs).whole(), gigs.shape)
    return Charge.visits(
        tables,
        gigs,
        np.broadcast_to((take(rate.exact, gigs) * many).cents(), gigs.shape),
        Reason(f"reason.{term}", terms=(count, term), source=source),
        known=take(both_known(items.known, rate.known), gigs),
        quantity=COUNT(many),
    )


def monthly_charges(
    tables: Tables,
    terms: Terms,
    term: str,
    *,
    who: Mask | None = None,
    source: str = "",
) -> Charge:
    """A fee of each buyer (or those of a mask) and month of work, whether anybody comes or not."""
    buyers, months = len(tables.buyer_public), tables.work_months
    asked = np.ones(buyers, bool) if who is None else who
    case = np.repeat(np.arange(tables.cases), buyers * months)
    rate = terms.at(term, case=case)
    mine = np.tile(np.repeat(asked, months), tables.cases)
    cents = np.where(mine, np.broadcast_to(rate.exact.cents(), case.shape), 0)
    known = True if rate.known is True else np.broadcast_to(rate.known, case.shape) | ~mine
    return Charge.months(
        tables,
        cents,
        Reason(f"reason.{term}", terms=(term,), source=source),
        known=known,
        quantity=MONTHS(mine.astype(np.int64)),
    )


def hours_over(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    term: str,
    *,
    included: str,
    source: str = "",
) -> Charge:
    """The hours of each buyer and month above those that its fee covers (the term `included`), at
    the hourly `term`.
    """
    buyers, months = len(tables.buyer_public), tables.work_months
    gig = tables.shifts.gig[admission.shift]
    key = (tables.gigs.case[gig] * buyers + tables.gigs.buyer[gig]) * months + tables.gigs.month[
        gig
    ]
    minutes = np.zeros(tables.cases * buyers * months, np.int64)
    np.add.at(minutes, key, tables.shifts.minutes[admission.shift])
    case = np.repeat(np.arange(tables.cases), buyers * months)
    free, rate = terms.at(included, case=case), terms.at(term, case=case)
    over = np.maximum(0, minutes - np.broadcast_to(free.exact.whole(), case.shape) * _HOUR)
    return Charge.months(
        tables,
        by_the_hour(rate, over),
        Reason(f"reason.{term}", terms=(term, included), source=source),
        known=both_known(rate.known, free.known),
        quantity=MINUTES(over),
    )


def _sold_visits(tables: Tables, admission: Admission) -> np.ndarray:
    """The visits that anybody is sold for."""
    sold = np.zeros(len(tables.gigs), bool)
    sold[tables.shifts.gig[admission.shift]] = True
    return np.flatnonzero(sold)
