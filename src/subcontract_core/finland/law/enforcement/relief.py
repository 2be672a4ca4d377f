"""Relief in enforcement: the free months of a year, and the wait when work starts."""

from datetime import date
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import number
from ....base.money import Exact
from ....law import Law, Rule, Ruling
from .withholding import portion_of_month

_ID = "enforcement."
NOTHING, INCOME_LIMIT, ONE_THIRD, TOP = range(4)


def band(law: Law, day: Days, *, base: Any, dependants: Any = 0) -> np.ndarray:
    """Which band a month's income is in: 0 nothing is taken, 1 income limit, 2 one third, 3 above
    it.

    `base` is the income that counts, in cents. Enforcement Code 705/2007, chapter 4 sections 48–50.
    """
    rule = law.rule("enforcement.withheld")
    return _band(rule, day, base, dependants)


def _band(rule: Rule, day: Days, base: Any, dependants: Any) -> np.ndarray:
    income, own = Exact.of(base), portion_of_month(rule, day, dependants)
    limits = (
        own,
        own * rule.count(_ID + "income_limit_multiple", day),
        own * rule.count(_ID + "one_third_multiple", day),
    )
    return sum((income > limit).astype(np.int64) for limit in limits)


def free_months(
    law: Law,
    day: Days,
    *,
    base: Any,
    dependants: Any = 0,
    asked: Any = False,
    seized_since: Days = 0,
) -> Ruling:
    """Months of a year in which nothing is taken of regular pay (vapaakuukaudet), as a count.

    By the band of the income; `asked` adds the month that is given on request in the income-limit
    band. There are none before seizure has gone on for about a year from the day `seized_since`; 0,
    long ago, where nobody has said it. Enforcement Code 705/2007, chapter 4 sections 52–53.
    """
    rule = law.rule("enforcement.free_months")
    own = _band(rule, day, base, dependants)
    extra = np.where(
        np.asarray(asked, dtype=bool), rule.count(_ID + "free_months_on_request", day), 0
    )
    low, third = (
        rule.count(_ID + "free_months_income_limit", day) + extra,
        rule.count(_ID + "free_months_one_third", day),
    )
    months = np.where(own == INCOME_LIMIT, low, np.where(own == ONE_THIRD, third, 0))
    gone_on = _whole_months(seized_since, day) >= rule.count(_ID + "free_months_after", day)
    return Ruling(Exact(months).where(gone_on), rule.reason())


def _whole_months(since: Days, day: Days) -> np.ndarray:
    """Whole months from one day to another."""
    first, last = (
        np.asarray(number(one) if isinstance(one, date) else one).astype("M8[D]")
        for one in (since, day)
    )
    months = (last.astype("M8[M]") - first.astype("M8[M]")).astype(np.int64)
    before = (last - last.astype("M8[M]")) < (first - first.astype("M8[M]"))
    return np.asarray(months - before)


def postponement(
    law: Law, day: Days, *, base: Any, unemployed_months: Any, dependants: Any = 0
) -> Ruling:
    """Most months for which taking pay may be put off when work starts (lykkäys), as a count.

    Longer for a debtor who was unemployed long enough and whose income is in the income-limit band;
    for others it is at the bailiff's discretion. Enforcement Code 705/2007, chapter 4 section 51 a.
    """
    rule = law.rule("enforcement.postponement")
    own = _band(rule, day, base, dependants)
    long = (
        np.asarray(unemployed_months) >= rule.count(_ID + "postponement_unemployed_months", day)
    ) & (own == INCOME_LIMIT)
    months = np.where(
        long,
        rule.count(_ID + "postponement_long", day),
        rule.count(_ID + "postponement_other", day),
    )
    return Ruling(Exact(months).where(own != NOTHING), rule.reason())
