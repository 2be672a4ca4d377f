"""Ways of paying that a region could want, each as small as its author would write it.

A group of two does four visits of four hours in May 2026 (Tuesdays the 5th, 12th, 19th and 26th);
every model employs or pays them in its own way.
"""

from types import SimpleNamespace

import numpy as np

from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.own_invoices import own_invoices
from subcontract_core.finland.routing.payslips import employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import counting
from subcontract_core.model.results import Labour, Manifest, Payments, Quote, Unemployment
from subcontract_core.model.term import Term
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import PayRule
from subcontract_core.verbs import calendars, pricing
from subcontract_core.verbs.admission import admit
from subcontract_core.verbs.pay_days import pay_days

SOURCE = "The region's own decision"
GROUP = """\
format: subcontract-scenario/1
id: designs
title: {en: Designs, fi: Mallit, sv: Modeller}
months: {from: 2026-05, to: 2026-05}
people:
  - {id: P1, birth_year: 1990, lives_on: disability_pension, tax_card: "0 %"}
  - {id: P2, birth_year: 1985, lives_on: disability_pension, tax_card: "0 %"}
buyers: [{id: B1, kind: company, deducts_vat: true}, {id: B2, kind: company, deducts_vat: true}]
gigs:
  - {id: G1, buyer: B1, task: Packing, weekly: [tue], sector: property_services, start: "09:00", hours: 4, crew: all}
"""
WAGE = Term("wage", "eur/hour", {"en": "Wage"}, "11.00", "assumed", per=("person", "gig"))
TRAVEL = counting("design_kilometres", "repaid_cost", {"fi": "Ajokilometrit", "en": "Kilometres"})


def group(visits: bool = True):
    """The two people and their visits; or the same month without a visit."""
    scenario = read_scenario(GROUP, "designs.yaml")
    if visits:
        return scenario
    return read_scenario(GROUP.split("gigs:")[0] + "gigs: []\n", "designs.yaml")


def _admitted(tables, labour, unemployment):
    everybody = np.ones(len(tables.people), np.int64)
    return admit(
        tables,
        offered=everybody == 1,
        labour=everybody * labour,
        unemployment=everybody * unemployment,
        rule=lambda shift, people: calendars.gig_cancels_day(tables, shift, people, SOURCE),
        papers=None,
        source=SOURCE,
    )


def employing(name, terms, price, *, per_buyer=False, rule=None, **manifest):
    """A model in which the organiser employs; `price` gives the quote."""

    @hookimpl
    def subcontract_describe():
        return Manifest(
            id=name,
            title={"en": name},
            region="",
            summary={"en": name},
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
            edges=(("buyer", "organiser"), ("organiser", "person"), ("kela", "person")),
            terms=terms,
            pay_rules=(rule,) if rule else (),
            sources=(SOURCE,),
            **manifest,
        )

    @hookimpl
    def subcontract_onboard(tables):
        return _admitted(tables, Labour.EMPLOYED, Unemployment.EMPLOYED)

    @hookimpl
    def subcontract_price(tables, terms, admission):
        return price(tables, terms, admission)

    @hookimpl
    def subcontract_route(tables, law, admission, quote):
        days = pay_days(tables, rule) if rule else None
        groups = group_shifts(tables, quote, per_buyer=per_buyer, days=days)
        slips = employment(tables, law, groups, Employer("organiser"))
        bills = invoices(tables, law, quote, seller="organiser", days=days)
        return Payments(
            (bills, slips, *allowances(tables, law, admission)),
            (margin(tables, quote, slips, None),),
        )

    return SimpleNamespace(
        subcontract_describe=subcontract_describe,
        subcontract_onboard=subcontract_onboard,
        subcontract_price=subcontract_price,
        subcontract_route=subcontract_route,
    )


def retainer():
    """A monthly fee from each buyer, and a price for the hours over ten in the month."""
    terms = (
        WAGE,
        Term("fee", "eur/month", {"en": "Fee a month"}, "500.00", "assumed"),
        Term("extra", "eur/hour", {"en": "Extra hour"}, "20.00", "assumed"),
        Term("included", "hours", {"en": "Hours in the fee"}, "10", "assumed"),
    )

    def price(tables, terms, admission):
        fee = pricing.monthly_charges(tables, terms, "fee", source=SOURCE)
        over = pricing.hours_over(tables, terms, admission, "extra", included="included")
        return Quote((fee, over), (pricing.wages(tables, terms, admission, term="wage"),))

    return employing("design-retainer", terms, price)


