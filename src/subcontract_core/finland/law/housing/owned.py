"""Homes that people own: what the housing allowances do with them, as far as it is known."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import take
from ....base.provenance import Reason
from ....law import Law


def owners_may_have_it(law: Law, day: Days) -> tuple[np.ndarray, Reason]:
    """Whether somebody who owns the home may have the general allowance (a mask of the days), and
    why: until the end of 2024; how much is not computed. Act 938/2014 as it stood.
    """
    rule = law.rule("housing.owner_occupied")
    days = np.atleast_1d(day)

    def everybody(rows: Any) -> np.ndarray:
        return np.ones(np.shape(take(days, rows)), bool)

    may = rule.select(
        "housing.general.owner_occupied",
        days,
        {"not_computed": everybody, "none": lambda rows: ~everybody(rows)},
    )
    return may, rule.reason()
