"""Work activity (työtoiminta) with work-activity allowance (työosuusraha): the situation before
the pilots.
"""

from pathlib import Path

from ..base.provenance import Reason
from ..base.texts import Texts
from ..finland.routing.activity_allowances import allowances
from ..finland.routing.invoices import unpriced
from ..law import Law
from ..model.hookspecs import hookimpl
from ..model.results import Admission, Manifest, Payments, Quote
from ..model.sources import PILOT_REPORT
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..scenario.types import ActivityKind
from .nothing_sold import only_for

_SOURCE = "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"


@hookimpl
def subcontract_describe() -> Manifest:
    """The work is done as a social service; the buyer may be sent an invoice for costs."""
    return Manifest(
        id="work-activity",
        title=Texts.of("baselines.work_activity.title", "Work activity with an allowance"),
        region="",
        summary=Texts.of(
            "baselines.work_activity.summary",
            "The visits are done as work activity; the participants get an allowance, the buyer"
            " pays costs at most",
        ),
        parties=("activity_centre", "buyer", "kela", "person", "tax"),
        keepers=(),
        purses={"activity_centre": "wellbeing_county"},
        edges=(
            ("activity_centre", "person"),
            ("buyer", "activity_centre"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"),),
        facts=Path(__file__).with_name("work_activity.facts.yaml"),
        sources=(_SOURCE, PILOT_REPORT),
    )


@hookimpl
def subcontract_onboard(tables: Tables, terms: Terms) -> Admission:
    """For clients of disability work activity; the others go on as today."""
    return only_for(tables, ActivityKind.DISABILITY, terms, _SOURCE)


@hookimpl
def subcontract_price() -> Quote:
    """No price of work; the cost invoice's amount is not in the sources."""
    return Quote()


@hookimpl
def subcontract_route(tables: Tables, law: Law, admission: Admission) -> Payments:
    """Allowances, and a cost invoice of unknown amount."""
    invoice = unpriced(
        tables, seller="activity_centre", why=Reason("reason.cost_invoice", source=_SOURCE)
    )
    return Payments((invoice, *allowances(tables, law, admission, source=PILOT_REPORT)))
