"""A co-operative that employs the group, sells its work and produces work activity for the county:
a region's own party, in hooks written with the shared verbs.
"""

from pathlib import Path
from types import SimpleNamespace

from attrs import evolve
import jobcenter_app
import numpy as np

from subcontract_core.described.authoring import model
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.finland.routing.activity_allowances import allowances
from subcontract_core.finland.routing.employers import Employer
from subcontract_core.finland.routing.invoices import invoices
from subcontract_core.finland.routing.margin import margin
from subcontract_core.finland.routing.payslips import employment
from subcontract_core.finland.routing.purchased_places import purchased_places
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.model.catalogue import Catalogue, catalogue, installed_law
from subcontract_core.model.documents import sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Flow, Kind
from subcontract_core.model.parties import Acts, Party
from subcontract_core.model.results import Keep, Payments
from subcontract_core.model.term import Term
from subcontract_core.scenario.tabulating import tabulate

PARTNER = model(Path(jobcenter_app.__file__).with_name("partner.yaml"))
COOPERATIVE = Party(
    "cooperative", Acts.EMPLOYER, {"fi": "Osuuskunta", "sv": "Andelslag", "en": "Co-operative"}
)
LEFT = Kind("activity_margin", flow=Flow.KEPT, texts={"fi": "Jää työtoiminnasta"})
DAY = Term("place_per_day", "eur", {"en": "Price of a day"}, "30.00", "assumed")


def cooperative(model_id: str = "coop", party: Party = COOPERATIVE, **changes) -> SimpleNamespace:
    """The hooks of the co-operative; `changes` goes into its manifest."""
    name = party.name

    @hookimpl
    def subcontract_describe():
        plain = PARTNER.subcontract_describe()
        asked = {
            "id": model_id,
            "own_parties": (party,),
            "kinds": (LEFT,),
            "parties": (*plain.parties, name),
            "keepers": (name,),
            "terms": (*plain.terms, DAY),
            "edges": (
                ("buyer", name),
                (name, "person"),
                ("organiser", name),
                ("kela", "person"),
                ("activity_centre", "person"),
            ),
            "forbidden": (("buyer", "person"),),
        }
        return evolve(plain, **(asked | changes))

    @hookimpl
    def subcontract_route(tables, terms, law, admission, quote):
        groups = group_shifts(tables, quote)
        slips = employment(tables, law, groups, Employer(name))
        places = purchased_places(tables, terms, admission, payee=name)
        own = allowances(tables, law, admission, payer=name)
        paid = next(line for line in own[0].lines if line.payer == name)
        left = sums(places.case, places.lines[0].cents, tables.cases)
        left = left - sums(own[0].case, paid.cents, tables.cases)
        keeps = (
            margin(tables, quote, slips, None, keeper=name),
            Keep(name, LEFT.name, left, places.lines[0].why),
        )
        return Payments((invoices(tables, law, quote, seller=name), slips, places, *own), keeps)

    hooks = {
        hook: getattr(PARTNER, hook)
        for hook in ("subcontract_onboard", "subcontract_price", "subcontract_check_benefits")
    }
    return SimpleNamespace(
        **hooks, subcontract_describe=subcontract_describe, subcontract_route=subcontract_route
    )


def outcome_of(plugin, scenario, model_id: str = "coop", law=None):
    """One outcome of a model that is no part of the installed ones, beside them."""
    installed = catalogue()
    found = Catalogue({}, installed.checks)
    found.register(plugin, model_id)
    model = found.get(model_id)
    tables = tabulate(scenario)
    return run(model, tables, law or installed_law(), readings(model, tables)[0])


def total(amount) -> int:
    """All cents of an amount."""
    return int(np.sum(amount.cents))
