"""The compensation for rehabilitative work activity (kuntouttavan työtoiminnan korvaus)."""

import numpy as np

from ....base.columns import Days
from ....law import Law, Ruling


def rehabilitative_allowance(law: Law, day: Days, *, days: np.ndarray) -> Ruling:
    """Cents for a number of realised days. Act on Rehabilitative Work Activity 189/2001,
    section 18.
    """
    rule = law.rule("activity.rehabilitative")
    return Ruling(rule.amount("activity.rehabilitative_day", day) * days, rule.reason())


def lost_at_zero_benefit(law: Law, day: Days, *, days: np.ndarray) -> Ruling:
    """What of the nine euros is not paid in a month in which pay takes the whole benefit, in cents.

    `days` are the realised days of each such month; by the other reading they stay paid.
    Act on Rehabilitative Work Activity 189/2001, section 18.
    """
    rule = law.rule("activity.rehabilitative")
    whole = rule.amount("activity.rehabilitative_day", day) * days
    return Ruling(
        rule.select(
            "activity.at_zero_benefit",
            day,
            {"lost": lambda rows: whole[rows], "paid": lambda rows: whole[rows] * 0},
        ),
        rule.reason(),
    )
