"""Siun sote's light entrepreneur (kevytyrittäjä): an invoicing service bills every client's gig
to the buyer.
"""

from functools import partial
from pathlib import Path

from attrs import evolve
import numpy as np

from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason, Step, is_recording
from subcontract_core.base.texts import Texts
from subcontract_core.base.units import CENTS_PER_HOUR, MINUTES, TENTHOUSANDTHS
from subcontract_core.finland.findings import shared
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.payouts import billing
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.law import Law
from subcontract_core.model.documents import sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.quoted import Charge, Promise
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
from subcontract_core.model.sources import COUNTY_SLIDES, PILOT_REPORT
from subcontract_core.model.term import Term, Value
from subcontract_core.model.terms import Terms
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import ActivityKind
from subcontract_core.verbs import calendars
from subcontract_core.verbs.admission import admit
from subcontract_core.verbs.pricing import by_the_hour

from .pricing import floors, hourly_price

_REPORT = "Siun soten työkykyohjelma 2020–2022, loppuraportti"
_HERE = Path(__file__).parent

TERMS = (
    Term(
        "pricing",
        "choice",
        Texts.of("light_entrepreneur.billing.pricing", "What the agreed minimum is"),
        "compensation_at_floor",
        "sourced",
        _REPORT,
        choices=("compensation_at_floor", "price_at_floor"),
    ),
    Term(
        "fee_rate",
        "share",
        Texts.of(
            "light_entrepreneur.billing.fee_rate", "Invoicing service's fee, share of the price"
        ),
        "5 %",
        "assumed",
    ),
    Term(
        "wage_floor_per_hour",
        "eur/hour",
        Texts.of(
            "light_entrepreneur.billing.wage_floor_per_hour",
            "Collective agreement's minimum, an hour",
        ),
        optional=True,
        per=("gig", "sector"),
    ),
    Term(
        "statement_given",
        "choice",
        Texts.of("light_entrepreneur.billing.statement_given", "Written statement of no YEL duty"),
        "yes",
        "assumed",
        choices=("yes", "no"),
    ),
)


