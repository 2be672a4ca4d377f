"""What a private buyer may deduct in taxation for a model's work (kotitalousvähennys): findings
only, never a payment.
"""

from collections.abc import Callable
from typing import Any

from attrs import evolve
import numpy as np

from ...law import Law
from ...model.documents import Line, Sheet, all_known, sums
from ...model.kinds import Employing, Flow, Kind
from ...model.results import Finding, Payments
from ...scenario.tables import Tables
from ..law import household

_YEAR = 12


def of_bills(
    t: Tables, law: Law, payments: Payments, *, public_seller: bool, source: str
) -> tuple[Finding, ...]:
    """The credit of each private buyer for its invoices with VAT, as household work; each
    calendar year by itself.
    """
    return _findings(t, law, payments, "invoices", "household_deduction", source, public_seller)


def of_wages(t: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """The credit of each private person who employs: a share of the wages, and its
    contributions in full.
    """
    return _findings(t, law, payments, "payslips", "household_deduction_wages", "", False)


def _findings(
    t: Tables, law: Law, payments: Payments, name: str, code: str, source: str, public_seller: bool
) -> tuple[Finding, ...]:
    sheet = next((sheet for sheet in payments.sheets if sheet.name == name), None)
    private = np.isin(np.arange(t.buyer_private_person.size), t.gigs.buyer) & t.buyer_private_person
    if sheet is None or not np.any(private):
        return ()
    # A buyer is one person in one case; the cases of a sweep share the buyers and are added up only
    # in the first.
    rows = np.flatnonzero(
        (sheet.case == 0) & (sheet.buyer >= 0) & private[np.maximum(sheet.buyer, 0)]
    )
    years = t.months[sheet.month[rows]] // _YEAR
    first = int(t.months[0]) // _YEAR
    size = (int(t.months[-1]) // _YEAR - first + 1) * private.size
    key = (years - first) * private.size + sheet.buyer[rows]

    def total(counts: Callable[[Kind], bool]) -> np.ndarray:
        return sum(
            (sums(key, line.cents[rows], size) for line in sheet.lines if counts(line.declared)),
            np.zeros(size, np.int64),
        )

    work = total(lambda kind: kind.flow in (Flow.CHARGED, Flow.VAT))
    wages = total(lambda kind: kind.employment)
    side = total(lambda kind: kind.employing is Employing.SIDE_COST)
    known = (
        np.broadcast_to(all_known(key, _all_known(sheet, rows), size), size)
        .reshape(-1, private.size)
        .all(axis=0)
    )
    on = np.repeat(np.arange(first, first + size // private.size), private.size)
    ruling = household.deduction(
        law,
        (on - 1970).astype("M8[Y]").astype("M8[D]").astype(np.int64),
        work=work,
        wages=wages,
        side_costs=side,
        public_seller=public_seller,
    )
    credit = np.broadcast_to(ruling.amount.cents(), size)
    bill, credit = (
        (column.reshape(-1, private.size).sum(axis=0)) for column in (work + wages + side, credit)
    )
    found = []
    sure, open_ = np.flatnonzero(private & known & (bill > 0)), np.flatnonzero(private & ~known)
    if sure.size:
        numbers = {"bill": bill[sure], "deduction": credit[sure], "after": (bill - credit)[sure]}
        found.append(
            Finding(
                code,
                "notice",
                evolve(ruling.why, text=f"finding.{code}", source=source),
                buyer=sure,
                numbers=numbers,
                fix=f"fix.{code}",
            )
        )
    if open_.size:
        found.append(
            Finding(
                "household_deduction_unpriced",
                "notice",
                evolve(ruling.why, text="finding.household_deduction_unpriced", source=source),
                buyer=open_,
                fix="fix.household_deduction_unpriced",
            )
        )
    return tuple(found)


def _all_known(sheet: Sheet, rows: np.ndarray) -> Any:
    def of(line: Line) -> Any:
        return np.broadcast_to(line.known, len(sheet))[rows]

    lines = [line for line in sheet.lines if line.known is not True and line.payer == "buyer"]
    return True if not lines else np.logical_and.reduce([of(line) for line in lines])
