"""Disability allowances computed for a table of cases (columns of
tests/golden/disability_allowance.csv).
"""

from ...law import Law
from ...money import Exact
from .. import casetools
from ..casetools import Table
from .care import disability_allowance

FAMILY = "disability_allowance"
OUT = ("disability_allowance_eur_per_month",)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT column in exact cents."""
    level = casetools.integers(table, "disability_allowance_level")
    return {OUT[0]: disability_allowance(law, casetools.month_days(table), level=level).amount}
