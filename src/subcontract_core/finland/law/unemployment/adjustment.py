"""The adjustment of the benefit with earnings, its daily amount and its name."""

from datetime import date
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling
from .basic import BENEFIT


def daily_benefit(law: Law, day: Days) -> Ruling:
    """The daily amount of the basic benefit (päivärahan määrä), in cents, without increases.

    For months in which single days are gained or lost. Unemployment Security Act 1290/2002, chapter
    6 section 2.
    """
    rule = law.rule("unemployment.daily")
    return Ruling(rule.amount("unemployment.daily_amount", day), rule.reason())


def of_days(law: Law, day: int, *, full: Any, days: Any) -> Exact:
    """So many benefit days of a month whose full benefit is `full`, in cents.

    The month's amount is that of 21.5 days on average; for months in which single days are gained
    or lost. Unemployment Security Act 1290/2002, chapter 6 section 2.
    """
    rule = law.rule("unemployment.daily")
    return Exact.of(full) * days / rule.rate("unemployment.days_in_month", day)


def adjusted(law: Law, day: Days, *, full: Any, earnings: Any) -> Ruling:
    """The benefit of a month after the adjustment with earnings (sovittelu), in cents.

    `full` is the benefit before it and `earnings` the gross earnings of the month, both in cents.
    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    rule = law.rule("unemployment.adjusted")
    counted = (Exact.of(earnings) - rule.amount("unemployment.earnings_disregard", day)).at_least(0)
    deducted = rule.step(
        "deducted", rule.rate("unemployment.earnings_share", day) * rule.step("counted", counted)
    )
    return Ruling((Exact.of(full) - deducted).at_least(0), rule.reason())


def benefit_kind(law: Law, day: Days) -> np.ndarray:
    """Which basic benefit is in force on each day: labour_market_subsidy or general_support."""
    options = law.parameter(BENEFIT).options
    kinds = law.select(
        BENEFIT, day, {name: lambda rows, name=name: np.array(name) for name in options}
    )
    return np.broadcast_to(kinds, () if isinstance(day, date) else np.shape(day))
