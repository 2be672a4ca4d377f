"""Pensioners' housing allowances for a table of cases (columns of
tests/golden/pensioner_housing_allowance.csv).
"""

from ...base.money import Exact
from ...law import Law
from ..law.housing.pensioner import allowance, ceiling
from . import columns
from .columns import Table

FAMILY = "pensioner_housing_allowance"
OUT = ("max_accepted_housing_cost_eur_per_year", "allowance_eur_per_month")


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents."""
    day, group = columns.month_days(table), columns.integers(table, "municipality_group")
    paid = allowance(
        law,
        day,
        rent=columns.cents(table, "rent_eur_per_month"),
        income=columns.cents(table, "income_eur_per_year"),
        assets=columns.cents(table, "assets_eur"),
        municipality_group=group,
        has_spouse=columns.integers(table, "has_spouse"),
        spouse_entitled=columns.integers(table, "spouse_entitled_to_allowance"),
        water_separate=columns.integers(table, "water_billed_separately"),
        heating_separate=columns.integers(table, "heating_billed_separately"),
        heating_zone=columns.integers(table, "heating_zone"),
        floor_area=columns.decimals(table, "floor_area_m2"),
    )
    return {OUT[0]: ceiling(law, day, municipality_group=group).amount, OUT[1]: paid.amount}
