"""What a scenario says of a person and the law does not know together: told, and never counted."""

from attrs import evolve
import numpy as np

from ...law import Law
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, CareLevel, LivesOn, PensionKind
from .person_months import PersonMonths, on_people


def cared_without_pension(tables: Tables) -> np.ndarray:
    """Who is said to have the care allowance for pensioners and no pension (a mask of the people).

    Disability Benefits Act 570/2007, section 9. Of whoever lives on something else nobody knows
    whether it is a pension.
    """
    people = tables.people
    without = np.isin(people.lives_on, (LivesOn.NONE, LivesOn.LABOUR_MARKET_SUBSIDY))
    return without & (people.care != CareLevel.NONE)


def check(person_months: PersonMonths, law: Law) -> tuple[Finding, ...]:
    """The care allowance and the facts of a pension of people who have none, and rehabilitative
    work activity beside a pension: whom the two sections (570/2007, 9; 189/2001, 1) mean is from
    memory, and told so.
    """
    tables = person_months.tables
    people = tables.people
    pensioner = person_months.grid(person_months.pensioner)[0]
    facts = (people.pension != PensionKind.NATIONAL) | people.no_limit
    unused = ~pensioner & (facts | (people.months_over_before > 0))
    rehabilitative = pensioner & (people.activity == ActivityKind.REHABILITATIVE)

    def told(
        code: str, severity: str, whom: np.ndarray, name: str, choice: str = ""
    ) -> tuple[Finding, ...]:
        if not np.any(whom):
            return ()
        rule = law.rule(name)
        about = {}
        if choice:
            rule.choice(choice, int(tables.month_day[tables.lead]))
            about = {"section": law.parameter(choice).section}
        why = evolve(rule.reason(), **about)
        return on_people(code, severity, np.flatnonzero(whom), why)

    cared = cared_without_pension(tables)
    return (
        *told(
            "care_without_pension",
            "stop",
            cared,
            "pension.care_allowance",
            "pension.care_allowance_whom",
        ),
        *told("pension_facts_without_pension", "watch", unused, "pension.national"),
        *told(
            "rehabilitative_beside_pension",
            "watch",
            rehabilitative,
            "activity.rehabilitative",
            "activity.whom",
        ),
    )
