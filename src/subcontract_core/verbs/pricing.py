"""Shared arithmetic of prices and pay: amounts by the hour, rounded once per shift or visit."""

import numpy as np

from ..base.columns import Cents, DayNumbers, Known, Minutes
from ..base.money import Exact
from ..base.provenance import Reason
from ..model.results import Admission, Quote
from ..model.term import Value
from ..model.terms import Terms
from ..scenario.tables import Tables

_HOUR = 60


def by_the_hour(rate: Value, minutes: Minutes, *, up: bool = False) -> np.ndarray:
    """Cents for minutes at a rate in cents an hour, rounded once per row."""
    return np.broadcast_to((rate.exact * minutes / _HOUR).cents(up), minutes.shape)


def wages(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    term: str,
    source: str = "",
    paid: DayNumbers | None = None,
) -> tuple[np.ndarray, object, Reason]:
    """Pay promised per shift at an hourly term; nothing for refused shifts or for people
    outside `paid`.
    """
    counted = admission.shift if paid is None else admission.shift & paid[tables.shifts.person]
    rate = terms.shifts(term)
    pay = np.where(counted, by_the_hour(rate, tables.shifts.minutes), 0)
    known = rate.known if rate.known is True else ~counted | rate.known
    return pay, known, Reason(f"reason.{term}", terms=(term,), source=source)


def crew_charges(
    tables: Tables, terms: Terms, admission: Admission, term: str
) -> tuple[np.ndarray, np.ndarray, object, np.ndarray]:
    """One charge per visit with anybody sold, for the crew's hours: (visits, cents, known,
    minutes).
    """
    sold = np.zeros(len(tables.gigs), bool)
    sold[tables.shifts.gig[admission.shift]] = True
    gigs = np.flatnonzero(sold)
    rate = terms.gigs(term)
    value = Value(
        _rows(rate.exact, gigs), rate.known if isinstance(rate.known, bool) else rate.known[gigs]
    )
    minutes = tables.gigs.minutes[gigs]
    return gigs, by_the_hour(value, minutes), value.known, minutes


def worker_charges(
    tables: Tables, terms: Terms, admission: Admission, term: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray, object, np.ndarray]:
    """One charge per sold shift: (visits, people, cents, known, minutes)."""
    shifts = np.flatnonzero(admission.shift)
    rate = terms.shifts(term)
    value = Value(
        _rows(rate.exact, shifts),
        rate.known if isinstance(rate.known, bool) else rate.known[shifts],
    )
    minutes = tables.shifts.minutes[shifts]
    return (
        tables.shifts.gig[shifts],
        tables.shifts.person[shifts],
        by_the_hour(value, minutes),
        value.known,
        minutes,
    )


def _rows(exact: Exact, rows: np.ndarray) -> Exact:
    return exact[rows] if exact.num.ndim else exact


def no_charges(pay: Cents, known: Known, why: Reason, unasked: Reason) -> Quote:
    """A quote in which the buyer is asked nothing (it employs, or nothing is sold)."""
    none = np.zeros(0, np.int64)
    return Quote(none, none, none, True, none, unasked, pay, known, why)
