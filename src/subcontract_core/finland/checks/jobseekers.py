"""Unemployment benefit beside gigs: adjustment with pay, and the wait for an entrepreneurship statement."""

from attrs import evolve
import numpy as np

from ...days import last_day, number, weekday
from ...documents import Line, sums
from ...law import Law
from ...ledger import Amount
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import ACTIVITY, LIVES_ON
from ...stages import Admission, Finding
from .. import activity, unemployment
from .own_business import own_business
from .recovery import if_nobody_tells

_WORK_WEEK = 5


def check(t: Tables, law: Law, admission: Admission, work: Amount, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[list[Line], tuple[Finding, ...]]:
    """Labour market subsidy (työmarkkinatuki) or general support (yleistuki) per person-month, and findings."""
    people = t.people
    mine = people.lives_on[person] == LIVES_ON.index("labour_market_subsidy")
    if not np.any(mine):
        return [], ()
    in_service = people.activity[person] == ACTIVITY.index("rehabilitative")
    full = unemployment.full_benefit(law, on, in_services=in_service)
    own = own_business(t, law, admission, work, person, on)
    adjusted = unemployment.adjusted(law, on, full=full.amount, earnings=own.earnings)
    amount = adjusted.amount.where(mine & ~own.full_time)
    known = True if work.known is True else ~mine | work.mask.reshape(-1)
    findings: tuple[Finding, ...] = own.findings
    delayed: list[Line] = []
    started = np.flatnonzero(own.first >= 0)
    if own.waits.person.size:
        stopped, all_days = _benefit_days(t, own.waits, person, month)
        touched = stopped > 0
        daily = unemployment.daily_benefit(law, on)
        # Where days are stopped, the month is counted in benefit days; what pay takes off stays off.
        off = (full.amount - adjusted.amount).where(mine)
        # A month has 21.5 benefit days on average, so a stop in a long month must not add anything.
        amount = (daily.amount * (all_days - stopped) - off).at_least(0).at_most(amount).where(touched, amount)
        missing = np.broadcast_to((daily.amount * stopped).cents(), touched.shape)
        delayed.append(Line("unemployment_delayed", "kela", "person", missing, own.why, known, stopped, "days", memo=True))
        findings = (_stop(t, law, own.why, own.waits, work, admission), *findings)
    elif started.size:
        why = Reason("finding.clarification_law", own.why.rule, own.why.act, own.why.section, own.why.parameters)
        findings = (Finding("clarification_law", "warning", why, person=started, day=own.first[started], fix="fix.clarification_law"), *findings)
    why = evolve(adjusted.why, parameters=(*full.why.parameters, *adjusted.why.parameters), steps=(*full.why.steps, *adjusted.why.steps))
    line = Line("unemployment_benefit", "kela", "person", np.broadcast_to(amount.cents(), person.shape), why, known)
    gone = mine & in_service & (work.cents.reshape(-1) > 0) & np.broadcast_to(adjusted.amount <= 0, person.shape)
    findings += _nine_euros_lost(t, law, admission, gone, person, month, on)
    levels = (np.broadcast_to(column.where(mine).cents(), person.shape) for column in (full.amount, adjusted.amount))
    back = if_nobody_tells(law, "unemployment_asked_back", *levels, person, on, np.broadcast_to(known, person.shape))
    return [line, *delayed], findings + _nine_euros(t, admission, started, findings) + back


def _benefit_days(t: Tables, waits: unemployment.Spells, person: np.ndarray, month: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per person-month: benefit days (Monday to Friday) inside the spans, and in the whole month."""
    start = t.month_day
    end = np.array([number(last_day(int(m))) + 1 for m in t.months], dtype=np.int64)
    low = np.maximum(waits.first[:, None], start)
    days = _weekdays(low, np.maximum(low, np.minimum(waits.last[:, None] + 1, end)))
    inside = np.zeros((len(t.people), len(start)), np.int64)
    np.add.at(inside, waits.person, days)
    return inside[person, month], _weekdays(start, end)[month]


def _weekdays(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Mondays to Fridays in [low, high)."""

    def until(day: np.ndarray) -> np.ndarray:
        return (day + 3) // 7 * _WORK_WEEK + np.minimum(weekday(day), _WORK_WEEK)

    return until(high) - until(low)


def _stop(t: Tables, law: Law, why: Reason, waits: unemployment.Spells, work: Amount, admission: Admission) -> Finding:
    """The whole wait of each person, also the part after the scenario's months."""
    size = len(t.people)
    days = _weekdays(waits.first, waits.last + 1)
    started, row = np.unique(waits.person, return_index=True)
    stopped_days = sums(waits.person, days, size)[started]
    missing = (unemployment.daily_benefit(law, waits.first).amount * days).cents()
    gap = sums(waits.person, np.broadcast_to(missing, days.shape), size)[started]
    last = np.zeros(size, np.int64)
    np.maximum.at(last, waits.person, waits.last)
    pay = work.cents.sum(axis=0)[started]
    sold = np.flatnonzero(admission.shift)
    minutes = sums(t.shifts.person[sold], t.shifts.minutes[sold], size)[started]
    # Hundredths of an hour of the same work that would cover the gap.
    hours = np.where(pay > 0, (2 * gap * minutes * 100 + 60 * pay) // np.maximum(1, 2 * 60 * pay), 0)
    return Finding(
        "clarification_stop", "stop", Reason("finding.clarification_stop", why.rule, why.act, why.section, why.parameters, source="THL Työpaperi 18/2023"),
        person=started, day=waits.first[row],
        numbers={"missing": gap, "stopped_days": stopped_days, "pay": pay, "balance": pay - gap, "cover_hundredths": hours, "last_day": last[started]},
        fix="fix.clarification_stop",
    )  # fmt: skip


def _nine_euros_lost(t: Tables, law: Law, admission: Admission, gone: np.ndarray, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[Finding, ...]:
    """The nine euros of months without any benefit, which are in the payments all the same."""
    days = np.flatnonzero(admission.day)
    at = np.clip(np.searchsorted(t.month_day, admission.day_on[days], side="right") - 1, 0, t.work_months - 1)
    # They are paid in the month in which the pay of the same work is.
    index = t.pay_month[at] * t.size[1] + t.activity.person[days]
    realised = sums(index, np.ones(days.size, np.int64), person.size)
    lost = activity.lost_at_zero_benefit(law, on, days=np.where(gone, realised, 0))
    cents = np.broadcast_to(lost.amount.cents(), person.shape)
    rows = np.flatnonzero(cents)
    if rows.size == 0:
        return ()
    return (Finding("nine_euros_lost", "warning", evolve(lost.why, text="finding.nine_euros_lost"), person=person[rows], month=month[rows], numbers={"lost": cents[rows]}, fix="fix.nine_euros_lost"),)


def _nine_euros(t: Tables, admission: Admission, started: np.ndarray, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Whether the 9 € is paid while the benefit waits is not in the sources."""
    if not findings or findings[0].code != "clarification_stop":
        return ()
    rows = started[t.people.activity[started] == ACTIVITY.index("rehabilitative")]
    if rows.size == 0:
        return ()
    return (Finding("rehabilitative_allowance_open", "notice", Reason("finding.rehabilitative_allowance_open"), person=rows, fix="fix.rehabilitative_allowance_open"),)
