"""Eksote's internal group: the same employer, work in its own organisation, no outside buyer."""

from functools import partial
from pathlib import Path

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.base.texts import Texts
from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employer_support import subsidised
from subcontract_core.finland.routing.employment_terms import (
    SAME_DAY_ALLOWANCE,
    SIDE_RATE,
    WAGE,
    WAGE_SUBSIDY,
    flat_side_rate,
)
from subcontract_core.finland.routing.margin import wage_cost
from subcontract_core.finland.routing.missed_shifts import missed_wages
from subcontract_core.finland.routing.payslips import Employer, employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.law import Law
from subcontract_core.model.documents import Line, Sheet, sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Kind
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
from subcontract_core.model.terms import Terms
from subcontract_core.scenario.tables import Tables
from subcontract_core.verbs.pricing import wages

from .admission import in_disability_services

_HERE = Path(__file__).parent
TERMS = (WAGE, SIDE_RATE, WAGE_SUBSIDY, SAME_DAY_ALLOWANCE)
ALLOCATION = Kind(
    "internal_allocation",
    texts=Texts.of(
        "eksote_employer.internal.kind.internal_allocation", "Cost carried by the own unit"
    ),
)


@hookimpl
def subcontract_describe() -> Manifest:
    """Employment by the public body in its own tasks; a unit carries the cost on its function
    number.
    """
    return Manifest(
        id="eksote-internal",
        kinds=(ALLOCATION,),
        title=Texts.of(
            "eksote_employer.internal.title", "Eksote: group employment in its own organisation"
        ),
        region="Etelä-Karjala",
        summary=Texts.of(
            "eksote_employer.internal.summary",
            "Eksote employs the group in its own assisting tasks; nothing is sold and nobody"
            " outside is invoiced",
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
            ("organiser", "person"),
            ("buyer", "organiser"),
            ("subsidy_payer", "organiser"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"), ("buyer", "activity_centre"), ("organiser", "buyer")),
        terms=TERMS,
        onboarding=_HERE / "internal.onboarding.yaml",
        facts=_HERE / "internal.facts.yaml",
        sources=(PILOT_REPORT, "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """For clients of disability services, as the external group."""
    return in_disability_services(
        tables,
        terms,
        labour=Labour.EMPLOYED,
        unemployment=Unemployment.EMPLOYED,
        source=PILOT_REPORT,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """No price; wages by the hour."""
    pay = wages(tables, terms, admission, term="wage_per_hour")
    missed = missed_wages(tables, terms, law, admission, term="wage_per_hour")
    return Quote(promises=(pay, *missed))


@hookimpl
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """Eksote pays wages and contributions; the unit that has the work carries them at cost,
    without invoice or VAT.
    """
    groups = group_shifts(tables, quote, per_buyer=True)
    flat = flat_side_rate(tables, terms, groups)
    payslips = employment(tables, law, groups, Employer("organiser", public=True, side_rate=flat))
    cost, known = wage_cost(payslips)
    why = Reason("reason.internal_allocation", source=PILOT_REPORT)
    carried = Sheet(
        "allocations",
        payslips.case,
        np.full(len(payslips), -1),
        payslips.buyer,
        payslips.paid,
        payslips.month,
        payslips.work_month,
        (Line(ALLOCATION.name, "buyer", "organiser", cost, why, known),),
    )
    # The unit carries the whole cost, so a wage subsidy is what stays with the organisation.
    support, about = subsidised(tables, terms, law, admission, payslips, employer="organiser")
    left = (
        sums(support[0].case, support[0].lines[0].cents, tables.cases)
        if support
        else np.zeros(tables.cases, np.int64)
    )
    keep = Keep(
        "organiser",
        "margin",
        left,
        why,
        (
            True
            if known is True
            else sums(
                payslips.case,
                (~np.broadcast_to(known, len(payslips))).astype(np.int64),
                tables.cases,
            )
            == 0
        ),
    )
    return Payments(
        (carried, payslips, *support, *allowances(tables, law, admission, source=PILOT_REPORT)),
        (keep,),
        about,
    )


@hookimpl
def subcontract_check_benefits(tables: Tables, admission: Admission) -> Effects:
    """Buyers outside the organisation, where this model has none; regular hours."""
    return Effects(findings=partial(_remarks, tables, admission))


def _remarks(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    return (
        *shared.for_buyers(
            "no_outside_buyer", "notice", tables, ~tables.buyer_public, source=PILOT_REPORT
        ),
        *shared.regular_hours(tables, admission, source=PILOT_REPORT),
    )
