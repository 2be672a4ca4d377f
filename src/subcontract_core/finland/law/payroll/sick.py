"""Pay during illness (sairausajan palkka)."""

from typing import Any

import numpy as np

from ....base.columns import Column, DayNumbers, Mask, each_once
from ....base.dates import EPOCH
from ....base.feasts import feast_days
from ....base.money import Exact
from ....law import Law, Rule, Ruling

_WORKED = "1111110"  # weekdays are Monday to Saturday


def sick_pay_share(
    law: Law,
    day: DayNumbers,
    *,
    fell_ill: DayNumbers,
    employed_since: DayNumbers,
    paid_before: Column,
) -> Ruling:
    """The share of its pay that a missed shift brings, as an exact number from 0 to 1.

    `day` is that of the shift, `fell_ill` the first day of the spell, `employed_since` the first
    day of the employment and `paid_before` the days of earlier spells of the calendar year.
    Employment Contracts Act 55/2001, chapter 2, section 11: the day of falling ill and up to the
    end of the ninth weekday after it, half in an employment of less than a month. By the readings
    of agreements KVTES (chapter V, 60 days full, then 120 days two thirds, 14 days in a short
    employment) and private social services (28 days).
    """
    rule = law.rule("payroll.sick_pay")
    month = _month_after(employed_since) <= fell_ill
    count = day - fell_ill  # days of the spell before this one
    by_law = _by_law(rule, day, fell_ill, month)
    used = count + paid_before
    long = fell_ill - employed_since >= rule.count("payroll.sick_pay_kvtes_employment", day)
    full = used < rule.count("payroll.sick_pay_kvtes_days", day)
    two_thirds = used < rule.count("payroll.sick_pay_kvtes_days", day) + _AFTER_FULL
    short = count < rule.count("payroll.sick_pay_kvtes_short_days", day)
    kvtes = np.where(long, np.where(full, 6, np.where(two_thirds, 4, 0)), np.where(short, 6, 0))
    private = np.where(
        month, np.where(count < rule.count("payroll.sick_pay_private_days", day), 6, 0), by_law
    )
    sixths = rule.select(
        "payroll.sick_pay_terms",
        day,
        {
            "law": lambda rows: by_law[rows],
            "kvtes": lambda rows: kvtes[rows],
            "private_social_services": lambda rows: private[rows],
        },
    )
    return Ruling(Exact(sixths, 6), rule.reason())


_AFTER_FULL = 120  # calendar days of two thirds, KVTES


def _by_law(rule: Rule, day: DayNumbers, fell_ill: DayNumbers, month: Mask) -> np.ndarray:
    """Sixths of the pay by the act alone."""
    weekdays = rule.count("payroll.sick_pay_weekdays", day)
    half = (rule.rate("payroll.sick_pay_short", day) * 6).whole()
    within = day <= _last_weekday(fell_ill, weekdays)
    return np.where(within, np.where(month, 6, half), 0)


def _last_weekday(fell_ill: DayNumbers, weekdays: Any) -> np.ndarray:
    """The last of so many weekdays after a day; Sundays and holidays are none."""
    fell = np.asarray(fell_ill).astype("M8[D]")
    years = each_once(fell.astype("M8[Y]").astype(np.int64)) + EPOCH.year
    feasts = [day for year in {*years, *(years + 1)} for day in feast_days(int(year))]
    return np.busday_offset(
        fell,
        weekdays,
        roll="preceding",
        weekmask=_WORKED,
        holidays=np.array(feasts, "M8[D]"),
    ).astype(np.int64)


def _month_after(day: DayNumbers) -> np.ndarray:
    """The day with which an employment that begins on a day has lasted a month."""
    begins = np.asarray(day).astype("M8[D]")
    month = begins.astype("M8[M]")
    after = (month + 1).astype("M8[D]") + (begins - month.astype("M8[D]"))
    return np.minimum(after, (month + 2).astype("M8[D]")).astype(np.int64)
