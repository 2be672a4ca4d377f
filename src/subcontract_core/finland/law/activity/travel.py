"""Travel to rehabilitative work activity (matkakorvaus)."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling


def travel_compensation(law: Law, day: Days, *, days: Any, cost: Any, assisted: Any) -> Ruling:
    """What is paid of the way to so many days that are held, in cents; `cost` is that of a day,
    there and back by the cheapest means.

    Act on Rehabilitative Work Activity 189/2001, section 18: since 1 January 2023 (1025/2022) for
    everybody who takes part, before that to whoever gets social assistance (`assisted`, a mask).
    """
    rule = law.rule("activity.travel")
    helped = np.asarray(assisted, bool)
    paid = rule.select(
        "activity.travel_right",
        day,
        {
            "with_assistance": lambda rows: helped[rows],
            "everybody": lambda rows: np.ones(helped[rows].shape, bool),
        },
    )
    return Ruling((rule.step("travel", Exact.of(cost)) * days).where(paid), rule.reason())
