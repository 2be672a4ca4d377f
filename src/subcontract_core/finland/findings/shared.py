"""Findings that several models share: the end of a contract, work inside activity premises, the
cost of an hour.
"""

from fractions import Fraction

from attrs import evolve
import numpy as np

from ...base.columns import Column, Mask, each_once
from ...base.dates import MINUTES_AN_HOUR
from ...base.provenance import Reason
from ...base.units import CENTS_PER_HOUR, CENTS_PER_KILOMETRE, COUNT, MINUTES, MONTHS, WEEKS
from ...law import Law
from ...model.documents import Sheet, sums
from ...model.results import Admission, Finding
from ...model.sources import COUNTY_SLIDES, PILOT_REPORT
from ...model.terms import Terms
from ...scenario.staff import COACH
from ...scenario.tables import Tables
from ...scenario.types import LivesOn, Transport
from ...verbs.calendars import weeks_without_work
from ..routing.margin import wage_cost

# The groups of Siun sote's plan, smallest and largest.
_PLANNED_CREW = (3, 6)


def contract_ends(tables: Tables, terms: Terms, admission: Admission) -> tuple[Finding, ...]:
    """A contract of fixed length, after which each person needs a place (C-44)."""
    people = np.flatnonzero(admission.offered)
    if not terms.is_set("contract_months") or people.size == 0:
        return ()
    months = np.broadcast_to(
        terms.at("contract_months", case=tables.people.case[people]).exact.num, people.shape
    )
    return (
        Finding(
            "contract_ends",
            "notice",
            Reason("finding.contract_ends", terms=("contract_months",), source=PILOT_REPORT),
            person=people,
            numbers={"months_count": MONTHS(months)},
            fix="fix.contract_ends",
        ),
    )


