"""Gigs outside an employment contract beside the unemployment benefit: waits, the test of
extent, and the income that counts.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ...base.columns import Column, DayNumbers, Minutes
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import DAYS, HUNDREDTHS_OF_HOUR
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding, Unemployment
from ...scenario.types import LivesOn
from ..law import unemployment
from .person_months import PersonMonths, on_people

_MONTHS_TESTED = 4


@frozen(eq=False)
class OwnBusiness:
    """Per person the first gig (−1: none) and whether no spell is longer than two weeks; the spans
    that wait by the reading chosen, and `seen`, those in which the pilots saw the benefit wait;
    per person-month the income that counts and whether work is near full time.
    """

    first: np.ndarray
    short: np.ndarray
    waits: unemployment.Spells
    seen: unemployment.Spells
    earnings: Exact
    full_time: np.ndarray
    findings: tuple[Finding, ...]
    why: Reason


@frozen(eq=False)
class _Shifts:
    """The sold shifts of own business: whose, on which day, how long."""

    person: Column
    day: DayNumbers
    minutes: Minutes


def own_business(person_months: PersonMonths, law: Law, admission: Admission) -> OwnBusiness:
    """What the law's reading makes of the gigs of jobseekers whose work is own business in
    unemployment security.
    """
    tables = person_months.tables
    own = (admission.unemployment == Unemployment.ENTREPRENEUR) & (
        tables.people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    )
    sold = np.flatnonzero(admission.shift & own[tables.shifts.person])
    shifts = _Shifts(
        tables.shifts.person[sold],
        tables.gigs.day[tables.shifts.gig[sold]],
        tables.shifts.minutes[sold],
    )
    first = np.full(len(own), np.iinfo(np.int64).max)
    np.minimum.at(first, shifts.person, shifts.day)
    first = np.where(first == np.iinfo(np.int64).max, -1, first)
    waits, why = unemployment.waits(law, person=shifts.person, day=shifts.day)
    test = unemployment.extent_test(law, person=shifts.person, day=shifts.day, people=len(own))
    said = _as_employment(law, test.why, first)
    first = np.where(bool(said), -1, first)
    pay = Exact(person_months.pay.cents)
    counted = unemployment.business_income(
        law,
        person_months.first_day,
        pay=pay,
        mean=person_months.mean_pay.where(person_months.of(own & (first >= 0)), pay),
    ).amount
    full_time = _full_time(person_months, law, test.tested, shifts)
    short, started = (first >= 0) & (test.starts < 0), np.flatnonzero(first >= 0)
    seen = unemployment.observed_wait(law, person=started, first=first[started])
    # Whose benefit waits is not told that nobody need be told.
    told = short if waits.person.size == 0 else np.zeros_like(short)
    findings = _findings(
        person_months,
        test,
        told,
        shifts,
        full_time,
    )
    return OwnBusiness(
        first,
        short,
        waits,
        seen,
        counted,
        full_time,
        (*findings, *said),
        why,
    )


def _full_time(
    person_months: PersonMonths, law: Law, tested: np.ndarray, shifts: _Shifts
) -> np.ndarray:
    """Person-months that begin when the extent is tested and after four months near full time."""
    if not np.any(tested >= 0):
        return np.zeros(len(person_months), bool)
    tables = person_months.tables
    done = np.zeros((tables.size[0] + 1, tables.size[1]), np.int64)
    np.add.at(
        done,
        (
            np.searchsorted(
                tables.month_day,
                shifts.day,
                side="right",
            ),
            shifts.person,
        ),
        shifts.minutes,
    )
    done = np.cumsum(done, axis=0)
    ends = np.arange(tables.size[0])
    back = np.maximum(0, ends - _MONTHS_TESTED)
    days = (tables.month_day - tables.month_day[back])[:, None]
    near = unemployment.near_full_time(
        law,
        tables.month_day[:, None],
        minutes=done[ends] - done[back],
        days=np.broadcast_to(days, tables.size),
    )
    return (
        near.reshape(-1)
        & (person_months.of(tested) >= 0)
        & (person_months.first_day >= person_months.of(tested))
    )


def _as_employment(law: Law, why: Reason, first: np.ndarray) -> tuple[Finding, ...]:
    """By the reading that the work is employment, nothing of own business applies."""
    started = np.flatnonzero(first >= 0)
    if started.size == 0 or unemployment.counts_as_own_business(law, int(first[started].min())):
        return ()
    return on_people(
        "read_as_employment",
        "notice",
        started,
        why,
    )


def _findings(
    person_months: PersonMonths,
    test: Any,
    told: np.ndarray,
    shifts: _Shifts,
    full_time: np.ndarray,
) -> tuple[Finding, ...]:
    short = np.flatnonzero(told)
    findings = on_people(
        "short_activity",
        "notice",
        short,
        test.why,
        longest_count=DAYS(test.longest[short]),
    )
    tested = np.flatnonzero(test.tested >= 0)
    if tested.size:
        inside = (shifts.day >= test.starts[shifts.person]) & (
            shifts.day < test.tested[shifts.person]
        )
        done = sums(
            shifts.person[inside],
            shifts.minutes[inside],
            len(told),
        )
        length = np.maximum(1, test.tested - test.starts)
        week = (2 * done * 7 * 100 + 60 * length) // (2 * 60 * length)
        findings += on_people(
            "extent_tested",
            "warning",
            tested,
            test.why,
            day=test.tested[tested],
            week_hundredths=HUNDREDTHS_OF_HOUR(week[tested]),
        )
    return findings + person_months.finding(
        "business_full_time",
        "stop",
        full_time,
        test.why,
    )
