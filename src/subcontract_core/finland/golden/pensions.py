"""Disability pensions computed for a table of cases (columns of
tests/golden/disability_pension.csv).
"""

import numpy as np

from ...base.columns import DayNumbers
from ...base.money import Exact
from ...law import Law
from ..law.pensions.amounts import child_increase, guarantee_pension, national_pension
from ..law.pensions.care import care_allowance
from ..law.pensions.earnings import earnings_limit
from ..law.pensions.suspension import READING, suspended
from . import columns
from .columns import Table

FAMILY = "disability_pension"
OUT = (
    "national_pension_eur_per_month",
    "guarantee_pension_eur_per_month",
    "child_increase_eur_per_month",
    "care_allowance_eur_per_month",
)


def compute(law: Law, table: Table) -> dict[str, Exact]:
    """The OUT columns in exact cents.

    The cases come from a model in which each month over the limit stands alone, so that reading is
    chosen; the model leaves child increase and care allowance in place while the pension rests.
    """
    law = law.overriding({READING: "strict_any_month"})
    day, age = columns.month_days(table), columns.integers(table, "age_years")
    other = columns.cents(table, "other_pension_eur_per_year")
    national = national_pension(
        law,
        day,
        lives_with_spouse=columns.integers(table, "lives_with_spouse"),
        other_pension=other,
        residence=columns.decimals(table, "residence_share"),
        age=age,
    ).amount
    guarantee = guarantee_pension(
        law,
        day,
        other_pension=other,
        national=national,
        age=age,
    ).amount
    paid = ~_rests(law, day, columns.cents(table, "work_income_eur_per_month"))
    children = columns.integers(table, "children_under_16")
    level = columns.integers(table, "care_allowance_level")
    amounts = (
        national.where(paid),
        guarantee.where(paid),
        child_increase(law, day, children=children).amount,
        care_allowance(law, day, level=level).amount,
    )
    return dict(zip(OUT, amounts, strict=True))


def _rests(law: Law, day: DayNumbers, earnings: Exact) -> np.ndarray:
    """Whether the pension of each case's only month rests."""
    over = earnings > earnings_limit(law, day).amount
    months, row = np.unique(day, return_inverse=True)
    grid = (row == np.arange(months.size)[:, None]) & over
    return suspended(
        law,
        months,
        grid,
        np.zeros(day.size, dtype=np.int64),
    )[0].any(axis=0)
