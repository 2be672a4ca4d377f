"""The made-up country's law, check, models and scenarios."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

from attrs import evolve
import numpy as np

from subcontract_core.accounts.ledger import earned
from subcontract_core.base.dates import month_number
from subcontract_core.base.provenance import Reason
from subcontract_core.law import Law, read_law
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.model.documents import Line, Sheet, distinct, sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Admission, Effects, Keep, Manifest, Payments, Quote
from subcontract_core.model.term import Term
from subcontract_core.scenario.types import Activity, Buyer, Dates, Gig, Person, Scenario
from subcontract_core.verbs.pricing import wages, worker_charges


def law() -> Law:
    """The invented law, read from its YAML."""
    return read_law([Path(__file__).parent], "invented")


def scenario(months: int = 1, minutes: int = 60, people: int = 2) -> Scenario:
    """A group with one weekly gig and an activity day beside it, in 2030."""
    first = month_number(date(2030, 1, 1))
    last = first + months - 1
    ids = tuple(f"P{i + 1}" for i in range(people))
    end = date(2030, months, 28)
    weekly = Dates(weekly=("tue",), start=date(2030, 1, 1), end=end)
    activity = Activity(
        "disability", Dates(weekly=("thu",), start=date(2030, 1, 1), end=end), allowance=500
    )
    return Scenario(
        "invented",
        {"en": "Invented"},
        first,
        last,
        tuple(Person(i, 2000, activity=activity) for i in ids),
        (Buyer("B1", "company", True),),
        (Gig("G1", "B1", "sweeping", weekly, minutes, ids),),
    )


TERMS = (
    Term(
        "price",
        "eur/hour",
        {"en": "Price"},
        "20.00",
        "sourced",
        "Gazette of Invented",
        per=("gig",),
    ),
    Term(
        "wage",
        "eur/hour",
        {"en": "Wage"},
        "12.00",
        "sourced",
        "Gazette of Invented",
        per=("person",),
    ),
)


def manifest(model_id: str = "seller", terms: tuple[Term, ...] = TERMS) -> Manifest:
    """What the invented seller says of itself."""
    return Manifest(
        model_id,
        {"en": "Seller"},
        "Invented",
        {"en": "Sells work"},
        ("buyer", "kela", "person", "platform", "tax"),
        ("platform",),
        (("buyer", "platform"), ("platform", "person")),
        terms,
        forbidden=(("buyer", "person"),),
    )


def seller(
    *,
    swallow_toll: bool = False,
    keep_extra: int = 0,
    model_id: str = "seller",
    terms: tuple[Term, ...] = TERMS,
    **changes: object,
) -> SimpleNamespace:
    """A model that sells by the worker hour; faults can be built in, hooks replaced or removed
    (None).
    """

    @hookimpl
    def subcontract_describe() -> Manifest:
        return manifest(model_id, terms)

    @hookimpl
    def subcontract_onboard(tables: object) -> Admission:
        people = np.zeros(len(tables.people), np.int64)
        return Admission(
            people == 0,
            people,
            people,
            np.ones(len(tables.shifts), bool),
            np.ones(len(tables.activity), bool),
            tables.activity.day,
        )

    @hookimpl
    def subcontract_price(tables: object, terms: object, admission: Admission) -> Quote:
        price = worker_charges(tables, terms, admission, "price")
        pay = wages(tables, terms, admission, term="wage")
        return Quote(
            (evolve(price, why=Reason("price", terms=("price",))),),
            (evolve(pay, why=Reason("reason.wage", terms=("wage",))),),
        )

    @hookimpl
    def subcontract_route(tables: object, law: Law, quote: Quote) -> Payments:
        months = tables.work_months
        [charge], [promise] = quote.charges, quote.promises
        key = charge.case * months + charge.month
        found, row = distinct(key, tables.cases * months)
        case, month = found // months, found % months
        net = sums(row, charge.cents, found.size)
        rule = law.rule("toll")
        toll = (rule.rate("toll.rate", tables.pay_day[month]) * net).cents()
        why = rule.reason("toll")
        nobody = np.full(found.size, -1)
        lines = [
            Line("invoice_net", "buyer", "platform", net, charge.why),
            Line("invoice_vat", "buyer", "platform", toll, why),
        ]
        if not swallow_toll:
            lines.append(Line("vat_remitted", "platform", "tax", toll, why))
        invoice = Sheet(
            "invoices",
            case,
            nobody,
            np.zeros(found.size, np.int64),
            tables.pay_day[month],
            tables.pay_month[month],
            month,
            tuple(lines),
        )
        key = promise.person * months + promise.month
        found, row = distinct(key, len(tables.people) * months)
        person, month = found // months, found % months
        fee = Line(
            "assignment_fee",
            "platform",
            "person",
            sums(row, promise.cents, found.size),
            promise.why,
            promise.known if promise.known is True else np.zeros(found.size, bool),
        )
        slip = Sheet.by_month("payouts", tables, person, month, (fee,))
        (charged, sure), (paid, also_sure) = quote.charged(tables), quote.promised(tables)
        kept = charged - paid + keep_extra
        known = True if sure is True and also_sure is True else np.zeros(tables.cases, bool)
        return Payments(
            (invoice, slip), (Keep("platform", "margin", kept, Reason("margin"), known),)
        )

    hooks = {
        f.__name__: f
        for f in (subcontract_describe, subcontract_onboard, subcontract_price, subcontract_route)
    }
    hooks |= {name: hook for name, hook in changes.items()}
    return SimpleNamespace(**{name: hook for name, hook in hooks.items() if hook is not None})


def today() -> SimpleNamespace:
    """Nothing is sold."""

    @hookimpl
    def subcontract_describe() -> Manifest:
        return Manifest("today", {"en": "Today"}, "", {}, ("kela", "person"), (), ())

    @hookimpl
    def subcontract_onboard(tables: object) -> Admission:
        people = np.zeros(len(tables.people), np.int64)
        return Admission(
            people == 0,
            people,
            people,
            np.zeros(len(tables.shifts), bool),
            np.ones(len(tables.activity), bool),
            tables.activity.day,
        )

    @hookimpl
    def subcontract_price() -> Quote:
        return Quote()

    @hookimpl
    def subcontract_route() -> Payments:
        return Payments(())

    hooks = (subcontract_describe, subcontract_onboard, subcontract_price, subcontract_route)
    return SimpleNamespace(**{f.__name__: f for f in hooks})


@hookimpl
def subcontract_check_benefits(tables: object, law: Law, payments: Payments) -> Effects:
    """The grant: lost at once above the limit (cliff), or cent for cent above it (slope)."""
    pay = earned(payments, tables.size).cents.reshape(-1)
    person, month = (
        np.tile(np.arange(tables.size[1]), tables.size[0]),
        np.repeat(np.arange(tables.size[0]), tables.size[1]),
    )
    day = tables.month_day[month]
    rule = law.rule("grant")
    full, limit = (
        np.broadcast_to(rule.cents("grant.amount", day), pay.shape),
        np.broadcast_to(rule.cents("grant.limit", day), pay.shape),
    )
    cents = rule.select(
        "grant.shape",
        day,
        {
            "cliff": lambda r: np.where(pay[r] > limit[r], 0, full[r]),
            "slope": lambda r: np.maximum(0, full[r] - np.maximum(0, pay[r] - limit[r])),
        },
    )
    rule.step("pay", pay)
    why = rule.reason("grant")
    sheet = Sheet(
        "benefits",
        tables.people.case[person],
        person,
        np.full(person.size, -1),
        day,
        month,
        np.minimum(month, tables.work_months - 1),
        (Line("national_pension", "kela", "person", cents, why),),
    )
    return Effects((sheet,))


CHECK = SimpleNamespace(subcontract_check_benefits=subcontract_check_benefits)


def catalogue(*plugins: SimpleNamespace) -> Catalogue:
    """A catalogue with `today` and the given models."""
    found = Catalogue({}, {"invented": CHECK})
    found.register(today(), "today")
    for plugin in plugins:
        found.register(plugin, plugin.subcontract_describe().id)
    return found
