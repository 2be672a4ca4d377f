"""The reference `today`: everybody's own activity, no gigs. Each model's difference is taken
against it.
"""

import numpy as np

from ..base.texts import Texts
from ..finland.routing.activity_allowances import allowances
from ..law import Law
from ..model.hookspecs import hookimpl
from ..model.results import Admission, Manifest, Payments, Quote
from ..model.sources import PILOT_REPORT
from ..scenario.tables import Tables
from ..verbs.without_gigs import no_gigs


@hookimpl
def subcontract_describe() -> Manifest:
    """Each person as they live now."""
    return Manifest(
        id="today",
        title=Texts.of("baselines.today.title", "Today"),
        region="",
        summary=Texts.of("baselines.today.summary", "Each person's own activity, without gigs"),
        parties=("activity_centre", "kela", "person", "tax"),
        keepers=(),
        purses={"activity_centre": "wellbeing_county"},
        edges=(
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        forbidden=(("buyer", "person"), ("organiser", "person")),
    )


@hookimpl
def subcontract_onboard(tables: Tables) -> Admission:
    """Everybody goes on as before."""
    return no_gigs(tables, np.ones(len(tables.people), bool))


@hookimpl
def subcontract_price() -> Quote:
    """Nothing is sold."""
    return Quote()


@hookimpl
def subcontract_route(tables: Tables, law: Law, admission: Admission) -> Payments:
    """Allowances only."""
    return Payments(allowances(tables, law, admission, source=PILOT_REPORT))
