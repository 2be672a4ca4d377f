"""Documents that cannot be: VAT that is not the law's, wages without contributions and tax.

What the shared verbs make is right by itself; this finds what an author writes by hand.
"""

from collections.abc import Callable

import numpy as np

from ...base.columns import Cents, Mask, spread
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
    if not sheet.of_employment:
        return []
    wage = _sum(sheet, lambda kind: kind.employment)
    asked = _known(sheet) & (wage >= _LEAST)
    faults = []
    unemployment = asked & _lacks(sheet, "employee_unemployment")
    withholding = asked & _lacks(sheet, "withholding")
    employers = asked & _lacks_side_costs(sheet)
    # What is due is asked of the law only where a line is lacking.
    due = _due(tables, law, sheet, wage) if np.any(unemployment | employers) else None
    if due is not None and np.any(unemployment & due):
        faults.append("the worker's unemployment contribution")
    if np.any(withholding) and np.any(withholding & _taxed(tables, sheet, wage)):
        faults.append("tax by the card")
    if due is not None and np.any(employers & due):
        faults.append("the employer's contributions")
    return [
        f"{sheet.name}: wages without {what}; make payslips with employment(…)" for what in faults
    ]


def _due(tables: Tables, law: Law, sheet: Sheet, wage: Cents) -> Mask:
    """On which documents the law wants an unemployment contribution of the wage."""
    people = tables.people
    age = ages.contribution_age(
        law,
        sheet.paid,
        birth_year=people.birth_year[sheet.person],
        birth_month=people.birth_month[sheet.person],
    )
    own = payroll.employee_unemployment(
        law,
        sheet.paid,
        wage=wage,
        age=age,
    )
    return spread(own.amount.cents() >= _LEAST, wage.shape)


def _taxed(tables: Tables, sheet: Sheet, wage: Cents) -> Mask:
    """On which documents the card wants tax of the wage."""
    cards = cards_at(tables, sheet.person, sheet.paid)
    taxed: Mask = wage * np.where(cards.known, cards.share, 0) // MILLIONTHS >= _LEAST
    return taxed


def _lacks(sheet: Sheet, name: str) -> Mask:
    """Which documents have nothing of a kind of line."""
    return _sum(sheet, lambda kind: kind.name == name) == 0


def _lacks_side_costs(sheet: Sheet) -> Mask:
    """Which documents have nothing of what employers pay on top and are no small employer's; none
    where a line says it, be it with nothing.
    """
    if any(line.declared.employing is Employing.SIDE_COST for line in sheet.lines):
        return np.zeros(len(sheet), bool)
    return ~(sheet.marked("household") | sheet.marked("occasional"))


def _sum(sheet: Sheet, counts: Callable[[Kind], bool]) -> np.ndarray:
    return sheet.cents(counts)


def _known(sheet: Sheet) -> np.ndarray:
    """Which documents have no unknown line."""
    known = np.ones(len(sheet), bool)
    for line in sheet.lines:
        if line.known is not True:
            known &= line.known
    return known
