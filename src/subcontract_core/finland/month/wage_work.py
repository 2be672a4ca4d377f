"""Wage work of jobseekers: months with more of it than the benefit allows, and full-time jobs of
more than two weeks.
"""

from attrs import field, frozen
import numpy as np

from ...base.division import portion
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import DAY, DAYS, HUNDREDTHS_OF_HOUR, PER_CENT
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding, Unemployment
from ...scenario.types import LivesOn
from ..law import unemployment
from .benefit_days import all_days, days_inside
from .person_months import PersonMonths, on_people

_MINUTES = 60


@frozen(eq=False)
class WageWork:
    """What wage work does to the right to the benefit, per person-month.

    `over` marks months with more than the allowed part of full time; `stopped` are the benefit days
    inside full-time jobs of more than two weeks, `days` those of the whole month. Of the minutes of
    wage work that are paid in a month, `minutes`, the `inside` ones are of such jobs: their pay is
    not adjusted. `works` says whether anybody has wage work.
    """

    over: np.ndarray = field(repr=False)
    stopped: np.ndarray = field(repr=False)
    days: np.ndarray = field(repr=False)
    minutes: np.ndarray = field(repr=False)
    inside: np.ndarray = field(repr=False)
    works: bool
    findings: tuple[Finding, ...]
    why: Reason

    def counted(self, earnings: Exact) -> Exact:
        """The earnings of a month that are adjusted: without those of long full-time jobs."""
        if not np.any(self.inside):
            return earnings
        left = self.minutes - self.inside
        return portion(
            earnings,
            Exact(left),
            Exact(self.minutes),
        ).where(self.inside > 0, earnings)


def wage_work(person_months: PersonMonths, law: Law, admission: Admission) -> WageWork:
    """What the law makes of the wage work of jobseekers; by the reading that gigs outside an
    employment contract are employment, those too.
    """
    tables = person_months.tables
    as_wage = _as_wage(person_months, law, admission)
    sold = np.flatnonzero(admission.shift & as_wage[tables.shifts.person])
    if sold.size == 0:
        return _none(person_months, law)
    person, gig = tables.shifts.person[sold], tables.shifts.gig[sold]
    day, minutes = tables.gigs.day[gig], tables.shifts.minutes[sold]
    extent = unemployment.extent(law, day, sector=tables.gigs.sector[gig], minutes=minutes)
    jobs = unemployment.full_time_jobs(
        law,
        person=person,
        day=day,
        parts=extent.parts,
        full=extent.full,
    )
    long = jobs.some(unemployment.lasts_too_long(law, jobs))
    inside = _inside(long, person, day)
    month, case = tables.month_of_work(day), tables.people.case[person]
    done = _Done(
        (tables.lead + month) * tables.size[1] + person,
        tables.month_at(tables.paid_for_work(case, tables.gigs.buyer[gig], month)) * tables.size[1]
        + person,
        minutes,
        inside,
    )
    parts = done.outside(person_months, extent.parts)
    over = unemployment.over_part_time(law, person_months.first_day, parts=parts, full=extent.full)
    found = (
        *_over(
            person_months,
            law,
            over,
            extent,
            parts,
            done.outside(person_months, minutes),
        ),
        *_long_jobs(long, extent.why),
    )
    return WageWork(
        over,
        days_inside(person_months, long),
        all_days(person_months),
        sums(done.paid, minutes, len(person_months)),
        sums(done.paid[inside], minutes[inside], len(person_months)),
        bool(sold.size),
        found,
        extent.why,
    )


def _none(person_months: PersonMonths, law: Law) -> WageWork:
    """Nobody who lives on the benefit has wage work."""
    zero = np.zeros(len(person_months), np.int64)
    over = np.zeros(len(person_months), bool)
    return WageWork(
        over,
        zero,
        zero,
        zero,
        zero,
        False,
        (),
        unemployment.wage_work_reason(law),
    )


@frozen(eq=False)
class _Done:
    """Wage work, one row a visit: the person-month of the work and that of its pay, the minutes,
    and which are inside long full-time jobs.
    """

    worked: np.ndarray
    paid: np.ndarray
    minutes: np.ndarray
    inside: np.ndarray

    def outside(self, person_months: PersonMonths, column: np.ndarray) -> np.ndarray:
        """The sum of a column outside long jobs, per person-month of the work."""
        return sums(
            self.worked[~self.inside],
            column[~self.inside],
            len(person_months),
        )


def _as_wage(person_months: PersonMonths, law: Law, admission: Admission) -> np.ndarray:
    """Jobseekers whose work is wage work in unemployment security."""
    tables = person_months.tables
    seeker = tables.people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    own = admission.unemployment == Unemployment.ENTREPRENEUR
    if np.any(own) and not unemployment.counts_as_own_business(law, int(tables.month_day[0])):
        own = np.zeros_like(own)
    return seeker & (admission.unemployment != Unemployment.NONE) & ~own


def _inside(spells: unemployment.Spells, person: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Which rows of work lie inside a spell of the same person."""
    if spells.person.size == 0:
        return np.zeros(person.size, bool)
    many = int(max(spells.last.max(), day.max(initial=0))) + 1
    row = (
        np.searchsorted(
            spells.person * many + spells.first,
            person * many + day,
            "right",
        )
        - 1
    )
    found = np.maximum(0, row)
    return (row >= 0) & (spells.person[found] == person) & (day <= spells.last[found])


def _over(
    person_months: PersonMonths,
    law: Law,
    over: np.ndarray,
    extent: unemployment.Extent,
    parts: np.ndarray,
    done: np.ndarray,
) -> tuple[Finding, ...]:
    """The months with too much work, with their hours and the most there may be."""
    if not np.any(over):
        return ()
    limit = unemployment.part_time_limit(
        law,
        person_months.first_day,
        full=extent.full,
    )
    hundredths = Exact(100 * done) / _MINUTES
    most = portion(
        hundredths,
        limit.at_most(parts),
        Exact(np.maximum(1, parts)),
    )
    share = Exact(100 * parts) / extent.full
    return person_months.finding(
        "over_80_percent",
        "stop",
        over,
        extent.why,
        hours_hundredths=HUNDREDTHS_OF_HOUR(hundredths.whole()),
        most_hundredths=HUNDREDTHS_OF_HOUR(most.whole()),
        percent_count=PER_CENT(share.whole()),
    )


def _long_jobs(long: unemployment.Spells, why: Reason) -> tuple[Finding, ...]:
    """Full-time jobs that end unemployment for as long as they last."""
    return on_people(
        "full_time_over_two_weeks",
        "stop",
        long.person,
        why,
        day=long.first,
        last_day=DAY(long.last),
        length_count=DAYS(long.days),
    )
