"""The talk about the price: the work here, beside the buyer's own staff and a contractor.

Nothing is compared that the buyer has not said. The hours are those that the group is at work for
the buyer, whoever is paid for them.
"""

from fractions import Fraction

from attrs import frozen
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..base.columns import Column, each_once
from ..base.dates import MINUTES_AN_HOUR
from ..model.documents import sums
from ..model.results import Outcome
from ..scenario.types import Buyer
from .organiser_result import organiser_result


@frozen(eq=False)
class PriceTalk:
    """One buyer over all months of the first case, in cents; None where a number is not given.

    `here` is what the work costs it in the end, `guiding` what the time of its own staff with the
    group costs besides. `own` and `contractor` are the same work done otherwise. At `even` of the
    group's hours its own staff would cost as much as here: if they need more, the group is cheaper.
    `even_with_staff` counts the instructors and coaches too, whoever pays them.
    """

    buyer: Buyer
    minutes: int
    here: int | None
    guiding: int | None
    own: int | None
    contractor: int | None
    even: Fraction | None
    even_with_staff: Fraction | None


def price_talks(outcome: Outcome) -> tuple[PriceTalk, ...]:
    """The talk with each buyer that has said something of its own costs and has work done."""
    tables = outcome.tables
    if tables.cases != 1:
        return ()
    minutes = _minutes(outcome)
    cost = ledger.buyer_cost(outcome)
    staff = _staff(outcome) if np.count_nonzero(minutes) == 1 else None
    return tuple(
        _talk(
            buyer,
            int(minutes[row]),
            _known(cost, row),
            _visits(outcome, row),
            staff,
        )
        for row, buyer in enumerate(tables.scenario.buyers)
        if minutes[row] and (buyer.own_hour is not None or buyer.contractor_hour is not None)
    )


def _talk(
    buyer: Buyer, minutes: int, here: int | None, visits: int, staff: int | None
) -> PriceTalk:
    guiding = _cost(buyer.own_hour, None if buyer.guiding is None else buyer.guiding * visits)
    needed = None if buyer.own_share is None else minutes * buyer.own_share
    whole = _cost(buyer.own_hour, minutes)
    total = None if here is None else here + (guiding or 0)
    return PriceTalk(
        buyer,
        minutes,
        here,
        guiding,
        _cost(buyer.own_hour, needed),
        _cost(buyer.contractor_hour, needed),
        _share(total, whole),
        None if total is None or staff is None else _share(total + staff, whole),
    )


def _cost(hour: int | None, minutes: Fraction | int | None) -> int | None:
    """So many minutes at so many cents an hour, rounded once, half up."""
    if hour is None or minutes is None:
        return None
    exact = Fraction(hour) * minutes / MINUTES_AN_HOUR
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def _share(cents: int | None, whole: int | None) -> Fraction | None:
    return None if cents is None or not whole else Fraction(cents, whole)


def _minutes(outcome: Outcome) -> Column:
    """The minutes that the group is at work for each buyer, trainees and all."""
    tables = outcome.tables
    gone = np.flatnonzero(outcome.admission.offered[tables.shifts.person])
    buyer = tables.gigs.buyer[tables.shifts.gig[gone]]
    return sums(buyer, tables.shifts.minutes[gone], tables.buyer_public.size)


def _visits(outcome: Outcome, row: int) -> int:
    """On how many visits somebody goes to a buyer."""
    tables = outcome.tables
    gone = outcome.admission.offered[tables.shifts.person]
    of_buyer = gone & (tables.gigs.buyer[tables.shifts.gig] == row)
    return each_once(tables.shifts.gig[of_buyer]).size


def _staff(outcome: Outcome) -> int | None:
    """What the work of instructors and coaches costs, whoever pays it; None where nobody said."""
    costs = organiser_result(outcome).costs
    if not costs or not all(cost.amount.is_known(0) for cost in costs):
        return None
    return sum(int(cost.amount.cents[0]) for cost in costs)


def _known(amount: Amount, row: int) -> int | None:
    known = np.broadcast_to(amount.each_known, amount.cents.shape)
    return int(amount.cents[0, row]) if known[0, row] else None
