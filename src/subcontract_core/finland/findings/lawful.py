"""Documents that cannot be: VAT that is not the law's, wages without contributions and tax.

What the shared verbs make is right by itself; this finds what an author writes by hand.
"""

from collections.abc import Callable

import numpy as np

from ...base.errors import ModelError
from ...base.numbers import MILLIONTHS
from ...law import Law
from ...model.documents import Sheet
from ...model.kinds import Employing, Flow, Kind
from ...model.results import Payments
from ...scenario.held_cards import cards_at
from ...scenario.tables import Tables
from ..law import ages, payroll, tax

_LEAST = 100  # cents: less may round to nothing


def refuse_unlawful(tables: Tables, law: Law, payments: Payments, model: str) -> None:
    """Raise `ModelError` with every fault of a model's documents, and what to do about each."""
    faults = [
        f"{model}: route: {fault}"
        for sheet in payments.sheets
        if len(sheet)
        for fault in (*_vat(law, sheet), *_of_wages(tables, law, sheet))
    ]
    if faults:
        raise ModelError("\n".join(faults))


def _vat(law: Law, sheet: Sheet) -> list[str]:
    """VAT is none or the law's on the price without it (Value Added Tax Act 1501/1993, s. 84)."""
    asked = _sum(sheet, lambda kind: kind.flow is Flow.VAT)
    if not np.any(asked):
        return []
    net = _sum(sheet, lambda kind: kind.flow is Flow.CHARGED)
    by_law = np.broadcast_to(tax.vat(law, sheet.dated, net=net).amount.cents(), net.shape)
    wrong = np.flatnonzero((asked != 0) & (asked != by_law))
    if not wrong.size:
        return []
    row = int(wrong[0])
    return [
        f"{sheet.name}: VAT of {int(asked[row])} cents on {int(net[row])} cents; the law says"
        f" {int(by_law[row])}: call invoices(…), or invoices(…, taxed=False) for an exempt sale"
    ]


def _of_wages(tables: Tables, law: Law, sheet: Sheet) -> list[str]:
    """Wages bear the worker's contributions, tax by the card and the employer's contributions."""
    wage = _sum(sheet, lambda kind: kind.employment)
    known = _known(sheet)
    if not sheet.of_employment or not np.any(known & (wage >= _LEAST)):
        return []
    people = tables.people
    age = ages.contribution_age(
        law,
        sheet.paid,
        birth_year=people.birth_year[sheet.person],
        birth_month=people.birth_month[sheet.person],
    )
    own = np.broadcast_to(
        payroll.employee_unemployment(
            law,
            sheet.paid,
            wage=wage,
            age=age,
        ).amount.cents(),
        wage.shape,
    )
    cards = cards_at(tables, sheet.person, sheet.paid)
    card = np.where(cards.known, cards.share, 0)
    side = _sum(sheet, lambda kind: kind.employing is Employing.SIDE_COST)
    employers = np.any([line.declared.employing is Employing.SIDE_COST for line in sheet.lines])
    checks = (
        ("employee_unemployment", own, "the worker's unemployment contribution"),
        ("withholding", wage * card // MILLIONTHS, "tax by the card"),
    )
    faults = [
        f"{sheet.name}: wages without {what}; make payslips with employment(…)"
        for kind, due, what in checks
        if _lacks(sheet, kind, known & (due >= _LEAST))
    ]
    small = sheet.marked("household") | sheet.marked("occasional")
    due = known & (own >= _LEAST) & ~small
    if np.any(due & (side == 0)) and not employers:
        faults.append(
            f"{sheet.name}: wages without the employer's contributions; make payslips with"
            " employment(…)"
        )
    return faults


def _lacks(sheet: Sheet, name: str, due: np.ndarray) -> bool:
    """Whether a document has nothing of a kind of line that is due."""
    return bool(np.any(due & (_sum(sheet, lambda kind: kind.name == name) == 0)))


def _sum(sheet: Sheet, counts: Callable[[Kind], bool]) -> np.ndarray:
    return sheet.cents(counts)


def _known(sheet: Sheet) -> np.ndarray:
    """Which documents have no unknown line."""
    known = np.ones(len(sheet), bool)
    for line in sheet.lines:
        known &= np.broadcast_to(line.known, len(sheet))
    return known
