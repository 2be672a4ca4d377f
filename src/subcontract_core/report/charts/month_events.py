"""What a person's month holds, day by day: visits, activity days, absences, holidays, pay days."""

from datetime import date

from attrs import frozen
import numpy as np

from ...base.dates import calendar_date, first_day, last_day
from ...base.feasts import public_holidays
from ...model.documents import sums
from ...model.results import Outcome
from ..text.language import Language

WORK, REFUSED, HELD, LOST, MOVED, ABSENT, PAID, HOLIDAY = EVENTS = (
    "work",
    "refused",
    "held",
    "lost",
    "moved",
    "absent",
    "paid",
    "holiday",
)


@frozen
class Event:
    """Something on a day: one of EVENTS, with minutes or cents where it has any."""

    day: date
    what: str
    minutes: int = 0
    cents: int | None = 0


def events(outcome: Outcome, person: int, month: int) -> list[Event]:
    """What a person's month holds (`month` is an index of the horizon), by day. Of the first
    case.
    """
    tables, admission = outcome.tables, outcome.admission
    first, last = first_day(int(tables.months[month])), last_day(int(tables.months[month]))
    events = [Event(day, HOLIDAY) for day in public_holidays(first.year)]
    own_shifts = np.flatnonzero(tables.shifts.person == person)
    events += [
        Event(
            calendar_date(tables.gigs.day[tables.shifts.gig[row]]),
            WORK if admission.shift[row] else REFUSED,
            int(tables.shifts.minutes[row]),
        )
        for row in own_shifts
    ]
    for row in np.flatnonzero(tables.activity.person == person):
        planned, days, minutes = (
            int(tables.activity.day[row]),
            int(admission.day_on[row]),
            int(tables.activity.end[row] - tables.activity.start[row]),
        )
        if admission.day[row]:
            events.append(Event(calendar_date(days), HELD, minutes))
        elif tables.activity.end[row] > tables.activity.start[row]:
            events.append(Event(calendar_date(planned), LOST, minutes))
        if admission.day[row] and days != planned:
            events.append(Event(calendar_date(planned), MOVED, minutes))
    events += _absences(outcome, person)
    events += _pay_days(outcome, person)
    order = {
        what: row
        for row, what in enumerate((HOLIDAY, WORK, REFUSED, HELD, MOVED, LOST, ABSENT, PAID))
    }
    return sorted(
        (event for event in events if first <= event.day <= last),
        key=lambda event: (event.day, order[event.what]),
    )


def _absences(outcome: Outcome, person: int) -> list[Event]:
    """What the person is away from: visits where the model takes the person in, and activity
    days.
    """
    tables = outcome.tables
    events = []
    if outcome.admission.offered[person]:
        events += [
            Event(
                calendar_date(tables.gigs.day[tables.absent.gig[row]]),
                ABSENT,
                int(tables.absent.minutes[row]),
            )
            for row in np.flatnonzero(tables.absent.person == person)
        ]
    missed = tables.absent_days
    events += [
        Event(calendar_date(missed.day[row]), ABSENT, int(missed.end[row] - missed.start[row]))
        for row in np.flatnonzero(missed.person == person)
    ]
    return events


def _pay_days(outcome: Outcome, person: int) -> list[Event]:
    """Pay for work, what is taken off it included, by the day it is paid."""
    paid: dict[int, int | None] = {}
    for sheet in outcome.payments.sheets:
        if not any(line.declared.earned for line in sheet.lines):
            continue
        for row in np.flatnonzero(sheet.person == person):
            day = int(sheet.paid[row])
            for line in sheet.lines:
                sign = (line.payee == "person") - (line.payer == "person")
                if line.memo or not sign:
                    continue
                before = paid.get(day, 0)
                paid[day] = (
                    before + sign * int(line.cents[row])
                    if before is not None and np.broadcast_to(line.known, len(sheet))[row]
                    else None
                )
    return [
        Event(calendar_date(day), PAID, cents=cents) for day, cents in paid.items() if cents != 0
    ]


def event_words(event: Event, language: Language, family: str = "chart.event") -> str:
    """What happens on a day, with its hours or its money; `family` are the keys of the words."""
    words = language.text(f"{family}.{event.what}")
    if event.what == PAID:
        return f"{words} {language.amount(event.cents or 0, event.cents is not None)}"
    return f"{words} {language.hours(event.minutes)}" if event.minutes else words


def busiest(outcome: Outcome, person: int) -> int:
    """The month of work in which a person works most, the first of equals."""
    tables = outcome.tables
    own_shifts = (tables.shifts.person == person) & outcome.admission.shift
    return tables.lead + int(
        np.argmax(
            sums(
                tables.gigs.month[tables.shifts.gig[own_shifts]],
                tables.shifts.minutes[own_shifts],
                tables.work_months,
            )
        )
    )
