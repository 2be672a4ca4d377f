"""The wage subsidy computed for a table of cases (columns of tests/golden/wage_subsidy.csv)."""

from ...base.money import Exact
from ...law import Law
from ..law.subsidies.wage_subsidy import wage_subsidy
from .columns import Table, cents, integers, month_days

FAMILY = "wage_subsidy"
OUT = ("wage_subsidy_eur_per_month",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    wage, side = (
        cents(table, "wage_eur_per_month").num,
        cents(table, "employer_contributions_eur_per_month").num,
    )
    return {
        OUT[0]: (
            wage_subsidy(
                law,
                month_days(table),
                level=integers(table, "subsidy_percent"),
                wage=wage,
                side_costs=side,
            ).amount
        )
    }
