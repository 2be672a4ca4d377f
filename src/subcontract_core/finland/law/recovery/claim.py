"""What is asked back when nobody told of a change in time, and in how many instalments."""

from datetime import date
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR, number
from ....base.money import Exact
from ....law import Law, Ruling


def asked_back(law: Law, day: Days, *, overpaid: Any, months: Any) -> Ruling:
    """What of a benefit paid without right is asked back (takaisinperintä), in cents.

    `overpaid` is what was paid too much in all, in cents, over so many `months`. A small sum that
    does not recur is waived as a practice; everything else is asked back as the main rule. Whether
    a claim is waived for hardship is at the payer's discretion and not counted here.
    """
    too_much = Exact.of(overpaid)
    rule = law.rule("recovery.claim")
    small = (too_much < rule.amount("recovery.small_sum", day)) & (
        np.asarray(months) <= rule.count("recovery.not_recurring_months", day)
    )
    return Ruling(rule.step("overpaid", too_much).where(~small), rule.reason())


def instalments(law: Law, day: Days, *, amount: Any) -> Ruling:
    """In how many months at most a claim is set off against a running benefit, as a count.

    `amount` is the claim in cents. Each month at least the smallest set-off is taken, never from
    basic social assistance.
    """
    rule = law.rule("recovery.claim")
    least = rule.amount("recovery.least_instalment", day)
    cents = Exact.of(amount).cents(up=True)
    return Ruling(Exact(-(-cents // least.num)), rule.reason())


def reachable(law: Law, day: Days, *, paid: Any) -> np.ndarray:
    """Whether money `paid` on a day can still be asked back by a decision on the day asked for
    (mask).

    Government bill HE 158/2003.
    """
    rule = law.rule("recovery.claim")
    return _days(day) <= years_later(paid, int(np.max(rule.count("recovery.years_back", day))))


def lapses(law: Law, day: Days) -> np.ndarray:
    """The day on which a claim decided on a day lapses, as a day number. Government bill HE
    158/2003.
    """
    rule = law.rule("recovery.claim")
    return years_later(day, int(np.max(rule.count("recovery.claim_lapses_years", day))))


def _days(day: Days) -> np.ndarray:
    """A date, a day number or a column of them as day numbers."""
    return np.asarray(number(day) if isinstance(day, date) else day)


def years_later(day: Days, years: int) -> np.ndarray:
    """The same day so many years later (28 February for a leap day), as day numbers."""
    days = _days(day)
    month = days.astype("M8[D]").astype("M8[M]")
    later = month + MONTHS_A_YEAR * years
    start, end = (part.astype("M8[D]").astype(np.int64) for part in (later, later + 1))
    return start + np.minimum(days - month.astype("M8[D]").astype(np.int64), end - start - 1)
