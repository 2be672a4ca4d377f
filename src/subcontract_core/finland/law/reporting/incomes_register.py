"""The payer's report to the Incomes Register (tulorekisteri), and what a late one costs."""

from typing import Any

import numpy as np

from ....base.columns import DayNumbers
from ....base.dates import calendar_date, is_working_day, number
from ....base.money import Exact
from ....law import Law, Ruling
from ....law.law import Rule
from ....model.documents import distinct


def report_day(law: "Law | Rule", paid: DayNumbers, *, household: Any = False) -> np.ndarray:
    """The last day to report each payment: day numbers.

    So many calendar days after the pay day, moved to the next weekday that is no public holiday; a
    private household has until a day of the next month. Act on the Incomes Information System
    53/2018, section 11.
    """
    paid, household = np.broadcast_arrays(np.asarray(paid), household)
    last = paid + law.count("reporting.register_days", paid)
    if np.any(household):
        last = np.where(
            household,
            _of_next_month(paid, law.count("reporting.register_household_day", paid)),
            last,
        )
    return _weekday_from(last)


def late_from(law: "Law | Rule", paid: DayNumbers) -> np.ndarray:
    """The last day on which a late report costs nothing yet: a day of the month after the pay
    day. Act 53/2018, section 22.
    """
    paid = np.asarray(paid)
    return _of_next_month(paid, law.count("reporting.late_fee_after_day", paid))


def late_fee(law: Law, *, paid: DayNumbers, reported: np.ndarray, amount: np.ndarray) -> Ruling:
    """What a report given on a day costs because it is late, in cents.

    An amount for each day after `late_from` up to a cap, and after 45 days a share of what was
    reported (`amount`, cents) on top. Act on the Incomes Information System 53/2018, section 22.
    """
    rule = law.rule("reporting.late_fee")
    late = np.maximum(0, np.asarray(reported) - late_from(rule, paid))
    fee = (rule.amount("reporting.late_fee_day", paid) * late).at_most(
        rule.amount("reporting.late_fee_most", paid)
    )
    very = late > rule.count("reporting.late_fee_days", paid)
    return Ruling(
        fee + (rule.rate("reporting.late_fee_share", paid) * amount).where(very, Exact(0)),
        rule.reason(),
    )


def _of_next_month(day: DayNumbers, of_month: np.ndarray) -> np.ndarray:
    following = day.astype("M8[D]").astype("M8[M]") + 1
    return following.astype("M8[D]").astype(np.int64) + of_month - 1


def _weekday_from(days: np.ndarray) -> np.ndarray:
    """Each day, or the next one that is neither on a weekend nor a public holiday; few
    different days occur.
    """
    if days.size == 0:
        return days
    low = int(days.min())
    distinct_days, place = distinct(np.ravel(days) - low, int(days.max()) - low + 1)
    moved = []
    for day in distinct_days:
        date = calendar_date(low + int(day))
        while not is_working_day(date):
            date = calendar_date(number(date) + 1)
        moved.append(number(date))
    return np.array(moved, np.int64)[place].reshape(np.shape(days))
