"""Rehabilitative work activity (kuntouttava työtoiminta): 9 € a day to the client, a price a
day to the provider.
"""

from pathlib import Path

from ..base.texts import Texts
from ..finland.routing.activity_allowances import allowances
from ..finland.routing.purchased_places import purchased_places
from ..law import Law
from ..model.documents import Sheet, sums
from ..model.hookspecs import hookimpl
from ..model.results import Admission, Keep, Manifest, Payments, Quote
from ..model.sources import PILOT_REPORT
from ..model.term import Term
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind
from .nothing_sold import only_for

_SOURCE = "Kuntouttavan työtoiminnan palvelukuvaus, Siun sote 2022"
_STEPS = Path(__file__).with_name("rehabilitative.onboarding.yaml")
TERMS = (
    Term(
        "place_per_day",
        "eur",
        Texts.of(
            "baselines.rehabilitative.place_per_day",
            "Price of a purchased place of service 1, a day",
        ),
        "10.09",
        "sourced",
        _SOURCE,
    ),
    Term(
        "service_type",
        "choice",
        Texts.of("baselines.rehabilitative.service_type", "Kind of service"),
        "service_1",
        "assumed",
        "the one kind whose price the service description gives",
        choices=("service_1", "service_2", "service_3", "own", "partnership"),
        per=("person",),
    ),
    Term(
        "other_place_per_day",
        "eur",
        Texts.of(
            "baselines.rehabilitative.other_place_per_day",
            "Price of a purchased place of service 2 or 3, a day",
        ),
        None,
        "unknown",
        _SOURCE,
        per=("person",),
    ),
)
# What a day of each kind costs the county; its own activity takes hours of its staff and rooms, and
# a partner (a parish, a school) gets no money.
_PRICES = {
    "service_1": "place_per_day",
    "service_2": "other_place_per_day",
    "service_3": "other_place_per_day",
}


@hookimpl
def subcontract_describe() -> Manifest:
    """A social service after an activation plan; the county buys the place, Kela pays the
    client.
    """
    return Manifest(
        id="rehabilitative-work-activity",
        title=Texts.of("baselines.rehabilitative.title", "Rehabilitative work activity"),
        region="Pohjois-Karjala",
        summary=Texts.of(
            "baselines.rehabilitative.summary",
            "The client gets 9 € a realised day from Kela; the county pays a provider for the"
            " place",
        ),
        parties=("activity_centre", "kela", "organiser", "person", "provider", "tax"),
        keepers=("provider",),
        purses={
            "activity_centre": "wellbeing_county",
            "organiser": "wellbeing_county",
            "provider": "service_provider",
        },
        edges=(
            ("kela", "person"),
            ("organiser", "provider"),
            ("activity_centre", "person"),
        ),
        terms=TERMS,
        forbidden=(("buyer", "person"), ("buyer", "provider"), ("provider", "person")),
        onboarding=_STEPS,
        facts=Path(__file__).with_name("rehabilitative.facts.yaml"),
        sources=(_SOURCE,),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """For clients with an activation plan; the others go on as today."""
    return only_for(tables, ActivityKind.REHABILITATIVE, terms, _SOURCE)


@hookimpl
def subcontract_price() -> Quote:
    """Nothing is sold to a buyer."""
    return Quote()


@hookimpl
def subcontract_route(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Payments:
    """9 € a day from Kela to the client; the price of a bought place from the county to the
    provider. Nobody is paid for the county's own activity, nor for a partner's place.
    """
    places = [
        purchased_places(
            tables,
            terms,
            admission,
            payee="provider",
            term=price,
            who=terms.people_with("service_type", kind),
            source=_SOURCE,
        )
        for kind, price in _PRICES.items()
    ]
    bought = [sheet for sheet in places if len(sheet)] or places[:1]
    keeps = tuple(_kept(sheet, tables.cases) for sheet in bought)
    return Payments((*bought, *allowances(tables, law, admission, source=PILOT_REPORT)), keeps)


def _kept(places: Sheet, cases: int) -> Keep:
    """The provider keeps the price of its places."""
    [price] = places.lines
    return Keep(
        "provider", price.kind, sums(places.case, price.cents, cases), price.why, price.known
    )