@hookimpl
def subcontract_describe() -> Manifest:
    """No employment; the service invoices, takes its fee and pays the client."""
    return Manifest(
        id="siunsote-light-entrepreneur",
        title=Texts.of(
            "light_entrepreneur.billing.title",
            "Siun sote: light entrepreneur through an invoicing service",
        ),
        region="Pohjois-Karjala",
        summary=Texts.of(
            "light_entrepreneur.billing.summary",
            "An invoicing service bills each client's gig and pays the client; the authority"
            " never touches the money",
        ),
        parties=("activity_centre", "buyer", "kela", "person", "platform", "tax"),
        keepers=("platform",),
        staff_borne_by="activity_centre",
        purses={"activity_centre": "wellbeing_county", "platform": "service_provider"},
        edges=(
            ("buyer", "platform"),
            ("platform", "person"),
            ("person", "platform"),
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(
            ("buyer", "activity_centre"),
            ("buyer", "organiser"),
            ("buyer", "person"),
            ("organiser", "person"),
            ("platform", "activity_centre"),
        ),
        terms=TERMS,
        onboarding=_HERE / "onboarding.yaml",
        facts=_HERE / "billing.facts.yaml",
        sources=(_REPORT, PILOT_REPORT, COUNTY_SLIDES),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """Not for clients of rehabilitative work activity: the county offers it to clients of work
    activity on a disability pension. In unemployment security the client is an entrepreneur; gig
    days and activity days are different days.
    """
    everybody = np.ones(len(tables.people), np.int64)
    return admit(
        tables,
        offered=tables.people.activity != ActivityKind.REHABILITATIVE,
        labour=everybody * 0,
        unemployment=everybody * Unemployment.ENTREPRENEUR,
        rule=lambda shift, people: calendars.separate_days(tables, shift, people, COUNTY_SLIDES),
        papers=terms.onboarding,
        source=_REPORT,
    )


@hookimpl
def subcontract_price(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Quote:
    """The price an hour from the floor and the fee; what is billed is the worker's own work,
    before the fee.
    """
    shifts = np.flatnonzero(admission.shift)
    floor, floor_why = floors(tables, terms, law)
    fee = terms.shifts("fee_rate")
    keep_floor = terms.choice("pricing") == "compensation_at_floor"
    hourly = Value(Exact(hourly_price(floor.exact, fee.exact, keep_floor)), floor.known)
    billed = by_the_hour(hourly, tables.shifts.minutes, up=keep_floor)
    pay = np.where(admission.shift, billed, 0)
    known = floor.known if floor.known is True else ~admission.shift | floor.known
    prices = np.unique(np.broadcast_to(hourly.exact.num, len(tables.shifts))[shifts])
    if is_recording() and prices.size == 1:
        floor_why = evolve(floor_why, steps=(Step("price_per_hour", Exact(prices[0])),))
    findings: tuple[Finding, ...] = ()
    left = hourly.exact * (1 - fee.exact)
    broken = np.flatnonzero(
        admission.shift
        & np.broadcast_to(floor.known, len(tables.shifts))
        & np.broadcast_to(left < floor.exact, len(tables.shifts))
    )
    if broken.size:
        numbers = {
            "floor": CENTS_PER_HOUR(
                np.broadcast_to(floor.exact.cents(), len(tables.shifts))[broken]
            ),
            "left_tenthousandths": TENTHOUSANDTHS(
                np.broadcast_to(left.decimals(4), len(tables.shifts))[broken]
            ),
        }
        gig = tables.shifts.gig[broken]
        findings = (
            Finding(
                "floor_broken",
                "stop",
                Reason("finding.floor_broken", terms=("pricing", "fee_rate"), source=_REPORT),
                person=tables.shifts.person[broken],
                gig=gig,
                day=tables.gigs.day[gig],
                numbers=numbers,
                fix="fix.floor_broken",
            ),
        )
    minutes = MINUTES(tables.shifts.minutes)
    charge = Charge.visits(
        tables,
        tables.shifts.gig[shifts],
        pay[shifts],
        floor_why,
        known=known if known is True else known[shifts],
        quantity=minutes.at(shifts),
        person=tables.shifts.person[shifts],
    )
    promise = Promise.shifts(tables, admission.shift, pay, floor_why, known=known, quantity=minutes)
    return Quote((charge,), (promise,), findings)


@hookimpl
def subcontract_route(
    tables: Tables, terms: Terms, law: Law, admission: Admission, quote: Quote
) -> Payments:
    """One invoice per client and buyer; the service pays the client the rest after its fee."""
    groups = group_shifts(tables, quote, per_buyer=True)
    fee = terms.at("fee_rate", case=tables.people.case[groups.person])
    payouts = billing(
        tables,
        law,
        groups,
        payer="platform",
        fee=fee,
        statement_given=terms.choice("statement_given") == "yes",
    )
    invoice = invoices(tables, law, quote, seller="platform", per_person=True)
    line = payouts.line("service_fee")
    kept = (
        sums(payouts.case, line.cents, tables.cases)
        if line is not None
        else np.zeros(tables.cases, np.int64)
    )
    known = True if line is None or line.known is True else bool(np.all(line.known))
    return Payments(
        (invoice, payouts, *allowances(tables, law, admission, source=PILOT_REPORT)),
        (
            Keep(
                "platform",
                "service_fee",
                kept,
                Reason("reason.service_fee", terms=("fee_rate",)),
                known,
            ),
        ),
    )


@hookimpl
def subcontract_check_benefits(tables: Tables, admission: Admission) -> Effects:
    """VAT of the service, the group that was planned."""
    return Effects(findings=partial(_remarks, tables, admission))


def _remarks(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    # The service is the seller, so its turnover counts and no client's stays under the small
    # business limit.
    return (
        *shared.for_buyers(
            "vat_no_small_business", "watch", tables, ~tables.buyer_deducts, source=""
        ),
        *shared.planned_group_size(tables, admission),
    )
