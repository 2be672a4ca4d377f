"""The job's rules as this project writes law: dated parameters by name, exact quotients, one
rounding an amount.
"""

from typing import Any

from subcontract_core.base.money import Exact, pick
from subcontract_core.law import Law, Ruling

MONTHS = 12
GROUPS = ("cap_1", "cap_2", "cap_3")


def wage(law: Law, day: Any, *, hours: Any, hourly: Any) -> Ruling:
    """Wage in cents; `hours` are exact hours, `hourly` cents."""
    rule = law.rule("job.wage")
    return Ruling((Exact.of(hours) * hourly).rounded(), rule.reason())


def contributions(law: Law, day: Any, *, wage: Any, older: Any) -> Ruling:
    """Pension and unemployment contribution in cents."""
    rule = law.rule("job.contributions")
    rate = rule.rate("job.pension_rate_older", day).where(
        older, rule.rate("job.pension_rate_young", day)
    )
    return Ruling(
        (rate * wage).rounded() + (rule.rate("job.unemployment_rate", day) * wage).rounded(),
        rule.reason(),
    )


def pension(law: Law, day: Any, *, wage: Exact, full: Any) -> Ruling:
    """Pension in cents: the full one unless the wage is over the limit."""
    rule = law.rule("job.pension")
    return Ruling(Exact.of(full).where(wage <= rule.amount("job.limit", day)), rule.reason())


def tax(law: Law, day: Any, *, wage: Exact, pension: Exact, card: Exact) -> Ruling:
    """Withholding in cents at the card's rate."""
    rule = law.rule("job.tax")
    return Ruling((card * wage).rounded() + (card * pension).rounded(), rule.reason())


def housing(law: Law, day: Any, *, income: Exact, rent: Any, group: Any) -> Ruling:
    """Housing allowance in cents; `income` and `rent` in cents a month, `group` 1 to 3."""
    rule = law.rule("job.housing")
    cost = (Exact.of(rent) * MONTHS).at_most(
        pick(group - 1, [rule.amount("job." + name, day) for name in GROUPS])
    )
    above = (income * MONTHS - rule.amount("job.income_limit", day)).at_least(0)
    left = cost - rule.amount("job.own_part", day) - rule.rate("job.income_share", day) * above
    paid = (rule.rate("job.paid_share", day) * left.at_least(0) / MONTHS).rounded()
    return Ruling(paid.where(paid >= rule.amount("job.smallest", day)), rule.reason())


def net(
    law: Law,
    day: Any,
    *,
    wage: Exact,
    contributions: Exact,
    pension: Exact,
    tax: Exact,
    housing: Exact,
    care: Any,
) -> Ruling:
    """What is in hand, in cents."""
    rule = law.rule("job.net")
    return Ruling(wage - contributions + pension - tax + housing + care, rule.reason())
