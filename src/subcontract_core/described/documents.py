"""The documents of a description's flows, and what stays with those in between."""

from collections.abc import Iterable

import numpy as np

from ..base.columns import Known
from ..base.provenance import Reason
from ..finland.routing.activity_allowances import allowances
from ..finland.routing.invoices import invoices
from ..finland.routing.margin import subsidy
from ..finland.routing.own_invoices import own_invoices
from ..finland.routing.payouts import assignment
from ..finland.routing.payslips import Employer, employment
from ..finland.routing.purchased_places import purchased_places
from ..finland.routing.shift_groups import ShiftGroups, group_shifts
from ..law import Law
from ..model.documents import Sheet, all_known, sums
from ..model.results import Admission, Keep, Payments, Quote
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..verbs.pay_days import PayDays, pay_days
from .description import Description, Sort


def routed(
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    quote: Quote,
) -> Payments:
    """The documents of every flow, and what each keeper keeps of them."""
    days = pay_days(tables, said.pay) if said.pay else None
    sheets = [
        *_bills(said, tables, law, quote, days),
        *_slips(said, tables, law, quote, days),
    ]
    employers = {flow.payer for flow in said.of(Sort.EMPLOYMENT)}
    for flow in said.of(Sort.SUBSIDY):
        paid = next(sheet for sheet in sheets if sheet.of_employment)
        if terms.is_set(flow.term) and employers:
            sheets.append(
                subsidy(tables, terms, paid, term=flow.term, payee=flow.payee, source=said.source)
            )
    sheets += [
        purchased_places(
            tables,
            terms,
            admission,
            payee=flow.payee,
            payer=flow.payer,
            term=flow.term,
            source=said.source,
        )
        for flow in said.of(Sort.PURCHASE)
    ]
    payer = next((flow.payer for flow in said.of(Sort.ALLOWANCE)), "activity_centre")
    sheets += allowances(tables, law, admission, payer=payer, source=said.source)
    keeps = tuple(_kept(said, role, tables, sheets) for role in said.keepers)
    return Payments(tuple(sheets), keeps)


def _bills(
    said: Description, tables: Tables, law: Law, quote: Quote, days: PayDays | None
) -> list[Sheet]:
    sold = list(said.of(Sort.SALE))
    bills = [
        invoices(tables, law, quote, seller=flow.payee, taxed=flow.taxed, days=days)
        for flow in sold[:1]
    ]
    if any(said.of(Sort.OWN_NAME)):
        bills.append(own_invoices(tables, law, quote, days=days))
    return bills


def _slips(
    said: Description, tables: Tables, law: Law, quote: Quote, days: PayDays | None
) -> list[Sheet]:
    employed, paid = list(said.of(Sort.EMPLOYMENT)), list(said.of(Sort.FEE))
    if employed:
        first = employed[0]
        by_buyer = first.payer == "buyer"
        groups = group_shifts(tables, quote, per_buyer=by_buyer, days=days)
        return [employment(tables, law, groups, _employer(said, tables, groups, by_buyer))]
    if paid:
        groups = group_shifts(tables, quote, days=days)
        return [assignment(tables, law, groups, payer=paid[0].payer)]
    return []


def _employer(said: Description, tables: Tables, groups: ShiftGroups, by_buyer: bool) -> Employer:
    """Who employs: the party of the file, or each buyer with what it is."""
    first = next(said.of(Sort.EMPLOYMENT))
    if not by_buyer:
        return Employer(first.payer, public=first.public)
    household = tables.buyer_private_person[groups.buyer]
    return Employer(
        "buyer",
        public=tables.buyer_public[groups.buyer],
        other_staff=~household,
        household=household,
    )


def _kept(said: Description, role: str, tables: Tables, sheets: Iterable[Sheet]) -> Keep:
    """What stays with a party: what comes to it less what it pays, flow by flow."""
    kept = np.zeros(tables.cases, np.int64)
    known: Known = True
    for sheet in sheets:
        for line in sheet.lines:
            sign = (line.payee == role) - (line.payer == role)
            if sign == 0 or line.memo:
                continue
            kept = kept + sign * sums(sheet.case, line.cents, tables.cases)
            sure = all_known(sheet.case, line.known, tables.cases)
            known = sure if known is True else known & sure
    terms = tuple(dict.fromkeys(flow.term for flow in said.flows if flow.term))
    declared = {term.name for term in said.terms}
    why = Reason(
        "reason.margin", terms=tuple(t for t in terms if t in declared), source=said.source
    )
    return Keep(role, said.kept_as.get(role, "margin"), kept, why, known)
