"""What the law takes out of a model's admission: days of rehabilitative work activity that count
as none.
"""

from datetime import timedelta

from attrs import evolve
import numpy as np

from ...base.columns import Mask
from ...base.dates import first_day, last_day, week
from ...base.provenance import Reason
from ...base.units import DAYS, MINUTES, MONTHS
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding, Labour
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, Paper, Person
from ..law import activity

# The plan, and the agreement with its decision: both come before the first day.
CONDITIONS = (Paper.ACTIVATION_PLAN, Paper.ACTIVITY_AGREEMENT)
_A_WEEK = timedelta(days=7)
_WEEKS = 20_000  # more than any week number, so that person and week make one sortable key


def limited(tables: Tables, law: Law, admission: Admission) -> Admission:
    """The admission without the days that the act on rehabilitative work activity does not know:
    before plan and decision, shorter than a day must be, more than a week has, or by the stricter
    reading in a week with much employment.

    Whose papers nobody has stated is not held back.
    """
    days = tables.activity
    rehabilitative = tables.once(limited, lambda: _rehabilitative(tables))
    if not rehabilitative.any():
        return admission
    held = admission.day & rehabilitative
    without = held & _without_condition(tables)[days.person]
    limits = activity.day_limits(
        law,
        admission.day_on,
        person=days.person,
        minutes=days.end - days.start,
        held=held & ~without,
    )
    rest = held & ~(without | limits.short | limits.many)
    beside, work = _beside_work(tables, law, admission, rest)
    stopped = without | limits.short | limits.many | beside
    return evolve(
        admission,
        day=admission.day & ~stopped,
        findings=(
            *admission.findings,
            *_before_plan(tables, without, limits.why),
            *_on_days(
                tables,
                admission,
                "activity_day_short",
                "stop",
                limits.short,
                limits.why,
            ),
            *_on_days(
                tables,
                admission,
                "activity_day_too_many",
                "stop",
                limits.many,
                limits.why,
            ),
            *_on_days(
                tables,
                admission,
                "activity_day_long",
                "watch",
                limits.long,
                limits.why,
            ),
            *work,
        ),
    )


def _rehabilitative(tables: Tables) -> Mask:
    """The planned days of rehabilitative work activity."""
    whose: Mask = tables.people.activity[tables.activity.person] == ActivityKind.REHABILITATIVE
    return whose


def _beside_work(
    tables: Tables, law: Law, admission: Admission, held: Mask
) -> tuple[Mask, tuple[Finding, ...]]:
    """The days that are not held because of employment in their week, and what is told of it; a
    single visit is work now and then.
    """
    shifts = tables.shifts
    rows = np.flatnonzero(admission.shift & (admission.labour == Labour.EMPLOYED)[shifts.person])
    nothing = np.zeros(held.shape, bool)
    if rows.size == 0:
        return nothing, ()
    person, gig = shifts.person[rows], shifts.gig[rows]
    keys, place = np.unique(person * _WEEKS + week(tables.gigs.day[gig]), return_inverse=True)
    visits = sums(person, np.ones(rows.size, np.int64), len(tables.people))
    first = np.full(keys.size, np.iinfo(np.int64).max)
    np.minimum.at(first, place, tables.gigs.day[gig])
    minutes = sums(place, shifts.minutes[rows], keys.size)
    found = activity.beside_work(
        law, first, minutes=minutes, occasional=visits[keys // _WEEKS] == 1
    )
    own = tables.activity.person * _WEEKS + week(admission.day_on)
    week_row = np.minimum(np.searchsorted(keys, own), keys.size - 1)
    in_week = held & (keys[week_row] == own)
    stopped, free = in_week & found.not_held[week_row], in_week & found.free[week_row]
    told = _on_days(
        tables,
        admission,
        "activity_beside_work",
        "stop",
        stopped,
        found.why,
    )
    people, one = np.unique(tables.activity.person[free & ~stopped], return_index=True)
    if people.size == 0:
        return stopped, told
    most = minutes[week_row[np.flatnonzero(free & ~stopped)[one]]]
    return stopped, (
        *told,
        Finding(
            "activity_no_duty",
            "warning",
            evolve(found.why, text="finding.activity_no_duty"),
            person=people,
            numbers={"minutes": MINUTES(most)},
            fix="fix.activity_no_duty",
        ),
    )


def periods(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """Whose days of rehabilitative work activity go on for longer than a period may be, or are told
    to end before one is full.
    """
    people = tables.people
    rehabilitative = people.activity == ActivityKind.REHABILITATIVE
    if not np.any(rehabilitative):
        return ()
    least, most, why = activity.period_limits(law, int(tables.month_day[tables.lead]))
    person, month = tables.activity.person, tables.month_of_work(admission.day_on)
    first, last = np.full(len(people), tables.work_months), np.full(len(people), -1)
    np.minimum.at(first, person[admission.day], month[admission.day])
    np.maximum.at(last, person[admission.day], month[admission.day])
    length = np.where(rehabilitative, last - first + 1, 0)
    told = np.array([_is_told(tables, one) for one in tables.scenario.people], bool)[people.label]
    return (
        *_of_period(
            "activity_period_long",
            np.flatnonzero(length > most),
            length,
            why,
        ),
        *_of_period(
            "activity_period_short",
            np.flatnonzero(told & (length > 0) & (length < least)),
            length,
            why,
        ),
    )


def _is_told(tables: Tables, person: Person) -> bool:
    """Whether the first and the last day of a person's activity are told and lie inside the months
    asked: a period cut by the question is none.
    """
    when, scenario = person.activity.when, tables.scenario
    if when.start is None or when.end is None:
        return False
    begins, ends = first_day(scenario.first_month), last_day(scenario.last_month)
    return when.start - begins >= _A_WEEK and ends - when.end >= _A_WEEK


def _of_period(
    code: str, people: np.ndarray, length: np.ndarray, why: Reason
) -> tuple[Finding, ...]:
    if people.size == 0:
        return ()
    return (
        Finding(
            code,
            "watch",
            evolve(why, text=f"finding.{code}"),
            person=people,
            numbers={"months_count": MONTHS(length[people])},
            fix=f"fix.{code}",
        ),
    )


def _without_condition(tables: Tables) -> np.ndarray:
    """Whose stated papers lack one of the conditions."""
    wanted = sum(1 << paper for paper in CONDITIONS)
    return tables.people.papers_known & (tables.people.papers & wanted != wanted)


def _before_plan(tables: Tables, without: Mask, why: Reason) -> tuple[Finding, ...]:
    """The days of each person without plan or decision, counted."""
    count = sums(tables.activity.person, without.astype(np.int64), len(tables.people))
    people = np.flatnonzero(count)
    if people.size == 0:
        return ()
    return (
        Finding(
            "activity_without_plan",
            "stop",
            evolve(why, text="finding.activity_without_plan"),
            person=people,
            numbers={"days_count": DAYS(count[people])},
            fix="fix.activity_without_plan",
        ),
    )


def _on_days(
    tables: Tables, admission: Admission, code: str, severity: str, some: Mask, why: Reason
) -> tuple[Finding, ...]:
    """A finding on some planned days, each on the day on which it would be held."""
    rows = np.flatnonzero(some)
    if rows.size == 0:
        return ()
    return (
        Finding(
            code,
            severity,
            evolve(why, text=f"finding.{code}"),
            person=tables.activity.person[rows],
            day=admission.day_on[rows],
            fix=f"fix.{code}",
        ),
    )
