"""The price an hour: the collective agreement's floor by sector and day, grossed up for the service's fee."""

import numpy as np

from subcontract_core.law import Law
from subcontract_core.money import Exact, gross_up, pick
from subcontract_core.reasons import Reason
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import SECTORS
from subcontract_core.terms import Terms, Value

# Sectors whose trainee floor is in the law's data; the others have no known floor.
_FLOORS = {"property_services": "wage_floor.property_services_trainee", "commerce": "wage_floor.commerce_trainee"}


def floors(t: Tables, terms: Terms, law: Law) -> tuple[Value, Reason]:
    """The floor of each shift: the scenario's own figure, else the sector's trainee floor on the day of the gig."""
    stated = terms.shifts("wage_floor_per_hour")
    if stated.known is True:
        return stated, Reason("reason.billed_at_floor", terms=("wage_floor_per_hour", "fee_rate", "pricing"))
    gig = t.shifts.gig
    with law.rule("wage_floor.floor") as rule:
        options = [rule.amount(_FLOORS[name], t.gigs.day[gig]) if name in _FLOORS and gig.size else Exact(0) for name in SECTORS]
        why = rule.reason("reason.billed_at_floor", terms=("fee_rate", "pricing"))
    sector = t.gigs.sector[gig]
    known = np.isin(sector, [SECTORS.index(name) for name in _FLOORS])
    exact = pick(sector, options) if gig.size else Exact(np.zeros(0, np.int64))
    if stated.known is not False:
        exact, known = stated.exact.where(stated.known, exact), known | stated.known
    return Value(exact, True if bool(np.all(known)) else known), why


def hourly_price(floor: Exact, fee: Exact, keep_floor: bool) -> np.ndarray:
    """Whole cents an hour: the floor itself, or the least price that leaves the floor after the fee."""
    return gross_up(floor, fee) if keep_floor else floor.cents()
