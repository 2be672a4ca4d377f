"""The earnings of a month at which a person's benefits change: where a curve of money in hand has
its edges.

Each threshold comes from the rule that makes the edge, so that a chart or a sentence never has to
guess it.
"""

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.results import Threshold
from ...model.vocabulary import changed_by
from ..law import housing, pensions, unemployment
from .pensions import Pensions
from .person_months import PersonMonths

_YEAR = 12


def thresholds(rows: PersonMonths, law: Law, pension: Pensions) -> tuple[Threshold, ...]:
    """Every edge that applies to somebody: the earnings limit, the adjustment of the benefit,
    the housing review.
    """
    t, on, counted = rows.t, rows.on, rows.pay.cents
    pensioner, jobseeker = (
        rows.lives_on("disability_pension"),
        rows.lives_on("labour_market_subsidy"),
    )
    found: list[Threshold] = []

    def add(
        code: str,
        kind: str,
        cents: Exact | np.ndarray,
        applies: np.ndarray,
        why: Reason,
    ) -> None:
        if np.any(applies):
            found.append(
                Threshold(
                    code,
                    kind,
                    rows.cents(cents),
                    counted,
                    applies,
                    evolve(why, text=f"threshold.{code}"),
                    rows.pay.known,
                    changed_by(code),
                )
            )

    tapers = pensions.tapers(law, on)
    limited = pensioner & pension.limited
    add("earnings_limit", "cliff", pension.limits, limited & ~tapers, pension.why)
    add("limit_tapers", "slope", pension.limits, limited & tapers, pension.why)
    if np.any(jobseeker):
        free = unemployment.disregard(law, on)
        add("adjustment", "slope", free.amount, jobseeker, free.why)
        end = unemployment.adjusted_to_nothing(
            law, on, full=unemployment.full_benefit(law, on, in_services=rows.in_service).amount
        )
        add("benefit_ends", "end", end.amount, jobseeker, end.why)
    tenant, with_own = rows.rents & rows.since_first_pay, pensioner & ~rows.partial_pension
    others = counted - rows.pay_of_all_months
    if np.any(tenant & with_own):
        rise = housing.review_rise(law, on)
        if rise is not None:
            # A year's pay at this pace must stay below the limit: how much more the months of work
            # may bring in all.
            months = min(_YEAR, t.scenario.continues_months)
            most = (rise.amount.cents() * t.work_months - 1) // months
            add(
                "housing_review",
                "cliff",
                others + most,
                tenant & with_own,
                rise.why,
            )
    if np.any(tenant & ~with_own):
        change = housing.general_review_rise(law, on, months=t.scenario.continues_months)
        full = unemployment.full_benefit(law, on, in_services=rows.in_service).amount.where(
            jobseeker
        )
        pay = unemployment.pay_that_adds(law, on, full=full, rise=change.amount, adjusted=jobseeker)
        add(
            "general_review",
            "cliff",
            others + pay.amount.cents() * t.work_months - 1,
            tenant & ~with_own,
            change.why,
        )
    return tuple(found)
