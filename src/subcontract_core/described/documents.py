"""The documents of a description's flows, and what stays with those in between."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from ..finland.routing.activity_allowances import allowances
from ..finland.routing.employer_support import subsidised
from ..finland.routing.employers import Employer
from ..finland.routing.employment_terms import EMPLOYER_KIND, SIDE_RATE, flat_side_rate
from ..finland.routing.invoices import invoices
from ..finland.routing.margin import subsidy
from ..finland.routing.own_invoices import own_invoices
from ..finland.routing.payouts import assignment, billing
from ..finland.routing.payslips import employment
from ..finland.routing.purchased_places import purchased_places
from ..finland.routing.shift_groups import ShiftGroups, group_shifts
from ..law import Law
from ..model.documents import Sheet
from ..model.results import Admission, Finding, Payments, Quote
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..verbs.pay_days import PayDays, pay_days
from .description import Description, holds
from .flow_lines import WAGE_SUBSIDY, FlowLine, Sort
from .kept import kept
from .remarks import of_documents


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
    slips = _slips(
        said,
        tables,
        terms,
        law,
        quote,
        days,
    )
    bills = _bills(
        said,
        tables,
        terms,
        law,
        quote,
        days,
    )
    support, about = _support(
        said,
        tables,
        terms,
        law,
        admission,
        slips,
    )
    places = _places(said, tables, terms, admission)
    sheets = (
        *bills,
        *slips,
        *support,
        *places,
        *_allowances(said, tables, law, admission),
    )
    return Payments(
        sheets,
        tuple(
            kept(
                said,
                role,
                tables,
                quote,
                sheets,
            )
            for role in said.keepers
        ),
        about + of_documents(said, tables, slips),
    )


def _bills(
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    quote: Quote,
    days: PayDays | None,
) -> list[Sheet]:
    """Invoices of whoever sells, of a service for each worker, and in the workers' own names."""
    bills = []
    for flow in said.of(Sort.SALE, Sort.BILLING)[:1]:
        exempt = flow.exempt_when is not None and holds(flow.exempt_when, terms)
        bills.append(
            invoices(
                tables,
                law,
                quote,
                seller=flow.payee,
                per_person=flow.sort is Sort.BILLING,
                taxed=flow.taxed and not exempt,
                days=days,
                deduction_stated=holds(flow.deduction_when, terms),
            )
        )
    if any(said.of(Sort.OWN_NAME)):
        bills.append(own_invoices(tables, law, quote, days=days))
    return bills


def _slips(
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    quote: Quote,
    days: PayDays | None,
) -> list[Sheet]:
    """Payslips of an employer, or payouts of an assignment or an invoicing service."""
    for flow in said.of(Sort.EMPLOYMENT):
        per_buyer = flow.payer == "buyer" or flow.slip_a_buyer
        groups = group_shifts(tables, quote, per_buyer=per_buyer, days=days)
        return [employment(tables, law, groups, _employer(flow, tables, terms, groups))]
    for flow in said.of(Sort.FEE):
        groups = group_shifts(tables, quote, days=days)
        return [assignment(tables, law, groups, payer=flow.payer)]
    for flow in said.of(Sort.BILLING):
        groups = group_shifts(tables, quote, per_buyer=True, days=days)
        return [
            billing(
                tables,
                law,
                groups,
                payer=flow.payee,
                fee=terms.at(flow.term, case=tables.people.case[groups.person]),
                statement_given=holds(flow.statement_when, terms),
            )
        ]
    return []


def _employer(flow: FlowLine, tables: Tables, terms: Terms, groups: ShiftGroups) -> Employer:
    """Who employs: the party of the file, or each buyer with what it is."""
    side_rate = flat_side_rate(tables, terms, groups) if SIDE_RATE.name in terms.declared else None
    if flow.payer != "buyer":
        return Employer(
            flow.payer,
            public=flow.sector == "public",
            own_class=flow.own_class,
            side_rate=side_rate,
        )
    public, household = tables.buyer_public[groups.buyer], tables.buyer_private_person[groups.buyer]
    occasional = None
    if EMPLOYER_KIND.name in terms.declared:
        occasional = ~public & (terms.choice(EMPLOYER_KIND.name) == "temporary")
    return Employer(
        "buyer",
        public=public,
        other_staff=~(household if occasional is None else household | occasional),
        household=household,
        occasional=occasional,
        own_class=flow.own_class,
        side_rate=side_rate,
    )


def _support(
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    slips: Iterable[Sheet],
) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Wage subsidy: a stated share of the whole wage cost, else the law's; both would count the
    same money twice.
    """
    flows, paid = said.of(Sort.SUBSIDY), [one for one in slips if one.of_employment]
    if not paid:
        return (), ()
    for flow in flows:
        if flow.term != WAGE_SUBSIDY and terms.is_set(flow.term):
            stated = subsidy(
                tables,
                terms,
                paid[0],
                term=flow.term,
                payee=flow.payee,
                source=said.source_of(flow),
            )
            return (stated,), ()
    for flow in flows:
        if flow.term == WAGE_SUBSIDY:
            return subsidised(
                tables,
                terms,
                law,
                admission,
                paid[0],
                employer=flow.payee,
                associations=_associations(said, tables),
            )
    return (), ()


def _associations(said: Description, tables: Tables) -> Any:
    """Which employers are associations: the party of the file, or some of the buyers."""
    for flow in said.of(Sort.EMPLOYMENT):
        if flow.payer == "buyer":
            return np.array([one.kind == "association" for one in tables.scenario.buyers], bool)
        return flow.sector == "association"
    return False


def _places(said: Description, tables: Tables, terms: Terms, admission: Admission) -> list[Sheet]:
    """Days of activity that are bought, of everybody or of those for whom the option is taken; a
    price that is asked for nobody has no document beside the others.
    """
    sheets = [
        purchased_places(
            tables,
            terms,
            admission,
            payee=flow.payee,
            payer=flow.payer,
            term=flow.term,
            who=terms.people_with(flow.whose.term, flow.whose.option) if flow.whose else None,
            source=said.source_of(flow),
        )
        for flow in said.of(Sort.PURCHASE)
    ]
    return [sheet for sheet in sheets if len(sheet)] or sheets[:1]


def _allowances(
    said: Description, tables: Tables, law: Law, admission: Admission
) -> tuple[Sheet, ...]:
    """Allowances of activity days: of whoever pays them in this model, else as today."""
    for flow in said.of(Sort.ALLOWANCE):
        source = said.said_by(flow.source)
        return allowances(
            tables,
            law,
            admission,
            payer=flow.payer,
            source=source,
        )
    return allowances(tables, law, admission, source=said.source)
