"""The YEL premium computed for a table of cases (columns of tests/golden/yel_premium.csv)."""

from ...base.money import Exact
from ...law import Law
from ..law.self_employment.insurance import yel_premium
from .columns import Table, cents, integers, month_days

FAMILY = "yel_premium"
OUT = ("yel_premium_eur_per_year",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    months = integers(table, "insured_months")
    # In a later business the discount is used up, whatever its months.
    before = integers(table, "insured_months_before") + 999 * (
        integers(table, "first_business") == 0
    )
    return {
        OUT[0]: (
            yel_premium(
                law,
                month_days(table),
                income=cents(table, "yel_income_eur_per_year").num,
                age=integers(table, "age_years"),
                months=months,
                months_before=before,
            ).amount
        )
    }
