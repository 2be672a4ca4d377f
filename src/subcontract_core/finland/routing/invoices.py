"""Invoices with VAT by the invoice day: a verb that a model's `route` calls."""

import numpy as np

from ...base.provenance import Reason
from ...base.units import MINUTES
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.results import Quote
from ...scenario.tables import Tables
from ..law import tax


def invoices(
    tables: Tables,
    law: Law,
    quote: Quote,
    *,
    seller: str,
    per_person: bool = False,
    taxed: bool = True,
) -> Sheet:
    """One invoice per buyer and month of work, or per buyer, person and month.

    Charges are added up first and VAT (arvonlisävero) is taken once per invoice. `seller` is the
    role that sells; `taxed` is False for a sale that is treated as exempt.
    """
    gig = quote.charge_gig
    months, buyers = tables.work_months, max(1, len(tables.buyer_public))
    owner = quote.charge_person if per_person else tables.gigs.case[gig]
    owners = len(tables.people) if per_person else tables.cases
    key = (owner * buyers + tables.gigs.buyer[gig]) * months + tables.gigs.month[gig]
    keys, row = distinct(key, owners * buyers * months)
    size = keys.size
    month = keys % months
    who = keys // months // buyers
    net = sums(row, quote.charge, size)
    known = all_known(row, quote.charge_known, size)
    paid = tables.pay_day[month]
    lines = [
        Line(
            "invoice_net",
            "buyer",
            seller,
            net,
            quote.charge_why,
            known,
            MINUTES(sums(row, quote.charge_minutes, size)),
        )
    ]
    if taxed:
        ruling = tax.vat(law, paid, net=net)
        vat = np.broadcast_to(ruling.amount.cents(), net.shape)
        lines.append(Line("invoice_vat", "buyer", seller, vat, ruling.why, known))
        lines.append(Line("vat_remitted", seller, "tax", vat, ruling.why, known))
    person = who if per_person else np.full(size, -1)
    case = tables.people.case[who] if per_person else who
    return Sheet(
        "invoices",
        case,
        person,
        keys // months % buyers,
        paid,
        tables.pay_month[month],
        month,
        tuple(lines),
    )


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
