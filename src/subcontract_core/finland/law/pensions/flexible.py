"""The planned flexible model: earnings over the limit are first allowed, then deducted from the
pension.

A bill, not law: it applies only where a scenario or a reform chooses it, and to no month before its
planned start.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law, Rule
from .over_limit import CHOICE

_POSSIBLE = "pension.flex_start"


@frozen(eq=False)
class Flexible:
    """Cents that are deducted from the pension of each month and person, and why."""

    deducted: np.ndarray
    why: Reason


def flexible_months(law: Law, months: np.ndarray) -> np.ndarray:
    """The months in which the model is chosen and could be in force: from its planned start at
    the earliest.
    """
    rule = law.rule("pension.flexible")
    return _chosen(rule, months)


def flexible(
    law: Law,
    months: np.ndarray,
    *,
    earnings: np.ndarray,
    limits: np.ndarray,
    pension: np.ndarray,
    used: Any = 0,
) -> Flexible:
    """What the flexible model (joustava malli) takes off the pension, in whole cents [months,
    people].

    `earnings`, `limits` and `pension` are cents of each month and person; `used` is what was earned
    over the limit earlier in the first calendar year. In a calendar year so many monthly limits may
    be earned over the limit without effect; what goes further comes off the month's pension, euro
    for euro. Bill of April 2026 (STM066:00/2025) as described by Varma; how it treats a national
    pension and twelve months in a row is open.
    """
    rule = law.rule("pension.flexible")
    applies = _chosen(rule, months)[:, None]
    if not applies.any():
        return Flexible(np.zeros(earnings.shape, np.int64), rule.reason())
    over = np.maximum(0, earnings - limits) * applies
    return Flexible(
        _deducted(
            rule,
            months,
            over,
            limits,
            pension,
            used,
        )
        * applies,
        rule.reason(),
    )


def _chosen(rule: Rule, months: np.ndarray) -> np.ndarray:
    """The months in which the model is chosen and may be in force."""

    def mask(name: str, option: str) -> np.ndarray:
        options = rule.parameter(name).options
        chosen = rule.select(
            name,
            months,
            {word: lambda rows, word=word: np.array(word == option) for word in options},
        )
        return np.broadcast_to(chosen, months.shape)

    chosen = mask(CHOICE, "flex_2028")
    return chosen & mask(_POSSIBLE, "planned") if chosen.any() else chosen


def _deducted(
    rule: Rule,
    months: np.ndarray,
    over: np.ndarray,
    limits: np.ndarray,
    pension: np.ndarray,
    used: Any,
) -> np.ndarray:
    """The running sum of each calendar year against its allowance."""
    year = np.asarray(months).astype("M8[D]").astype("M8[Y]").astype(np.int64)
    # Months outside the model have no allowance to read.
    allowance = limits * int(rule.count("pension.flex_free_limits", int(months[-1])))
    deducted, sums = np.zeros(over.shape, np.int64), np.array(over)
    sums[0] += used
    for month in range(len(over)):
        before = sums[month] - over[month]
        if month and year[month] == year[month - 1]:
            before = sums[month - 1]
            sums[month] += before
        beyond = np.maximum(0, sums[month] - np.maximum(before, allowance[month]))
        deducted[month] = np.minimum(pension[month], beyond)
    rule.step("over_in_year", Exact(sums.reshape(-1)))
    rule.step("flex_allowance", Exact(allowance.reshape(-1)))
    return deducted
