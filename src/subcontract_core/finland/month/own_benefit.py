"""The unemployment benefit of each person before pay: what children, a spouse, parents and other
income of one's own make of it.
"""

import numpy as np

from ...base.columns import numbered
from ...base.dates import MONTHS_A_YEAR
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, HousingKind, LivesOn
from ..law import ages, unemployment
from .concerned import Concerned
from .household import GROWN, own_children
from .person_months import PersonMonths, on_people

# Under this age somebody who does not rent may well live with parents.
YOUNG = 25


def full(tables: Tables, law: Law, day: np.ndarray, person: np.ndarray) -> Ruling:
    """Labour market subsidy or general support of the people `person` on the days `day`, in cents a
    month; nothing for whoever lives on something else. Where the parents' income is not known it
    counts as nothing; see `parents_not_known`.

    Unemployment Security Act 1290/2002, chapters 6 and 7; General Support Act 48/2026.
    """
    what = (full, law, day.tobytes(), person.tobytes())
    return tables.once(what, lambda: _full(tables, law, day, person))


def _full(tables: Tables, law: Law, day: np.ndarray, person: np.ndarray) -> Ruling:
    people = tables.people
    seekers = Concerned.of((people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY)[person])
    day, person = day[seekers.rows], person[seekers.rows]
    months, row = numbered(ages.months_of(day))
    found = unemployment.full_benefit(
        law,
        day,
        children=own_children(
            tables,
            months,
            GROWN,
        )[row, person],
        has_spouse=tables.homes_in(months).spouse[row, person],
        other_income=people.other_income[person],
        in_services=_in_service(tables)[person],
        lives_with_parents=_is_cut(tables)[person],
        parents_income=people.parents_income[person],
        parents_care_fee=people.parents_care_fee[person],
        parents_dependants=people.parents_dependants[person],
    )
    return seekers.whole(found)


def _in_service(tables: Tables) -> np.ndarray:
    return tables.people.activity == ActivityKind.REHABILITATIVE


def _is_cut(tables: Tables) -> np.ndarray:
    """Whose benefit the parents' income can cut: not in services, not where the employment
    condition has been met, nor where the parents do not support the person.
    """
    people = tables.people
    may_be = people.with_parents & ~people.work_condition & ~people.parents_no_support
    return may_be & ~_in_service(tables)


def parents_not_known(tables: Tables) -> np.ndarray:
    """Whose benefit is not known as the parents' income is not."""
    return _is_cut(tables) & ~tables.people.parents_income_known


def findings(person_months: PersonMonths, law: Law) -> tuple[Finding, ...]:
    """The range of the benefit where nobody has said what the parents' income is, or whether a
    young person lives with them.
    """
    tables, first_days = person_months.tables, person_months.first_day
    seeker = tables.people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    asked = seeker & parents_not_known(tables)
    year = ages.months_of(first_days[:1])[0] // MONTHS_A_YEAR
    young = year - tables.people.birth_year < YOUNG
    quiet = (tables.people.housing == HousingKind.NONE) & ~tables.people.with_parents
    open_ = seeker & young & quiet & ~tables.people.spouse & ~_in_service(tables)
    return (
        *_range(
            person_months,
            law,
            "parents_income_not_known",
            asked,
        ),
        *_range(
            person_months,
            law,
            "home_with_parents_not_asked",
            open_,
        ),
    )


def _range(
    person_months: PersonMonths, law: Law, code: str, whom: np.ndarray
) -> tuple[Finding, ...]:
    """The least and the most that the benefit of the first month can be."""
    people = np.flatnonzero(whom)
    if people.size == 0:
        return ()
    day = np.repeat(person_months.tables.month_day[person_months.tables.lead], people.size)
    limits = [
        unemployment.full_benefit(
            law,
            day,
            lives_with_parents=True,
            parents_income=income,
        )
        for income in (10**9, 0)
    ]
    low, high = (np.broadcast_to(one.amount.cents(), people.shape) for one in limits)
    return on_people(
        code,
        "watch",
        people,
        limits[0].why,
        least=CENTS(low),
        most=CENTS(high),
    )
