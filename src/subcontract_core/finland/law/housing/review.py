"""When a change of income changes a running decision on a housing allowance, and from which
month.
"""

from datetime import date
from typing import Any

import numpy as np

from ....base.columns import Column, Days
from ....base.dates import number
from ....base.division import divided
from ....base.money import Exact, take
from ....law import Law, Ruling

READING = "housing.pensioner.review_reading"


def review_rise(law: Law, day: Days) -> Ruling | None:
    """The rise of yearly income from which the decision is reviewed, cents a year; None where every
    change counts.

    Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    if rule.choice(READING, day) != "review_limits":
        return None
    return Ruling(rule.amount("housing.pensioner.review_rise", day), rule.reason())


def income_in_decision(law: Law, day: Days, *, decided: Any, estimated: Any) -> Ruling:
    """The yearly income on which the allowance rests from now on (tarkistaminen), in cents a year.

    `decided` is the income in the running decision, `estimated` the new estimate, both cents a
    year. By the default reading the decision changes when the estimate is higher by at least the
    limit for a rise or lower by at least the limit for a fall, and then the whole new income
    counts; by the other reading it always follows the estimate. Act 571/2007.
    """
    old, new = Exact.of(decided), Exact.of(estimated)
    rule = law.rule("housing.pensioner_review")

    def by_limits(rows: Any) -> Exact:
        row_day, before, after = take(day, rows), take(old, rows), take(new, rows)
        rise, fall = (
            rule.amount(f"housing.pensioner.review_{word}", row_day) for word in ("rise", "fall")
        )
        return after.where((after - before >= rise) | (before - after >= fall), before)

    income = rule.select(
        READING,
        day,
        {"review_limits": by_limits, "always_reviewed": lambda rows: take(new, rows)},
    )
    return Ruling(income, rule.reason())


def general_income_in_decision(law: Law, day: Days, *, decided: Any, estimated: Any) -> Ruling:
    """The monthly income on which the general housing allowance rests from now on, in cents a
    month.

    `decided` is the household's income in the running decision, `estimated` what it is now
    (`general_counted_income`), both cents a month. The decision changes when the income is higher
    by at least the limit for a rise or lower by at least the limit for a fall; then the whole new
    income counts. Act 938/2014, section 27.
    """
    old, new = Exact.of(decided), Exact.of(estimated)
    rule = law.rule("housing.general_review")
    rise, fall = (rule.amount(f"housing.general.review_{word}", day) for word in ("rise", "fall"))
    rule.step("decided", old)
    rule.step("estimated", new)
    return Ruling(new.where((new - old >= rise) | (old - new >= fall), old), rule.reason())


def general_review_rise(law: Law, day: Days, *, months: Any) -> Ruling:
    """By how much income in a month of work may rise before the decision changes, in cents, for
    work of so many `months` more.

    Shorter work is spread over the coming twelve months, so that more of it fits. Act 938/2014,
    section 27.
    """
    rule = law.rule("housing.general_review")
    window, left = (
        int(np.max(rule.count("housing.general.average_months", day))),
        np.asarray(months),
    )
    rise = rule.amount("housing.general.review_rise", day)
    lasting = left >= rule.count("housing.general.continuous_months", day)
    spread = divided(rise * window, Exact(np.clip(left, 1, window)))
    return Ruling(rise.where(lasting, Exact(spread)), rule.reason())


def general_counted_income(
    law: Law, day: Days, *, steady: Any, temporary: Any, months: Any
) -> Ruling:
    """The household's income as the general allowance counts it (jatkuva tai keskimääräinen tulo),
    cents a month.

    `steady` is what stays, `temporary` what is added to it for `months` more months, both cents a
    month. Income that stays the same long enough counts as it is; otherwise what is expected over
    the coming twelve months is spread over them. Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    window, left = (
        int(np.max(rule.count("housing.general.average_months", day))),
        np.asarray(months),
    )
    lasting = left >= rule.count("housing.general.continuous_months", day)
    extra = Exact.of(temporary)
    return Ruling(
        Exact.of(steady) + extra.where(lasting, extra * np.minimum(left, window) / window),
        rule.reason(),
    )


def review_start(law: Law, day: Days) -> np.ndarray:
    """The first day of the month from which a change on a day counts in the pensioners' allowance,
    as day numbers.

    Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    month, _ = _month(day)
    return _first_day(month + rule.count("housing.pensioner.review_months_later", day))


def general_review_start(law: Law, day: Days) -> np.ndarray:
    """The same in the general allowance: the month after a change on the first of a month,
    otherwise the one after that.

    Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    month, first = _month(day)
    return _first_day(
        month
        + np.where(
            first,
            rule.count("housing.general.review_months_first_day", day),
            rule.count("housing.general.review_months_later", day),
        )
    )


def _month(day: Days) -> tuple[np.ndarray, np.ndarray]:
    """The month of each day, and whether the day is its first."""
    days = np.asarray(number(day) if isinstance(day, date) else day)
    month = days.astype("M8[D]").astype("M8[M]")
    return month, days == _first_day(month)


def _first_day(month: Column) -> np.ndarray:
    return month.astype("M8[D]").astype(np.int64)


def while_resting(law: Law, day: Days, *, rests: Any, paid_before: Any) -> np.ndarray:
    """Where the pensioners' allowance is paid: also while the pension rests, if it was paid just
    before.

    `rests` and `paid_before` are masks. Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    keeps = rule.select(
        "housing.pensioner.in_suspension",
        day,
        {"if_paid_before": (lambda rows: ~np.asarray(rests)[rows] | np.asarray(paid_before)[rows])},
    )
    return np.broadcast_to(keeps, np.shape(rests))
