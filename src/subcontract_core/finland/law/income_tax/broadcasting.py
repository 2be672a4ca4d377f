"""The public broadcasting tax."""

from typing import Any

import numpy as np

from ....base.money import Exact
from ....law import Law, Ruling


def broadcasting_tax(law: Law, on: Any, *, age: Any, net: Exact) -> Ruling:
    """Broadcasting tax (yleisradiovero) of a year in cents.

    `age` in years, `net` the net earned income in cents a year. Broadcasting Tax Act 484/2012.
    """
    r = law.rule("tax.broadcasting")
    above = (net - r.amount("tax.broadcasting_from", on)).at_least(0)
    tax = (r.rate("tax.broadcasting_rate", on) * above).at_most(
        r.amount("tax.broadcasting_max", on)
    )
    return Ruling(tax.where(np.asarray(age) >= r.count("tax.broadcasting_age", on)), r.reason())
