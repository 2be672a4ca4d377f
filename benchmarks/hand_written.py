"""Päijät-Häme's model by hand, hook by hook: what its description is measured beside.

The model itself is `plugins/employer_direct/src/employer_direct/direct.yaml`; `described.py` times
both and `tests/house/test_benchmarks.py` holds that every cent is the same.
"""

from functools import partial
from pathlib import Path

import employer_direct
import numpy as np

from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employer_support import subsidised
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.finland.routing.employment_terms import (
    CONTRACT_MONTHS,
    EMPLOYER_KIND,
    SAME_DAY_ALLOWANCE,
    SIDE_RATE,
    WAGE,
    WAGE_SUBSIDY,
    flat_side_rate,
)
from subcontract_core.finland.routing.missed_shifts import missed_wages
from subcontract_core.finland.routing.payslips import employment
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
from subcontract_core.verbs.contracts import contract_lengths
from subcontract_core.verbs.pricing import wages

_HERE = Path(employer_direct.__file__).parent

TERMS = (
    WAGE,
    Term(
        "place",
        "choice",
        {"en": "Paid place or trainee"},
        "paid",
        "assumed",
        choices=("paid", "trainee"),
        per=("person",),
    ),
    SIDE_RATE,
    EMPLOYER_KIND,
    WAGE_SUBSIDY,
    CONTRACT_MONTHS,
    SAME_DAY_ALLOWANCE,
)


@hookimpl
def subcontract_describe() -> Manifest:
    """Employment by the buyer; no sale and no invoice."""
    return Manifest(
        id="paijathame-direct",
        title={"en": "Päijät-Häme: the buyer employs"},
        region="Päijät-Häme",
        summary={
            "en": "The buyer employs the paid part of the group itself; the others practise unpaid;"
            " nobody invoices"
        },
        parties=(
            "activity_centre",
            "buyer",
            "insurers",
            "kela",
            "pension_insurer",
            "person",
            "subsidy_payer",
            "tax",
        ),
        keepers=(),
        staff_borne_by="activity_centre",
        purses={"activity_centre": "wellbeing_county"},
        edges=(
            ("buyer", "person"),
            ("subsidy_payer", "buyer"),
            ("activity_centre", "person"),
            ("kela", "person"),
            ("person", "buyer"),
        ),
        forbidden=(("buyer", "organiser"), ("buyer", "activity_centre"), ("organiser", "person")),
        terms=TERMS,
        onboarding=_HERE / "onboarding.yaml",
        facts=_HERE / "direct.facts.yaml",
        sources=(PILOT_REPORT,),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """Status per person: employed or trainee; paid places are named person by person."""
    trainee = terms.people_with("place", "trainee")
    allowance_paid = terms.choice("same_day_allowance") == "paid"
    return admit(
        tables,
        offered=tables.people.activity != ActivityKind.REHABILITATIVE,
        labour=np.where(trainee, Labour.TRAINEE, Labour.EMPLOYED),
        unemployment=np.where(trainee, 0, Unemployment.EMPLOYED),
        # A trainee's practice is part of the activity, so only paid shifts cost activity hours.
        rule=lambda shift, people: _calendar(
            tables,
            shift,
            people,
            ~trainee,
            allowance_paid,
        ),
        papers=terms.onboarding,
        source=PILOT_REPORT,
        months=contract_lengths(tables, terms),
    )


def _calendar(
    tables: Tables, shift: np.ndarray, people: np.ndarray, paid: np.ndarray, allowance_paid: bool
) -> calendars.Calendar:
    working = calendars.none_stated(tables, shift, people & paid, allowance_paid)
    return calendars.Calendar(
        shift,
        working.day | (people & ~paid)[tables.activity.person],
        working.day_on,
        working.findings,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """No price: the buyer's cost is the wage and what comes on top of it. Trainees are promised
    nothing.
    """
    paid = admission.labour == Labour.EMPLOYED
    pay = wages(
        tables,
        terms,
        admission,
        term="wage_per_hour",
        paid=paid,
    )
    missed = missed_wages(
        tables,
        terms,
        law,
        admission,
        term="wage_per_hour",
        paid=paid,
    )
    return Quote(promises=(pay, *missed))


@hookimpl
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """The buyer pays wages and contributions; its kind decides which pension insurance."""
    groups = group_shifts(tables, quote, per_buyer=True)
    flat = flat_side_rate(tables, terms, groups)
    public, household = tables.buyer_public[groups.buyer], tables.buyer_private_person[groups.buyer]
    occasional = ~public & (terms.choice("employer_kind") == "temporary")
    payslips = employment(
        tables,
        law,
        groups,
        Employer(
            "buyer",
            public=public,
            other_staff=~(household | occasional),
            household=household,
            occasional=occasional,
            side_rate=flat,
        ),
    )
    associations = np.array([buyer.kind == "association" for buyer in tables.scenario.buyers], bool)
    support, about = subsidised(
        tables,
        terms,
        law,
        admission,
        payslips,
        employer="buyer",
        associations=associations,
    )
    return Payments(
        (payslips, *support, *allowances(tables, law, admission, source=PILOT_REPORT)), (), about
    )


@hookimpl
def subcontract_check_benefits(tables: Tables, terms: Terms, admission: Admission) -> Effects:
    """Who practises without pay, group size and staffing, contract's end, a class of pay."""
    return Effects(findings=partial(_remarks, tables, terms, admission))


def _remarks(tables: Tables, terms: Terms, admission: Admission) -> tuple[Finding, ...]:
    paid = admission.labour == Labour.EMPLOYED
    findings = shared.for_workers(
        "trainee_unpaid",
        "notice",
        tables,
        admission,
        source=PILOT_REPORT,
        mask=~paid,
    )
    findings += shared.group_size(tables, admission, source=PILOT_REPORT)
    return findings + shared.contract_ends(tables, terms, admission)
