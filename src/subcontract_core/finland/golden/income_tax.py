"""Income taxes for a table of cases (columns of tests/golden/income_tax.csv)."""

import numpy as np

from ...base.money import Exact
from ...law import Law
from ..law.income_tax.income_tax import income_tax
from .columns import Table, cents, decimals, integers, month_days

FAMILY = "income_tax"
OUT = (
    "employee_pension_contribution_eur_per_year",
    "employee_unemployment_contribution_eur_per_year",
    "daily_allowance_contribution_eur_per_year",
    "net_earned_income_eur_per_year",
    "earned_income_deduction_eur_per_year",
    "pension_income_deduction_state_eur_per_year",
    "pension_income_deduction_municipal_eur_per_year",
    "basic_deduction_eur_per_year",
    "taxable_income_municipal_eur_per_year",
    "taxable_income_state_eur_per_year",
    "state_tax_before_credits_eur_per_year",
    "municipal_tax_before_credits_eur_per_year",
    "health_care_contribution_before_credits_eur_per_year",
    "church_tax_before_credits_eur_per_year",
    "work_income_credit_eur_per_year",
    "state_tax_eur_per_year",
    "municipal_tax_eur_per_year",
    "health_care_contribution_eur_per_year",
    "church_tax_eur_per_year",
    "yle_tax_eur_per_year",
    "total_taxes_and_contributions_eur_per_year",
    "net_income_eur_per_year",
)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents, with the ages and the contribution base of SISU's example
    households.
    """
    law = law.overriding({"payroll.rate_source": "sisu", "tax.daily_allowance_base": "wages"})
    member = integers(table, "church_member")
    taxes = income_tax(
        law,
        month_days(table),
        age=integers(table, "age_years"),
        wage=cents(table, "wage_eur_per_year"),
        other_work=cents(table, "other_work_income_eur_per_year"),
        pension=cents(table, "pension_eur_per_year"),
        benefit=cents(table, "daily_benefit_eur_per_year"),
        other=cents(table, "other_earned_income_eur_per_year"),
        municipal_rate=decimals(table, "municipal_tax_rate_percent") / 100,
        church_rate=(decimals(table, "church_tax_rate_percent") / 100).where(
            np.asarray(member, dtype=bool)
        ),
        has_spouse=integers(table, "has_spouse"),
        children=integers(table, "children_under_18"),
    )
    paid, taxable, before, after = (
        taxes.contributions,
        taxes.taxable,
        taxes.before_credits,
        taxes.taxes,
    )
    columns = (
        paid.pension,
        paid.unemployment,
        paid.daily_allowance,
        taxable.net,
        taxable.earned_deduction,
        taxable.pension_deduction_state,
        taxable.pension_deduction_municipal,
        taxable.basic_deduction,
        taxable.municipal,
        taxable.state,
        before.state,
        before.municipal,
        before.health_care,
        before.church,
        taxes.work_credit,
        after.state,
        after.municipal,
        after.health_care,
        after.church,
        taxes.broadcasting,
        taxes.total,
        taxes.net_income,
    )
    return dict(zip(OUT, columns, strict=True))
