"""Eksote's external group (Rempparyhmä): the joint authority employs, sells by the hour and
invoices.
"""

from functools import partial
from pathlib import Path

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.texts import Texts
from subcontract_core.base.units import CENTS_PER_HOUR
from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employer_support import levels, subsidised
from subcontract_core.finland.routing.employment_terms import (
    CONTRACT_MONTHS,
    SAME_DAY_ALLOWANCE,
    SIDE_RATE,
    WAGE,
    WAGE_SUBSIDY,
    flat_side_rate,
)
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin, subsidy
from subcontract_core.finland.routing.missed_shifts import missed_wages
from subcontract_core.finland.routing.payslips import Employer, employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.law import Law
from subcontract_core.model.documents import Sheet
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import (
    Admission,
    Effects,
    Finding,
    Keep,
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
from subcontract_core.scenario.types import LivesOn
from subcontract_core.verbs.pricing import crew_charges, wages, worker_charges

from .admission import in_disability_services

_PAGE = "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"
_HERE = Path(__file__).parent

TERMS = (
    Term(
        "price_per_hour",
        "eur/hour",
        Texts.of("eksote_employer.external.price_per_hour", "Price to the buyer, an hour"),
        "35.00",
        "sourced",
        PILOT_REPORT,
        per=("gig", "sector"),
    ),
    Term(
        "price_unit",
        "choice",
        Texts.of("eksote_employer.external.price_unit", "Whose hour the price is for"),
        choices=("crew_hour", "worker_hour"),
    ),
    Term(
        "vat_rule",
        "choice",
        Texts.of("eksote_employer.external.vat_rule", "VAT on the price"),
        choices=("price_ex_vat", "exempt"),
    ),
    WAGE,
    SIDE_RATE,
    Term(
        "subsidy_rate",
        "share",
        Texts.of("eksote_employer.external.subsidy_rate", "Wage subsidy, share of the wage cost"),
        optional=True,
    ),
    WAGE_SUBSIDY,
    Term(
        "supports",
        "choice",
        Texts.of(
            "eksote_employer.external.supports",
            "Wage subsidy, household deduction and service voucher",
        ),
        "stated",
        "sourced",
        PILOT_REPORT,
        choices=("stated", "not_stated"),
    ),
    CONTRACT_MONTHS,
    SAME_DAY_ALLOWANCE,
)


@hookimpl
def subcontract_describe() -> Manifest:
    """Employment by the public body, sale of a service to an outside buyer."""
    return Manifest(
        id="eksote-external",
        title=Texts.of(
            "eksote_employer.external.title", "Eksote: the public body employs and sells"
        ),
        region="Etelä-Karjala",
        summary=Texts.of(
            "eksote_employer.external.summary",
            "Eksote employs the group, sells the work by the hour and invoices the buyer",
        ),
        parties=(
            "activity_centre",
            "buyer",
            "insurers",
            "kela",
            "organiser",
            "pension_insurer",
            "person",
            "subsidy_payer",
            "tax",
        ),
        keepers=("organiser",),
        staff_borne_by="organiser",
        purses={"activity_centre": "wellbeing_county", "organiser": "wellbeing_county"},
        edges=(
            ("buyer", "organiser"),
            ("organiser", "person"),
            ("subsidy_payer", "organiser"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"), ("buyer", "activity_centre")),
        terms=TERMS,
        onboarding=_HERE / "onboarding.yaml",
        facts=_HERE / "external.facts.yaml",
        sources=(PILOT_REPORT, _PAGE),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """For clients of disability services; no calendar rule is stated, so overlapping hours cost
    the activity.
    """
    return in_disability_services(
        tables,
        terms,
        labour=Labour.EMPLOYED,
        unemployment=Unemployment.EMPLOYED,
        source=_PAGE,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """35 €/h for the crew or for each worker, whichever reading is on; wages by the hour."""
    by_the_unit = crew_charges if terms.choice("price_unit") == "crew_hour" else worker_charges
    charge = by_the_unit(
        tables,
        terms,
        admission,
        "price_per_hour",
        with_terms=("price_unit",),
        source=PILOT_REPORT,
    )
    pay = wages(tables, terms, admission, term="wage_per_hour")
    return Quote(
        (charge,),
        (
            pay,
            *missed_wages(
                tables,
                terms,
                law,
                admission,
                term="wage_per_hour",
            ),
        ),
    )


@hookimpl
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """Buyer pays Eksote, Eksote pays wages and contributions and keeps or covers the margin."""
    groups = group_shifts(tables, quote)
    flat = flat_side_rate(tables, terms, groups)
    payslips = employment(tables, law, groups, Employer("organiser", public=True, side_rate=flat))
    invoice = invoices(
        tables,
        law,
        quote,
        seller="organiser",
        taxed=terms.choice("vat_rule") == "price_ex_vat",
        deduction_stated=terms.choice("supports") == "stated",
    )
    sheets: tuple[Sheet, ...] = (
        invoice,
        payslips,
        *allowances(tables, law, admission, source=PILOT_REPORT),
    )
    # A stated share of the whole wage cost stands in for the law's subsidy; both would count the
    # same money twice.
    stated = terms.is_set("subsidy_rate")
    by_law, about = (
        ((), ())
        if stated
        else subsidised(
            tables,
            terms,
            law,
            admission,
            payslips,
            employer="organiser",
        )
    )
    support = (
        subsidy(tables, terms, payslips, source=PILOT_REPORT)
        if stated
        else next(iter(by_law), None)
    )
    if support is not None:
        sheets += (support,)
    keep: Keep = margin(tables, quote, payslips, support)
    return Payments(sheets, (keep,), about)


@hookimpl
def subcontract_check_benefits(tables: Tables, terms: Terms, admission: Admission) -> Effects:
    """What the sources leave open about price and subsidy."""
    return Effects(findings=partial(_remarks, tables, terms, admission))


def _remarks(tables: Tables, terms: Terms, admission: Admission) -> tuple[Finding, ...]:
    stated = terms.choice("supports") == "stated"
    findings = []
    if terms.mark("price_unit") == "reading" and terms.is_set("price_per_hour"):
        buyers = np.unique(tables.gigs.buyer)
        price = np.broadcast_to(
            terms.at("price_per_hour", case=np.zeros(buyers.size, np.int64)).exact.cents(),
            buyers.shape,
        )
        findings.append(
            Finding(
                "price_reading_open",
                "watch",
                Reason("finding.price_reading_open", terms=("price_unit",), source=PILOT_REPORT),
                buyer=buyers,
                numbers={"price": CENTS_PER_HOUR(price)},
                fix="fix.price_reading_open",
            )
        )
    if terms.is_set("subsidy_rate"):
        pensioners = np.flatnonzero(
            admission.offered & (tables.people.lives_on == LivesOn.DISABILITY_PENSION)
        )
        if pensioners.size:
            findings.append(
                Finding(
                    "subsidy_needs_jobseeker",
                    "warning",
                    Reason(
                        "finding.subsidy_needs_jobseeker", terms=("subsidy_rate",), source=_PAGE
                    ),
                    person=pensioners,
                    fix="fix.subsidy_needs_jobseeker",
                )
            )
    elif stated and not np.any(levels(terms)):
        findings.append(
            Finding(
                "subsidy_named_not_computed",
                "notice",
                Reason("finding.subsidy_named_not_computed", source=PILOT_REPORT),
                person=np.flatnonzero(admission.offered),
                fix="fix.subsidy_named_not_computed",
            )
        )
    if stated:
        findings += shared.for_buyers(
            "service_voucher",
            "watch",
            tables,
            tables.buyer_private_person,
            source=PILOT_REPORT,
        )
    findings += shared.regular_hours(tables, admission, source=_PAGE)
    findings += shared.contract_ends(tables, terms, admission) + shared.inside_premises(
        tables, admission
    )
    return tuple(findings)
