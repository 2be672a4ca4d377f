"""What is Siun sote's own: the price an hour follows from the agreed minimum and the service's fee.

The rest of the model is `billing.yaml`.
"""

from collections.abc import Iterator

import numpy as np

from subcontract_core.plugin import (
    Admission,
    Charge,
    Finding,
    Law,
    Promise,
    Reason,
    Tables,
    Terms,
    model,
    pricing,
    routing,
    units,
)

_REPORT = "Siun soten työkykyohjelma 2020–2022, loppuraportti"
light_entrepreneur = model(__file__)


@light_entrepreneur.price
def at_the_agreed_minimum(
    tables: Tables, terms: Terms, law: Law, admission: Admission
) -> Iterator[Charge | Promise | Finding]:
    """What is billed is the worker's own work, before the fee.

    The agreed minimum is what is left to the worker after the fee, or the price itself: then the
    fee takes the worker below it.
    """
    sold = np.flatnonzero(admission.shift)
    floor, why = routing.hourly_floor(
        tables,
        terms,
        law,
        term="wage_floor_per_hour",
        text="reason.billed_at_floor",
        with_terms=("fee_rate", "pricing"),
    )
    fee = terms.shifts("fee_rate")
    keeps_floor = terms.choice("pricing") == "compensation_at_floor"
    price = pricing.price_leaving(floor, fee) if keeps_floor else pricing.in_cents(floor)
    why = pricing.with_price(why, price, sold)
    minutes = units.MINUTES(tables.shifts.minutes)
    billed = pricing.by_the_hour(price, tables.shifts.minutes, up=keeps_floor)
    known = floor.known if floor.known is True else ~admission.shift | floor.known
    yield Charge.visits(
        tables,
        tables.shifts.gig[sold],
        billed[sold],
        why,
        known=known if known is True else known[sold],
        quantity=minutes.at(sold),
        person=tables.shifts.person[sold],
    )
    yield Promise.shifts(
        tables,
        admission.shift,
        np.where(admission.shift, billed, 0),
        why,
        known=known,
        quantity=minutes,
    )
    left = pricing.left_of(price, fee).exact
    rows = len(tables.shifts)
    broken = np.flatnonzero(
        admission.shift
        & np.broadcast_to(floor.known, rows)
        & np.broadcast_to(left < floor.exact, rows)
    )
    if broken.size:
        gig = tables.shifts.gig[broken]
        yield Finding(
            "floor_broken",
            "stop",
            Reason("finding.floor_broken", terms=("pricing", "fee_rate"), source=_REPORT),
            person=tables.shifts.person[broken],
            gig=gig,
            day=tables.gigs.day[gig],
            numbers={
                "floor": units.CENTS_PER_HOUR(np.broadcast_to(floor.exact.cents(), rows)[broken]),
                "left_tenthousandths": units.TENTHOUSANDTHS(
                    np.broadcast_to(left.decimals(4), rows)[broken]
                ),
            },
            fix="fix.floor_broken",
        )
    fee_of = "fee_rate" if keeps_floor else ""
    given = (tables, terms, law, admission)
    yield from routing.called_off_at_floor(*given, term="wage_floor_per_hour", fee=fee_of)
