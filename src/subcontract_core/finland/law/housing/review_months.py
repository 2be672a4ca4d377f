"""From which month a change of income counts in a running decision on a housing allowance."""

from datetime import date
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import number
from ....law import Law


def counts_in_same_month(law: Law, day: Days, *, general: bool) -> bool:
    """Whether a change of income counts in the month of its first pay: no law, but the view of an
    ordinary month, when the decision has followed the work.
    """
    kind = "general" if general else "pensioner"
    return law.choice(f"housing.{kind}.review_from", day) == "same_month"


def unplanned_pay_counts(law: Law, day: Days) -> bool:
    """Whether pay that was not planned counts in the year's income once it has been paid; no source
    says how. Act 938/2014, section 27; act 571/2007.
    """
    return law.choice("housing.unplanned_pay", day) == "counts_for_a_year"


def review_start(law: Law, day: Days) -> np.ndarray:
    """The first day of the month from which a change of income on a day counts in the pensioners'
    allowance, as day numbers.

    The month after the change, or as in the general allowance by another reading. Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    days = _days(day)

    def month_after(rows: Any) -> np.ndarray:
        month, _ = _month(days[rows])
        return _first_day(month + rule.count("housing.pensioner.review_months_later", days[rows]))

    return rule.select(
        "housing.pensioner.review_from",
        days,
        {
            "month_after": month_after,
            "same_month": lambda rows: _first_day(_month(days[rows])[0]),
            "as_general": lambda rows: general_review_start(law, days[rows]),
        },
    )


def general_review_start(law: Law, day: Days) -> np.ndarray:
    """The first day of the month from which a change of income on a day counts in the general
    allowance, as day numbers: the month after a change on the first of a month, otherwise the one
    after that.

    Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    days = _days(day)

    def as_in_the_act(rows: Any) -> np.ndarray:
        month, first = _month(days[rows])
        next_month, later = (
            rule.count(f"housing.general.review_months_{word}", days[rows])
            for word in ("first_day", "later")
        )
        return _first_day(
            month
            + np.where(
                first,
                next_month,
                later,
            )
        )

    return rule.select(
        "housing.general.review_from",
        days,
        {
            "first_full_month": as_in_the_act,
            "same_month": lambda rows: _first_day(_month(days[rows])[0]),
        },
    )


def _days(day: Days) -> np.ndarray:
    return np.asarray(number(day) if isinstance(day, date) else day)


def _month(day: Days) -> tuple[np.ndarray, np.ndarray]:
    """The month of each day, and whether the day is its first."""
    days = _days(day)
    month = days.astype("M8[D]").astype("M8[M]")
    return month, days == _first_day(month)


def _first_day(month: np.ndarray) -> np.ndarray:
    return month.astype("M8[D]").astype(np.int64)
