"""Paanetoja's outline of 2019: the organiser sells the input of participants and of their work
leaders.
"""

from functools import partial
from pathlib import Path

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.texts import Texts
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employment_terms import (
    SAME_DAY_ALLOWANCE,
    SIDE_RATE,
    flat_side_rate,
)
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.missed_shifts import missed_wages
from subcontract_core.finland.routing.payouts import assignment
from subcontract_core.finland.routing.payslips import Employer, employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.law import Law
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import (
    Admission,
    Effects,
    Finding,
    Labour,
    Manifest,
    Payments,
    Quote,
    Unemployment,
)
from subcontract_core.model.sources import PILOT_REPORT
from subcontract_core.model.term import Term
from subcontract_core.model.terms import Terms
from subcontract_core.scenario.tables import Tables
from subcontract_core.verbs.pricing import crew_charges, wages

from .admission import in_disability_services

TERMS = (
    Term(
        "price_per_hour",
        "eur/hour",
        Texts.of(
            "eksote_employer.outline.price_per_hour",
            "Compensation from the customer for the group and its leaders, an hour",
        ),
        per=("gig", "sector"),
    ),
    Term(
        "pay_per_hour",
        "eur/hour",
        Texts.of(
            "eksote_employer.outline.pay_per_hour", "Compensation or wage to a participant, an hour"
        ),
        per=("person", "gig", "sector"),
    ),
    Term(
        "legal_form",
        "choice",
        Texts.of("eksote_employer.outline.legal_form", "Employment or compensation"),
        choices=("employment", "compensation"),
    ),
    SIDE_RATE,
    SAME_DAY_ALLOWANCE,
)


@hookimpl
def subcontract_describe() -> Manifest:
    """One fixed compensation to the organiser, which leads the work and shares the money among
    all.
    """
    return Manifest(
        id="paanetoja-outline",
        title=Texts.of(
            "eksote_employer.outline.title",
            "The outline of 2019: the organiser sells the group and its leaders",
        ),
        region="",
        summary=Texts.of(
            "eksote_employer.outline.summary",
            "The customer pays one compensation to the organiser, which leads the work and pays"
            " its participants",
        ),
        parties=(
            "activity_centre",
            "buyer",
            "insurers",
            "kela",
            "organiser",
            "pension_insurer",
            "person",
            "tax",
        ),
        keepers=("organiser",),
        staff_borne_by="organiser",
        staff_in_price=True,
        purses={"activity_centre": "wellbeing_county"},
        edges=(
            ("buyer", "organiser"),
            ("organiser", "person"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"), ("buyer", "activity_centre")),
        terms=TERMS,
        onboarding=Path(__file__).with_name("outline.onboarding.yaml"),
        facts=Path(__file__).with_name("outline.facts.yaml"),
        sources=(PILOT_REPORT,),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """For people in disability work activity; the organiser chooses who takes part."""
    employed = terms.choice("legal_form") == "employment"
    return in_disability_services(
        tables,
        terms,
        labour=Labour.EMPLOYED if employed else Labour.NONE,
        unemployment=Unemployment.EMPLOYED if employed else Unemployment.ENTREPRENEUR,
        source=PILOT_REPORT,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """A compensation for the group's hour, leaders included; the sources give no amount."""
    price = crew_charges(
        tables,
        terms,
        admission,
        "price_per_hour",
        source=PILOT_REPORT,
    )
    pay = wages(tables, terms, admission, term="pay_per_hour")
    return Quote(
        (price,),
        (
            pay,
            *missed_wages(
                tables,
                terms,
                law,
                admission,
                term="pay_per_hour",
            ),
        ),
    )


@hookimpl
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """Customer to organiser to participants; as a wage with contributions, or as a compensation
    without.
    """
    groups = group_shifts(tables, quote)
    if terms.choice("legal_form") == "employment":
        flat = flat_side_rate(tables, terms, groups)
        paid = employment(tables, law, groups, Employer("organiser", public=True, side_rate=flat))
    else:
        paid = assignment(tables, law, groups, payer="organiser")
    keep = margin(
        tables,
        quote,
        paid,
        None,
        terms=("price_per_hour", "pay_per_hour"),
    )
    return Payments(
        (
            invoices(tables, law, quote, seller="organiser"),
            paid,
            *allowances(tables, law, admission, source=PILOT_REPORT),
        ),
        (keep,),
    )


@hookimpl
def subcontract_check_benefits(tables: Tables, admission: Admission) -> Effects:
    """How a compensation without employment is taxed was left to be asked."""
    return Effects(findings=partial(_remarks, tables, admission))


def _remarks(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    people = np.flatnonzero(admission.offered & (admission.labour == 0))
    if people.size == 0:
        return ()
    return (
        Finding(
            "compensation_tax_open",
            "warning",
            Reason("finding.compensation_tax_open", terms=("legal_form",), source=PILOT_REPORT),
            person=people,
            fix="fix.compensation_tax_open",
        ),
    )
