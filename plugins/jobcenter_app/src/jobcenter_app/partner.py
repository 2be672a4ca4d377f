"""Jobcenter's partner model: an association employs the client; modelled for disability work
activity only.
"""

from functools import partial
from pathlib import Path

import numpy as np

from subcontract_core.base.texts import Texts
from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employer_support import subsidised
from subcontract_core.finland.routing.employment_terms import (
    SIDE_RATE,
    WAGE,
    WAGE_SUBSIDY,
    flat_side_rate,
)
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.missed_shifts import missed_wages
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
from subcontract_core.scenario.types import ActivityKind
from subcontract_core.verbs import calendars
from subcontract_core.verbs.admission import admit
from subcontract_core.verbs.pricing import wages, worker_charges

_HERE = Path(__file__).parent

TERMS = (
    WAGE,
    Term(
        "price_per_hour",
        "eur/hour",
        Texts.of("jobcenter_app.partner.price_per_hour", "Buyer's price, an hour of one worker"),
        per=("gig", "sector"),
    ),
    SIDE_RATE,
    WAGE_SUBSIDY,
)


@hookimpl
def subcontract_describe() -> Manifest:
    """Employment by an association; price and wage are not in the sources."""
    return Manifest(
        id="jobcenter-partner",
        title=Texts.of("jobcenter_app.partner.title", "Helsinki Jobcenter: an association employs"),
        region="Helsinki",
        summary=Texts.of(
            "jobcenter_app.partner.summary",
            "The client signs an employment contract with an association, which invoices the buyer",
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
        purses={"activity_centre": "municipality", "organiser": "organising_association"},
        edges=(
            ("buyer", "organiser"),
            ("organiser", "person"),
            ("subsidy_payer", "organiser"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"), ("buyer", "activity_centre"), ("platform", "person")),
        terms=TERMS,
        onboarding=_HERE / "partner.onboarding.yaml",
        facts=_HERE / "partner.facts.yaml",
        sources=(PILOT_REPORT,),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """Not for rehabilitative clients; a gig cancels the activity day."""
    everybody = np.ones(len(tables.people), np.int64)
    return admit(
        tables,
        offered=tables.people.activity != ActivityKind.REHABILITATIVE,
        labour=everybody * Labour.EMPLOYED,
        unemployment=everybody * Unemployment.EMPLOYED,
        rule=lambda shift, people: calendars.gig_cancels_day(tables, shift, people, PILOT_REPORT),
        papers=terms.onboarding,
        source=PILOT_REPORT,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """A price for each worker's hour that the sources do not give; wages by the hour."""
    price = worker_charges(
        tables,
        terms,
        admission,
        "price_per_hour",
        source=PILOT_REPORT,
    )
    pay = wages(tables, terms, admission, term="wage_per_hour")
    return Quote(
        (price,),
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
    """Buyer to association, association to worker, tax and insurers."""
    groups = group_shifts(tables, quote)
    flat = flat_side_rate(tables, terms, groups)
    payslips = employment(tables, law, groups, Employer("organiser", public=False, side_rate=flat))
    support, about = subsidised(
        tables,
        terms,
        law,
        admission,
        payslips,
        employer="organiser",
        associations=True,
    )
    keep = margin(tables, quote, payslips, support[0] if support else None)
    return Payments(
        (
            invoices(tables, law, quote, seller="organiser"),
            payslips,
            *support,
            *allowances(tables, law, admission, source=PILOT_REPORT),
        ),
        (keep,),
        about + shared.cost_of_an_hour(tables, payslips),
    )


@hookimpl
def subcontract_check_benefits(tables: Tables, law: Law, admission: Admission) -> Effects:
    """Travel at own cost, the same tasks twice."""
    return Effects(findings=partial(_remarks, tables, law, admission))


def _remarks(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    return (
        *shared.travel_own_cost(tables, law, admission, source=PILOT_REPORT),
        *shared.for_workers(
            "same_tasks",
            "watch",
            tables,
            admission,
            source=PILOT_REPORT,
            mask=shared.has_activity(tables),
        ),
    )
