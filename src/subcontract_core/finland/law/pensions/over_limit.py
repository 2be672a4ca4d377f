"""What becomes of the pension in a month with earnings over the limit: it may rest (the law),
or fall little by little (a reform).
"""

from typing import Any

import numpy as np

from ....base.columns import DayNumbers
from ....base.money import Exact
from ....law import Law, Ruling

CHOICE = "pension.over_limit"


def tapers(law: Law, day: DayNumbers) -> np.ndarray:
    """The days on which earnings over the limit make the pension smaller and never make it rest.

    False on every day of the law in force (Act 738/2009); a reform may select the option `linear`.
    """
    rule = law.rule("pension.over_limit")
    flat = {name: lambda rows: np.zeros(day[rows].shape, bool) for name in ("cliff", "flex_2028")}
    return rule.select(CHOICE, day, {**flat, "linear": lambda rows: np.ones(day[rows].shape, bool)})


def taper(law: Law, day: DayNumbers, *, earnings: Any) -> Ruling:
    """What is taken off a month's pension for earnings over the limit, in cents, where the pension
    tapers.

    `earnings` is the gross pay of the month in cents. A share (`pension.over_limit_share`) of what
    exceeds the limit; equal to the limit takes nothing. In no act: the linear model planned in
    2017–2022 lapsed.
    """
    where = tapers(law, day)
    rule = law.rule("pension.over_limit")
    above = rule.step(
        "over_limit", (Exact.of(earnings) - rule.amount("pension.earnings_limit", day)).at_least(0)
    )
    taken = rule.rate("pension.over_limit_share", day) * above
    # that the pension tapers is a choice of the law, and so part of the reason
    rule.parameter(CHOICE)
    return Ruling(taken.where(where), rule.reason())


def reduced(national: Exact, guarantee: Exact, taken: Exact) -> tuple[Exact, Exact]:
    """Both pensions after a reduction: the guarantee pension gives way first, then the national
    pension.
    """
    return (national - (taken - guarantee).at_least(0)).at_least(0), (guarantee - taken).at_least(0)
