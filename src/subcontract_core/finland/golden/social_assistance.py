"""Basic social assistance for a table of cases (columns of tests/golden/social_assistance.csv)."""

from ...base.money import Exact
from ...law import Law
from ..law.social_assistance.basic import basic_assistance
from .columns import Table, cents, integers, month_days

FAMILY = "social_assistance"
OUT = ("social_assistance_eur_per_month",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    paid = basic_assistance(
        law,
        month_days(table),
        adults=integers(table, "adults"),
        adult_children=integers(table, "adult_children_at_home"),
        children_17=integers(table, "children_17"),
        children_10_to_16=integers(table, "children_10_to_16"),
        children_under_10=integers(table, "children_under_10"),
        earnings=[
            cents(table, f"work_income_net_adult_{number}_eur_per_month") for number in (1, 2)
        ],
        minor_earnings=[cents(table, "work_income_net_child_17_eur_per_month")],
        other_income=cents(table, "other_net_income_eur_per_month"),
        child_benefit=cents(table, "child_benefit_eur_per_month"),
        housing_cost=cents(table, "accepted_housing_cost_eur_per_month"),
        other_expenses=cents(table, "other_accepted_expenses_eur_per_month"),
    )
    return {OUT[0]: paid.amount}
