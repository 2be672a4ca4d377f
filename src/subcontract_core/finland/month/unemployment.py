"""Unemployment benefit beside gigs: adjustment with pay, and the wait for an entrepreneurship
statement.
"""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.columns import DayNumbers
from ...base.dates import weekday
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS, DAY, DAYS, HUNDREDTHS_OF_HOUR
from ...law import Law
from ...model.documents import Line, sums
from ...model.results import Admission, Finding
from ...model.sources import PILOT_REPORT
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, LivesOn
from ..law import activity, unemployment
from .ages import Ages
from .overpayment import if_nobody_tells
from .own_business import OwnBusiness, own_business
from .person_months import PersonMonths, known_for, on_people

_WORK_WEEK = 5


def check(
    person_months: PersonMonths, law: Law, admission: Admission, age: Ages
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Labour market subsidy (työmarkkinatuki) or general support (yleistuki) per person-month,
    and findings.

    What is paid at no such age is not known; in the month of the lowest birthday the days from it
    are paid.
    """
    mine = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    if not np.any(mine):
        return [], ()
    full = unemployment.full_benefit(
        law, person_months.first_day, in_services=person_months.in_service
    )
    own = own_business(person_months, law, admission)
    adjusted = unemployment.adjusted(
        law, person_months.first_day, full=full.amount, earnings=own.earnings
    )
    of_age = ~age.benefit_outside & ~age.benefit_open
    known = known_for(mine, person_months.pay.each_known & of_age)
    # What pay takes off stays off, also of a month in which days are stopped.
    off = (full.amount - adjusted.amount).where(mine)
    due = _from_birthday(person_months, law, age, adjusted.amount, off)
    amount, delayed = _waiting(
        person_months, law, own, due.where(mine & ~own.full_time), off, known
    )
    why = evolve(
        adjusted.why,
        parameters=(*full.why.parameters, *adjusted.why.parameters),
        steps=(*full.why.steps, *adjusted.why.steps),
    )
    line = Line("unemployment_benefit", "kela", "person", person_months.cents(amount), why, known)
    gone = mine & person_months.in_service & (person_months.pay.cents > 0) & (adjusted.amount <= 0)
    found = (
        *_clarification(person_months, law, own, admission),
        *own.findings,
        *_nine_euros_lost(person_months, law, admission, gone),
        *_nine_euros_open(person_months.tables, own),
        *if_nobody_tells(
            person_months,
            law,
            "unemployment_asked_back",
            full.amount.where(mine),
            adjusted.amount.where(mine),
            known,
        ),
    )
    return [line, *delayed], found


def _from_birthday(
    person_months: PersonMonths, law: Law, age: Ages, amount: Exact, off: Exact
) -> Exact:
    """The benefit of the month in which it begins with a birthday: its days from that day, less
    what pay takes `off`.
    """
    begins = age.benefit_from
    if not np.any(begins):
        return amount
    end = person_months.tables.month_day_after[person_months.month]
    days = _weekdays(np.where(begins > 0, begins, end), end)
    daily = unemployment.daily_benefit(law, person_months.first_day).amount
    by_days = (daily * days - off).at_least(0).at_most(amount)
    return by_days.where(begins > 0, amount)


def _waiting(
    person_months: PersonMonths, law: Law, own: OwnBusiness, amount: Exact, off: Exact, known: Any
) -> tuple[Exact, list[Line]]:
    """The benefit of months in which days wait for the statement, and what is late of it."""
    if own.waits.person.size == 0:
        return amount, []
    stopped, all_days = _benefit_days(person_months, own.waits)
    daily = unemployment.daily_benefit(law, person_months.first_day).amount
    # Where days are stopped, the month is counted in benefit days. It has 21.5 of them on average,
    # so a stop in a long month must not add anything.
    by_days = (daily * (all_days - stopped) - off).at_least(0).at_most(amount)
    missing = person_months.cents(daily * stopped)
    delayed = Line(
        "unemployment_delayed", "kela", "person", missing, own.why, known, DAYS(stopped), memo=True
    )
    return by_days.where(stopped > 0, amount), [delayed]


def _clarification(
    person_months: PersonMonths, law: Law, own: OwnBusiness, admission: Admission
) -> tuple[Finding, ...]:
    """The wait for the statement, or what the law says of it where nothing waits."""
    if own.waits.person.size:
        return _stop(person_months, law, own, admission)
    started = np.flatnonzero(own.first >= 0)
    return on_people("clarification_law", "warning", started, own.why, day=own.first[started])


def _benefit_days(
    person_months: PersonMonths, waits: unemployment.Spells
) -> tuple[np.ndarray, np.ndarray]:
    """Per person-month: benefit days (Monday to Friday) inside the spans, and in the whole
    month.
    """
    start, end = person_months.tables.month_day, person_months.tables.month_day_after
    low = np.maximum(waits.first[:, None], start)
    days = _weekdays(low, np.maximum(low, np.minimum(waits.last[:, None] + 1, end)))
    inside = np.zeros(person_months.tables.size[::-1], np.int64)
    np.add.at(inside, waits.person, days)
    return inside[person_months.person, person_months.month], _weekdays(start, end)[
        person_months.month
    ]


def _weekdays(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Mondays to Fridays in [low, high)."""

    def until(day: DayNumbers) -> np.ndarray:
        return (day + 3) // 7 * _WORK_WEEK + np.minimum(weekday(day), _WORK_WEEK)

    return until(high) - until(low)


def _stop(
    person_months: PersonMonths, law: Law, own: OwnBusiness, admission: Admission
) -> tuple[Finding, ...]:
    """The whole wait of each person, also the part after the scenario's months."""
    tables, waits = person_months.tables, own.waits
    size = len(tables.people)
    days = _weekdays(waits.first, waits.last + 1)
    started, row = np.unique(waits.person, return_index=True)
    stopped_days = sums(waits.person, days, size)[started]
    missing = (unemployment.daily_benefit(law, waits.first).amount * days).cents()
    gap = sums(waits.person, np.broadcast_to(missing, days.shape), size)[started]
    last = np.zeros(size, np.int64)
    np.maximum.at(last, waits.person, waits.last)
    pay = person_months.work.cents.sum(axis=0)[started]
    sold = np.flatnonzero(admission.shift)
    minutes = sums(tables.shifts.person[sold], tables.shifts.minutes[sold], size)[started]
    # Hundredths of an hour of the same work that would cover the gap.
    hours = np.where(
        pay > 0, (2 * gap * minutes * 100 + 60 * pay) // np.maximum(1, 2 * 60 * pay), 0
    )
    return on_people(
        "clarification_stop",
        "stop",
        started,
        evolve(own.why, source=PILOT_REPORT),
        day=waits.first[row],
        missing=CENTS(gap),
        stopped_days=DAYS(stopped_days),
        pay=CENTS(pay),
        balance=CENTS(pay - gap),
        cover_hundredths=HUNDREDTHS_OF_HOUR(hours),
        last_day=DAY(last[started]),
    )


def _nine_euros_lost(
    person_months: PersonMonths, law: Law, admission: Admission, gone: np.ndarray
) -> tuple[Finding, ...]:
    """The nine euros of months without any benefit, which are in the payments all the same."""
    tables = person_months.tables
    days = np.flatnonzero(admission.day)
    at = tables.month_of_work(admission.day_on[days])
    # They are paid in the month in which the pay of the same work is.
    index = tables.pay_month[at] * tables.size[1] + tables.activity.person[days]
    realised = sums(index, np.ones(days.size, np.int64), len(person_months))
    lost = activity.lost_at_zero_benefit(
        law, person_months.first_day, days=np.where(gone, realised, 0)
    )
    cents = person_months.cents(lost.amount)
    return person_months.finding(
        "nine_euros_lost", "warning", cents != 0, lost.why, lost=CENTS(cents)
    )


def _nine_euros_open(tables: Tables, own: OwnBusiness) -> tuple[Finding, ...]:
    """Whether the 9 € is paid while the benefit waits is not in the sources."""
    if own.waits.person.size == 0:
        return ()
    started = np.flatnonzero(own.first >= 0)
    people = started[tables.people.activity[started] == ActivityKind.REHABILITATIVE]
    return on_people(
        "rehabilitative_allowance_open",
        "notice",
        people,
        Reason("finding.rehabilitative_allowance_open"),
    )
