"""How much may be earned beside a disability pension: the limit of each kind of pension."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling
from ....scenario.types import PensionKind


def earnings_limit(law: Law, day: Days) -> Ruling:
    """Gross earnings of a month that a disability pensioner may have (ansaintaraja), in cents.

    The limit of the national and the guarantee pension, and the floor of all others. `day` is a day
    number or a column of them. Earnings equal to the limit are allowed. Act 738/2009, sections 3–4.
    """
    rule = law.rule("pension.earnings_limit")
    return Ruling(rule.amount("pension.earnings_limit", day), rule.reason())


def earnings_related_limit(law: Law, day: Days, *, kind: Any, average: Any) -> Ruling:
    """The limit of an earnings-related disability pension (työeläkkeen ansaintaraja), cents a
    month.

    `kind` is a code of `PensionKind`, `average` the earlier stable earnings in cents a month
    (mean of five years, lifted with the wage index). The floor or a share of the average, whichever
    is higher; a national pension has the floor alone. Act 738/2009, section 3.
    """
    rule = law.rule("pension.earnings_related_limit")
    return Ruling(
        _limit(
            rule,
            day,
            kind,
            average,
            "pension.earnings_share_full",
        ),
        rule.reason(),
    )


def suspension_line(law: Law, day: Days, *, kind: Any, average: Any) -> Ruling:
    """Above which earnings a full earnings-related pension rests instead of being halved, cents a
    month.

    Arguments as for `earnings_related_limit`; for a partial pension it is the limit itself.
    Act 738/2009, section 3.
    """
    rule = law.rule("pension.earnings_related_limit")
    return Ruling(
        _limit(
            rule,
            day,
            kind,
            average,
            "pension.suspension_share_full",
        ),
        rule.reason(),
    )


def _limit(rule: Any, day: Days, kind: Any, average: Any, of_full: str) -> Exact:
    kind, earlier = np.asarray(kind), rule.step("average_earnings", Exact.of(average))
    share = (rule.rate(of_full, day) * earlier).where(
        kind != PensionKind.EARNINGS_RELATED_PARTIAL,
        rule.rate("pension.earnings_share_partial", day) * earlier,
    )
    floor = rule.step("floor", rule.amount("pension.earnings_limit", day))
    return floor.at_least(rule.step("share_of_average", share.where(kind != PensionKind.NATIONAL)))


def partial_amount(law: Law, day: Days, *, pension: Any) -> Ruling:
    """What is paid of a full earnings-related pension at the partial amount
    (osatyökyvyttömyyseläkkeen määrä), in cents.

    `pension` is the full amount of the month, in cents. Act 738/2009; Employees Pensions Act
    395/2006.
    """
    rule = law.rule("pension.earnings_related_limit")
    return Ruling(
        rule.rate("pension.partial_share", day) * rule.step("full_pension", Exact.of(pension)),
        rule.reason(),
    )
