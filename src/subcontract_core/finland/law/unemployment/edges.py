"""Where the adjustment with earnings begins to take from the benefit, and where nothing of it
is left.
"""

from typing import Any

import numpy as np

from ....base.money import Exact, divided, gross_up
from ....law import Law, Ruling


def disregard(law: Law, on: Any) -> Ruling:
    """Gross earnings of a month that take nothing off the benefit (suojaosa), in cents; none from
    April 2024.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    r = law.rule("unemployment.adjusted")
    return Ruling(r.amount("unemployment.earnings_disregard", on), r.reason())


def adjusted_to_nothing(law: Law, on: Any, *, full: Any) -> Ruling:
    """Gross earnings of a month at which the adjustment (sovittelu) has taken all of the benefit
    `full`, in whole cents.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    r = law.rule("unemployment.adjusted")
    free, share = (
        r.amount("unemployment.earnings_disregard", on),
        r.rate("unemployment.earnings_share", on),
    )
    return Ruling(free + np.asarray(divided(Exact.of(full), share)), r.reason())


def pay_that_adds(law: Law, on: Any, *, full: Any, rise: Any, adjusted: Any) -> Ruling:
    """The least pay of a month that lifts pay and benefit together by `rise`, in whole cents.

    `full` is the benefit without pay (cents a month); where it is not `adjusted`, pay counts as it
    is. Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    whole, wanted = Exact.of(full), Exact.of(rise)
    end = adjusted_to_nothing(law, on, full=whole).amount
    r = law.rule("unemployment.adjusted")
    free, share = (
        r.amount("unemployment.earnings_disregard", on),
        r.rate("unemployment.earnings_share", on),
    )
    between = Exact(gross_up((wanted - share * free).at_least(0), share))
    above = Exact((wanted + whole).cents(up=True))
    pay = wanted.where(wanted <= free, between.where(between <= end, above)).where(
        np.asarray(adjusted), wanted
    )
    return Ruling(Exact(pay.cents(up=True)), r.reason())
