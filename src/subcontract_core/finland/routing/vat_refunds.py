"""The VAT that the law pays back to public buyers, read off a model's own documents."""

from collections.abc import Iterator

import numpy as np

from ...law import Law
from ...model.documents import Line, Sheet
from ...model.kinds import Flow
from ...model.results import Payments
from ...scenario.tables import Tables
from ..law import tax


def vat_refunds(tables: Tables, law: Law, payments: Payments) -> tuple[Sheet, ...]:
    """One row a document on which a buyer pays VAT that it does not deduct and gets back.

    Whichever model wrote the document: the right is the buyer's (Value Added Tax Act 1501/1993,
    section 130). The refund stands on the day of payment; the buyer's own return for the month
    brings it.
    """
    if not np.any(~tables.buyer_deducts):
        return ()
    sheets = (
        _refunds(tables, law, sheet, line)
        for sheet in payments.sheets
        for line in sheet.lines
        if line.declared.flow is Flow.VAT and line.payer == "buyer" and not line.memo
    )
    return tuple(one for some in sheets for one in some)


def _refunds(tables: Tables, law: Law, sheet: Sheet, line: Line) -> Iterator[Sheet]:
    """The refunds of the VAT of one line, if it has any."""
    rows = np.flatnonzero(sheet.buyer >= 0)
    buyer = sheet.buyer[rows]
    ruling = tax.vat_refund(
        law, sheet.paid[rows], vat=line.cents[rows], buyer=tables.buyer_kind[buyer]
    )
    known = np.broadcast_to(line.known, len(sheet))[rows]
    whole = tax.vat_refund(
        law, sheet.paid[rows], vat=np.ones_like(buyer), buyer=tables.buyer_kind[buyer]
    )
    some = np.flatnonzero((whole.amount > 0) & ~tables.buyer_deducts[buyer])
    if some.size == 0:
        return
    cells = rows[some]
    cents = np.broadcast_to(ruling.amount.cents(), rows.shape)[some]
    yield Sheet(
        "vat_refunds",
        sheet.case[cells],
        np.full(cells.size, -1),
        sheet.buyer[cells],
        sheet.paid[cells],
        sheet.month[cells],
        sheet.work_month[cells],
        (
            Line(
                "vat_refund",
                "tax",
                "buyer",
                cents,
                ruling.why,
                known[some],
            ),
        ),
    )