def inside_premises(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    """Paid work inside the activity's own premises: who is liable in an accident is an open
    question.
    """
    gig = tables.shifts.gig
    rows = np.flatnonzero(admission.shift & tables.gigs.in_premises[gig])
    if rows.size == 0:
        return ()
    minutes = sums(tables.shifts.person[rows], tables.shifts.minutes[rows], len(tables.people))
    people = np.flatnonzero(minutes)
    return (
        Finding(
            "work_in_premises",
            "notice",
            Reason("finding.work_in_premises", source=PILOT_REPORT),
            person=people,
            numbers={"inside_minutes": MINUTES(minutes[people])},
            fix="fix.work_in_premises",
        ),
    )


def cost_of_an_hour(tables: Tables, slips: Sheet) -> tuple[Finding, ...]:
    """What an hour of one worker costs the employer: the price at which it breaks even, before
    anything else.
    """
    cost, known = wage_cost(slips)
    if known is not True or not np.any(slips.minutes):
        return ()
    minutes = sums(slips.case, slips.minutes, tables.cases)
    cents = sums(slips.case, cost, tables.cases)
    hour = (2 * cents * 60 + minutes) // np.maximum(1, 2 * minutes)
    people = each_once(slips.person)
    return (
        Finding(
            "break_even",
            "notice",
            Reason("finding.break_even"),
            person=people,
            numbers={"hour": CENTS_PER_HOUR(hour[tables.people.case[people]])},
            fix="fix.break_even",
        ),
    )


def regular_hours(tables: Tables, admission: Admission, *, source: str) -> tuple[Finding, ...]:
    """Weeks without work between a person's first and last gig: wage subsidy does not fit gig
    work (C-18, C-19).
    """
    gaps = weeks_without_work(tables, admission)
    broken = np.flatnonzero(gaps)
    if broken.size == 0:
        return ()
    return (
        Finding(
            "irregular_hours",
            "notice",
            Reason("finding.irregular_hours", source=source),
            person=broken,
            numbers={"gaps_count": WEEKS(gaps[broken])},
            fix="fix.irregular_hours",
        ),
    )


def for_buyers(
    code: str, severity: str, tables: Tables, mask: Mask, *, source: str
) -> tuple[Finding, ...]:
    """A remark on some of the buyers that have visits."""
    buyers = np.flatnonzero(mask & np.isin(np.arange(mask.size), tables.gigs.buyer))
    return _remark(code, severity, source, buyer=buyers)


def on_disability_pension(tables: Tables) -> Mask:
    """Who lives on a disability pension."""
    mask: Mask = tables.people.lives_on == LivesOn.DISABILITY_PENSION
    return mask


def for_people(code: str, severity: str, mask: Mask, *, source: str) -> tuple[Finding, ...]:
    """A remark on some of the people, whether they have work or not."""
    return _remark(code, severity, source, person=np.flatnonzero(mask))


def for_workers(
    code: str,
    severity: str,
    tables: Tables,
    admission: Admission,
    *,
    source: str,
    mask: np.ndarray | None = None,
) -> tuple[Finding, ...]:
    """A remark on everybody with a sold shift (and inside the mask)."""
    works = (
        sums(
            tables.shifts.person[admission.shift],
            np.ones(int(admission.shift.sum()), np.int64),
            len(tables.people),
        )
        > 0
    )
    people = np.flatnonzero(works if mask is None else works & mask)
    return _remark(code, severity, source, person=people)


def _remark(code: str, severity: str, source: str, **rows: Column) -> tuple[Finding, ...]:
    """A finding on rows of one axis; none without rows."""
    if not any(column.size for column in rows.values()):
        return ()
    why = Reason(f"finding.{code}", source=source)
    return (
        Finding(
            code,
            severity,
            why,
            **rows,
            fix=f"fix.{code}",
        ),
    )


def travel_own_cost(
    tables: Tables, law: Law, admission: Admission, *, source: str
) -> tuple[Finding, ...]:
    """The way to a gig is the worker's own cost; what a buyer might pay for it free of tax, a
    kilometre. Nothing is told of whoever keeps free transport on a day with a gig too.
    """
    day = int(tables.month_day[tables.lead])
    rule = law.rule("travel.kilometre_allowance")
    amount = int(rule.cents("travel.car", day))
    rule.choice("travel.first_gig", day)
    why = rule.reason("finding.travel_own_cost", source=source)
    return tuple(
        evolve(
            found, why=why, numbers={"kilometre": CENTS_PER_KILOMETRE(np.full(len(found), amount))}
        )
        for found in for_workers(
            "travel_own_cost",
            "notice",
            tables,
            admission,
            source=source,
            mask=tables.people.free_transport != Transport.KEPT,
        )
    )


def has_activity(tables: Tables) -> np.ndarray:
    """Who has planned activity days."""
    return (
        sums(tables.activity.person, np.ones(len(tables.activity), np.int64), len(tables.people))
        > 0
    )


def group_size(tables: Tables, admission: Admission, *, source: str) -> tuple[Finding, ...]:
    """Crews as sold, beside the staffing ratio that made Päijät-Häme's group grow to ten (C-42)."""
    crews = _crews(tables, admission)
    return _group_size("group_size", crews, np.flatnonzero(crews), source)


def planned_group_size(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    """Crews of the size that Siun sote's plan had, of which it asks whether the staff is enough;
    no source says that smaller ones strained anyone (C-42).
    """
    crews = _crews(tables, admission)
    least, most = _PLANNED_CREW
    rows = np.flatnonzero((crews >= least) & (crews <= most))
    return _group_size("group_size_planned", crews, rows, COUNTY_SLIDES)


def _crews(tables: Tables, admission: Admission) -> np.ndarray:
    """How many people go on each visit that is sold."""
    sold = tables.shifts.gig[admission.shift]
    return sums(sold, np.ones(sold.size, np.int64), len(tables.gigs))


def _group_size(code: str, crews: np.ndarray, gigs: np.ndarray, source: str) -> tuple[Finding, ...]:
    if gigs.size == 0:
        return ()
    return (
        Finding(
            code,
            "watch",
            Reason(f"finding.{code}", source=source),
            gig=gigs,
            numbers={"crew_count": COUNT(crews[gigs])},
            fix="fix.group_size",
        ),
    )


def coach_load(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """More people with gigs than one coach should have (C-39): a full-time one, or one with the
    hours that the scenario says are free for it.
    """
    works = (
        sums(
            tables.shifts.person[admission.shift],
            np.ones(int(admission.shift.sum()), np.int64),
            len(tables.people),
        )
        > 0
    )
    load = sums(tables.people.case, works.astype(np.int64), tables.cases)
    most, parameters, is_part = _most_clients(tables, law)
    people = np.flatnonzero(works & (load[tables.people.case] > most))
    if people.size == 0:
        return ()
    text = "finding.coach_load_part" if is_part else "finding.coach_load"
    return (
        Finding(
            "coach_load",
            "warning",
            Reason(text, parameters=parameters, source=PILOT_REPORT),
            person=people,
            numbers={
                "load_count": COUNT(load[tables.people.case[people]]),
                "most_count": COUNT(np.full(people.size, most)),
            },
            fix="fix.coach_load",
        ),
    )


def _most_clients(tables: Tables, law: Law) -> tuple[int, tuple[str, ...], bool]:
    """The clients of a full-time coach, or their share by the posts of coaches or by the coaches'
    free hours a month, to the nearest; the values that it rests on; whether it is such a share.
    """
    day = int(tables.month_day[tables.lead])
    most = int(law.count("activity.coach_clients", day))
    posts = [post.free for post in tables.scenario.staff if post.role == COACH]
    if posts:
        free_posts = sum(posts, Fraction(0))
        return round(most * free_posts), ("activity.coach_clients",), free_posts != 1
    running = tables.scenario.running
    free = None if running is None else running.coach_hours
    if free is None:
        return most, ("activity.coach_clients",), False
    whole = int(law.count("activity.coach_month_minutes", day))
    share = min(Fraction(free * MINUTES_AN_HOUR, whole), Fraction(1))
    return round(most * share), ("activity.coach_clients", "activity.coach_month_minutes"), True
