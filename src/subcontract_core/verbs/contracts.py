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
    """Which of the shifts come when the contract is over."""
    day = tables.gigs.day[tables.shifts.gig]
    late: Mask = shift & (
        day
        >= _over(
            tables,
            shift,
            months,
        )[tables.shifts.person]
    )
    return late


def missed_after_contract(tables: Tables, shift: Mask, months: Column) -> np.ndarray:
    """Which of the missed shifts would have come when the contract of those shifts is over."""
    absent = tables.absent
    late: Mask = (
        tables.gigs.day[absent.gig]
        >= _over(
            tables,
            shift,
            months,
        )[absent.person]
    )
    return late


def _over(tables: Tables, shift: Mask, months: Column) -> np.ndarray:
    """The first day after each person's contract, far away without one: it begins with the first
    shift and has as many months, to the day before the same day of the month.
    """
    day = tables.gigs.day[tables.shifts.gig]
    first = np.full(
        len(tables.people),
        np.iinfo(np.int32).max,
        np.int64,
    )
    np.minimum.at(
        first,
        tables.shifts.person[shift],
        day[shift],
    )
    has_begun = first < np.iinfo(np.int32).max
    begins = np.where(
        has_begun,
        first,
        0,
    ).astype("M8[D]")
    month = begins.astype("M8[M]")
    ends = (month + months).astype("M8[D]") + (begins - month.astype("M8[D]"))
    # the 31st of a shorter month is its end
    over = np.minimum(ends, (month + months + 1).astype("M8[D]")).astype(np.int64)
    return np.where(
        has_begun,
        over,
        first,
    )


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
            Reason(
                "finding.contract_over",
                terms=(LENGTH,),
                source=source,
            ),
            person=tables.shifts.person[rows],
            gig=gig,
            day=tables.gigs.day[gig],
            fix="fix.contract_over",
        ),
    )
