"""Invoices with VAT by the invoice day: a verb that a model's `route` calls."""

import numpy as np

from ...base.columns import Cents, DayNumbers, Known, spread
from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.quoted import Charge
from ...model.results import Quote
from ...scenario.tables import Tables
from ...verbs.pay_days import PayDays
from ..law import tax

_NOTHING = np.zeros(0, np.int64)


def invoices(
    tables: Tables,
    law: Law,
    quote: Quote,
    *,
    seller: str,
    per_person: bool = False,
    taxed: bool = True,
    days: PayDays | None = None,
    issued: PayDays | None = None,
    deduction_stated: bool = True,
) -> Sheet:
    """One invoice per buyer and month of work, or per buyer, person and month.

    Charges are added up first and VAT (arvonlisävero) is taken once per invoice; each charge is a
    line of its own. `seller` is the role that sells; `taxed` is False for a sale that is treated as
    exempt. `days` are the days on which buyers pay and `issued` those of the invoices, whose VAT it
    is; the scenario's pay days where they are not given. `deduction_stated` is False where the
    sources leave open whether a private buyer gets the household deduction. What workers bill in
    their own name is on no invoice of the seller.
    """
    charges = tuple(charge for charge in quote.charges if not charge.own_name)
    months, buyers = tables.work_months, max(1, len(tables.buyer_public))
    owners = len(tables.people) if per_person else tables.cases
    key = [
        ((charge.person if per_person else charge.case) * buyers + charge.buyer) * months
        + charge.month
        for charge in charges
    ]
    keys, row = distinct(np.concatenate([_NOTHING, *key]), owners * buyers * months)
    size, month, who = keys.size, keys % months, keys // months // buyers
    buyer = keys // months % buyers
    case = tables.people.case[who] if per_person else who
    usual = tables.pay_day[month] if days is None else days.of(buyer, month)
    # An invoice is of its day, whenever the buyer pays it.
    dated = usual if issued is None else issued.of(buyer, month)
    paid = usual if tables.buyers_pay is None else tables.paid_by_buyers(case, buyer, month)
    lines, first = list[Line](), 0
    for charge in charges:
        own_rows = row[first : first + len(charge)]
        lines.append(_net(charge, own_rows, size, seller))
        first += len(charge)
    net = sum((line.cents for line in lines), np.zeros(size, np.int64))
    unknown = [line.known for line in lines if line.known is not True]
    known = np.logical_and.reduce(unknown) if unknown else True
    lines += _vat(law, dated, net, known, seller) if taxed else []
    person = who if per_person else np.full(size, -1)
    return Sheet(
        "invoices",
        case,
        person,
        buyer,
        paid,
        tables.month_at(paid),
        month,
        tuple(lines),
        marks={"deduction_open": np.full(size, not deduction_stated)},
        issued=None if issued is None and tables.buyers_pay is None else dated,
    )


def _vat(law: Law, dated: DayNumbers, net: Cents, known: Known, seller: str) -> list[Line]:
    """VAT of each invoice, and the seller's passing it on (VAT Act 1501/1993, section 84)."""
    ruling = tax.vat(law, dated, net=net)
    vat = spread(ruling.amount.cents(), net.shape)
    return [
        Line("invoice_vat", "buyer", seller, vat, ruling.why, known),
        Line("vat_remitted", seller, "tax", vat, ruling.why, known),
    ]


def _net(charge: Charge, row: np.ndarray, size: int, seller: str) -> Line:
    """What one charge comes to on each invoice."""
    quantity = charge.quantity
    counted = None if quantity is None else quantity.unit(sums(row, quantity.values, size))
    known = all_known(row, charge.known, size)
    cents = sums(row, charge.cents, size)
    return Line("invoice_net", "buyer", seller, cents, charge.why, known, counted)


def unpriced(tables: Tables, *, seller: str, why: Reason) -> Sheet:
    """A cost invoice to every buyer with visits whose amount the sources do not give."""
    months, buyers = tables.work_months, max(1, len(tables.buyer_public))
    key = (tables.gigs.case * buyers + tables.gigs.buyer) * months + tables.gigs.month
    keys, _ = distinct(key, tables.cases * buyers * months)
    month = keys % months
    unknown = np.zeros(keys.size, bool)
    nothing = np.zeros(keys.size, np.int64)
    lines = tuple(
        Line(kind, "buyer", seller, nothing, why, unknown)
        for kind in ("invoice_net", "invoice_vat")
    )
    return Sheet(
        "invoices",
        keys // months // buyers,
        np.full(keys.size, -1),
        keys // months % buyers,
        tables.pay_day[month],
        tables.pay_month[month],
        month,
        lines,
    )
