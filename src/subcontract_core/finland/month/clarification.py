"""The wait for a statement on self-employment, told: what is late of the benefit by the reading
chosen, and beside it the other reading.
"""

from attrs import evolve, frozen
import numpy as np

from ...base.money import Exact
from ...base.units import CENTS, DAY, DAYS, HUNDREDTHS_OF_HOUR, Quantity
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding
from ...model.sources import PILOT_REPORT
from ..law import unemployment
from .benefit_days import of_days, weekdays
from .own_business import OwnBusiness
from .person_months import PersonMonths, on_people


def findings(
    person_months: PersonMonths, law: Law, own: OwnBusiness, full: Exact, admission: Admission
) -> tuple[Finding, ...]:
    """What the reading chosen makes of the wait for a statement, and beside it the other: the law
    as written where the benefit waits, what the pilots saw where it does not.
    """
    if own.waits.person.size:
        late = _late(
            person_months,
            law,
            own.waits,
            full,
        )
        return (
            *_stop(
                person_months,
                own,
                late,
                admission,
            ),
            *on_people(
                "clarification_beside_law",
                "notice",
                late.people,
                own.why,
                **late.numbers,
            ),
        )
    seen = _late(
        person_months,
        law,
        own.seen,
        full,
    )
    told = np.flatnonzero((own.first >= 0) & ~own.short)
    return (
        *on_people(
            "clarification_law",
            "warning",
            told,
            own.why,
            day=own.first[told],
        ),
        *on_people(
            "clarification_seen",
            "notice",
            seen.people,
            evolve(own.why, source=PILOT_REPORT),
            day=seen.first,
            **seen.numbers,
        ),
    )


@frozen(eq=False)
class _Late:
    """What is late of the benefit of some people: from which day to which, how many benefit days,
    and cents.
    """

    people: np.ndarray
    first: np.ndarray
    last: np.ndarray
    days: np.ndarray
    cents: np.ndarray

    @property
    def numbers(self) -> dict[str, Quantity]:
        """The numbers of a finding."""
        return {
            "stopped_days": DAYS(self.days),
            "last_day": DAY(self.last),
            "missing": CENTS(self.cents),
        }


def _late(person_months: PersonMonths, law: Law, waits: unemployment.Spells, full: Exact) -> _Late:
    """The whole waits of each person, also the part after the scenario's months."""
    tables = person_months.tables
    size = len(tables.people)
    days = weekdays(waits.first, waits.last + 1)
    month = tables.lead + tables.month_of_work(waits.first)
    whole = full + Exact(np.zeros(len(person_months), np.int64))
    missing = of_days(
        person_months,
        law,
        whole[month * size + waits.person],
        days,
    ).cents()
    people, row = np.unique(waits.person, return_index=True)
    last = np.zeros(size, np.int64)
    np.maximum.at(
        last,
        waits.person,
        waits.last,
    )
    return _Late(
        people,
        waits.first[row],
        last[people],
        sums(
            waits.person,
            days,
            size,
        )[people],
        sums(
            waits.person,
            missing,
            size,
        )[people],
    )


def _stop(
    person_months: PersonMonths, own: OwnBusiness, late: _Late, admission: Admission
) -> tuple[Finding, ...]:
    """What is late, beside what the gigs bring meanwhile."""
    tables = person_months.tables
    pay = person_months.work.cents.sum(axis=0)[late.people]
    sold = np.flatnonzero(admission.shift)
    minutes = sums(
        tables.shifts.person[sold],
        tables.shifts.minutes[sold],
        len(tables.people),
    )
    done, gap = minutes[late.people], late.cents
    # Hundredths of an hour of the same work that would cover the gap.
    hours = np.where(
        pay > 0,
        (2 * gap * done * 100 + 60 * pay) // np.maximum(1, 2 * 60 * pay),
        0,
    )
    return on_people(
        "clarification_stop",
        "stop",
        late.people,
        evolve(own.why, source=PILOT_REPORT),
        day=late.first,
        **late.numbers,
        pay=CENTS(pay),
        balance=CENTS(pay - gap),
        cover_hundredths=HUNDREDTHS_OF_HOUR(hours),
    )
