"""Value added tax on a sale (arvonlisävero)."""

import numpy as np

from ....base.columns import Days
from ....law import Law, Ruling


def vat(law: Law, day: Days, *, net: np.ndarray) -> Ruling:
    """Tax in cents on a price without tax (cents) at the general rate of the invoice day.

    Value Added Tax Act 1501/1993, section 84.
    """
    rule = law.rule("tax.vat")
    return Ruling(rule.rate("tax.vat_rate", day) * net, rule.reason())
