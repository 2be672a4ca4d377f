"""The tax credit for household expenses computed for a table of cases (columns of
tests/golden/household_deduction.csv).
"""

from ...base.money import Exact
from ...law import Law
from ..law.household.deduction import deduction
from .columns import Table, cents, integers, month_days

FAMILY = "household_deduction"
OUT = ("household_deduction_eur_per_year",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    paid = {
        name: cents(table, f"{column}_eur_per_year").num
        for name, column in (
            ("work", "bills"),
            ("wages", "wages"),
            ("side_costs", "employer_contributions"),
        )
    }
    return {
        OUT[0]: (
            deduction(
                law,
                month_days(table),
                repair=integers(table, "repair") == 1,
                **paid,
            ).amount
        )
    }
