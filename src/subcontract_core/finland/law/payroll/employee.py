"""What the employee gives up of the wage (työntekijän maksut)."""

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....base.units import SHARE
from ....law import Law, Ruling
from ....law.law import Rule


def pension_rate(rule: Rule, day: Days, age: np.ndarray) -> Exact:
    """The employee's pension rate by age band. TyEL 395/2006, section 153."""
    in_band = (age >= rule.count("payroll.pension_band_from", day)) & (
        age <= rule.count("payroll.pension_band_to", day)
    )
    return rule.rate("payroll.employee_pension_rate_53_62", day).where(
        in_band, rule.rate("payroll.employee_pension_rate", day)
    )


def employee_pension(
    law: Law, day: Days, *, wage: np.ndarray, age: np.ndarray, insured: np.ndarray
) -> Ruling:
    """Employee's pension contribution (työntekijän työeläkemaksu) in cents.

    `wage` in cents, `age` the age reached in the year, `insured` from `pension_insured`.
    Employees Pensions Act (TyEL) 395/2006, section 153.
    """
    rule = law.rule("payroll.employee_pension")
    rule.step("insured_pay", Exact.of(wage).where(insured))
    rate = rule.step("rate", pension_rate(rule, day, age), SHARE)
    return Ruling((rate * wage).where(insured), rule.reason())


def employee_unemployment(law: Law, day: Days, *, wage: np.ndarray, age: np.ndarray) -> Ruling:
    """Employee's unemployment contribution (palkansaajan työttömyysvakuutusmaksu) in cents.

    Due between the age limits that hold on the pay day. Act 555/1998, sections 12 a and 18.
    """
    rule = law.rule("payroll.employee_unemployment")
    youngest = unemployment_age_from(rule, day)
    in_age = (age >= youngest) & (age <= rule.count("payroll.unemployment_age_to", day))
    rule.step("insured_pay", Exact.of(wage).where(in_age))
    rate = rule.step("rate", rule.rate("payroll.employee_unemployment_rate", day), SHARE)
    return Ruling((rate * wage).where(in_age), rule.reason())


def unemployment_age_from(rule: Rule, day: Days) -> np.ndarray:
    """The lowest age: 18 since August 2022 by law, since January in SISU's yearly table."""
    return rule.select(
        "payroll.rate_source",
        day,
        {
            "law": lambda rows: rule.count("payroll.unemployment_age_from", take(day, rows)),
            "sisu": lambda rows: rule.count("payroll.sisu.unemployment_age_from", take(day, rows)),
        },
    )
