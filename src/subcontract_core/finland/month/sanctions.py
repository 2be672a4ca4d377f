"""What a missed duty of a jobseeker costs (seuraamukset): told, never counted."""

import numpy as np

from ...base.units import CENTS, DAYS
from ...law import Law
from ...model.results import Admission, Finding
from ...scenario.types import LivesOn
from ..law import unemployment
from .person_months import PersonMonths, on_people

# What is told of the steps of each time.
_TOLD = {
    "not_seen": "sanction_not_seen",
    "reminder_first": "sanction_reminder_first",
    "two_steps": "sanction_two_steps",
}


def risk(person_months: PersonMonths, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """For jobseekers who work: the days without benefit after a missed duty, and their size, by the
    law of the first month of work.
    """
    tables = person_months.tables
    works = np.zeros(len(tables.people), bool)
    works[tables.shifts.person[admission.shift]] = True
    people = np.flatnonzero(works & (tables.people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY))
    if people.size == 0:
        return ()
    day = int(tables.month_day[tables.lead])
    sizes = unemployment.sanctions(law, day)
    first, most = np.full(people.size, sizes.first), np.full(people.size, sizes.most)
    daily = unemployment.daily_benefit(law, day).amount
    return on_people(
        _TOLD[unemployment.sanction_steps(law, day)],
        "watch",
        people,
        sizes.why,
        first_days=DAYS(first),
        first=CENTS((daily * first).cents()),
        most_days=DAYS(most),
        most=CENTS((daily * most).cents()),
    )
