"""The earnings of a month at which a person's benefits change: where a curve of money in hand has
its edges.

Each threshold comes from the rule that makes the edge, so that a chart or a sentence never has to
guess it.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Cents
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.thresholds import Threshold
from ...model.vocabulary import changed_by
from ...scenario.types import LivesOn
from ..law import housing, pensions, unemployment
from . import own_benefit
from .allowance_case import Allowance
from .outlook import Outlook
from .pensions import Pensions
from .person_months import PersonMonths


def thresholds(
    person_months: PersonMonths,
    law: Law,
    pension: Pensions,
    outlook: Outlook,
    pensioners: Allowance,
    general: Allowance,
) -> tuple[Threshold, ...]:
    """Every edge that applies to somebody: the earnings limit, the adjustment of the benefit,
    the housing review.
    """
    found = (
        *_of_pension(
            person_months,
            law,
            pension,
        ),
        *_of_benefit(person_months, law),
        *_of_pensioners_housing(
            person_months,
            law,
            outlook,
            pensioners,
        ),
        *_of_general_housing(
            person_months,
            law,
            outlook,
            general,
        ),
    )
    return tuple(threshold for threshold in found if np.any(threshold.applies))


def _threshold(
    person_months: PersonMonths,
    code: str,
    kind: str,
    cents: Exact | np.ndarray,
    applies: np.ndarray,
    why: Reason,
    counted: Cents | None = None,
) -> Threshold:
    return Threshold(
        code,
        kind,
        person_months.cents(cents),
        person_months.pay.cents if counted is None else counted,
        applies,
        evolve(why, text=f"threshold.{code}"),
        person_months.pay.known,
        changed_by(code),
    )


def _of_pension(person_months: PersonMonths, law: Law, pension: Pensions) -> list[Threshold]:
    """The earnings limit, which the pension stops at or from which it falls little by little."""
    tapers = pensions.tapers(law, person_months.first_day)
    limited = person_months.lives_on(LivesOn.DISABILITY_PENSION) & pension.limited
    why, limits = pension.why, pension.limits
    counted = person_months.counted + person_months.spread
    stops, falls = limited & ~tapers, limited & tapers
    return [
        _threshold(
            person_months,
            "earnings_limit",
            "cliff",
            limits,
            stops,
            why,
            counted,
        ),
        _threshold(
            person_months,
            "limit_tapers",
            "slope",
            limits,
            falls,
            why,
            counted,
        ),
    ]


def _of_benefit(person_months: PersonMonths, law: Law) -> list[Threshold]:
    """Where the adjustment begins to take from the unemployment benefit, and where it has all."""
    seeker = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    if not np.any(seeker):
        return []
    free = unemployment.disregard(law, person_months.first_day)
    full = own_benefit.full(
        person_months.tables, law, person_months.first_day, person_months.person
    )
    end = unemployment.adjusted_to_nothing(
        law,
        person_months.first_day,
        full=full.amount,
    )
    return [
        _threshold(
            person_months,
            "adjustment",
            "slope",
            free.amount,
            seeker,
            free.why,
        ),
        _threshold(
            person_months,
            "benefit_ends",
            "end",
            end.amount,
            seeker,
            end.why,
        ),
    ]


def _of_pensioners_housing(
    person_months: PersonMonths, law: Law, outlook: Outlook, housed: Allowance
) -> list[Threshold]:
    """How much may be earned in the months of work before the yearly income is reviewed."""
    rise = housing.review_rise(law, person_months.first_day)
    if housed.room is None or rise is None:
        return []
    # A year's pay at this pace must stay below the limit.
    months = min(MONTHS_A_YEAR, person_months.tables.scenario.continues_months)
    span, others = _besides(outlook)
    most = (((rise.amount + housed.room).cents() * span) - 1) // months
    applies = housed.applies & person_months.since_first_pay
    return [
        _threshold(
            person_months,
            "housing_review",
            "cliff",
            others + most,
            applies,
            rise.why,
        )
    ]


def _of_general_housing(
    person_months: PersonMonths, law: Law, outlook: Outlook, housed: Allowance
) -> list[Threshold]:
    """How much may be earned before the monthly income of the general allowance is reviewed."""
    if housed.room is None:
        return []
    seeker = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    change = housing.general_review_rise(
        law, person_months.first_day, months=person_months.tables.scenario.continues_months
    )
    full = own_benefit.full(
        person_months.tables, law, person_months.first_day, person_months.person
    ).amount
    pay = unemployment.pay_that_adds(
        law,
        person_months.first_day,
        full=full.where(seeker),
        rise=(change.amount + housed.room).at_least(0),
        adjusted=seeker,
    )
    span, others = _besides(outlook)
    applies = housed.applies & person_months.since_first_pay
    return [
        _threshold(
            person_months,
            "general_review",
            "cliff",
            others + pay.amount.cents() * span - 1,
            applies,
            change.why,
        )
    ]


def _besides(outlook: Outlook) -> tuple[np.ndarray, np.ndarray]:
    """Per person-month: how many months the work spans if this one has pay, and what may be earned
    in it less what the others bring in by the plan.
    """
    person_months, plan = outlook.planned, outlook.plan
    month = person_months.month
    works = person_months.of(plan.works)
    first = np.where(
        works,
        np.minimum(person_months.of(plan.first), month),
        month,
    )
    last = np.where(
        works,
        np.maximum(person_months.of(plan.last), month),
        month,
    )
    return last - first + 1, person_months.pay.cents - person_months.pay_of_all_months
