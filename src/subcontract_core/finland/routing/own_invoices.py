"""Invoices that workers write in their own name: a verb that a model's `route` calls."""

from attrs import evolve
import numpy as np

from ...base.money import take
from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.quoted import Charge
from ...model.results import Quote
from ...scenario.tables import Tables
from ...verbs.pay_days import PayDays
from ..law import tax
from .shift_groups import ShiftGroups
from .withheld_tax import withheld

_NOTHING = np.zeros(0, np.int64)


def own_invoices(
    tables: Tables, law: Law, quote: Quote, *, registered: bool = True, days: PayDays | None = None
) -> Sheet:
    """One invoice per worker, buyer and month of work for everything that the quote charges in the
    worker's own name, with its VAT and its tax.

    What is billed is the worker's pay: nothing else is promised for it. VAT is due from the
    turnover on at which the business is no longer small (Value Added Tax Act 1501/1993, section 3),
    of which only this work is known. `registered` says whether the worker is in the prepayment
    register: then the buyer withholds nothing and the worker pays the share of the tax card in
    advance; otherwise the buyer withholds it (Prepayment Act 1118/1996, section 25).
    """
    charges = tuple(charge for charge in quote.charges if charge.own_name)
    months, buyers = tables.work_months, max(1, len(tables.buyer_public))
    key = [(one.person * buyers + one.buyer) * months + one.month for one in charges]
    keys, row = distinct(np.concatenate([_NOTHING, *key]), len(tables.people) * buyers * months)
    person, buyer, month = keys // months // buyers, keys // months % buyers, keys % months
    lines, first = list[Line](), 0
    for charge in charges:
        lines.append(_billed(charge, row[first : first + len(charge)], keys.size))
        first += len(charge)
    net = sum((line.cents for line in lines), np.zeros(keys.size, np.int64))
    unknown = [line.known for line in lines if line.known is not True]
    known = np.logical_and.reduce(unknown) if unknown else True
    groups = ShiftGroups(
        person,
        buyer,
        month,
        net,
        known,
        np.zeros(keys.size, np.int64),
        days=days,
    )
    text = "reason.own_prepayment" if registered else "reason.own_withheld"
    taxes = withheld(
        tables,
        law,
        groups,
        net,
        net,
        known,
    )
    return groups.sheet(
        "own_invoices",
        tables,
        (
            *lines,
            *_own_vat(tables, law, groups),
            *(evolve(line, why=evolve(line.why, text=text)) for line in taxes),
        ),
    )


def _billed(charge: Charge, row: np.ndarray, size: int) -> Line:
    """What one charge comes to on each invoice."""
    quantity = charge.quantity
    return Line(
        "own_work_billed",
        "buyer",
        "person",
        sums(row, charge.cents, size),
        charge.why,
        all_known(row, charge.known, size),
        None if quantity is None else quantity.unit(sums(row, quantity.values, size)),
    )


def _own_vat(tables: Tables, law: Law, groups: ShiftGroups) -> list[Line]:
    """VAT of the invoices of those who are no small business; no lines where nobody owes any."""
    paid = groups.paid(tables)
    small, why = tax.is_small(
        law,
        paid,
        turnover=_turnover(
            tables,
            law,
            groups,
            paid,
        ),
        before=np.zeros_like(groups.gross),
    )
    ruling = tax.vat(law, paid, net=np.where(small, 0, groups.gross))
    cents = np.broadcast_to(ruling.amount.cents(), groups.gross.shape)
    if not np.any(cents):
        return []
    reason = Reason(
        "reason.own_vat",
        ruling.why.rule,
        ruling.why.act,
        ruling.why.section,
        (*ruling.why.parameters, *why.parameters),
    )
    return [
        Line(
            "own_vat",
            "buyer",
            "person",
            cents,
            reason,
            groups.known,
        ),
        Line(
            "own_vat_remitted",
            "person",
            "tax",
            cents,
            reason,
            groups.known,
        ),
    ]


def _turnover(tables: Tables, law: Law, groups: ShiftGroups, paid: np.ndarray) -> np.ndarray:
    """The turnover that decides whether each invoice bears VAT: of the worker's whole calendar
    year, or of the year so far with this invoice in it, by the law of the day.
    """
    year = paid.astype("M8[D]").astype("M8[Y]").astype(np.int64)
    first = int(year.min()) if year.size else 0
    years = int(year.max()) - first + 1 if year.size else 1
    key = groups.person * years + year - first
    whole = sums(key, groups.gross, len(tables.people) * years)[key]
    order = np.lexsort((groups.buyer, paid, key))
    run = np.append(0, np.cumsum(groups.gross[order]))
    starts = np.searchsorted(key[order], key[order], side="left")
    so_far = np.empty_like(whole)
    so_far[order] = run[1:] - run[starts]
    return law.rule("tax.vat_small_business").select(
        "tax.vat_small_business_test",
        paid,
        {
            "accounting_period": lambda rows: take(whole, rows),
            "calendar_year_and_before": lambda rows: take(so_far, rows),
        },
    )
