"""What the earnings limit makes of pay that does not come with the work of its month."""

from typing import Any

import numpy as np

from ....base.columns import Days, Mask
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact
from ....law import Law, Rule, Ruling

_READING = "pension.pay_paid_once"


def limit_pay(law: Law, day: Days, *, pay: Any, bonus: Any, single: Any) -> Ruling:
    """The pay of a month that the earnings limit counts, in cents.

    `pay` is all that is paid in the month, of it `bonus` holiday bonus (lomaraha) and `single` what
    is paid once. Neither counts as pay of its month, or by the other reading both do. Act 738/2009,
    sections 3–4; Keva, 2023.
    """
    rule = law.rule("pension.pay_paid_once")
    apart = rule.step("holiday_bonus", Exact.of(bonus)) + rule.step("one_off_pay", Exact.of(single))
    left_out = apart.where(~_in_its_month(rule, day))
    return Ruling(rule.step("pay", Exact.of(pay)) - left_out, rule.reason())


def bonus_of_month(law: Law, day: Days, *, bonus: Any) -> Ruling:
    """The part of a calendar year's holiday `bonus` that falls on each month beside the limit, in
    cents: a twelfth, or nothing where the bonus counts in the month in which it is paid.

    Keva, 2023: the bonus is spread over the year and should fit.
    """
    rule = law.rule("pension.pay_paid_once")
    part = rule.step("year_bonus", Exact.of(bonus)) / MONTHS_A_YEAR
    return Ruling(part.where(~_in_its_month(rule, day)), rule.reason())


def _in_its_month(rule: Rule, day: Days) -> Mask:
    """Whether such pay counts in the month in which it is paid."""
    days = np.asarray(day)
    return rule.select(
        _READING,
        day,
        {
            "as_keva": lambda rows: np.zeros(days[rows].shape, bool),
            "month_paid": lambda rows: np.ones(days[rows].shape, bool),
        },
    )
