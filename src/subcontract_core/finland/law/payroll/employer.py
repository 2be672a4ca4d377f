"""What the employer pays on top of the wage (työnantajan sivukulut)."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....base.provenance import Reason
from ....law import Law, Ruling
from ....law.law import Rule
from .employee import pension_rate, unemployment_age_from


def employer_pension(
    law: Law,
    day: Days,
    *,
    wage: np.ndarray,
    age: np.ndarray,
    insured: np.ndarray,
    public: Any,
    temporary: Any = False,
) -> Ruling:
    """The employer's pension contribution (työnantajan työeläkemaksu) in cents.

    `wage` is one slip (cents), `age` the age reached in the year, `insured` from `pension_insured`,
    `public` says whether Keva insures, `temporary` who pays a temporary employer's rate
    (`temporary_employer`). Employees Pensions Act (TyEL) 395/2006, section 152.
    """
    rule = law.rule("payroll.employer_pension")
    rate = _by_source(rule, day, "private_pension_rate")
    if np.any(temporary):
        # The quoted rate has the worker's own share inside it.
        rate = (
            rule.rate("payroll.temporary_employer_rate", day) - pension_rate(rule, day, age)
        ).where(np.broadcast_to(temporary, np.shape(wage)), rate)
    if np.any(public):
        shared = rule.select(
            "payroll.public_pension_view",
            day,
            {
                "marginal": (
                    lambda rows: (
                        rule.rate("payroll.keva_total_rate", take(day, rows))
                        - pension_rate(rule, take(day, rows), take(age, rows))
                    )
                ),
                "average": lambda rows: rule.rate("payroll.public_pension_rate", take(day, rows)),
            },
        )
        rate = shared.where(np.broadcast_to(public, np.shape(wage)), rate)
    return Ruling((rate * wage).where(insured), rule.reason())


def employer_health(
    law: Law,
    day: Days,
    *,
    wage: np.ndarray,
    age: np.ndarray,
    household: Any = False,
    worker_year_wage: Any = None,
) -> Ruling:
    """The employer's health insurance contribution (sairausvakuutusmaksu) in cents.

    `household` says who employs as a private household: it owes none while `worker_year_wage`
    (cents, one worker, one year) stays at its limit.
    """
    rule = law.rule("payroll.employer_health")
    due = (age >= rule.count("payroll.health_age_from", day)) & (
        age <= rule.count("payroll.health_age_to", day)
    )
    if worker_year_wage is not None and np.any(household):
        due = due & ~(
            np.asarray(household) & (worker_year_wage <= rule.cents("payroll.household_limit", day))
        )
    return Ruling((rule.rate("payroll.employer_health_rate", day) * wage).where(due), rule.reason())


def employer_unemployment(
    law: Law,
    day: Days,
    *,
    wage: np.ndarray,
    age: np.ndarray,
    large_payroll: Any,
    other_staff: Any = True,
    year_wage: Any = None,
) -> Ruling:
    """The employer's unemployment contribution (työttömyysvakuutusmaksu) in cents; none of a small
    employer.

    `large_payroll` says whether the higher rate applies; `other_staff` and `year_wage` as for
    `employer_accident`. Act 555/1998, sections 12 a and 18.
    """
    rule = law.rule("payroll.employer_unemployment")
    rate = rule.select(
        "payroll.rate_source",
        day,
        {
            "law": (
                lambda rows: rule.rate("payroll.unemployment_rate_high", take(day, rows)).where(
                    take(np.broadcast_to(large_payroll, np.shape(wage)), rows),
                    rule.rate("payroll.unemployment_rate_low", take(day, rows)),
                )
            ),
            "sisu": lambda rows: rule.rate("payroll.sisu.unemployment_rate", take(day, rows)),
        },
    )
    oldest = rule.select(
        "payroll.rate_source",
        day,
        {
            "law": lambda rows: rule.count("payroll.unemployment_age_to", take(day, rows)),
            "sisu": lambda rows: rule.count(
                "payroll.sisu.employer_unemployment_age_to", take(day, rows)
            ),
        },
    )
    in_age = (age >= unemployment_age_from(rule, day)) & (age <= oldest)
    due = in_age & ~_is_small(
        rule,
        day,
        wage,
        other_staff,
        year_wage,
    )
    return Ruling((rate * wage).where(due), rule.reason())


def employer_accident(
    law: Law, day: Days, *, wage: np.ndarray, other_staff: Any = True, year_wage: Any = None
) -> Ruling:
    """The premium of accident insurance (työtapaturmavakuutus) in cents; none of a small employer.

    Without `other_staff`, an employer is small whose wages of the year (`year_wage`, cents) stay at
    the limit.
    """
    return _premium(
        law.rule("payroll.employer_accident"),
        day,
        wage,
        other_staff,
        year_wage,
        "accident_rate",
    )


def employer_group_life(
    law: Law, day: Days, *, wage: np.ndarray, other_staff: Any = True, year_wage: Any = None
) -> Ruling:
    """The premium of group life insurance (ryhmähenkivakuutus) in cents; none of a small employer
    (see `employer_accident`).
    """
    return _premium(
        law.rule("payroll.employer_group_life"),
        day,
        wage,
        other_staff,
        year_wage,
        "group_life_rate",
    )


def _premium(
    rule: Rule, day: Days, wage: np.ndarray, other_staff: Any, year_wage: Any, name: str
) -> Ruling:
    small = _is_small(
        rule,
        day,
        wage,
        other_staff,
        year_wage,
    )
    return Ruling((_by_source(rule, day, name) * wage).where(~small), rule.reason())


def _is_small(
    rule: Rule, day: Days, wage: np.ndarray, other_staff: Any, year_wage: Any
) -> np.ndarray:
    """Who is a small employer: bool per slip; the limit is read where it can matter."""
    if year_wage is None or np.all(other_staff):
        return np.zeros(np.shape(wage), dtype=bool)
    within = year_wage <= rule.cents("payroll.small_employer_limit", day)
    return ~np.asarray(other_staff) & within


def temporary_employer(
    law: Law, day: Days, *, half_year_wage: Any, standing_employees: Any = False
) -> tuple[np.ndarray, Reason]:
    """Who may be a temporary employer (tilapäinen työnantaja), and why: bool per row.

    `half_year_wage` is what the employer pays all its workers in six months (cents); at the limit
    it is a contract employer. `standing_employees` says whether it has any. Employees Pensions Act
    (TyEL) 395/2006.
    """
    rule = law.rule("payroll.temporary_employer")
    return (half_year_wage < rule.cents("payroll.temporary_employer_limit", day)) & ~np.asarray(
        standing_employees
    ), rule.reason()


def _by_source(rule: Rule, day: Days, name: str) -> Exact:
    """A rate as the law's sources give it, or as SISU's table has it."""
    return rule.select(
        "payroll.rate_source",
        day,
        {
            "law": lambda rows: rule.rate(f"payroll.{name}", take(day, rows)),
            "sisu": lambda rows: rule.rate(f"payroll.sisu.{name}", take(day, rows)),
        },
    )
