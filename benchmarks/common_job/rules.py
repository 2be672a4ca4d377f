"""The job's rules as this project writes law: dated parameters by name, exact quotients, one
rounding an amount.
"""

from typing import Any

from subcontract_core.base.money import Exact, pick
from subcontract_core.law import Law, Ruling

MONTHS = 12
GROUPS = ("cap_1", "cap_2", "cap_3")


def wage(law: Law, on: Any, *, hours: Any, hourly: Any) -> Ruling:
    """Wage in cents; `hours` are exact hours, `hourly` cents."""
    r = law.rule("job.wage")
    return Ruling((Exact.of(hours) * hourly).rounded(), r.reason())


def contributions(law: Law, on: Any, *, wage: Any, older: Any) -> Ruling:
    """Pension and unemployment contribution in cents."""
    r = law.rule("job.contributions")
    rate = r.rate("job.pension_rate_older", on).where(older, r.rate("job.pension_rate_young", on))
    return Ruling(
        (rate * wage).rounded() + (r.rate("job.unemployment_rate", on) * wage).rounded(),
        r.reason(),
    )


def pension(law: Law, on: Any, *, wage: Exact, full: Any) -> Ruling:
    """Pension in cents: the full one unless the wage is over the limit."""
    r = law.rule("job.pension")
    return Ruling(Exact.of(full).where(wage <= r.amount("job.limit", on)), r.reason())


def tax(law: Law, on: Any, *, wage: Exact, pension: Exact, card: Exact) -> Ruling:
    """Withholding in cents at the card's rate."""
    r = law.rule("job.tax")
    return Ruling((card * wage).rounded() + (card * pension).rounded(), r.reason())


def housing(law: Law, on: Any, *, income: Exact, rent: Any, group: Any) -> Ruling:
    """Housing allowance in cents; `income` and `rent` in cents a month, `group` 1 to 3."""
    r = law.rule("job.housing")
    cost = (Exact.of(rent) * MONTHS).at_most(
        pick(group - 1, [r.amount("job." + name, on) for name in GROUPS])
    )
    above = (income * MONTHS - r.amount("job.income_limit", on)).at_least(0)
    left = cost - r.amount("job.own_part", on) - r.rate("job.income_share", on) * above
    paid = (r.rate("job.paid_share", on) * left.at_least(0) / MONTHS).rounded()
    return Ruling(paid.where(paid >= r.amount("job.smallest", on)), r.reason())


def net(
    law: Law,
    on: Any,
    *,
    wage: Exact,
    contributions: Exact,
    pension: Exact,
    tax: Exact,
    housing: Exact,
    care: Any,
) -> Ruling:
    """What is in hand, in cents."""
    r = law.rule("job.net")
    return Ruling(wage - contributions + pension - tax + housing + care, r.reason())
