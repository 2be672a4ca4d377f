"""The earnings of a month at which a person's benefits change: where a curve of money in hand has
its edges.

Each threshold comes from the rule that makes the edge, so that a chart or a sentence never has to
guess it.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Mask
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.results import Threshold
from ...model.vocabulary import changed_by
from ...scenario.types import LivesOn
from ..law import housing, pensions, unemployment
from .pensions import Pensions
from .person_months import PersonMonths


def thresholds(person_months: PersonMonths, law: Law, pension: Pensions) -> tuple[Threshold, ...]:
    """Every edge that applies to somebody: the earnings limit, the adjustment of the benefit,
    the housing review.
    """
    tables, day, counted = person_months.tables, person_months.first_day, person_months.pay.cents
    pensioner, jobseeker = (
        person_months.lives_on(LivesOn.DISABILITY_PENSION),
        person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY),
    )
    thresholds: list[Threshold] = []

    def add(
        code: str,
        kind: str,
        cents: Exact | np.ndarray,
        applies: Mask,
        why: Reason,
    ) -> None:
        if np.any(applies):
            thresholds.append(
                Threshold(
                    code,
                    kind,
                    person_months.cents(cents),
                    counted,
                    applies,
                    evolve(why, text=f"threshold.{code}"),
                    person_months.pay.known,
                    changed_by(code),
                )
            )

    tapers = pensions.tapers(law, day)
    limited = pensioner & pension.limited
    add("earnings_limit", "cliff", pension.limits, limited & ~tapers, pension.why)
    add("limit_tapers", "slope", pension.limits, limited & tapers, pension.why)
    if np.any(jobseeker):
        free = unemployment.disregard(law, day)
        add("adjustment", "slope", free.amount, jobseeker, free.why)
        end = unemployment.adjusted_to_nothing(
            law,
            day,
            full=unemployment.full_benefit(law, day, in_services=person_months.in_service).amount,
        )
        add("benefit_ends", "end", end.amount, jobseeker, end.why)
    tenant, with_own = (
        person_months.rents & person_months.since_first_pay,
        pensioner & ~person_months.partial_pension,
    )
    others = counted - person_months.pay_of_all_months
    if np.any(tenant & with_own):
        rise = housing.review_rise(law, day)
        if rise is not None:
            # A year's pay at this pace must stay below the limit: how much more the months of work
            # may bring in all.
            months = min(MONTHS_A_YEAR, tables.scenario.continues_months)
            most = (rise.amount.cents() * tables.work_months - 1) // months
            add(
                "housing_review",
                "cliff",
                others + most,
                tenant & with_own,
                rise.why,
            )
    if np.any(tenant & ~with_own):
        change = housing.general_review_rise(law, day, months=tables.scenario.continues_months)
        full = unemployment.full_benefit(
            law, day, in_services=person_months.in_service
        ).amount.where(jobseeker)
        pay = unemployment.pay_that_adds(
            law, day, full=full, rise=change.amount, adjusted=jobseeker
        )
        add(
            "general_review",
            "cliff",
            others + pay.amount.cents() * tables.work_months - 1,
            tenant & ~with_own,
            change.why,
        )
    return tuple(thresholds)
