"""What the employer pays on top of the wage (työnantajan sivukulut)."""

from typing import Any

import numpy as np

from ....base.money import Exact, take
from ....base.provenance import Reason
from ....law import Law, Ruling
from ....law.law import Rule
from .employee import pension_rate, unemployment_age_from


def employer_contributions(
    law: Law,
    on: Any,
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
            year_wage <= law.cents("payroll.small_employer_limit", on)
        )
    return {
        "pension": _pension(law, on, wage, age, public, insured, temporary),
        "health": _health(law, on, wage, age, household, worker_year_wage),
        "unemployment": _unemployment(law, on, wage, age, large_payroll, small),
        "accident": _premium(law, on, wage, "payroll.employer_accident", "accident_rate", small),
        "group_life": _premium(
            law, on, wage, "payroll.employer_group_life", "group_life_rate", small
        ),
    }


def _by_source(r: Rule, on: Any, name: str) -> Exact:
    """A rate as the law's sources give it, or as SISU's table has it."""
    return r.select(
        "payroll.rate_source",
        on,
        {
            "law": lambda rows: r.rate(f"payroll.{name}", take(on, rows)),
            "sisu": lambda rows: r.rate(f"payroll.sisu.{name}", take(on, rows)),
        },
    )


def temporary_employer(
    law: Law, on: Any, *, half_year_wage: Any, standing_employees: Any = False
) -> tuple[np.ndarray, Reason]:
    """Who may be a temporary employer (tilapäinen työnantaja), and why: bool per row.

    `half_year_wage` is what the employer pays all its workers in six months (cents); at the limit
    it is a contract employer. `standing_employees` says whether it has any. Employees Pensions Act
    (TyEL) 395/2006.
    """
    r = law.rule("payroll.temporary_employer")
    return (half_year_wage < r.cents("payroll.temporary_employer_limit", on)) & ~np.asarray(
        standing_employees
    ), r.reason()


def _pension(
    law: Law,
    on: Any,
    wage: np.ndarray,
    age: np.ndarray,
    public: Any,
    insured: np.ndarray,
    temporary: Any,
) -> Ruling:
    r = law.rule("payroll.employer_pension")
    rate = _by_source(r, on, "private_pension_rate")
    if np.any(temporary):
        # The quoted rate has the worker's own share inside it.
        rate = (r.rate("payroll.temporary_employer_rate", on) - pension_rate(r, on, age)).where(
            np.broadcast_to(temporary, np.shape(wage)), rate
        )
    if np.any(public):
        shared = r.select(
            "payroll.public_pension_view",
            on,
            {
                "marginal": (
                    lambda rows: (
                        r.rate("payroll.keva_total_rate", take(on, rows))
                        - pension_rate(r, take(on, rows), take(age, rows))
                    )
                ),
                "average": lambda rows: r.rate("payroll.public_pension_rate", take(on, rows)),
            },
        )
        rate = shared.where(np.broadcast_to(public, np.shape(wage)), rate)
    return Ruling((rate * wage).where(insured), r.reason())


def _health(
    law: Law, on: Any, wage: np.ndarray, age: np.ndarray, household: Any, worker_year_wage: Any
) -> Ruling:
    r = law.rule("payroll.employer_health")
    due = (age >= r.count("payroll.health_age_from", on)) & (
        age <= r.count("payroll.health_age_to", on)
    )
    if worker_year_wage is not None and np.any(household):
        due = due & ~(
            np.asarray(household) & (worker_year_wage <= r.cents("payroll.household_limit", on))
        )
    return Ruling((r.rate("payroll.employer_health_rate", on) * wage).where(due), r.reason())


def _unemployment(
    law: Law, on: Any, wage: np.ndarray, age: np.ndarray, large: Any, small: np.ndarray
) -> Ruling:
    r = law.rule("payroll.employer_unemployment")
    rate = r.select(
        "payroll.rate_source",
        on,
        {
            "law": (
                lambda rows: r.rate("payroll.unemployment_rate_high", take(on, rows)).where(
                    take(np.broadcast_to(large, np.shape(wage)), rows),
                    r.rate("payroll.unemployment_rate_low", take(on, rows)),
                )
            ),
            "sisu": lambda rows: r.rate("payroll.sisu.unemployment_rate", take(on, rows)),
        },
    )
    oldest = r.select(
        "payroll.rate_source",
        on,
        {
            "law": lambda rows: r.count("payroll.unemployment_age_to", take(on, rows)),
            "sisu": lambda rows: r.count(
                "payroll.sisu.employer_unemployment_age_to", take(on, rows)
            ),
        },
    )
    due = (age >= unemployment_age_from(r, on)) & (age <= oldest) & ~small
    return Ruling((rate * wage).where(due), r.reason())


def _premium(
    law: Law, on: Any, wage: np.ndarray, rule: str, name: str, small: np.ndarray
) -> Ruling:
    r = law.rule(rule)
    return Ruling((_by_source(r, on, name) * wage).where(~small), r.reason())
