"""General housing allowances for a table of cases (columns of
tests/golden/general_housing_allowance.csv).
"""

from ...base.money import Exact
from ...law import Law
from ..law.housing.general import accepted_cost, allowance, deductible
from . import columns
from .columns import Table

FAMILY = "general_housing_allowance"
OUT = (
    "accepted_housing_cost_eur_per_month",
    "basic_deductible_eur_per_month",
    "allowance_eur_per_month",
)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents."""
    day = columns.month_days(table)
    adults, children = columns.integers(table, "adults"), columns.integers(table, "children")
    home = {
        "rent": columns.cents(table, "rent_eur_per_month"),
        "municipality_group": columns.integers(table, "municipality_group"),
        "water_separate": columns.integers(table, "water_billed_separately"),
        "heating_separate": columns.integers(table, "heating_billed_separately"),
        "heating_region": columns.integers(table, "heating_surcharge_region"),
    }
    means = {
        "income": columns.cents(table, "gross_income_total_eur_per_month"),
        "earnings": [
            columns.cents(table, f"work_income_adult_{number}_eur_per_month") for number in (1, 2)
        ],
        "assets": columns.cents(table, "assets_eur"),
        "adults": adults,
        "children": children,
    }
    rulings = (
        accepted_cost(
            law,
            day,
            household=adults + children,
            **home,
        ),
        deductible(law, day, **means),
        allowance(
            law,
            day,
            **home,
            **means,
        ),
    )
    return {name: ruling.amount for name, ruling in zip(OUT, rulings, strict=True)}
