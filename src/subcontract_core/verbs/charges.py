"""What buyers are asked: so much of something at a price, rounded once per row."""

import numpy as np

from ..base.columns import Mask
from ..base.dates import MINUTES_AN_HOUR
from ..base.money import take
from ..base.provenance import Reason
from ..base.units import COUNT, MINUTES, MONTHS
from ..model.quoted import Charge
from ..model.results import Admission
from ..model.term import Value
from ..model.terms import Terms
from ..scenario.tables import Tables
from .hourly import both_known, by_the_hour


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
    due = np.tile(np.repeat(asked, months), tables.cases)
    cents = np.where(due, np.broadcast_to(rate.exact.cents(), case.shape), 0)
    known = True if rate.known is True else np.broadcast_to(rate.known, case.shape) | ~due
    return Charge.months(
        tables,
        cents,
        Reason(f"reason.{term}", terms=(term,), source=source),
        known=known,
        quantity=MONTHS(due.astype(np.int64)),
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
    over = np.maximum(
        0, minutes - np.broadcast_to(free.exact.whole(), case.shape) * MINUTES_AN_HOUR
    )
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
