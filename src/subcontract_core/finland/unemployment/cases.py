"""Basic unemployment benefits for a table of cases (columns of
tests/golden/labour_market_subsidy.csv).
"""

from ...law import Law
from ...money import Exact
from .. import casetools
from ..casetools import Table
from .adjustment import adjusted, benefit_kind
from .basic import full_benefit

FAMILY = "labour_market_subsidy"
OUT = ("benefit_kind", "full_benefit_eur_per_month", "adjusted_benefit_eur_per_month")


def compute(law: Law, table: Table) -> dict[str, "Exact | list[str]"]:
    """The OUT columns: the name of the benefit, and exact cents."""
    on = casetools.month_days(table)
    full = full_benefit(
        law,
        on,
        children=casetools.integers(table, "children_under_18"),
        has_spouse=casetools.integers(table, "has_spouse"),
        other_income=casetools.cents(table, "other_own_income_eur_per_month"),
        in_services=casetools.integers(table, "in_employment_service"),
        lives_with_parents=casetools.integers(table, "lives_with_parents_no_work_history"),
        parents_income=casetools.cents(table, "parents_income_eur_per_month"),
        parents_care_fee=casetools.cents(table, "parents_informal_care_fee_eur_per_month"),
        parents_dependants=casetools.integers(table, "parents_other_dependants"),
    ).amount
    earnings = casetools.cents(table, "work_income_eur_per_month")
    return {
        OUT[0]: benefit_kind(law, on).tolist(),
        OUT[1]: full,
        OUT[2]: adjusted(law, on, full=full, earnings=earnings).amount,
    }
