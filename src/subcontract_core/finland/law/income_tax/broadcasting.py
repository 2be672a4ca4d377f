"""The public broadcasting tax."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling


def broadcasting_tax(law: Law, day: Days, *, age: Any, net: Exact) -> Ruling:
    """Broadcasting tax (yleisradiovero) of a year in cents.

    `age` in years, `net` the net earned income in cents a year. Broadcasting Tax Act 484/2012.
    """
    rule = law.rule("tax.broadcasting")
    above = (net - rule.amount("tax.broadcasting_from", day)).at_least(0)
    tax = (rule.rate("tax.broadcasting_rate", day) * above).at_most(
        rule.amount("tax.broadcasting_max", day)
    )
    return Ruling(
        tax.where(np.asarray(age) >= rule.count("tax.broadcasting_age", day)), rule.reason()
    )
