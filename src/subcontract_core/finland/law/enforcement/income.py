"""Which income enforcement counts, whether or not it can be seized."""

from typing import Any

from ....base.columns import Days
from ....base.money import Exact, take
from ....law import Law, Ruling

GUARANTEE = "enforcement.guarantee_pension"


def income_base(
    law: Law,
    day: Days,
    *,
    pay: Any,
    benefits: Any = 0,
    by_reading: Any = 0,
) -> Ruling:
    """The income of a month on which the amount is worked out (tulopohja), in cents.

    `pay` is net pay, after withholding and the employee's contributions; `benefits` (pensions and
    the unemployment benefit) are net of withholding, and count although most of them cannot be
    seized; `by_reading` is the guarantee pension.
    What is granted for a set purpose stays out: housing, care and disability allowances, child
    increase, social assistance, activity allowances. That the guarantee pension counts is taken
    from the national pension, so it is a reading. Enforcement Code 705/2007, chapter 4 sections 19
    and 45.
    """
    rule = law.rule("enforcement.base")
    sure = Exact.of(pay) + benefits
    guarantee = Exact.of(by_reading)

    def counted(rows: Any) -> Exact:
        return take(sure, rows) + take(guarantee, rows)

    base = rule.select(
        GUARANTEE,
        day,
        {
            "counted": counted,
            "left_out": lambda rows: take(sure, rows) + 0 * take(guarantee, rows),
        },
    )
    return Ruling(rule.step("base", base), rule.reason())
