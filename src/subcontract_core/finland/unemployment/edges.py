"""Where the adjustment with earnings begins to take from the benefit, and where nothing of it is left."""

from typing import Any

import numpy as np

from ...law import Law, Ruling
from ...money import Exact, divided


def disregard(law: Law, on: Any) -> Ruling:
    """Gross earnings of a month that take nothing off the benefit (suojaosa), in cents; none from April 2024.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    with law.rule("unemployment.adjusted") as r:
        return Ruling(r.amount("unemployment.earnings_disregard", on), r.reason())


def adjusted_to_nothing(law: Law, on: Any, *, full: Any) -> Ruling:
    """Gross earnings of a month at which the adjustment (sovittelu) has taken all of the benefit `full`, in whole cents.

    Unemployment Security Act 1290/2002, chapter 4 section 5.
    """
    with law.rule("unemployment.adjusted") as r:
        free, share = r.amount("unemployment.earnings_disregard", on), r.rate("unemployment.earnings_share", on)
        return Ruling(free + np.asarray(divided(Exact.of(full), share)), r.reason())
