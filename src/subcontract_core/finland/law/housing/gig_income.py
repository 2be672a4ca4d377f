"""How much of irregular gig pay the housing allowance for pensioners counts as yearly income."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....law import Law, Ruling

READING = "housing.pensioner.gig_income"
_ID = "housing.pensioner."


def gig_income(
    law: Law, day: Days, *, expected: Any, planned_months: Any, run: Any, past_year: Any
) -> Ruling:
    """Gig pay as yearly income (vuositulo), in cents a year.

    `expected` is the pay of the coming twelve months in cents, `planned_months` in how many of them
    there are gigs, `run` the months in a row with pay up to now, `past_year` the pay of the twelve
    months before in cents. The act counts income received continuously or every year; what that
    means for gigs is a reading. Act 571/2007, section 12.
    """
    coming, past = Exact.of(expected), Exact.of(past_year)
    planned, runs = np.asarray(planned_months), np.asarray(run)
    rule = law.rule("housing.pensioner_gig_income")

    def where_at_least(count: np.ndarray, least: str, rows: Any) -> Exact:
        return take(coming, rows).where(
            take(count, rows) >= rule.count(_ID + least, take(day, rows))
        )

    variants = {
        "expected_12_months": lambda rows: where_at_least(planned, "gig_months_planned", rows),
        "only_recurring": lambda rows: where_at_least(runs, "gig_months_in_a_row", rows),
        "ignore_incidental": lambda rows: where_at_least(planned, "gig_months_whole_year", rows),
        "actual_past_year": lambda rows: take(past, rows),
    }
    return Ruling(rule.step("gig_income", rule.select(READING, day, variants)), rule.reason())
