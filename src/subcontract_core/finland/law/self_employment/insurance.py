"""Pension insurance of the self-employed (YEL): whether it is likely due, and what it costs."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact
from ....law import Law, Ruling
from ....law.law import Rule
from ..payroll.insured import born_in, oldest_insured


def likely_insured(
    law: "Law | Rule",
    day: Days,
    *,
    yearly: np.ndarray,
    months: Any,
    age: np.ndarray,
    birth_year: Any = None,
) -> np.ndarray:
    """Who likely must take out the insurance: bool per row, never certain.

    `yearly` is the value of a year's work at this pace in cents (at the floor counts), `months` how
    long the activity goes on without a break, `age` the one that counts in the month. The upper age
    depends on the year of birth, as for employees. Self-Employed Persons Pensions Act (YEL)
    1272/2006, sections 3–4.
    """
    oldest = oldest_insured(law, day, born_in(day, age, birth_year))
    in_age = (age >= law.count("yel.age_from", day)) & (age <= oldest)
    return (
        in_age
        & (yearly >= law.cents("yel.income_floor", day))
        & (np.asarray(months) >= law.count("yel.min_months", day))
    )


def yel_premium(
    law: Law,
    day: Days,
    *,
    income: np.ndarray,
    age: np.ndarray,
    months: Any = MONTHS_A_YEAR,
    months_before: Any = 0,
    first_business: bool = True,
) -> Ruling:
    """The premium in cents for so many insured months of one year.

    `income` is the YEL income of a year (cents), `age` the age reached in the year; in a first
    business the discount holds until 48 months are full, `months_before` being those already
    insured. YEL 1272/2006, sections 114–115.
    """
    rule = law.rule("yel.premium")
    in_band = (age >= rule.count("payroll.pension_band_from", day)) & (
        age <= rule.count("payroll.pension_band_to", day)
    )
    yearly = rule.rate("yel.rate_53_62", day).where(in_band, rule.rate("yel.rate", day)) * income
    full = np.asarray(months)
    if not first_business:
        return Ruling(yearly * full / MONTHS_A_YEAR, rule.reason())
    cheap = np.clip(rule.count("yel.starter_months", day) - np.asarray(months_before), 0, full)
    # Twelfths of a year: the cheap months lose the discount, the others pay in full.
    return Ruling(
        yearly * (Exact(full) - rule.rate("yel.starter_discount", day) * cheap) / MONTHS_A_YEAR,
        rule.reason(),
    )
