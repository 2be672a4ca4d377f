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
from ...stages import UNEMPLOYMENT, Admission, Finding
from .. import unemployment

_WORK_WEEK = 5


def check(t: Tables, law: Law, admission: Admission, work: Amount, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[list[Line], tuple[Finding, ...]]:
    """Labour market subsidy (työmarkkinatuki) or general support (yleistuki) per person-month, and findings."""
    people = t.people
    mine = people.lives_on[person] == LIVES_ON.index("labour_market_subsidy")
    if not np.any(mine):
        return [], ()
    in_service = people.activity[person] == ACTIVITY.index("rehabilitative")
    full = unemployment.full_benefit(law, on, in_services=in_service)
    adjusted = unemployment.adjusted(law, on, full=full.amount, earnings=work.cents.reshape(-1))
    amount = adjusted.amount.where(mine)
    known = True if work.known is True else ~mine | np.asarray(work.known).reshape(-1)
    entrepreneur = (admission.unemployment == UNEMPLOYMENT.index("entrepreneur")) & (people.lives_on == LIVES_ON.index("labour_market_subsidy"))
    first = _first_gig(t, admission, entrepreneur)
    started = np.flatnonzero(first >= 0)
    findings: tuple[Finding, ...] = ()
    delayed: list[Line] = []
    if started.size:
        with law.rule("unemployment.entrepreneur_statement") as rule:
            days = np.broadcast_to(rule.count("unemployment.clarification_days", first[started]), started.shape)
            reading = rule.choice("unemployment.entrepreneur_statement", int(first[started].min()))
            why = rule.reason()
        if reading == "pilot_observed":
            window = np.zeros((2, len(people)), np.int64)
            window[:, started] = first[started], first[started] + days
            stopped, all_days = _benefit_days(t, window, person, month)
            touched = stopped > 0
            daily = unemployment.daily_benefit(law, on)
            # Where days are stopped, the month is counted in benefit days; what pay takes off stays off.
            off = (full.amount - adjusted.amount).where(mine)
            # A month has 21.5 benefit days on average, so a stop in a long month must not add anything.
            amount = (daily.amount * (all_days - stopped) - off).at_least(0).at_most(amount).where(touched, amount)
            missing = np.broadcast_to((daily.amount * stopped).cents(), touched.shape)
            delayed.append(Line("unemployment_delayed", "kela", "person", missing, why, known, stopped, "days", memo=True))
            findings = (_stop(t, law, why, started, first[started], days, work, admission),)
        else:
            why = Reason("finding.clarification_law", why.rule, why.act, why.section, why.parameters)
            findings = (Finding("clarification_law", "warning", why, person=started, day=first[started], fix="fix.clarification_law"),)
    why = evolve(adjusted.why, parameters=(*full.why.parameters, *adjusted.why.parameters), steps=(*full.why.steps, *adjusted.why.steps))
    line = Line("unemployment_benefit", "kela", "person", np.broadcast_to(amount.cents(), person.shape), why, known)
    gone = np.flatnonzero(mine & in_service & (work.cents.reshape(-1) > 0) & np.broadcast_to(adjusted.amount <= 0, person.shape))
    if gone.size:
        findings += (Finding("nine_euros_lost", "warning", evolve(adjusted.why, text="finding.nine_euros_lost"), person=person[gone], month=month[gone], fix="fix.nine_euros_lost"),)
    return [line, *delayed], findings + _nine_euros(t, admission, started, findings)


def _first_gig(t: Tables, admission: Admission, people: np.ndarray) -> np.ndarray:
    """The day of each person's first sold shift, −1 if none."""
    rows = np.flatnonzero(admission.shift & people[t.shifts.person])
    first = np.full(len(people), np.iinfo(np.int64).max)
    np.minimum.at(first, t.shifts.person[rows], t.gigs.day[t.shifts.gig[rows]])
    return np.where(first == np.iinfo(np.int64).max, -1, first)


def _benefit_days(t: Tables, window: np.ndarray, person: np.ndarray, month: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per person-month: benefit days (Monday to Friday) inside the window, and in the whole month."""
    start = t.month_day
    end = np.array([number(last_day(int(m))) + 1 for m in t.months], dtype=np.int64)
    low = np.maximum(window[0][person], start[month])
    high = np.minimum(window[1][person], end[month])
    return _weekdays(low, np.maximum(low, high)), _weekdays(start, end)[month]


def _weekdays(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Mondays to Fridays in [low, high)."""

    def until(day: np.ndarray) -> np.ndarray:
        return (day + 3) // 7 * _WORK_WEEK + np.minimum(weekday(day), _WORK_WEEK)

    return until(high) - until(low)


def _stop(t: Tables, law: Law, why: Reason, started: np.ndarray, first: np.ndarray, days: np.ndarray, work: Amount, admission: Admission) -> Finding:
    """The whole wait of each person, also the part after the scenario's months."""
    size = len(t.people)
    stopped_days = _weekdays(first, first + days)
    gap = np.broadcast_to((unemployment.daily_benefit(law, first).amount * stopped_days).cents(), first.shape)
    pay = work.cents.sum(axis=0)[started]
    sold = np.flatnonzero(admission.shift)
    minutes = sums(t.shifts.person[sold], t.shifts.minutes[sold], size)[started]
    # Hundredths of an hour of the same work that would cover the gap.
    hours = np.where(pay > 0, (2 * gap * minutes * 100 + 60 * pay) // np.maximum(1, 2 * 60 * pay), 0)
    return Finding(
        "clarification_stop", "stop", Reason("finding.clarification_stop", why.rule, why.act, why.section, why.parameters, source="THL Työpaperi 18/2023"),
        person=started, day=first,
        numbers={"missing": gap, "stopped_days": stopped_days, "pay": pay, "balance": pay - gap, "cover_hundredths": hours, "last_day": first + days - 1},
        fix="fix.clarification_stop",
    )  # fmt: skip


def _nine_euros(t: Tables, admission: Admission, started: np.ndarray, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Whether the 9 € is paid while the benefit waits is not in the sources."""
    if not findings or findings[0].code != "clarification_stop":
        return ()
    rows = started[t.people.activity[started] == ACTIVITY.index("rehabilitative")]
    if rows.size == 0:
        return ()
    return (Finding("rehabilitative_allowance_open", "notice", Reason("finding.rehabilitative_allowance_open"), person=rows, fix="fix.rehabilitative_allowance_open"),)
