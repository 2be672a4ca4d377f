"""Pensions that fall for earnings over the limit instead of resting, by the flexible model of the
bill or where the law has it so: a month's pensions after the deduction, and what to say of it.
"""

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.results import Finding
from ..law import pensions
from .earnings_limit import OverLimit
from .person_months import PersonMonths


def flexible_months(person_months: PersonMonths, law: Law, pensioner: np.ndarray) -> np.ndarray:
    """Person-months of pensioners in which the bill's model is chosen and could be in force."""
    return (
        pensioner
        & pensions.flexible_months(law, person_months.tables.month_day)[person_months.month]
    )


def flexibly(
    person_months: PersonMonths,
    law: Law,
    over_limit: OverLimit,
    national: Ruling,
    guarantee: Ruling,
    earnings_pension: Exact,
    flex: np.ndarray,
) -> tuple[Ruling, Ruling, Exact, tuple[Finding, ...]]:
    """The pensions after the deduction: from the earnings-related pension that has a limit
    first, then the guarantee and the national one.
    """
    earnings = person_months.counted
    related = person_months.of(person_months.tables.people.pension) > 0
    own = earnings_pension.where(related)
    whole = person_months.cents(national.amount + guarantee.amount + own)
    subject = flex & over_limit.limited
    grids = {
        name: person_months.grid(np.where(subject, column, 0))
        for name, column in (
            ("earnings", earnings),
            ("limits", over_limit.limits),
            ("pension", whole),
        )
    }
    flexible = pensions.flexible(law, person_months.tables.month_day, **grids)
    taken = flexible.deducted.reshape(-1)
    rest = (Exact(taken) - own).at_least(0)
    left_national, left_guarantee = pensions.reduced(national.amount, guarantee.amount, rest)
    said = person_months.finding(
        "pension_flexible",
        "warning",
        subject & (earnings > over_limit.limits),
        flexible.why,
        earned=CENTS(earnings),
        limit=CENTS(over_limit.limits),
        less=CENTS(taken),
    )
    kept = (earnings_pension - Exact(taken).where(related)).at_least(0)
    return (
        left_of(national, left_national, flexible.why),
        left_of(guarantee, left_guarantee, flexible.why),
        kept,
        said,
    )


def tapered(
    person_months: PersonMonths,
    law: Law,
    limits: np.ndarray,
    tapers: np.ndarray,
    national: Ruling,
    guarantee: Ruling,
) -> tuple[Ruling, Ruling, tuple[Finding, ...]]:
    """Both pensions after the reduction for earnings over the limit, where the law is that they
    fall and never rest.
    """
    earnings = person_months.counted
    taken = pensions.taper(law, person_months.first_day, earnings=earnings)
    left_national, left_guarantee = pensions.reduced(
        national.amount, guarantee.amount, taken.amount.where(tapers)
    )
    less = person_months.cents(national.amount + guarantee.amount - left_national - left_guarantee)
    found = person_months.finding(
        "pension_tapers",
        "warning",
        tapers & (earnings > limits),
        taken.why,
        earned=CENTS(earnings),
        limit=CENTS(limits),
        less=CENTS(less),
    )
    return (
        left_of(national, left_national, taken.why),
        left_of(guarantee, left_guarantee, taken.why),
        found,
    )


def left_of(ruling: Ruling, amount: Exact, why: Reason) -> Ruling:
    """The ruling with what is left of it, and the reason of both."""
    return Ruling(
        amount,
        evolve(
            ruling.why,
            parameters=(*ruling.why.parameters, *why.parameters),
            steps=(*ruling.why.steps, *why.steps),
        ),
    )
