"""Gigs outside an employment contract beside the unemployment benefit: waits, the test of extent, and the income that counts."""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...law import Law
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import LIVES_ON
from ...stages import UNEMPLOYMENT, Admission, Finding
from .. import unemployment

_MONTHS_TESTED = 4


@frozen(eq=False)
class OwnBusiness:
    """Per person the first gig (−1: none); the spans that wait; per person-month the income that counts and whether work is near full time."""

    first: np.ndarray
    waits: unemployment.Spells
    earnings: Exact
    full_time: np.ndarray
    findings: tuple[Finding, ...]
    why: Reason


def own_business(t: Tables, law: Law, admission: Admission, work: Amount, person: np.ndarray, on: np.ndarray) -> OwnBusiness:
    """What the law's reading makes of the gigs of jobseekers whose work is own business in unemployment security."""
    people = t.people
    own = (admission.unemployment == UNEMPLOYMENT.index("entrepreneur")) & (people.lives_on == LIVES_ON.index("labour_market_subsidy"))
    rows = np.flatnonzero(admission.shift & own[t.shifts.person])
    who, day, minutes = t.shifts.person[rows], t.gigs.day[t.shifts.gig[rows]], t.shifts.minutes[rows]
    first = np.full(len(people), np.iinfo(np.int64).max)
    np.minimum.at(first, who, day)
    first = np.where(first == np.iinfo(np.int64).max, -1, first)
    waits, why = unemployment.waits(law, person=who, day=day)
    test = unemployment.extent_test(law, person=who, day=day, people=len(people))
    said = _as_employment(law, test.why, first)
    first = np.where(bool(said), -1, first)
    pay = Exact(work.cents.reshape(-1))
    mean = Exact(work.cents.sum(axis=0)[person]) / t.work_months
    counted = unemployment.business_income(law, on, pay=pay, mean=mean.where(own[person] & (first[person] >= 0), pay)).amount
    full_time = _full_time(t, law, test.tested, who, day, minutes, on, person)
    found = _findings(test, first, who, day, minutes, full_time, person, t)
    return OwnBusiness(first, waits, counted, full_time, (*found, *said), why)


def _full_time(t: Tables, law: Law, tested: np.ndarray, who: np.ndarray, day: np.ndarray, minutes: np.ndarray, on: np.ndarray, person: np.ndarray) -> np.ndarray:
    """Person-months (flat) that begin when the extent is tested and after four months near full time."""
    if not np.any(tested >= 0):
        return np.zeros(on.shape, bool)
    done = np.zeros((t.size[0] + 1, t.size[1]), np.int64)
    np.add.at(done, (np.searchsorted(t.month_day, day, side="right"), who), minutes)
    done = np.cumsum(done, axis=0)
    ends = np.arange(t.size[0])
    back = np.maximum(0, ends - _MONTHS_TESTED)
    days = (t.month_day - t.month_day[back])[:, None]
    near = unemployment.near_full_time(law, t.month_day[:, None], minutes=done[ends] - done[back], days=np.broadcast_to(days, t.size))
    return near.reshape(-1) & (tested[person] >= 0) & (on >= tested[person])


def _as_employment(law: Law, why: Reason, first: np.ndarray) -> tuple[Finding, ...]:
    """By the reading that the work is employment, nothing of own business applies."""
    started = np.flatnonzero(first >= 0)
    if started.size == 0 or unemployment.counts_as_own_business(law, int(first[started].min())):
        return ()
    return (Finding("read_as_employment", "notice", evolve(why, text="finding.read_as_employment"), person=started, fix="fix.read_as_employment"),)


def _findings(test: Any, first: np.ndarray, who: np.ndarray, day: np.ndarray, minutes: np.ndarray, full_time: np.ndarray, person: np.ndarray, t: Tables) -> tuple[Finding, ...]:
    found = []
    short = np.flatnonzero((first >= 0) & (test.starts < 0))
    if short.size:
        found.append(Finding("short_activity", "notice", evolve(test.why, text="finding.short_activity"), person=short, numbers={"longest_count": test.longest[short]}, fix="fix.short_activity"))
    rows = np.flatnonzero(test.tested >= 0)
    if rows.size:
        inside = (day >= test.starts[who]) & (day < test.tested[who])
        done = np.zeros(len(t.people), np.int64)
        np.add.at(done, who[inside], minutes[inside])
        length = np.maximum(1, test.tested - test.starts)
        week = (2 * done * 7 * 100 + 60 * length) // (2 * 60 * length)
        numbers = {"week_hundredths": week[rows]}
        found.append(Finding("extent_tested", "warning", evolve(test.why, text="finding.extent_tested"), person=rows, day=test.tested[rows], numbers=numbers, fix="fix.extent_tested"))
    rows = np.flatnonzero(full_time)
    if rows.size:
        month = np.repeat(np.arange(t.size[0]), t.size[1])
        found.append(Finding("business_full_time", "stop", evolve(test.why, text="finding.business_full_time"), person=person[rows], month=month[rows], fix="fix.business_full_time"))
    return tuple(found)
