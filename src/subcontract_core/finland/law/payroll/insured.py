"""Whether a month's wages are insured for pension (eläkevakuuttamisvelvollisuus)."""

from typing import Any

import numpy as np

from ....base.columns import Column, Days
from ....law import Law, Rule


def pension_insured(
    law: Law,
    day: Days,
    *,
    month_wage: np.ndarray,
    age: np.ndarray,
    public: Any,
    birth_year: Any = None,
) -> np.ndarray:
    """Which slips belong to an insured month: bool per slip.

    `month_wage` is all wages from that employer in the calendar month (cents), `age` the one that
    counts in the month, `public` whether Keva insures. A private employer insures from the month's
    threshold on (equal counts); for public employers the sources give no threshold in euros. The
    upper age depends on the year of birth (without `birth_year`, the one that `age` comes to in the
    year). Employees Pensions Act (TyEL) 395/2006, section 4.
    """
    rule = law.rule("payroll.pension_insured")
    threshold = rule.cents("payroll.pension_threshold", day)
    born = born_in(day, age, birth_year)
    oldest = rule.select(
        "payroll.rate_source",
        day,
        {
            "law": lambda rows: oldest_insured(rule, _rows(day, rows), _rows(born, rows)),
            "sisu": lambda rows: rule.count("payroll.sisu.pension_age_to", _rows(day, rows)),
        },
    )
    in_age = (age >= rule.count("payroll.pension_age_from", day)) & (age <= oldest)
    return in_age & (np.asarray(public) | (month_wage >= threshold))


def born_in(day: Days, age: Column, birth_year: Column | None) -> Column:
    """The year of birth: as given, or the one that the age comes to in the year of the day."""
    year = np.asarray(day).astype("M8[D]").astype("M8[Y]").astype(np.int64) + 1970
    return np.asarray(year - age if birth_year is None else birth_year)


def oldest_insured(law: Law | Rule, day: Days, birth_year: Column) -> Column:
    """The highest age at which a month is insured, by the year of birth. TyEL 395/2006, section 4,
    which holds for the self-employed too (YEL 1272/2006, section 3).
    """
    to_1961 = np.where(
        birth_year <= 1957,
        law.count("payroll.pension_age_to_1957", day),
        law.count("payroll.pension_age_to_1958_1961", day),
    )
    return np.where(birth_year <= 1961, to_1961, law.count("payroll.pension_age_to", day))


def _rows(column: Any, rows: Any) -> Any:
    return np.asarray(column)[rows] if np.ndim(column) else column
