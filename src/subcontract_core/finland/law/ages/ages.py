"""From which month an age counts, and the ages of benefits and contributions.

Months are month numbers (`base.dates.month_number`); a month of birth is 0 where only the year is
known.
"""

from typing import Any

import numpy as np

from ....base import dates
from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.provenance import Reason
from ....law import Law, Rule

YEAR_ONLY = "ages.year_only"
_DECEMBER = 11


def months_of(day: Days) -> np.ndarray:
    """The month numbers of days."""
    is_numbers = isinstance(day, np.ndarray) and day.dtype.kind == "i"
    return dates.months_of(day if is_numbers else np.asarray(day).astype("M8[D]").astype(np.int64))


def age_at_start(month: np.ndarray, born: np.ndarray) -> np.ndarray:
    """The age that counts in a month where it changes at the start of the month after the
    birthday.
    """
    return (month - born - 1) // MONTHS_A_YEAR


def contribution_age(
    law: Law, day: Days, *, birth_year: np.ndarray, birth_month: np.ndarray
) -> np.ndarray:
    """The age for the contributions of pay that is paid on a day.

    It changes at the start of the month after the birthday. With the year alone, by the chosen
    reading the age of the end of the year, or that of its start, counts in the whole year. TyEL
    395/2006, section 4.
    """
    year, known = np.asarray(birth_year), np.asarray(birth_month) > 0
    born = year * MONTHS_A_YEAR + birth_month - 1
    if not np.all(known):
        rule = law.rule("ages.contribution")
        is_end = rule.choice(YEAR_ONLY, day) == "end_of_year_age"
        # Born at the end of the year before, one has the age of the year's end from January on.
        december = year * MONTHS_A_YEAR + (_DECEMBER - MONTHS_A_YEAR * is_end)
        born = np.where(
            known,
            born,
            december,
        )
    return age_at_start(months_of(day), born)


def disability_pension_from(law: Law, day: Days) -> tuple[np.ndarray, bool, Reason]:
    """The lowest age of a disability pension, and whether one that was granted earlier to a
    younger person goes on.

    National Pensions Act 568/2007, section 12.
    """
    rule = law.rule("ages.disability_pension")
    goes_on = rule.choice("ages.pension_under_lowest", day) == "granted_before_2025_goes_on"
    lowest = rule.count("ages.disability_pension_from", day)
    rule.count("ages.old_age_pension", day)
    return lowest, goes_on, rule.reason()


def national_old_age(law: Law, day: Days) -> np.ndarray:
    """The age in months at which the national pension is an old-age pension, from the month after.

    National Pensions Act 568/2007, section 10.
    """
    rule = law.rule("ages.disability_pension")
    return rule.count("ages.old_age_pension", day) * MONTHS_A_YEAR


def earnings_old_age(law: Law, day: Days, *, birth_year: np.ndarray) -> tuple[np.ndarray, Reason]:
    """The age in months at which an earnings-related disability pension is an old-age pension, from
    the month after, by the year of birth.

    TyEL 395/2006, section 11; contingencies before 2017 have ages of their own.
    """
    rule = law.rule("ages.earnings_pension")
    contingency = rule.choice("ages.contingency", day)
    ages = {
        "before_2007": lambda: rule.count("ages.before_2007", day) * MONTHS_A_YEAR,
        "from_2007_to_2016": lambda: rule.count("ages.from_2007", day) * MONTHS_A_YEAR,
        "from_2017": lambda: _cohort(
            rule,
            day,
            birth_year,
        ),
    }
    return np.broadcast_to(ages[contingency](), np.shape(birth_year)), rule.reason()


def _cohort(rule: Rule, day: Days, birth_year: Any) -> np.ndarray:
    """A cohort's lowest old-age pension age in months: the first, and a step a year to the last."""
    first = rule.count("ages.lowest_first", day) * MONTHS_A_YEAR
    last = rule.count("ages.lowest_last", day) * MONTHS_A_YEAR
    later = np.maximum(0, np.asarray(birth_year) - rule.count("ages.lowest_first_cohort", day))
    return np.minimum(first + rule.count("ages.lowest_step", day) * later, last)


def unemployment_ages(law: Law, day: Days) -> tuple[np.ndarray, np.ndarray, Reason]:
    """The lowest age of the unemployment benefit, and the birthday with whose month it ends.

    Unemployment Security Act 1290/2002, chapter 3 section 1.
    """
    rule = law.rule("ages.unemployment")
    lowest, highest = (rule.count(f"ages.unemployment_{word}", day) for word in ("from", "to"))
    return lowest, highest, rule.reason()


def care_allowance_from(law: Law, day: Days) -> tuple[np.ndarray, Reason]:
    """The lowest age of the care allowance for pensioners. Act 570/2007."""
    rule = law.rule("ages.care_allowance")
    return rule.count("ages.care_allowance_from", day), rule.reason()
