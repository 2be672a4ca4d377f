"""The increase of pay for work on Sundays and holidays (sunnuntaityökorvaus)."""

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....base.units import SHARE
from ....law import Law, Ruling


def sunday_increase(law: Law, day: Days, *, wage: np.ndarray) -> Ruling:
    """The increase in cents on top of the `wage` for hours on a Sunday, a church holiday,
    Independence Day or May Day.

    In employment only. Working Hours Act 872/2019, section 20.
    """
    rule = law.rule("payroll.sunday_increase")
    return Ruling(
        rule.step("rate", rule.rate("payroll.sunday_increase_rate", day), SHARE)
        * rule.step("pay", Exact.of(wage)),
        rule.reason(),
    )
