"""The invented seller with lines of its own."""

from attrs import evolve
import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.engine.pipeline import run
from subcontract_core.model.documents import Line, sums
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Kind, Seizure, Taxed
from subcontract_core.scenario import tabulate
from support.invented import country

LAW = country.law()


UNTOUCHED = {"taxed": Taxed.NOT, "assistance": False, "seizure": Seizure.NOT}


KILOMETRES = Kind(
    "outside_kilometres",
    sign=1,
    repays_cost=True,
    texts={"en": "Kilometres paid back", "fi": "Kilometrikorvaus", "sv": "Kilometerersättning"},
    **UNTOUCHED,
)


REPAID = 700  # cents of kilometres for each slip


def outside(*kinds: Kind, kilometres: bool = True, pieces: str = "", model_id: str = "outside"):
    """The invented seller with lines of its own: kilometres beside the fee, or half of the fee as
    another kind of pay.
    """
    plain = country.seller(model_id=model_id)

    @hookimpl
    def subcontract_describe():
        return evolve(plain.subcontract_describe(), kinds=kinds)

    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = plain.subcontract_route(tables, law, quote)
        invoice, slip = payments.sheets
        [fee] = slip.lines
        lines = [fee]
        repaid = np.full(len(slip), REPAID * kilometres)
        if kilometres:
            lines.append(Line(KILOMETRES.name, "platform", "person", repaid, Reason("reason.wage")))
        if pieces:
            half = fee.cents // 2
            lines = [evolve(fee, cents=fee.cents - half), evolve(fee, kind=pieces, cents=half)]
        [keep] = payments.keeps
        return evolve(
            payments,
            sheets=(invoice, evolve(slip, lines=tuple(lines))),
            keeps=(evolve(keep, cents=keep.cents - sums(slip.case, repaid, keep.cents.size)),),
        )

    return country.seller(
        model_id=model_id,
        subcontract_describe=subcontract_describe,
        subcontract_route=subcontract_route,
    )


def ran(plugin):
    found = country.catalogue(plugin)
    return run(found.get(plugin.subcontract_describe().id), tabulate(country.scenario()), LAW)
