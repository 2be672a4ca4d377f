"""Where the adjustment with earnings begins to take from the benefit, and where nothing of it
is left.
"""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.division import divided, gross_up
from ....base.money import Exact
from ....law import Law, Ruling


def disregard(law: Law, day: Days) -> Ruling:
    """Gross earnings of a month that take nothing off the benefit (suojaosa), in cents; none from
    April 2024.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    rule = law.rule("unemployment.adjusted")
    return Ruling(rule.amount("unemployment.earnings_disregard", day), rule.reason())


def adjusted_to_nothing(law: Law, day: Days, *, full: Any) -> Ruling:
    """Gross earnings of a month at which the adjustment (sovittelu) has taken all of the benefit
    `full`, in whole cents.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    rule = law.rule("unemployment.adjusted")
    free, share = (
        rule.amount("unemployment.earnings_disregard", day),
        rule.rate("unemployment.earnings_share", day),
    )
    return Ruling(free + np.asarray(divided(Exact.of(full), share)), rule.reason())


def pay_that_adds(law: Law, day: Days, *, full: Any, rise: Any, adjusted: Any) -> Ruling:
    """The least pay of a month that lifts pay and benefit together by `rise`, in whole cents.

    `full` is the benefit without pay (cents a month); where it is not `adjusted`, pay counts as it
    is. Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    whole, wanted = Exact.of(full), Exact.of(rise)
    end = adjusted_to_nothing(law, day, full=whole).amount
    rule = law.rule("unemployment.adjusted")
    free, share = (
        rule.amount("unemployment.earnings_disregard", day),
        rule.rate("unemployment.earnings_share", day),
    )
    between = Exact(gross_up((wanted - share * free).at_least(0), share))
    above = Exact((wanted + whole).cents(up=True))
    pay = wanted.where(wanted <= free, between.where(between <= end, above)).where(
        np.asarray(adjusted), wanted
    )
    return Ruling(Exact(pay.cents(up=True)), rule.reason())
