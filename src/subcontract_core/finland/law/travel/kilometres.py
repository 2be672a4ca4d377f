"""Kilometre allowance (kilometrikorvaus) for driving one's own car."""

from typing import Any

import numpy as np

from ....base.money import Exact, take
from ....law import Law, Ruling


def kilometre_allowance(
    law: Law,
    on: Any,
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
    kilometres, passengers, trailer, first_gig, special_place, on = np.broadcast_arrays(
        kilometres, passengers, trailer, first_gig, special_place, on
    )
    r = law.rule("travel.kilometre_allowance")
    rate = r.amount("travel.car", on)
    if np.any(passengers):
        rate = rate + r.amount("travel.passenger", on) * passengers
    if np.any(trailer):
        rate = rate + r.amount("travel.trailer", on) * trailer
    counts = special_place
    if np.any(first_gig & special_place):
        commuting = {
            "commute": lambda rows: take(special_place & ~first_gig, rows),
            "work_trip": lambda rows: take(special_place, rows),
        }
        counts = r.select("travel.first_gig", on, commuting)
    return Ruling((rate * kilometres).where(counts, Exact(0)), r.reason())
