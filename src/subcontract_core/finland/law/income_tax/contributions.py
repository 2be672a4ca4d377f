"""What is taken off earnings and deducted from income: pension, unemployment and daily
allowance contributions.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....base.provenance import Reason
from ....law import Law, Rule
from ..payroll import employee_pension, employee_unemployment, pension_insured


@frozen(eq=False)
class Contributions:
    """The insured person's contributions of a year, exact cents, and why they are due."""

    pension: Exact
    unemployment: Exact
    daily_allowance: Exact
    reasons: tuple[Reason, ...]

    @property
    def total(self) -> Exact:
        """All three together."""
        return self.pension + self.unemployment + self.daily_allowance


def contributions(
    law: Law, day: Days, *, age: Any, wage: Exact, other_work: Exact
) -> Contributions:
    """Contributions of a year on `wage` and `other_work` (cents), at an `age` in years.

    A year's wage says nothing of its months, so all of it counts as insured for pension. Employees
    Pensions Act 395/2006, section 153; act 555/1998, section 18; Health Insurance Act 1224/2004,
    chapter 18.
    """
    age = np.asarray(age)
    insured = pension_insured(
        law,
        day,
        month_wage=wage,
        age=age,
        public=True,
    )
    pension = employee_pension(
        law,
        day,
        wage=wage,
        age=age,
        insured=insured,
    )
    unemployment = employee_unemployment(law, day, wage=wage, age=age)
    rule = law.rule("tax.income_contributions")
    daily = _daily_allowance(
        rule,
        day,
        age,
        wage,
        other_work,
    )
    return Contributions(
        pension.amount, unemployment.amount, daily, (pension.why, unemployment.why, rule.reason())
    )


def _daily_allowance(
    rule: Rule, day: Days, age: np.ndarray, wage: Exact, other_work: Exact
) -> Exact:
    """Daily allowance contribution (päivärahamaksu): all of the earnings or nothing."""
    earnings = rule.select(
        "tax.daily_allowance_base",
        day,
        {
            "all_work_income": lambda rows: take(wage, rows) + take(other_work, rows),
            "wages": lambda rows: take(wage, rows),
        },
    )
    of_age = (age >= rule.count("payroll.health_age_from", day)) & (
        age <= rule.count("payroll.health_age_to", day)
    )
    due = of_age & (earnings >= rule.amount("payroll.daily_allowance_floor", day))
    return (rule.rate("payroll.daily_allowance_rate", day) * earnings).where(due)
