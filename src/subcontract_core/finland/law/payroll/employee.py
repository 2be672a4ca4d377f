"""What the employee gives up of the wage (työntekijän maksut)."""

from typing import Any

import numpy as np

from ....base.money import Exact, take
from ....law import Law, Ruling
from ....law.law import Rule


def pension_rate(r: Rule, on: Any, age: np.ndarray) -> Exact:
    """The employee's pension rate by age band. TyEL 395/2006, section 153."""
    in_band = (age >= r.count("payroll.pension_band_from", on)) & (
        age <= r.count("payroll.pension_band_to", on)
    )
    return r.rate("payroll.employee_pension_rate_53_62", on).where(
        in_band, r.rate("payroll.employee_pension_rate", on)
    )


def employee_pension(
    law: Law, on: Any, *, wage: np.ndarray, age: np.ndarray, insured: np.ndarray
) -> Ruling:
    """Employee's pension contribution (työntekijän työeläkemaksu) in cents.

    `wage` in cents, `age` the age reached in the year, `insured` from `pension_insured`.
    Employees Pensions Act (TyEL) 395/2006, section 153.
    """
    r = law.rule("payroll.employee_pension")
    r.step("insured_pay", Exact.of(wage).where(insured))
    rate = r.step("rate", pension_rate(r, on, age))
    return Ruling((rate * wage).where(insured), r.reason())


def employee_unemployment(law: Law, on: Any, *, wage: np.ndarray, age: np.ndarray) -> Ruling:
    """Employee's unemployment contribution (palkansaajan työttömyysvakuutusmaksu) in cents.

    Due between the age limits that hold on the pay day. Act 555/1998, sections 12 a and 18.
    """
    r = law.rule("payroll.employee_unemployment")
    youngest = unemployment_age_from(r, on)
    in_age = (age >= youngest) & (age <= r.count("payroll.unemployment_age_to", on))
    r.step("insured_pay", Exact.of(wage).where(in_age))
    rate = r.step("rate", r.rate("payroll.employee_unemployment_rate", on))
    return Ruling((rate * wage).where(in_age), r.reason())


def unemployment_age_from(r: Rule, on: Any) -> np.ndarray:
    """The lowest age: 18 since August 2022 by law, since January in SISU's yearly table."""
    return r.select(
        "payroll.rate_source",
        on,
        {
            "law": lambda rows: r.count("payroll.unemployment_age_from", take(on, rows)),
            "sisu": lambda rows: r.count("payroll.sisu.unemployment_age_from", take(on, rows)),
        },
    )
