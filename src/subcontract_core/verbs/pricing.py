"""Shared arithmetic of prices and pay: so much of something at a rate, rounded once per row."""

import numpy as np

from ..base.columns import Mask, Minutes
from ..base.provenance import Reason
from ..base.units import KILOMETRES, MINUTES, MONTHS
from ..model.quoted import Charge, Promise
from ..model.results import Admission, Labour
from ..model.terms import Terms
from ..scenario.tables import Tables
from .charges import (
    counted_charges,
    crew_charges,
    hours_over,
    monthly_charges,
    worker_charges,
)
from .hourly import both_known, by_the_hour, in_cents, left_of, price_leaving, with_price

__all__ = [
    "both_known",
    "by_the_hour",
    "counted_charges",
    "crew_charges",
    "hours_over",
    "in_cents",
    "kilometres",
    "left_of",
    "monthly_charges",
    "monthly_wages",
    "price_leaving",
    "shared_part",
    "wages",
    "with_price",
    "worker_charges",
]


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
