"""Basic unemployment benefits for a table of cases (columns of
tests/golden/labour_market_subsidy.csv).
"""

from ...base.money import Exact
from ...law import Law
from ..law.unemployment.adjustment import adjusted, benefit_kind
from ..law.unemployment.basic import full_benefit
from . import columns
from .columns import Table

FAMILY = "labour_market_subsidy"
OUT = ("benefit_kind", "full_benefit_eur_per_month", "adjusted_benefit_eur_per_month")


def compute(law: Law, table: Table) -> dict[str, "Exact | list[str]"]:
    """The OUT columns: the name of the benefit, and exact cents."""
    day = columns.month_days(table)
    full = full_benefit(
        law,
        day,
        children=columns.integers(table, "children_under_18"),
        has_spouse=columns.integers(table, "has_spouse"),
        other_income=columns.cents(table, "other_own_income_eur_per_month"),
        in_services=columns.integers(table, "in_employment_service"),
        lives_with_parents=columns.integers(table, "lives_with_parents_no_work_history"),
        parents_income=columns.cents(table, "parents_income_eur_per_month"),
        parents_care_fee=columns.cents(table, "parents_informal_care_fee_eur_per_month"),
        parents_dependants=columns.integers(table, "parents_other_dependants"),
    ).amount
    earnings = columns.cents(table, "work_income_eur_per_month")
    return {
        OUT[0]: benefit_kind(law, day).tolist(),
        OUT[1]: full,
        OUT[2]: adjusted(
            law,
            day,
            full=full,
            earnings=earnings,
        ).amount,
    }
