"""Who earns over which limit beside a disability pension, and what rests because of it."""

from attrs import evolve, frozen
import numpy as np

from ...law import Law, Rule
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import PENSION
from .. import pensions

_PARTIAL = PENSION.index("earnings_related_partial")


@frozen(eq=False)
class OverLimit:
    """Per person-month (flat, month-major): the limit that decides, who is over it, and what rests.

    `limited` marks pensions that have a limit. `rests` is the national and the guarantee pension,
    `earnings_rests` and `halved` the earnings-related one; `ended` where the longest suspension is over;
    `claimable` and `earnings_claimable` what was paid before anybody could know.
    """

    limits: np.ndarray
    limited: np.ndarray
    over: np.ndarray
    rests: np.ndarray
    earnings_rests: np.ndarray
    halved: np.ndarray
    ended: np.ndarray
    claimable: np.ndarray
    earnings_claimable: np.ndarray
    sure: np.ndarray
    why: Reason
    own_why: Reason
    suspension: Reason


def over_limit(t: Tables, law: Law, work: Amount, person: np.ndarray, on: np.ndarray, mine: np.ndarray, flat: np.ndarray, has_national: np.ndarray) -> OverLimit:
    """Each pension against its own limit.

    `flat` marks months in which earnings over the limit never make a pension rest; `has_national` who
    gets a national or guarantee pension, so that its limit decides also beside an earnings-related one.
    """
    people = t.people
    earnings = work.cents.reshape(-1)
    kind, average = people.pension[person], people.average_earnings[person]
    related = mine & (kind > 0)
    base = pensions.earnings_limit(law, on)
    floor = np.broadcast_to(base.amount.cents(), earnings.shape)
    own, top, why, own_why = floor, floor, base.why, base.why
    if np.any(related):
        ruling = pensions.earnings_related_limit(law, on, kind=kind, average=average)
        own = np.broadcast_to(ruling.amount.cents(), earnings.shape)
        top = np.broadcast_to(pensions.suspension_line(law, on, kind=kind, average=average).amount.cents(), earnings.shape)
        own_why = ruling.why
        why = evolve(base.why, parameters=(*base.why.parameters, *(name for name in ruling.why.parameters if name not in base.why.parameters)))
    exempt = _exempt(law, on, people.no_limit[person])
    by_floor = mine & ~exempt & np.where(related, has_national & (kind != _PARTIAL), True)
    limits = np.where(by_floor, floor, own)
    limited = by_floor | related
    unsure = mine & ~work.mask.reshape(-1)
    with law.rule("pension.suspension") as r:
        low, low_sure, low_claim = _resting(r, t, by_floor & ~flat, earnings, floor, unsure)
        first, own_sure, own_claim = (low, low_sure, low_claim)
        if np.any(related):
            first, own_sure, own_claim = _resting(r, t, related & ~flat, earnings, own, unsure)
        rest = related & first.unpaid.reshape(-1)
        halved = rest & (earnings <= top) & ~first.ended.reshape(-1)
        return OverLimit(
            limits=limits,
            limited=limited,
            over=(limited & (earnings > limits)) & ~flat,
            rests=by_floor & low.unpaid.reshape(-1),
            earnings_rests=rest & ~halved,
            halved=halved,
            ended=(by_floor & low.ended.reshape(-1)) | (related & first.ended.reshape(-1)),
            claimable=by_floor & low_claim,
            earnings_claimable=related & own_claim,
            sure=low_sure & (own_sure | ~related),
            why=why,
            own_why=own_why,
            suspension=r.reason(),
        )


def _exempt(law: Law, on: np.ndarray, no_limit: np.ndarray) -> np.ndarray:
    """Pensions that the act leaves without a limit."""
    if not np.any(no_limit):
        return np.zeros(on.shape, bool)
    return no_limit & np.broadcast_to(law.select("pension.without_limit", on, {"no_limit": lambda rows: np.ones(on[rows].shape, bool)}), on.shape)


def _resting(r: Rule, t: Tables, subject: np.ndarray, earnings: np.ndarray, limits: np.ndarray, unsure: np.ndarray) -> tuple[pensions.Suspension, np.ndarray, np.ndarray]:
    """What rests against one limit; whether that is sure where pay is not known; and what may be claimed back."""
    before = t.people.months_over_before
    over = subject & (earnings > limits)

    def found(who: np.ndarray, pay: np.ndarray) -> pensions.Suspension:
        return pensions.suspension(r, t.month_day, who.reshape(t.size), before, pay.reshape(t.size), limits.reshape(t.size))

    now = found(over, earnings)
    claim = pensions.claim(r, t.month_day, now, over.reshape(t.size), before).reshape(-1)
    if not np.any(unsure):
        return now, np.ones(earnings.size, bool), claim
    # Unknown pay may be over the limit: where that would change which months rest, nobody knows.
    possible = found(over | (subject & unsure), np.where(unsure, earnings + 13 * limits, earnings))
    return now, (possible.unpaid == now.unpaid).reshape(-1), claim


def partly(law: Law, on: np.ndarray, pension: Exact, found: OverLimit) -> tuple[Exact, Reason | None]:
    """An earnings-related pension as paid: whole, at the partial amount, or nothing; and the reason if anything changed."""
    if not np.any(found.halved | found.earnings_rests):
        return pension, None
    half = pensions.partial_amount(law, on, pension=pension)
    parameters = tuple(dict.fromkeys((*found.own_why.parameters, *half.why.parameters)))
    why = evolve(half.why, text="reason.earnings_pension_limited", parameters=parameters, steps=(*found.own_why.steps, *half.why.steps))
    return half.amount.where(found.halved, pension.where(~found.earnings_rests)), why
