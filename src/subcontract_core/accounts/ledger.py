"""Adds the documents of an outcome up: per person and month, per buyer, per keeper, per edge.

Every total that anybody shows comes from here, as a sum of named lines that know whether they are
known.
"""

from collections.abc import Callable, Mapping
import math
from typing import TypeVar

from attrs import frozen
import numpy as np

from ..base.columns import Cents, Column, Known, Mask
from ..model.documents import Line, Sheet, all_known, sums
from ..model.kinds import Flow, Kind, Taxed
from ..model.parties import Acts
from ..model.results import Outcome, Payments
from ..model.vocabulary import kind as kind_of
from ..model.vocabulary import party

Key = TypeVar("Key")
_PAYERS, _PAID_BY_EMPLOYERS = (Acts.EMPLOYER, Acts.BUYER), (Acts.WORKER, Acts.INSURER)


@frozen(eq=False)
class Amount:
    """Cents on some axes, and whether each is known (True when all are)."""

    cents: Cents
    known: Known = True

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.cents + other.cents, _both(self.known, other.known))

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.cents - other.cents, _both(self.known, other.known))

    def __neg__(self) -> "Amount":
        return Amount(-self.cents, self.known)

    @property
    def each_known(self) -> Mask:
        """Whether each amount is known, with the shape of the cents."""
        return np.broadcast_to(self.known, self.cents.shape)

    def is_known(self, *place: int) -> bool:
        """Whether one amount is known."""
        return bool(self.known is True or self.each_known[place])

    def along(self, axis: int) -> "Amount":
        """The sums along an axis, each known where all its parts are."""
        return Amount(
            self.cents.sum(axis=axis),
            True if self.known is True else np.asarray(self.each_known.all(axis=axis)),
        )


def _both(first: Known, second: Known) -> Known:
    if first is True:
        return second
    return first if second is True else np.asarray(first) & np.asarray(second)


def _scatter(
    line: Line,
    sheet: Sheet,
    index: Column,
    shape: tuple[int, ...],
    rows: np.ndarray | None = None,
    sign: int = 1,
) -> Amount:
    """A line (or some rows of it) added up by a flat index into the shape."""
    size = math.prod(shape)
    cents, known = line.cents, line.known
    if rows is not None:
        cents, known = (
            cents[rows],
            (known if known is True else np.broadcast_to(known, len(sheet))[rows]),
        )
    known = all_known(index, known, size)
    return Amount(
        sign * sums(index, cents, size).reshape(shape),
        known if known is True else known.reshape(shape),
    )


def add(amounts: dict[Key, Amount], key: Key, amount: Amount) -> None:
    """Put an amount under a key, onto what is there already."""
    amounts[key] = amounts[key] + amount if key in amounts else amount


def _signed(line: Line, role: str) -> int:
    return (line.payee == role) - (line.payer == role)


def person_lines(outcome: Outcome, memo: bool = False) -> dict[str, Amount]:
    """Per kind of line, what each person gets (+) or gives up (−), by month of payment:
    [months, people].
    """
    shape = outcome.tables.size
    return _lines_of(
        outcome,
        "person",
        shape,
        lambda sheet, rows: sheet.month[rows] * shape[1] + sheet.person[rows],
        memo=memo,
    )


def _lines_of(
    outcome: Outcome,
    role: str,
    shape: tuple[int, int],
    place: Callable[[Sheet, np.ndarray | slice], np.ndarray],
    *,
    memo: bool = False,
    sign: int = 1,
) -> dict[str, Amount]:
    """Per kind of line, what reaches the people or buyers of a role, times `sign`; `place` is where
    rows of a sheet stand in the shape, flat.
    """
    lines: dict[str, Amount] = {}
    for sheet in outcome.sheets:
        rows = np.flatnonzero(getattr(sheet, role) >= 0)
        if rows.size == 0:
            continue
        some = None if rows.size == len(sheet) else rows
        index = place(sheet, slice(None) if some is None else some)
        for line in sheet.lines:
            way = sign * _signed(line, role)
            if way and line.memo is memo:
                add(lines, line.kind, _scatter(line, sheet, index, shape, some, way))
    return lines


def total(lines: Mapping[Key, Amount], shape: tuple[int, ...]) -> Amount:
    """The sum of lines; unknown where any part is."""
    result = Amount(np.zeros(shape, dtype=np.int64))
    for amount in lines.values():
        result = result + amount
    return result


def subtract(
    lines: Mapping[str, Amount], others: Mapping[str, Amount], shape: tuple[int, ...]
) -> dict[str, Amount]:
    """The lines less the others, kind by kind."""
    nothing = Amount(np.zeros(shape, dtype=np.int64))
    return {
        kind: lines.get(kind, nothing) - others.get(kind, nothing)
        for kind in dict.fromkeys((*lines, *others))
    }


