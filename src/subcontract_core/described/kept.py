"""What stays with a party in between: declared from the quote, the payslips and what it buys, and
never the remainder of the documents.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from ..base.columns import Known
from ..base.provenance import Reason
from ..finland.routing.margin import repaid_cost, wage_cost
from ..model.documents import Sheet, all_known, sums
from ..model.results import Keep, Quote
from ..scenario.tables import Tables
from .description import Description, KeptAs
from .flow_lines import Sort

_PRICES = (Sort.SALE, Sort.BILLING)
_PAY = (Sort.EMPLOYMENT, Sort.FEE)
_SERVICE_FEE = "service_fee"
Part = tuple[np.ndarray, Known]  # cents of each case, and whether they are known


def kept(
    said: Description, role: str, tables: Tables, quote: Quote, sheets: Iterable[Sheet]
) -> Keep:
    """What a party keeps in each case: its charges, subsidy and places sold, less wage cost and
    costs given back, places bought and allowances paid (negative when it covers a loss); of a
    service that bills for the workers, its fee.
    """
    billing = next(iter(said.of(Sort.BILLING)), None)
    if billing is not None and billing.payee == role:
        parts = _fees(tables, sheets)
        usual = KeptAs(_SERVICE_FEE, _SERVICE_FEE)
        terms: tuple[str, ...] = (billing.term,)
    else:
        parts = _parts(
            said,
            role,
            tables,
            quote,
            sheets,
        )
        usual, terms = KeptAs(), _terms(said, sheets)
    total, known = np.zeros(tables.cases, np.int64), np.ones(tables.cases, bool)
    for cents, sure in parts:
        total, known = total + cents, known & sure
    held = said.keeps.get(role, usual)
    return Keep(
        role,
        held.kind,
        total,
        Reason(f"reason.{held.reason}", terms=terms, source=held.source),
        True if bool(known.all()) else known,
    )


def _terms(said: Description, sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The terms that decide what is left: of prices, then of pay, then of days that are bought in
    this model from somebody at all.
    """
    bought = said.of(Sort.PURCHASE) and {
        term
        for sheet in sheets
        for line in sheet.lines
        if line.kind == "purchased_place"
        for term in line.why.terms
    }
    flows = (flow for sorts in (_PRICES, _PAY, (Sort.PURCHASE,)) for flow in said.of(*sorts))
    return tuple(
        dict.fromkeys(
            flow.term for flow in flows if flow.sort is not Sort.PURCHASE or flow.term in bought
        )
    )


def _parts(
    said: Description, role: str, tables: Tables, quote: Quote, sheets: Iterable[Sheet]
) -> Iterator[Part]:
    """What comes to a party (+) and what it pays (−), part by part."""
    if any(flow.payee == role for flow in said.of(*_PRICES)):
        asked = tuple(charge for charge in quote.charges if not charge.own_name)
        yield Quote(asked).charged(tables)
    pays_work = any(flow.payer == role for flow in said.of(*_PAY))
    for sheet in sheets:
        if any(line.kind == "invoice_net" for line in sheet.lines):
            continue  # what was charged
        if any(line.declared.flow.name == "PROMISED" for line in sheet.lines):
            if pays_work:
                yield from _work(tables, sheet)
            continue
        for line in sheet.lines:
            sign = (line.payee == role) - (line.payer == role)
            if sign and not line.memo:
                yield (
                    sign * sums(sheet.case, line.cents, tables.cases),
                    all_known(sheet.case, line.known, tables.cases),
                )


def _work(tables: Tables, slips: Sheet) -> Iterator[Part]:
    """Wage cost and costs given back, as what goes out."""
    for cents, known in (wage_cost(slips), repaid_cost(slips)):
        yield (
            -sums(slips.case, cents, tables.cases),
            all_known(slips.case, known, tables.cases),
        )


def _fees(tables: Tables, sheets: Iterable[Sheet]) -> Iterator[Part]:
    """The fees of a service that bills for the workers."""
    for sheet in sheets:
        line = sheet.line(_SERVICE_FEE)
        if line is not None:
            yield (
                sums(sheet.case, line.cents, tables.cases),
                all_known(sheet.case, line.known, tables.cases),
            )
