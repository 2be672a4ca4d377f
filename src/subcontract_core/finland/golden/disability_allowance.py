"""Disability allowances computed for a table of cases (columns of
tests/golden/disability_allowance.csv).
"""

from ...base.money import Exact
from ...law import Law
from ..law.pensions.care import disability_allowance
from . import columns
from .columns import Table

FAMILY = "disability_allowance"
OUT = ("disability_allowance_eur_per_month",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    level = columns.integers(table, "disability_allowance_level")
    return {OUT[0]: disability_allowance(law, columns.month_days(table), level=level).amount}
