"""Holiday compensation (lomakorvaus) on short and irregular work."""

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact
from ....base.units import SHARE
from ....law import Law, Ruling


def holiday_compensation(
    law: Law, day: Days, *, wage: np.ndarray, months_of_contract: int
) -> Ruling:
    """Compensation in cents on top of the wage, for people who earn no days of leave.

    `months_of_contract` is how long the work is meant to go on; the larger share applies from a
    year on. Annual Holidays Act 162/2005, section 16.
    """
    rule = law.rule("payroll.holiday_compensation")
    name = (
        "payroll.holiday_compensation_from_year"
        if months_of_contract >= MONTHS_A_YEAR
        else "payroll.holiday_compensation_under_year"
    )
    return Ruling(
        rule.step("rate", rule.rate(name, day), SHARE) * rule.step("pay", Exact.of(wage)),
        rule.reason(),
    )
