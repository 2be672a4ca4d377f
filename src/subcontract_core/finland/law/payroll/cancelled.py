"""Pay for a shift that is called off (peruutettu työvuoro)."""

import numpy as np

from ....base.columns import Column, DayNumbers, Mask
from ....base.money import Exact
from ....law import Law, Ruling


def cancelled_share(law: Law, day: DayNumbers, *, hours_before: Column) -> Ruling:
    """The share of its pay that a cancelled shift brings in employment, as an exact number.

    `hours_before` is how long before its start it was called off. By the first reading the agreed
    shift binds and all of its pay is due (Employment Contracts Act 55/2001, chapter 2, section 12);
    by the second only what is reasonable, from August 2022, for a shift that is called off later
    than 48 hours before it (Working Hours Act 872/2019, section 30 a; half stands for it).
    """
    rule = law.rule("payroll.cancelled_shift")
    none = np.zeros(day.shape, np.int64)
    late = hours_before < rule.count("payroll.cancelled_hours", day)
    half = (rule.rate("payroll.cancelled_share", day) * 100).whole()
    since = rule.select(
        "payroll.cancelled_compensation",
        day,
        {
            "no_compensation": lambda rows: none[rows] > 0,
            "reasonable": lambda rows: none[rows] == 0,
        },
    )
    reasonable = np.where(late & since, half, 0)
    hundredths = rule.select(
        "payroll.cancelled_terms",
        day,
        {
            "shift_binds_full_pay": lambda rows: none[rows] + 100,
            "reasonable_half": lambda rows: reasonable[rows],
            "nothing": lambda rows: none[rows],
        },
    )
    return Ruling(Exact(hundredths, 100), rule.reason())


def binds_on_closed_day(law: Law, day: DayNumbers) -> Mask:
    """Whether a visit on a day on which its buyer is closed, as was known beforehand, was agreed
    and counts as called off. By the first reading no shift was agreed for such a day, so that none
    is due (Employment Contracts Act 55/2001, chapter 2, section 12, asks for pay of what was).
    """
    nobody = np.zeros(day.shape, bool)
    found: Mask = law.rule("payroll.cancelled_shift").select(
        "payroll.closed_terms",
        day,
        {
            "known_ahead_nothing": lambda rows: nobody[rows],
            "as_called_off": lambda rows: ~nobody[rows],
        },
    )
    return found
