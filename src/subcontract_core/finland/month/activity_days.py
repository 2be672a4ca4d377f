"""What the law takes out of a model's admission: days of rehabilitative work activity that count
as none.
"""

from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve
import numpy as np

from ...base.columns import Column, Mask
from ...base.dates import first_day, last_day, week
from ...base.provenance import Reason
from ...base.units import DAYS, MINUTES, MONTHS
from ...law import Law
from ...model.documents import sums
from ...model.resources import TRIP, ResourceLine
from ...model.results import Admission, Finding, Labour
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, Paper, Person
from ..law import activity

# The plan, and the agreement with its decision: both come before the first day.
CONDITIONS = (Paper.ACTIVATION_PLAN, Paper.ACTIVITY_AGREEMENT)
_A_WEEK = timedelta(days=7)
_WEEKS = 20_000  # more than any week number, so that person and week make one sortable key


def in_own_activity(terms: Terms, admission: Admission) -> Mask:
    """Who is in rehabilitative work activity that the county leads itself: people of a model whose
    kind of service is that (EC-70).
    """
    kind = terms.declared.get("service_type")
    if kind is None or "own" not in kind.choices:
        return np.zeros_like(admission.offered)
    return admission.offered & terms.people_with("service_type", "own")


def open_travel(tables: Tables, law: Law, admission: Admission) -> tuple[Column, Reason]:
    """The days of rehabilitative work activity that are held and to which the arranger pays the way
    whose cost nobody has told (act 189/2001, section 18): rows of `tables.activity`, and by what
    right.
    """
    people, person = tables.people, tables.activity.person
    open_ones = np.array([one.activity.travel is None for one in tables.scenario.people], bool)
    some = admission.offered & (people.activity == ActivityKind.REHABILITATIVE)
    rows = np.flatnonzero(admission.day & (some & open_ones[people.label])[person])
    if rows.size == 0:
        return rows, Reason("")
    ruling = activity.travel_compensation(
        law,
        admission.day_on[rows],
        days=np.ones(rows.size, np.int64),
        cost=np.ones(rows.size, np.int64),
        assisted=people.assisted[person[rows]],
    )
    return rows[np.broadcast_to(ruling.amount.cents() > 0, rows.shape)], ruling.why


def travel(tables: Tables, terms: Terms, law: Law, admission: Admission) -> Iterator[ResourceLine]:
    """The way to these days in a model that arranges them: a cost of the county that nobody knows,
    and that it has today as well (EC-70).
    """
    if "service_type" not in terms.declared:
        return
    rows, why = open_travel(tables, law, admission)
    if rows.size:
        person = tables.activity.person[rows]
        yield ResourceLine(
            "activity_travel",
            TRIP,
            tables.people.case[person],
            tables.lead + tables.month_of_work(admission.day_on[rows]),
            np.zeros(rows.size, np.int64),
            evolve(why, text="reason.activity_travel"),
            False,
            bearer="activity_centre",
            person=person,
            also_today=True,
        )


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
