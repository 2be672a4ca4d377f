"""A contract of fixed length: which shifts come after its end."""

import numpy as np

from ..base.columns import Column, Mask
from ..base.provenance import Reason
from ..model.results import Finding
from ..model.terms import Terms
from ..scenario.tables import Tables

LENGTH = "contract_months"


def contract_lengths(tables: Tables, terms: Terms) -> Column | None:
    """The length of each person's contract in months, None where the model gives none."""
    if LENGTH not in terms.declared or not terms.is_set(LENGTH):
        return None
    length = terms.at(LENGTH, case=tables.people.case)
    return np.broadcast_to(length.exact.num, len(tables.people))


def after_contract(tables: Tables, shift: Mask, months: Column) -> np.ndarray:
    """Which of the shifts come when the contract is over: it begins with the person's first shift
    and has as many months, to the day before the same day of the month.
    """
    day = tables.gigs.day[tables.shifts.gig]
    first = np.full(len(tables.people), np.iinfo(np.int32).max, np.int64)
    np.minimum.at(first, tables.shifts.person[shift], day[shift])
    begins = np.where(first < np.iinfo(np.int32).max, first, 0).astype("M8[D]")
    month = begins.astype("M8[M]")
    ends = (month + months).astype("M8[D]") + (begins - month.astype("M8[D]"))
    # the 31st of a shorter month is its end
    over = np.minimum(ends, (month + months + 1).astype("M8[D]")).astype(np.int64)
    late: Mask = shift & (day >= over[tables.shifts.person])
    return late


def contract_over(tables: Tables, late: Mask, source: str) -> tuple[Finding, ...]:
    """The shifts that are not sold because the contract has ended, for each person."""
    rows = np.flatnonzero(late)
    if rows.size == 0:
        return ()
    gig = tables.shifts.gig[rows]
    return (
        Finding(
            "contract_over",
            "stop",
            Reason("finding.contract_over", terms=(LENGTH,), source=source),
            person=tables.shifts.person[rows],
            gig=gig,
            day=tables.gigs.day[gig],
            fix="fix.contract_over",
        ),
    )
