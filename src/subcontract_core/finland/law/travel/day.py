"""What a day with a gig leaves beside the activity day that it replaces: one payment a day."""

import numpy as np

from ....base.columns import Cents, Days
from ....base.money import Exact
from ....law import Law, Ruling


def gain_of_a_day(
    law: Law, day: Days, *, pay: Cents, allowance: np.ndarray, travel: np.ndarray
) -> Ruling:
    """The net pay of a gig less the day's allowance that is lost and less the trip, in cents;
    negative where staying pays more.

    A client of disability work activity gets one payment a day, so the allowance (tax free up to a
    limit a day, which it never passes) goes, and the way to a gig is the worker's own cost.
    Benefits are not in it. The pilots' rule in Helsinki; Income Tax Act 1535/1992, section 92.
    """
    rule = law.rule("travel.day_gain")
    lost = (
        Exact(allowance)
        .at_most(rule.amount("activity.allowance_tax_free", day))
        .where(np.asarray(pay) > 0)
    )
    return Ruling(Exact(pay) - lost - travel, rule.reason())
