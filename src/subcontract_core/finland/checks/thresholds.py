"""The earnings of a month at which a person's benefits change: where a curve of money in hand has its edges.

Each threshold comes from the rule that makes the edge, so that a chart or a sentence never has to guess it.
"""

from attrs import evolve
import numpy as np

from ...law import Law
from ...ledger import Amount
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import ACTIVITY, HOUSING, LIVES_ON
from ...stages import Threshold
from .. import housing, pensions, unemployment
from .income import PENSIONS, known_flat
from .pensioners import Pensions

_YEAR = 12


def thresholds(t: Tables, law: Law, work: Amount, pension: Pensions, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[Threshold, ...]:
    """Every edge that applies to somebody: the earnings limit, the adjustment of the benefit, the housing review."""
    counted = work.cents.reshape(-1)
    known = known_flat(work)
    pensioner = t.people.lives_on[person] == LIVES_ON.index("disability_pension")
    jobseeker = t.people.lives_on[person] == LIVES_ON.index("labour_market_subsidy")
    found: list[Threshold] = []

    def add(code: str, kind: str, cents: np.ndarray, applies: np.ndarray, why: Reason, *lines: str) -> None:
        if np.any(applies):
            found.append(Threshold(code, kind, np.broadcast_to(cents, counted.shape), counted, applies, evolve(why, text=f"threshold.{code}"), known, lines))

    tapers = pensions.tapers(law, on)
    limited = pensioner & pension.limited
    add("earnings_limit", "cliff", pension.limits, limited & ~tapers, pension.why, *PENSIONS, "care_allowance", "disability_allowance")
    add("limit_tapers", "slope", pension.limits, limited & tapers, pension.why, *PENSIONS)
    if np.any(jobseeker):
        in_service = t.people.activity[person] == ACTIVITY.index("rehabilitative")
        free = unemployment.disregard(law, on)
        add("adjustment", "slope", free.amount.cents(), jobseeker, free.why, "unemployment_benefit")
        end = unemployment.adjusted_to_nothing(law, on, full=unemployment.full_benefit(law, on, in_services=in_service).amount)
        add("benefit_ends", "end", end.amount.cents(), jobseeker, end.why, "unemployment_benefit")
    # A partial pension alone gives no right to the pensioners' allowance, so that the general one is left.
    with_own = pensioner & ~pension.only_partial
    renter = with_own & (t.people.housing[person] == HOUSING.index("rent")) & (month >= t.scenario.pay.tail)
    if np.any(renter):
        rise = housing.review_rise(law, on)
        if rise is not None:
            # A year's pay at this pace must stay below the limit: how much more the months of work may bring in all.
            months = min(_YEAR, t.scenario.continues_months)
            most = (rise.amount.cents() * t.work_months - 1) // months
            add("housing_review", "cliff", counted + most - work.cents.sum(axis=0)[person], renter, rise.why, "housing_allowance")
    tenant = ~with_own & (t.people.housing[person] == HOUSING.index("rent")) & (month >= t.scenario.pay.tail)
    if np.any(tenant):
        in_service = t.people.activity[person] == ACTIVITY.index("rehabilitative")
        change = housing.general_review_rise(law, on, months=t.scenario.continues_months)
        pay = unemployment.pay_that_adds(law, on, full=unemployment.full_benefit(law, on, in_services=in_service).amount.where(jobseeker), rise=change.amount, adjusted=jobseeker)
        most = pay.amount.cents() * t.work_months - 1
        add("general_review", "cliff", counted + most - work.cents.sum(axis=0)[person], tenant, change.why, "general_housing_allowance")
    return tuple(found)
