"""The golden family payroll_contributions: a year's wage through the contribution rules, as
SISU has them.
"""

import numpy as np

from ...base.money import Exact
from ...law import Law
from ..law.payroll.employee import employee_pension, employee_unemployment
from ..law.payroll.employer import (
    employer_accident,
    employer_group_life,
    employer_health,
    employer_pension,
    employer_unemployment,
)
from ..law.payroll.insured import pension_insured
from .columns import Table, cents, integers, month_days

FAMILY = "payroll_contributions"
OUT = (
    "employer_health_contribution_eur_per_year",
    "employer_unemployment_contribution_eur_per_year",
    "employer_pension_contribution_eur_per_year",
    "employer_group_life_premium_eur_per_year",
    "employer_accident_premium_eur_per_year",
    "employee_pension_contribution_eur_per_year",
    "employee_unemployment_contribution_eur_per_year",
    "employee_daily_allowance_contribution_eur_per_year",
    "entrepreneur_daily_allowance_contribution_eur_per_year",
)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents, with SISU's rates and its average view of public pensions."""
    law = law.overriding({"payroll.rate_source": "sisu", "payroll.public_pension_view": "average"})
    day, age, wage = (
        month_days(table),
        integers(table, "age_years"),
        cents(table, "wage_eur_per_year").num,
    )
    sector = np.array(table["employer_sector"])
    state, municipal = sector == "state", sector == "municipal"
    insured = pension_insured(law, day, month_wage=wage, age=age, public=True)
    unemployment = employer_unemployment(law, day, wage=wage, age=age, large_payroll=False).amount
    employers = employer_pension(
        law, day, wage=wage, age=age, insured=insured, public=municipal
    ).amount
    pension = (law.rate("payroll.state_pension_rate", day) * wage).where(insured)
    of_age = (age >= law.count("payroll.health_age_from", day)) & (
        age <= law.count("payroll.health_age_to", day)
    )
    in_force = of_age & (wage >= law.cents("payroll.daily_allowance_floor", day))
    daily = law.rate("payroll.daily_allowance_rate", day)
    return dict(
        zip(
            OUT,
            (
                employer_health(law, day, wage=wage, age=age).amount,
                unemployment.where(~state),
                pension.where(state, employers),
                employer_group_life(law, day, wage=wage).amount,
                employer_accident(law, day, wage=wage).amount.where(~state),
                employee_pension(law, day, wage=wage, age=age, insured=insured).amount,
                employee_unemployment(law, day, wage=wage, age=age).amount,
                (daily * wage).where(in_force),
                ((daily + law.rate("payroll.entrepreneur_addition_rate", day)) * wage).where(
                    in_force
                ),
            ),
            strict=True,
        )
    )
