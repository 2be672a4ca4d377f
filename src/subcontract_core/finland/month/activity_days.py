"""What the law takes out of a model's admission: days of rehabilitative work activity that count
as none.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Mask
from ...base.provenance import Reason
from ...base.units import CENTS, DAYS
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, Paper
from ..law import activity

# The plan, and the agreement with its decision: both come before the first day.
CONDITIONS = (Paper.ACTIVATION_PLAN, Paper.ACTIVITY_AGREEMENT)


def limited(tables: Tables, law: Law, admission: Admission) -> Admission:
    """The admission without the days that the act on rehabilitative work activity does not know:
    before plan and decision, shorter than a day must be, or more than a week has.

    Whose papers nobody has stated is not held back.
    """
    days = tables.activity
    rehabilitative = tables.people.activity[days.person] == ActivityKind.REHABILITATIVE
    if not np.any(rehabilitative):
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
    stopped = without | limits.short | limits.many
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


def over_tax_free(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """Who gets more than the tax-free allowance for a day that is held: the rest is taxed, and what
    it does to housing allowances is not counted.
    """
    held = sums(tables.activity.person, admission.day.astype(np.int64), len(tables.people)) > 0
    people = tables.people
    counted = held & (people.activity == ActivityKind.DISABILITY)
    day = int(tables.month_day[tables.lead])
    parts = activity.taxed_allowance(law, day, allowance=people.allowance)
    over = np.flatnonzero(counted & (parts.taxed > 0))
    if over.size == 0:
        return ()
    return (
        Finding(
            "allowance_over_12",
            "notice",
            evolve(parts.why, text="finding.allowance_over_12"),
            person=over,
            numbers={"allowance": CENTS(people.allowance[over]), "taxed": CENTS(parts.taxed[over])},
            fix="fix.allowance_over_12",
        ),
    )
