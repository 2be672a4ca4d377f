"""What a private buyer may deduct in taxation for a model's work (kotitalousvähennys): findings
only, never a payment.
"""

from collections.abc import Callable
from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line, Sheet, all_known, sums
from ...model.kinds import Employing, Flow, Kind
from ...model.results import Finding, Payments
from ...scenario.tables import Tables
from ..law import household


@frozen(eq=False)
class _Bills:
    """What private buyers pay in a calendar year: cents, a row a year and buyer (in this order)."""

    years: np.ndarray  # [years]
    private: np.ndarray  # which buyers are private persons with gigs: bool [buyers]
    work: np.ndarray
    wages: np.ndarray
    side_costs: np.ndarray
    known: np.ndarray  # whether a buyer's bills of all years are known: bool [buyers]

    def by_buyer(self, column: np.ndarray) -> np.ndarray:
        """A column of years and buyers, the years of each buyer added up."""
        return column.reshape(-1, self.private.size).sum(axis=0)

    @property
    def total(self) -> np.ndarray:
        """The whole bill of each buyer, cents."""
        return self.by_buyer(self.work + self.wages + self.side_costs)


def of_bills(tables: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """The credit of each private buyer for its invoices with VAT, as household work; each
    calendar year by itself.
    """
    sold = [(sheet, seller) for sheet in payments.sheets for seller in _sellers(sheet)]
    if not any(line.declared.earned for sheet in payments.sheets for line in sheet.lines):
        return ()  # a bill for costs of an activity that nobody is paid for
    unstated = [sheet for sheet, _ in sold if np.any(sheet.marked("deduction_open"))]
    sold = [(sheet, seller) for sheet, seller in sold if sheet not in unstated]
    bills = _bills(tables, [sheet for sheet, _ in sold])
    if bills is None:
        return _unstated(tables, unstated)
    public = all(_is_public(payments, seller) for _, seller in sold)
    ruling = _credit(law, bills, public)
    return _findings(bills, ruling, "household_deduction")


def _unstated(tables: Tables, sheets: list[Sheet]) -> tuple[Finding, ...]:
    """The private buyers of bills of which the sources do not say whether they are deducted."""
    private = tables.buyer_private_person if sheets else np.zeros(0, bool)
    buyers = np.flatnonzero(private & np.isin(np.arange(private.size), tables.gigs.buyer))
    if buyers.size == 0:
        return ()
    code = "household_deduction_unknown"
    return (
        Finding(
            code,
            "watch",
            Reason(f"finding.{code}"),
            buyer=buyers,
            fix=f"fix.{code}",
        ),
    )


def _sellers(sheet: Sheet) -> set[str]:
    """Who asks a price of buyers in a document."""
    return {
        line.payee
        for line in sheet.lines
        if line.declared.flow is Flow.CHARGED and line.payer == "buyer"
    }


def _is_public(payments: Payments, seller: str) -> bool:
    """Whether a seller employs as a public body."""
    slips = [
        sheet
        for sheet in payments.sheets
        if sheet.of_employment and any(line.payer == seller for line in sheet.lines)
    ]
    return bool(slips) and all(np.all(sheet.marked("public")) for sheet in slips)


def of_wages(tables: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """The credit of each private person who employs: a share of the wages, and its
    contributions in full.
    """
    own = [
        sheet
        for sheet in payments.sheets
        if any(line.declared.employment and line.payer == "buyer" for line in sheet.lines)
    ]
    bills = _bills(tables, own)
    if bills is None:
        return ()
    ruling = _credit(law, bills, public_seller=False)
    return _findings(bills, ruling, "household_deduction_wages")


def _bills(tables: Tables, sheets: list[Sheet]) -> _Bills | None:
    """What these documents ask of private buyers; None without such documents or buyers.

    A buyer is one person in one case; the cases of a sweep share the buyers and are added up only
    in the first.
    """
    private = (
        np.isin(np.arange(tables.buyer_private_person.size), tables.gigs.buyer)
        & tables.buyer_private_person
    )
    if not sheets or not np.any(private):
        return None
    first, last = int(tables.months[0]) // MONTHS_A_YEAR, int(tables.months[-1]) // MONTHS_A_YEAR
    size = (last - first + 1) * private.size
    parts = []
    for sheet in sheets:
        rows = np.flatnonzero(
            (sheet.case == 0) & (sheet.buyer >= 0) & private[np.maximum(sheet.buyer, 0)]
        )
        year = tables.months[sheet.month[rows]] // MONTHS_A_YEAR - first
        parts.append((sheet, rows, year * private.size + sheet.buyer[rows]))

    def total(counts: Callable[[Kind], bool]) -> np.ndarray:
        found = np.zeros(size, np.int64)
        for sheet, rows, key in parts:
            found += sums(key, sheet.cents(counts)[rows], size)
        return found

    known = np.ones(size, bool)
    for sheet, rows, key in parts:
        known &= np.broadcast_to(all_known(key, _all_known(sheet, rows), size), size)
    return _Bills(
        np.arange(first, last + 1),
        private,
        total(lambda kind: kind.flow in (Flow.CHARGED, Flow.VAT)),
        total(lambda kind: kind.employment),
        total(lambda kind: kind.employing is Employing.SIDE_COST),
        known.reshape(-1, private.size).all(axis=0),
    )


def _credit(law: Law, bills: _Bills, public_seller: bool) -> Ruling:
    """The credit of each year and buyer, by the law of the year's first day."""
    day = (bills.years - 1970).astype("M8[Y]").astype("M8[D]").astype(np.int64)
    return household.deduction(
        law,
        np.repeat(day, bills.private.size),
        work=bills.work,
        wages=bills.wages,
        side_costs=bills.side_costs,
        public_seller=public_seller,
    )


def _findings(bills: _Bills, ruling: Ruling, code: str) -> tuple[Finding, ...]:
    """What is left of the bill after the credit, and the buyers whose bill nobody knows."""
    bill = bills.total
    credit = bills.by_buyer(np.broadcast_to(ruling.amount.cents(), bills.work.shape))
    priced = np.flatnonzero(bills.private & bills.known & (bill > 0))
    unpriced = np.flatnonzero(bills.private & ~bills.known)
    findings = []
    if priced.size:
        findings.append(
            Finding(
                code,
                "notice",
                evolve(ruling.why, text=f"finding.{code}"),
                buyer=priced,
                numbers={
                    "bill": CENTS(bill[priced]),
                    "deduction": CENTS(credit[priced]),
                    "after": CENTS((bill - credit)[priced]),
                },
                fix=f"fix.{code}",
            )
        )
    if unpriced.size:
        findings.append(
            Finding(
                "household_deduction_unpriced",
                "notice",
                evolve(ruling.why, text="finding.household_deduction_unpriced"),
                buyer=unpriced,
                fix="fix.household_deduction_unpriced",
            )
        )
    return tuple(findings)


def _all_known(sheet: Sheet, rows: np.ndarray) -> Any:
    def of(line: Line) -> Any:
        return np.broadcast_to(line.known, len(sheet))[rows]

    lines = [line for line in sheet.lines if line.known is not True and line.payer == "buyer"]
    return True if not lines else np.logical_and.reduce([of(line) for line in lines])
