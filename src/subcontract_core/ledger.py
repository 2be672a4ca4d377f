"""Adds the documents of an outcome up: per person and month, per buyer, per keeper, per edge.

Every total that anybody shows comes from here, as a sum of named lines that know whether they are known.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen
import numpy as np

from .documents import DEDUCTED, EARNED, Line, Sheet, sums
from .stages import Outcome, Payments

# Lines in a buyer's books that are not its own cost: the VAT it may deduct comes back to it.
BUYER_KINDS_OF_PRICE = ("invoice_net", "invoice_vat")


@frozen(eq=False)
class Amount:
    """Cents on some axes, and whether each is known (True when all are)."""

    cents: np.ndarray
    known: Any = True

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.cents + other.cents, _both(self.known, other.known))

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.cents - other.cents, _both(self.known, other.known))

    def is_known(self, *at: int) -> bool:
        """Whether one amount is known."""
        return bool(self.known if self.known is True else np.broadcast_to(self.known, self.cents.shape)[at])


def _both(a: Any, b: Any) -> Any:
    if a is True:
        return b
    return a if b is True else np.asarray(a) & np.asarray(b)


def _scatter(line: Line, sheet: Sheet, index: np.ndarray, size: int, rows: np.ndarray | None = None) -> Amount:
    cents = line.cents if rows is None else line.cents[rows]
    total = sums(index, cents, size)
    if line.known is True:
        return Amount(total)
    known = np.ones(size, dtype=bool)
    mask = np.broadcast_to(line.known, len(sheet))
    known[index[~(mask if rows is None else mask[rows])]] = False
    return Amount(total, known)


def _signed(line: Line, role: str) -> int:
    return (line.payee == role) - (line.payer == role)


def person_lines(outcome: Outcome, memo: bool = False) -> dict[str, Amount]:
    """Per kind of line, what each person gets (+) or gives up (−), by month of payment: [months, people]."""
    shape = outcome.tables.size
    found: dict[str, Amount] = {}
    for sheet in outcome.sheets:
        rows = np.flatnonzero(sheet.person >= 0)
        if rows.size == 0:
            continue
        every = rows.size == len(sheet)
        person, month = (sheet.person, sheet.month) if every else (sheet.person[rows], sheet.month[rows])
        index = month * shape[1] + person
        for line in sheet.lines:
            sign = _signed(line, "person")
            if sign == 0 or line.memo is not memo:
                continue
            part = _scatter(line, sheet, index, shape[0] * shape[1], None if every else rows)
            part = Amount(sign * part.cents.reshape(shape), part.known if part.known is True else part.known.reshape(shape))
            found[line.kind] = found[line.kind] + part if line.kind in found else part
    return found


def total(lines: dict[str, Amount], shape: tuple[int, ...]) -> Amount:
    """The sum of lines; unknown where any part is."""
    result = Amount(np.zeros(shape, dtype=np.int64))
    for amount in lines.values():
        result = result + amount
    return result


def earned(payments: Payments, shape: tuple[int, int]) -> Amount:
    """Pay for work per month of payment and person, as earnings limits count it: [months, people]."""
    return collected(payments, shape, EARNED)


@frozen(eq=False)
class Pay:
    """Pay by month of payment and person [months, people]: earned and left after deductions, from wages and from gigs.

    `wage` is pay in employment, `gigs` what assignments and billing services pay out.
    """

    wage: Amount
    gigs: Amount
    wage_left: Amount
    gigs_left: Amount


def pay(payments: Payments, shape: tuple[int, int]) -> Pay:
    """What is earned and what is paid out, a slip with a wage apart from one without."""
    slips = Payments(tuple(sheet for sheet in payments.sheets if sheet.line("wage") is not None))
    rest = Payments(tuple(sheet for sheet in payments.sheets if sheet.line("wage") is None))
    left = {**EARNED, **dict.fromkeys(DEDUCTED, -1)}
    return Pay(*(collected(part, shape, kinds) for kinds in (EARNED, left) for part in (slips, rest)))


def collected(payments: Payments, shape: tuple[int, int], kinds: Mapping[str, int]) -> Amount:
    """The kinds of line with their signs, by month of payment and person."""
    result = Amount(np.zeros(shape, dtype=np.int64))
    for sheet in payments.sheets:
        if not len(sheet) or int(sheet.person.min()) < 0:
            continue
        index = sheet.month * shape[1] + sheet.person
        for line in sheet.lines:
            sign = kinds.get(line.kind)
            if sign is not None:
                part = _scatter(line, sheet, index, shape[0] * shape[1])
                known = part.known if part.known is True else part.known.reshape(shape)
                result = result + Amount(sign * part.cents.reshape(shape), known)
    return result


def buyer_lines(outcome: Outcome) -> dict[str, Amount]:
    """Per kind of line, what each buyer pays (+) or gets back (−): [cases, buyers]."""
    t = outcome.tables
    shape = (t.cases, len(t.buyer_public))
    found: dict[str, Amount] = {}
    if shape[1] == 0:
        return found
    for sheet in outcome.payments.sheets:
        rows = np.flatnonzero(sheet.buyer >= 0)
        if rows.size == 0:
            continue
        index = sheet.case[rows] * shape[1] + sheet.buyer[rows]
        for line in sheet.lines:
            sign = -_signed(line, "buyer")
            # An employer pays withholding and contributions on out of the gross wage, which is its cost already.
            if sign == 0 or line.memo:
                continue
            part = _scatter(line, sheet, index, shape[0] * shape[1], rows)
            part = Amount(sign * part.cents.reshape(shape), part.known if part.known is True else part.known.reshape(shape))
            found[line.kind] = found[line.kind] + part if line.kind in found else part
    return found


def buyer_cost(outcome: Outcome) -> Amount:
    """What the work costs each buyer in the end: everything it pays, less the VAT it deducts: [cases, buyers]."""
    lines = buyer_lines(outcome)
    shape = (outcome.tables.cases, len(outcome.tables.buyer_public))
    cost = total(lines, shape)
    if "invoice_vat" in lines:
        deducted = lines["invoice_vat"].cents * outcome.tables.buyer_deducts
        cost = Amount(cost.cents - deducted, cost.known)
    return cost


def keeps(outcome: Outcome) -> dict[tuple[str, str], Amount]:
    """What each intermediary keeps, by role and kind: [cases]."""
    found: dict[tuple[str, str], Amount] = {}
    for keep in outcome.payments.keeps:
        part = Amount(keep.cents, keep.known)
        key = (keep.role, keep.kind)
        found[key] = found[key] + part if key in found else part
    return found


def edges(outcome: Outcome) -> dict[tuple[str, str, str], Amount]:
    """Every flow of the payments: (payer, payee, kind) to cents per case."""
    found: dict[tuple[str, str, str], Amount] = {}
    for sheet in outcome.payments.sheets:
        for line in sheet.lines:
            if line.memo or len(sheet) == 0:
                continue
            key = (line.payer, line.payee, line.kind)
            part = _scatter(line, sheet, sheet.case, outcome.tables.cases)
            found[key] = found[key] + part if key in found else part
    return found


def employer_costs(outcome: Outcome) -> dict[str, Amount]:
    """What the employing or paying side pays beside the invoice, by kind: cents per case."""
    found: dict[str, Amount] = {}
    for (payer, payee, kind), amount in edges(outcome).items():
        if payer in ("organiser", "buyer") and payee in ("person", "pension_insurer", "insurers"):
            found[kind] = found[kind] + amount if kind in found else amount
    return found
