"""Kilometre allowance (kilometrikorvaus) for driving one's own car."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....law import Law, Ruling


def kilometre_allowance(
    law: Law,
    day: Days,
    *,
    kilometres: np.ndarray,
    passengers: Any = 0,
    trailer: Any = False,
    first_gig: Any = False,
    special_place: Any = True,
) -> Ruling:
    """The most that may be paid free of tax for a trip, in cents.

    Only a temporary trip to a special place of work counts (`special_place`); the way between home
    and the usual place of work is the worker's own. Whether a `first_gig` at a new buyer from home
    is such a trip is a reading. Every passenger and a trailer add an amount for each kilometre.
    Income Tax Act 1535/1992, sections 71–73; the Tax Administration's yearly decision.
    """
    kilometres, passengers, trailer, first_gig, special_place, day = np.broadcast_arrays(
        kilometres,
        passengers,
        trailer,
        first_gig,
        special_place,
        day,
    )
    rule = law.rule("travel.kilometre_allowance")
    rate = rule.amount("travel.car", day)
    if np.any(passengers):
        rate = rate + rule.amount("travel.passenger", day) * passengers
    if np.any(trailer):
        rate = rate + rule.amount("travel.trailer", day) * trailer
    counts = special_place
    if np.any(first_gig & special_place):
        commuting = {
            "commute": lambda rows: take(special_place & ~first_gig, rows),
            "work_trip": lambda rows: take(special_place, rows),
        }
        counts = rule.select("travel.first_gig", day, commuting)
    return Ruling((rate * kilometres).where(counts, Exact(0)), rule.reason())