def earned(payments: Payments, shape: tuple[int, int]) -> Amount:
    """Pay for work per month of payment and person, as earnings limits count it: [months,
    people].
    """
    return collected(payments, shape, lambda kind: kind.earned)


@frozen(eq=False)
class Pay:
    """Pay by month of payment and person [months, people]: earned and left after deductions, from
    wages and from gigs.

    `wage` is pay in employment, `gigs` what assignments and billing services pay out; `other` is
    taxed as pay and no earnings of work, and is in `gigs_left` too.
    """

    wage: Amount
    gigs: Amount
    wage_left: Amount
    gigs_left: Amount
    other: Amount


def pay(payments: Payments, shape: tuple[int, int]) -> Pay:
    """What is earned and what is paid out, a slip with a wage apart from one without."""
    slips = Payments(tuple(sheet for sheet in payments.sheets if sheet.of_employment))
    rest = Payments(tuple(sheet for sheet in payments.sheets if not sheet.of_employment))
    wage, gigs = (earned(part, shape) for part in (slips, rest))
    wage_left, gigs_left = (
        collected(part, shape, lambda kind: kind.earned or kind.deducted or _is_other(kind))
        for part in (slips, rest)
    )
    return Pay(wage, gigs, wage_left, gigs_left, collected(rest, shape, _is_other))


def _is_other(kind: Kind) -> bool:
    return kind.taxed is Taxed.AS_PAY and not kind.earned


def collected(payments: Payments, shape: tuple[int, int], counts: Callable[[Kind], bool]) -> Amount:
    """The lines whose kind counts, with its sign, by month of payment and person."""
    result = Amount(np.zeros(shape, dtype=np.int64))
    for sheet in payments.sheets:
        if not len(sheet) or int(sheet.person.min()) < 0:
            continue
        index = sheet.month * shape[1] + sheet.person
        for line in sheet.lines:
            if counts(line.declared):
                result = result + _scatter(
                    line,
                    sheet,
                    index,
                    shape,
                    sign=line.declared.sign,
                )
    return result


def buyer_lines(outcome: Outcome) -> dict[str, Amount]:
    """Per kind of line, what each buyer pays (+) or gets back (−): [cases, buyers].

    An employer pays withholding and contributions on out of the gross wage, which is its cost
    already.
    """
    shape = (outcome.tables.cases, len(outcome.tables.buyer_public))
    if shape[1] == 0:
        return {}
    return _lines_of(
        outcome,
        "buyer",
        shape,
        lambda sheet, rows: sheet.case[rows] * shape[1] + sheet.buyer[rows],
        sign=-1,
    )


def buyer_cost(outcome: Outcome) -> Amount:
    """What the work costs each buyer in the end: everything it pays, less the VAT it deducts:
    [cases, buyers].
    """
    lines = buyer_lines(outcome)
    shape = (outcome.tables.cases, len(outcome.tables.buyer_public))
    cost = total(lines, shape)
    vat = of_flow(lines, Flow.VAT)
    if vat:
        deducted = total(vat, shape).cents * outcome.tables.buyer_deducts
        cost = Amount(cost.cents - deducted, cost.known)
    return cost


def of_flow(lines: Mapping[str, Amount], *flows: Flow) -> dict[str, Amount]:
    """The lines that do this in the books."""
    return {kind: amount for kind, amount in lines.items() if kind_of(kind).flow in flows}


def keeps(outcome: Outcome) -> dict[tuple[str, str], Amount]:
    """What each intermediary keeps, by role and kind: [cases]."""
    kept: dict[tuple[str, str], Amount] = {}
    for keep in outcome.payments.keeps:
        add(kept, (keep.role, keep.kind), Amount(keep.cents, keep.known))
    return kept


def edges(outcome: Outcome) -> dict[tuple[str, str, str], Amount]:
    """Every flow of the payments: (payer, payee, kind) to cents per case."""
    flows: dict[tuple[str, str, str], Amount] = {}
    for sheet in outcome.payments.sheets:
        for line in sheet.lines:
            if line.memo or len(sheet) == 0:
                continue
            add(
                flows,
                (line.payer, line.payee, line.kind),
                _scatter(line, sheet, sheet.case, (outcome.tables.cases,)),
            )
    return flows


def employer_costs(outcome: Outcome) -> dict[str, Amount]:
    """What the employing or paying side pays beside the invoice, by kind: cents per case.

    Whoever pays wages under a contract of employment is an employer here, whatever its model calls
    it and declares it to act as.
    """
    costs: dict[str, Amount] = {}
    flows = edges(outcome)
    employers = {payer for payer, _, kind in flows if kind_of(kind).employment}
    for (payer, payee, kind), amount in flows.items():
        pays = payer in employers or _acts(outcome, payer) in _PAYERS
        if pays and payer != "person" and _acts(outcome, payee) in _PAID_BY_EMPLOYERS:
            add(costs, kind, amount)
    return costs


def _acts(outcome: Outcome, role: str) -> Acts:
    return party(role, outcome.model).acts_as
