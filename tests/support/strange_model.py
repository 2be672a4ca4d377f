"""The invented seller with parties and flows of its own, of which its author said no more than had
to be said: nothing of purses.
"""

from attrs import evolve
import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.engine.comparison import compare
from subcontract_core.model.documents import Line
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Kind
from subcontract_core.model.parties import Party
from support.invented import country
from support.outside_models import LAW, UNTOUCHED

GIFT = Kind("strange_gift", sign=1, texts={"en": "A gift"}, **UNTOUCHED)
PAID_BACK = Kind("strange_refund", sign=-1, texts={"en": "Paid back"})
PASSING = Kind("strange_passing", texts={"en": "Passes by"})
KINDS = (GIFT, PAID_BACK, PASSING)


def strange(lines, acts=(), kinds=KINDS, **said):
    """The seller; `lines` are (kind, payer, payee, cents for each slip, whether known), `acts` what
    its own parties act as by name, `said` changes of its manifest.
    """
    plain = country.seller(model_id="strange")
    own = tuple(Party(name, act, {"en": name.title()}) for name, act in dict(acts).items())

    @hookimpl
    def subcontract_describe():
        manifest = plain.subcontract_describe()
        usual = {
            "kinds": kinds,
            "own_parties": own,
            "parties": (*manifest.parties, *(party.name for party in own)),
            "edges": (*manifest.edges, *((payer, payee) for _, payer, payee, _, _ in lines)),
        }
        return evolve(manifest, **(usual | said))

    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = plain.subcontract_route(tables, law, quote)
        invoice, slip = payments.sheets
        more = tuple(
            Line(
                kind,
                payer,
                payee,
                np.full(len(slip), cents),
                Reason("reason.wage"),
                np.full(len(slip), is_known),
            )
            for kind, payer, payee, cents, is_known in lines
        )
        return evolve(payments, sheets=(invoice, evolve(slip, lines=(*slip.lines, *more))))

    changed = {
        "subcontract_describe": subcontract_describe,
        "subcontract_route": subcontract_route,
    }
    return country.seller(model_id="strange", **changed)


def compared(lines, acts=(), **said):
    """Three people in the strange model, beside today."""
    found = country.catalogue(strange(lines, acts, **said))
    return compare(country.scenario(people=3), ["strange"], law=LAW, catalogue=found), found
