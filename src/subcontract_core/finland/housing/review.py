"""When a change of income changes a running decision on the housing allowance for pensioners."""

from typing import Any

from ...law import Law, Ruling
from ...money import Exact, take

READING = "housing.pensioner.review_reading"


def review_rise(law: Law, on: Any) -> Ruling | None:
    """The rise of yearly income from which the decision is reviewed, cents a year; None where every change counts.

    Act 571/2007.
    """
    with law.rule("housing.pensioner_review") as r:
        if r.choice(READING, on) != "review_limits":
            return None
        return Ruling(r.amount("housing.pensioner.review_rise", on), r.reason())


def income_in_decision(law: Law, on: Any, *, decided: Any, estimated: Any) -> Ruling:
    """The yearly income on which the allowance rests from now on (tarkistaminen), in cents a year.

    `decided` is the income in the running decision, `estimated` the new estimate, both cents a year.
    By the default reading the decision changes when the estimate is higher by at least the limit for
    a rise or lower by at least the limit for a fall, and then the whole new income counts; by the
    other reading it always follows the estimate. Act 571/2007.
    """
    old, new = Exact.of(decided), Exact.of(estimated)
    with law.rule("housing.pensioner_review") as r:

        def by_limits(rows: Any) -> Exact:
            day, before, after = take(on, rows), take(old, rows), take(new, rows)
            rise, fall = (r.amount(f"housing.pensioner.review_{word}", day) for word in ("rise", "fall"))
            return after.where((after - before >= rise) | (before - after >= fall), before)

        income = r.select(READING, on, {"review_limits": by_limits, "always_reviewed": lambda rows: take(new, rows)})
        return Ruling(income, r.reason())
