"""Paid shifts grouped into slips: what a payslip, payout or invoice of a month is made for."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen
import numpy as np

from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.results import Admission, Quote
from ...scenario.tables import Tables
from ...verbs.calendars import on_sunday

HALF_YEAR = 6  # months


@frozen(eq=False)
class ShiftGroups:
    """The slips of a month: who, for which buyer, which month, and the shifts that belong to each.

    `sunday` is the part of `gross` for hours on Sundays and holidays, in cents, and
    `sunday_minutes` those hours; 0 where nobody says.
    """

    person: np.ndarray
    buyer: np.ndarray
    month: np.ndarray
    gross: np.ndarray
    known: Any
    minutes: np.ndarray
    sunday: Any = 0
    sunday_minutes: Any = 0

    def sheet(self, name: str, tables: Tables, lines: Iterable[Line]) -> Sheet:
        """A document for each of these slips."""
        return Sheet(
            name,
            tables.people.case[self.person],
            self.person,
            self.buyer,
            tables.pay_day[self.month],
            tables.pay_month[self.month],
            self.month,
            tuple(lines),
        )


def group_shifts(
    tables: Tables,
    admission: Admission,
    quote: Quote,
    *,
    per_buyer: bool = False,
    per_gig: bool = False,
) -> ShiftGroups:
    """Group paid shifts into slips: per person and month, and per buyer or gig if asked."""
    pay_known = np.broadcast_to(quote.pay_known, len(tables.shifts))
    mine = np.flatnonzero(admission.shift & ((quote.pay > 0) | ~pay_known))
    gig = tables.shifts.gig[mine]
    months, person, month = tables.work_months, tables.shifts.person[mine], tables.gigs.month[gig]
    buyers = max(1, len(tables.buyer_public)) if per_buyer or per_gig else 1
    gigs = max(1, len(tables.scenario.gigs)) if per_gig else 1
    buyer = tables.gigs.buyer[gig] if buyers > 1 or per_buyer else np.zeros(mine.size, np.int64)
    label = tables.gigs.label[gig] if per_gig else np.zeros(mine.size, np.int64)
    key = ((person * buyers + buyer) * gigs + label) * months + month
    keys, row = distinct(key, len(tables.people) * buyers * gigs * months)
    sunday = on_sunday(tables)[mine]
    owner = keys // months // gigs
    return ShiftGroups(
        owner // buyers,
        owner % buyers if per_buyer or per_gig else np.full(keys.size, -1),
        keys % months,
        sums(row, quote.pay[mine], keys.size),
        all_known(row, True if quote.pay_known is True else pay_known[mine], keys.size),
        sums(row, tables.shifts.minutes[mine], keys.size),
        sums(row, np.where(sunday, quote.pay[mine], 0), keys.size),
        sums(row, np.where(sunday, tables.shifts.minutes[mine], 0), keys.size),
    )


def month_wages(
    tables: Tables, groups: ShiftGroups, wage: np.ndarray, *, by_buyer: bool
) -> np.ndarray:
    """What the employer of each slip pays its worker in the calendar month of payment, cents."""
    who = groups.buyer if by_buyer else np.zeros(groups.person.size, np.int64)
    several = max(1, len(tables.buyer_public)) if by_buyer else 1
    months = len(tables.months)
    key = (groups.person * several + who) * months + tables.pay_month[groups.month]
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
