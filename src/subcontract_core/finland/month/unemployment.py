"""Unemployment benefit beside gigs: adjustment with pay, and the wait for an entrepreneurship
statement.
"""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS, DAYS
from ...law import Law, Ruling
from ...model.decisions import Decisions
from ...model.documents import Line, sums
from ...model.results import Admission, Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, LivesOn
from ..law import activity, unemployment
from . import clarification, own_benefit, sanctions
from .ages import Ages
from .arrears import paid_afterwards
from .benefit_days import all_days, days_inside, of_days, weekdays
from .benefit_story import Month, story
from .overpayment import if_nobody_tells
from .own_business import OwnBusiness, own_business
from .person_months import PersonMonths, known_for, on_people
from .wage_work import WageWork


def check(
    person_months: PersonMonths, law: Law, admission: Admission, work: WageWork, age: Ages
) -> tuple[list[Line], tuple[Finding, ...], tuple[Decisions, ...]]:
    """Labour market subsidy (työmarkkinatuki) or general support (yleistuki) per person-month,
    findings, and its states month after month.

    What is paid at no such age is not known; in the month of the lowest birthday the days from it
    are paid.
    """
    applies = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    if not np.any(applies):
        return [], (), ()
    tables = person_months.tables
    full = own_benefit.full(tables, law, person_months.first_day, person_months.person)
    own = own_business(person_months, law, admission)
    adjusted = beside_work(person_months, law, work, full.amount.where(applies), own.earnings)
    due = _from_birthday(person_months, law, age, full.amount, adjusted.amount)
    due = due.where(applies & ~own.full_time)
    is_open = age.benefit_outside | age.benefit_open | _left_open(person_months, law, own)
    is_open |= person_months.of(own_benefit.parents_not_known(tables))
    # With too much work there is no benefit, whatever the pay.
    is_clear = person_months.pay.each_known | work.over
    known = known_for(applies, is_clear & ~is_open)
    amount, delayed = _waiting(person_months, law, own, full.amount, due, known)
    why = evolve(
        adjusted.why,
        parameters=(*full.why.parameters, *adjusted.why.parameters),
        steps=(*full.why.steps, *adjusted.why.steps),
    )
    line = Line("unemployment_benefit", "kela", "person", person_months.cents(amount), why, known)
    gone = applies & person_months.in_service & (person_months.pay.cents > 0) & (due <= 0)
    found = (
        *work.findings,
        *clarification.findings(person_months, law, own, full.amount, admission),
        *own.findings,
        *sanctions.risk(person_months, law, admission),
        *_nine_euros_lost(person_months, law, admission, gone),
        *_nine_euros_open(person_months.tables, own),
        *own_benefit.findings(person_months, law),
        *if_nobody_tells(
            person_months, law, "unemployment_asked_back", full.amount.where(applies), due, known
        ),
    )
    month = Month(full.amount, work.counted(own.earnings), work, own, age, applies)
    return [line, *delayed], found, story(person_months, law, month)


def beside_work(
    person_months: PersonMonths, law: Law, work: WageWork, full: Exact, earnings: Exact
) -> Ruling:
    """The benefit of each month beside its work: adjusted with earnings, none beside too much
    work, and only the other days beside a full-time job of more than two weeks.
    """
    adjusted = unemployment.adjusted(
        law, person_months.first_day, full=full, earnings=work.counted(earnings)
    )
    if not work.works:
        return adjusted
    left = of_days(
        person_months,
        law,
        full,
        work.days - work.stopped,
    ) - (full - adjusted.amount)
    amount = left.at_least(0).at_most(adjusted.amount).where(work.stopped > 0, adjusted.amount)
    names = (*adjusted.why.parameters, *work.why.parameters)
    return Ruling(amount.where(~work.over), evolve(adjusted.why, parameters=names))


def _from_birthday(
    person_months: PersonMonths, law: Law, age: Ages, full: Exact, amount: Exact
) -> Exact:
    """The benefit of the month in which it begins with a birthday: its days from that day, less
    what pay takes off.
    """
    begins = age.benefit_from
    if not np.any(begins):
        return amount
    end = person_months.tables.month_day_after[person_months.month]
    days = weekdays(np.where(begins > 0, begins, end), end)
    by_days = of_days(person_months, law, full, days) - (full - amount)
    return by_days.at_least(0).at_most(amount).where(begins > 0, amount)


def _left_open(person_months: PersonMonths, law: Law, own: OwnBusiness) -> np.ndarray:
    """Months of which nobody says whether their benefit waits, by the reading that leaves it
    open.
    """
    if not unemployment.is_left_open(law, int(person_months.tables.month_day[0])):
        return np.zeros(len(person_months), bool)
    return days_inside(person_months, own.seen) > 0


def _waiting(
    person_months: PersonMonths, law: Law, own: OwnBusiness, full: Exact, due: Exact, known: Any
) -> tuple[Exact, list[Line]]:
    """The benefit of months in which days wait for the statement, and of those in which what was
    late comes; and what is late, as a line that is not counted.
    """
    if own.waits.person.size == 0:
        return due, []
    stopped = days_inside(person_months, own.waits)
    # What pay takes off stays off, also of a month in which days are stopped. There the month is
    # counted in benefit days: it has 21.5 of them on average, so a stop in a long month must not
    # add anything.
    left = of_days(
        person_months,
        law,
        full,
        all_days(person_months) - stopped,
    ) - (full - due)
    by_days = left.at_least(0).at_most(due).where(stopped > 0, due)
    late = paid_afterwards(person_months, own.waits, due - by_days)
    missing = person_months.cents(
        of_days(
            person_months,
            law,
            full,
            stopped,
        )
    )
    delayed = Line(
        "unemployment_delayed",
        "kela",
        "person",
        missing,
        own.why,
        known_for(missing != 0, known),
        DAYS(stopped),
        memo=True,
        sparse=True,
    )
    return by_days + late, [delayed]


def _nine_euros_lost(
    person_months: PersonMonths, law: Law, admission: Admission, gone: np.ndarray
) -> tuple[Finding, ...]:
    """The nine euros of months without any benefit, which are in the payments all the same."""
    tables = person_months.tables
    days = np.flatnonzero(admission.day)
    work_month = tables.month_of_work(admission.day_on[days])
    # They are paid in the month in which the pay of the same work is.
    index = tables.pay_month[work_month] * tables.size[1] + tables.activity.person[days]
    realised = sums(
        index,
        np.ones(days.size, np.int64),
        len(person_months),
    )
    lost = activity.lost_at_zero_benefit(
        law,
        person_months.first_day,
        days=np.where(
            gone,
            realised,
            0,
        ),
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
