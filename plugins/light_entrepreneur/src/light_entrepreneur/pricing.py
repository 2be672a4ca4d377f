"""The price an hour: the collective agreement's floor by sector and day, grossed up for the
service's fee.
"""

import numpy as np

from subcontract_core.base.division import gross_up
from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason
from subcontract_core.finland.law.wage_floors import trainee_floor
from subcontract_core.law import Law
from subcontract_core.model.term import Value
from subcontract_core.model.terms import Terms
from subcontract_core.scenario.tables import Tables


def floors(tables: Tables, terms: Terms, law: Law) -> tuple[Value, Reason]:
    """The floor of each shift: the scenario's own figure, else the sector's trainee floor on
    the day of the gig.
    """
    stated = terms.shifts("wage_floor_per_hour")
    if stated.known is True:
        return stated, Reason(
            "reason.billed_at_floor", terms=("wage_floor_per_hour", "fee_rate", "pricing")
        )
    gig = tables.shifts.gig
    exact, known, why = trainee_floor(
        law,
        tables.gigs.day[gig],
        sector=tables.gigs.sector[gig],
        text="reason.billed_at_floor",
        terms=("fee_rate", "pricing"),
    )
    if stated.known is not False:
        exact, known = stated.exact.where(stated.known, exact), known | stated.known
    return Value(exact, True if bool(np.all(known)) else known), why


def hourly_price(floor: Exact, fee: Exact, keep_floor: bool) -> np.ndarray:
    """Whole cents an hour: the floor itself, or the least price that leaves the floor after the
    fee.
    """
    return gross_up(floor, fee) if keep_floor else floor.cents()
