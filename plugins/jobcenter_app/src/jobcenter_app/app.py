"""Jobcenter's app model: an assignment contract (toimeksiantosopimus) per gig, through a closed
platform.
"""

from functools import partial
from pathlib import Path

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.texts import Texts
from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.missed_shifts import CANCELLED_FEE, cancelled_fees
from subcontract_core.finland.routing.payouts import assignment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.law import Law
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Flow, Kind
from subcontract_core.model.results import (
    Admission,
    Effects,
    Finding,
    Keep,
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
    Term(
        "pay_per_hour",
        "eur/hour",
        Texts.of("jobcenter_app.app.pay_per_hour", "Worker's pay, an hour"),
        "10.00",
        "sourced",
        PILOT_REPORT,
        per=("person", "gig", "sector"),
    ),
    Term(
        "price_per_hour",
        "eur/hour",
        Texts.of("jobcenter_app.app.price_per_hour", "Buyer's price, an hour of one worker"),
        "14.50",
        "sourced",
        PILOT_REPORT,
        per=("gig", "sector"),
    ),
    CANCELLED_FEE,
)
SHARE = Kind(
    "platform_share",
    flow=Flow.KEPT,
    texts=Texts.of("jobcenter_app.app.kind.platform_share", "Platform's share"),
)


@hookimpl
def subcontract_describe() -> Manifest:
    """The app contracts, invoices and pays; the buyer never becomes an employer."""
    return Manifest(
        id="jobcenter-app",
        kinds=(SHARE,),
        title=Texts.of(
            "jobcenter_app.app.title", "Helsinki Jobcenter: assignment contract through an app"
        ),
        region="Helsinki",
        summary=Texts.of(
            "jobcenter_app.app.summary",
            "The app carries an assignment contract per gig, invoices the buyer and pays the"
            " worker",
        ),
        parties=("activity_centre", "buyer", "kela", "person", "platform", "tax"),
        keepers=("platform",),
        staff_borne_by="activity_centre",
        purses={"activity_centre": "municipality", "platform": "service_provider"},
        edges=(
            ("buyer", "platform"),
            ("platform", "person"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(
            ("buyer", "person"),
            ("buyer", "activity_centre"),
            ("buyer", "organiser"),
            ("organiser", "person"),
        ),
        terms=TERMS,
        onboarding=_HERE / "onboarding.yaml",
        facts=_HERE / "app.facts.yaml",
        sources=(PILOT_REPORT,),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """Two calendar rules, chosen per person: rehabilitative clients work outside activity
    hours, for the others a gig cancels the day.
    """
    everybody = np.ones(len(tables.people), np.int64)
    rehabilitative = tables.people.activity == ActivityKind.REHABILITATIVE

    def rule(shift: np.ndarray, people: np.ndarray) -> calendars.Calendar:
        cancels = calendars.gig_cancels_day(tables, shift, people & ~rehabilitative, PILOT_REPORT)
        outside = calendars.outside_hours(tables, shift, people & rehabilitative, PILOT_REPORT)
        return calendars.together(cancels, outside, tables, rehabilitative)

    return admit(
        tables,
        offered=everybody.astype(bool),
        labour=everybody * 0,
        unemployment=everybody * Unemployment.ENTREPRENEUR,
        rule=rule,
        papers=terms.onboarding,
        source=PILOT_REPORT,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, admission: Admission) -> Quote:
    """14.50 € and VAT from the buyer, 10.00 € to the worker, for each worker's hour."""
    price = worker_charges(
        tables,
        terms,
        admission,
        "price_per_hour",
        source=PILOT_REPORT,
    )
    pay = wages(
        tables,
        terms,
        admission,
        term="pay_per_hour",
        source=PILOT_REPORT,
    )
    cancelled = cancelled_fees(tables, terms, admission, term="pay_per_hour")
    return Quote((price,), (pay, *cancelled))


@hookimpl
def subcontract_route(tables: Tables, law: Law, admission: Admission, quote: Quote) -> Payments:
    """Buyer pays the platform, the platform pays the worker and keeps its share for its
    services.
    """
    payouts = assignment(tables, law, group_shifts(tables, quote), payer="platform")
    charged, paid = quote.charged(tables)[0], quote.promised(tables)[0]
    share = Keep(
        "platform",
        SHARE.name,
        charged - paid,
        Reason(
            "reason.platform_share", terms=("price_per_hour", "pay_per_hour"), source=PILOT_REPORT
        ),
    )
    return Payments(
        (
            invoices(tables, law, quote, seller="platform"),
            payouts,
            *allowances(tables, law, admission, source=PILOT_REPORT),
        ),
        (share,),
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
