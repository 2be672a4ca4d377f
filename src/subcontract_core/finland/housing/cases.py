"""Pensioners' housing allowances for a table of cases (columns of
tests/golden/pensioner_housing_allowance.csv).
"""

from ...law import Law
from ...money import Exact
from .. import casetools
from ..casetools import Table
from .pensioner import allowance, ceiling

FAMILY = "pensioner_housing_allowance"
OUT = ("max_accepted_housing_cost_eur_per_year", "allowance_eur_per_month")


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents."""
    on, group = casetools.month_days(table), casetools.integers(table, "municipality_group")
    paid = allowance(
        law,
        on,
        rent=casetools.cents(table, "rent_eur_per_month"),
        income=casetools.cents(table, "income_eur_per_year"),
        assets=casetools.cents(table, "assets_eur"),
        municipality_group=group,
        has_spouse=casetools.integers(table, "has_spouse"),
        spouse_entitled=casetools.integers(table, "spouse_entitled_to_allowance"),
        water_separate=casetools.integers(table, "water_billed_separately"),
        heating_separate=casetools.integers(table, "heating_billed_separately"),
        heating_zone=casetools.integers(table, "heating_zone"),
        floor_area=casetools.shares(table, "floor_area_m2"),
    )
    return {OUT[0]: ceiling(law, on, municipality_group=group).amount, OUT[1]: paid.amount}
