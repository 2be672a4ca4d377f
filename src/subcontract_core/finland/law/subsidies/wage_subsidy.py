"""Wage subsidy (palkkatuki): how much, on what, at most how much a month, and when at all."""

from typing import Any

import numpy as np

from ....base.columns import Days, Minutes
from ....base.money import Exact, take
from ....law import Law, Ruling
from ....law.law import Rule

# The levels that decisions are made on, in per cent, and the name of each one's cap.
LEVELS = (0, 50, 70, 100)


def wage_subsidy(
    law: Law, day: Days, *, level: np.ndarray, wage: np.ndarray, side_costs: np.ndarray
) -> Ruling:
    """The subsidy of one worker and month in cents.

    `level` is the decision's per cent (one of LEVELS), `wage` the month's gross wage without
    holiday compensation and `side_costs` the employer's contributions (both cents). Until June 2023
    the share is taken of wage and side costs, since then of the wage alone; a cap a month follows
    in both. A level that is not in force gives nothing. Act 916/2012, chapter 7; from 2025 Act
    380/2023.
    """
    level = np.asarray(level)
    rule = law.rule("subsidies.wage")

    def capped(rows: Any, base: Exact, levels: tuple[int, ...]) -> Exact:
        amount = Exact(np.zeros(np.shape(base.num), np.int64))
        for name in levels:
            at_level = take(level, rows) == name
            if np.any(at_level):
                amount = (
                    (base * Exact(name, 100))
                    .at_most(rule.amount(f"subsidies.wage_cap_{name}", take(day, rows)))
                    .where(at_level, amount)
                )
        return amount

    amount = rule.select(
        "subsidies.wage_base",
        day,
        {
            "wage_and_side_costs": lambda rows: capped(
                rows, Exact(take(wage, rows)) + Exact(take(side_costs, rows)), (50, 100)
            ),
            "gross_wage": lambda rows: capped(rows, Exact(take(wage, rows)), LEVELS[1:]),
        },
    )
    return Ruling(amount, rule.reason())


def level_in_force(law: "Law | Rule", day: Days, *, level: np.ndarray) -> np.ndarray:
    """Whether decisions at a level (per cent) are made on a day: 70 only since July 2023. Act
    916/2012, chapter 7.
    """
    level = np.asarray(level)
    return law.select(
        "subsidies.wage_base",
        day,
        {
            "wage_and_side_costs": lambda rows: np.isin(take(level, rows), (0, 50, 100)),
            "gross_wage": lambda rows: np.isin(take(level, rows), LEVELS),
        },
    )


def hours_over_share(law: "Law | Rule", day: Days, *, minutes: Minutes) -> np.ndarray:
    """Whether a month's minutes are more than an association's full subsidy allows (a share of full
    time).

    Full time is the month of property services. Act 916/2012, chapter 7.
    """
    return (
        Exact(minutes)
        > law.rate("subsidies.association_hours_share", day)
        * law.count("subsidies.full_time_hours", day)
        * 60
    )


def over_55(
    law: Law,
    day: Days,
    *,
    age: np.ndarray,
    weekly_minutes: np.ndarray,
    unemployed_months: np.ndarray,
) -> tuple[np.ndarray, Any]:
    """Who may be employed with the subsidy for people of 55 and over, and why: bool per row.

    `unemployed_months` are months without work among the last 28. Act 916/2012, chapter 7 a; from
    2025 Act 380/2023.
    """
    rule = law.rule("subsidies.over_55")
    fits = (
        (np.asarray(age) >= rule.count("subsidies.over_55_age", day))
        & (np.asarray(weekly_minutes) >= rule.count("subsidies.over_55_weekly_hours", day) * 60)
        & (np.asarray(unemployed_months) >= rule.count("subsidies.over_55_unemployed_months", day))
    )
    return fits, rule.reason()
