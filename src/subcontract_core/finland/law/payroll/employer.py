"""What the employer pays on top of the wage (työnantajan sivukulut)."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....base.provenance import Reason
from ....law import Law, Ruling
from ....law.law import Rule
from .employee import pension_rate, unemployment_age_from


def employer_contributions(
    law: Law,
    day: Days,
    *,
    wage: np.ndarray,
    age: np.ndarray,
    public: Any,
    large_payroll: Any,
    insured: np.ndarray,
    other_staff: Any = True,
    year_wage: Any = None,
    temporary: Any = False,
    household: Any = False,
    worker_year_wage: Any = None,
) -> dict[str, Ruling]:
    """The employer's contributions in cents: pension, health, unemployment, accident, group_life.

    `wage` is one slip (cents), `public` whether Keva insures, `large_payroll` whether the higher
    unemployment rate applies, `insured` from `pension_insured`. Without `other_staff`, an employer
    whose wages of the year (`year_wage`, cents) stay at the small employers' limit pays neither
    unemployment contribution nor accident and group life insurance. `temporary` says who pays a
    temporary employer's pension rate (`temporary_employer`), `household` who employs as a private
    household: it owes no health contribution while `worker_year_wage` (cents, one worker, one year)
    stays at its limit. Sections at each rule.
    """
    small = np.zeros(np.shape(wage), dtype=bool)
    if year_wage is not None:
        small = ~np.asarray(other_staff) & (
            year_wage <= law.cents("payroll.small_employer_limit", day)
        )
    return {
        "pension": _pension(law, day, wage, age, public, insured, temporary),
        "health": _health(law, day, wage, age, household, worker_year_wage),
        "unemployment": _unemployment(law, day, wage, age, large_payroll, small),
        "accident": _premium(law, day, wage, "payroll.employer_accident", "accident_rate", small),
        "group_life": _premium(
            law, day, wage, "payroll.employer_group_life", "group_life_rate", small
        ),
    }


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


def _pension(
    law: Law,
    day: Days,
    wage: np.ndarray,
    age: np.ndarray,
    public: Any,
    insured: np.ndarray,
    temporary: Any,
) -> Ruling:
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


def _health(
    law: Law, day: Days, wage: np.ndarray, age: np.ndarray, household: Any, worker_year_wage: Any
) -> Ruling:
    rule = law.rule("payroll.employer_health")
    due = (age >= rule.count("payroll.health_age_from", day)) & (
        age <= rule.count("payroll.health_age_to", day)
    )
    if worker_year_wage is not None and np.any(household):
        due = due & ~(
            np.asarray(household) & (worker_year_wage <= rule.cents("payroll.household_limit", day))
        )
    return Ruling((rule.rate("payroll.employer_health_rate", day) * wage).where(due), rule.reason())


def _unemployment(
    law: Law, day: Days, wage: np.ndarray, age: np.ndarray, large: Any, small: np.ndarray
) -> Ruling:
    rule = law.rule("payroll.employer_unemployment")
    rate = rule.select(
        "payroll.rate_source",
        day,
        {
            "law": (
                lambda rows: rule.rate("payroll.unemployment_rate_high", take(day, rows)).where(
                    take(np.broadcast_to(large, np.shape(wage)), rows),
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
    due = (age >= unemployment_age_from(rule, day)) & (age <= oldest) & ~small
    return Ruling((rate * wage).where(due), rule.reason())


def _premium(
    law: Law, day: Days, wage: np.ndarray, rule_name: str, name: str, small: np.ndarray
) -> Ruling:
    rule = law.rule(rule_name)
    return Ruling((_by_source(rule, day, name) * wage).where(~small), rule.reason())