def monthly_wage():
    """Permanent work for a monthly wage, whatever the visits are."""
    terms = (Term("month_wage", "eur/month", {"en": "Wage a month"}, "1200.00", "assumed"),)

    def price(tables, terms, admission):
        return Quote(promises=(pricing.monthly_wages(tables, terms, admission, term="month_wage"),))

    return employing("design-monthly-wage", terms, price)


def two_wages():
    """One wage for the first two hours of a visit, another from then on, and half an hour of
    travel at the first.
    """
    later = Term("later_wage", "eur/hour", {"en": "Wage after two hours"}, "15.00", "assumed")
    travel = Term("travel_wage", "eur/hour", {"en": "Wage on the way"}, "11.00", "assumed")

    def price(tables, terms, admission):
        minutes = tables.shifts.minutes
        first = np.minimum(minutes, 120)
        way = np.where(admission.shift, 30, 0)
        wages = (
            pricing.wages(tables, terms, admission, term="wage", minutes=first),
            pricing.wages(tables, terms, admission, term="later_wage", minutes=minutes - first),
            pricing.wages(tables, terms, admission, term="travel_wage", minutes=way, beside=True),
        )
        return Quote(promises=wages)

    return employing("design-two-wages", (WAGE, later, travel), price)


def piece_rate(by_hours=False, items="40", share="60 %"):
    """So much an item; a share of what a visit is sold for is divided among its crew."""
    terms = (
        Term("made", "items", {"en": "Items in a visit"}, items, "assumed", per=("gig",)),
        Term("item_price", "eur/item", {"en": "Price of an item"}, "3.01", "assumed"),
        Term("worker_share", "share", {"en": "Share to the workers"}, share, "assumed"),
    )

    def price(tables, terms, admission):
        sold = pricing.counted_charges(tables, terms, admission, "item_price", count="made")
        part = pricing.shared_part(
            tables, terms, admission, sold, term="worker_share", by_hours=by_hours
        )
        return Quote((sold,), (part,))

    return employing("design-piece-rate", terms, price)


def kilometres():
    """A wage, and the way to each visit given back by the kilometre."""
    terms = (
        WAGE,
        Term("distance", "km", {"en": "Kilometres a visit"}, "30", "assumed", per=("person",)),
        Term("per_km", "eur/km", {"en": "Euros a kilometre"}, "0.44", "assumed"),
    )

    def price(tables, terms, admission):
        way = pricing.kilometres(
            tables, terms, admission, rate="per_km", distance="distance", kind=TRAVEL.name
        )
        return Quote(promises=(pricing.wages(tables, terms, admission, term="wage"), way))

    return employing("design-kilometres", terms, price, kinds=(TRAVEL,))


def later_pay():
    """Pay on the 15th of the next month, whatever the scenario says."""

    def price(tables, terms, admission):
        return Quote(promises=(pricing.wages(tables, terms, admission, term="wage"),))

    return employing("design-later-pay", (WAGE,), price, rule=PayRule("15", "next"))


def paid_twice(beside=False):
    """The same hours at two wages at once: a slip of the author's."""

    def price(tables, terms, admission):
        wages = pricing.wages(tables, terms, admission, term="wage")
        again = pricing.wages(tables, terms, admission, term="wage", beside=beside)
        return Quote(promises=(wages, again))

    return employing("design-paid-twice", (WAGE,), price)


def own_business(registered=True, promised=False, price="20.00"):
    """Participants bill the buyer in their own name; nobody stands between."""
    terms = (Term("own_price", "eur/hour", {"en": "Own price"}, price, "assumed"),)

    @hookimpl
    def subcontract_describe():
        return Manifest(
            id="design-own-business",
            title={"en": "Own business"},
            region="",
            summary={"en": "They bill"},
            parties=("activity_centre", "buyer", "kela", "person", "tax"),
            keepers=(),
            edges=(("buyer", "person"), ("kela", "person"), ("activity_centre", "person")),
            terms=terms,
            sources=(SOURCE,),
        )

    @hookimpl
    def subcontract_onboard(tables):
        return _admitted(tables, Labour.NONE, Unemployment.ENTREPRENEUR)

    @hookimpl
    def subcontract_price(tables, terms, admission):
        billed = pricing.worker_charges(tables, terms, admission, "own_price", own_name=True)
        pay = (pricing.wages(tables, terms, admission, term="own_price"),) if promised else ()
        return Quote((billed,), pay)

    @hookimpl
    def subcontract_route(tables, law, admission, quote):
        bills = own_invoices(tables, law, quote, registered=registered)
        return Payments((bills, *allowances(tables, law, admission)))

    return SimpleNamespace(
        subcontract_describe=subcontract_describe,
        subcontract_onboard=subcontract_onboard,
        subcontract_price=subcontract_price,
        subcontract_route=subcontract_route,
    )
