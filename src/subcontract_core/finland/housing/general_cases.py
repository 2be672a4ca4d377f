"""General housing allowances for a table of cases (columns of
tests/golden/general_housing_allowance.csv).
"""

from ...law import Law
from ...money import Exact
from .. import casetools
from ..casetools import Table
from .general import accepted_cost, allowance, deductible

FAMILY = "general_housing_allowance"
OUT = (
    "accepted_housing_cost_eur_per_month",
    "basic_deductible_eur_per_month",
    "allowance_eur_per_month",
)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents."""
    on = casetools.month_days(table)
    adults, children = casetools.integers(table, "adults"), casetools.integers(table, "children")
    home = {
        "rent": casetools.cents(table, "rent_eur_per_month"),
        "municipality_group": casetools.integers(table, "municipality_group"),
        "water_separate": casetools.integers(table, "water_billed_separately"),
        "heating_separate": casetools.integers(table, "heating_billed_separately"),
        "heating_region": casetools.integers(table, "heating_surcharge_region"),
    }
    means = {
        "income": casetools.cents(table, "gross_income_total_eur_per_month"),
        "earnings": [
            casetools.cents(table, f"work_income_adult_{number}_eur_per_month") for number in (1, 2)
        ],
        "assets": casetools.cents(table, "assets_eur"),
        "adults": adults,
        "children": children,
    }
    rulings = (
        accepted_cost(law, on, household=adults + children, **home),
        deductible(law, on, **means),
        allowance(law, on, **home, **means),
    )
    return {name: ruling.amount for name, ruling in zip(OUT, rulings, strict=True)}
