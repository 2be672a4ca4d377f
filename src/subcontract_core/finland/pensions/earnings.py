"""Earnings beside a disability pension: the monthly limit, and the months in which the pension rests."""

from typing import Any

import numpy as np

from ...law import Law, Rule, Ruling

READING = "pension.suspension_reading"


def earnings_limit(law: Law, on: Any) -> Ruling:
    """Gross earnings of a month that a disability pensioner may have (ansaintaraja), in cents.

    `on` is a day number or a column of them. Earnings equal to the limit are allowed.
    Act 738/2009, sections 3–4.
    """
    with law.rule("pension.earnings_limit") as r:
        return Ruling(r.amount("pension.earnings_limit", on), r.reason())


def suspended(law: "Law | Rule", months: np.ndarray, over: np.ndarray, before: np.ndarray) -> tuple[np.ndarray, str]:
    """The months in which the pension rests (lepäämään jättäminen), and the reading that decides it.

    `months` are the first days of consecutive months; `over` [months, people] says whose earnings
    were over the limit; `before` [people] counts the months in a row over just before the first.
    Which months rest is disputed, so the reading is a choice of the law. Give an open rule instead of
    the law to have what is read noted in its reason. Act 738/2009, sections 4–6.
    """
    over = np.asarray(over, dtype=bool)
    reading = law.choice(READING, months)
    needed = np.reshape(law.count("pension.suspension_months_in_a_row", months), (-1, 1))
    variants = {
        "three_in_a_row": lambda: over & (_whole_runs(over, before) >= needed),
        "three_in_a_row_from_third": lambda: over & (runs_so_far(over, before) >= needed),
        "strict_any_month": over.copy,
    }
    return variants[reading](), reading


def runs_so_far(over: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Months in a row over the limit up to each month."""
    runs = np.zeros(over.shape, dtype=np.int64)
    last = np.broadcast_to(np.asarray(before, dtype=np.int64), over.shape[1:])
    for month, is_over in enumerate(over):
        last = runs[month] = np.where(is_over, last + 1, 0)
    return runs


def _whole_runs(over: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The whole length of the run that each month belongs to, later months included."""
    runs = runs_so_far(over, before)
    for month in range(len(over) - 2, -1, -1):
        # A longer count in the next month means that the run goes on there.
        runs[month] = np.where(over[month], np.maximum(runs[month], runs[month + 1]), 0)
    return runs


def highest_disability_allowance_in_suspension(law: Law, on: Any) -> Ruling:
    """What is paid instead of a care allowance while the pension rests (ylin vammaistuki), cents a month.

    For whoever had a care allowance, on whatever level. Act 738/2009; Disability Benefits Act 570/2007.
    """
    with law.rule("pension.suspension") as r:
        return Ruling(r.amount("pension.disability_allowance_highest", on), r.reason())
