"""One person's month as a calendar: gigs, activity days and pay days with a shape, a letter and
a word each.
"""

from datetime import date

from attrs import frozen
import numpy as np

from ...base.dates import WEEKDAYS, calendar_date, first_day, last_day, number, public_holidays
from ...base.errors import Fault, InputError, Text
from ...engine.comparison import Comparison
from ...model.documents import sums
from ...model.results import Outcome
from ..text.labels import with_reading
from ..text.language import Language
from .canvas import Canvas, Rows
from .colours import BENEFIT, INK, MUTED, NEUTRAL, PAY, RULE
from .picture import Picture, Table, joined

_WIDTH, _DAY, _HIGH, _TOP = 900, 128, 88, 30
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
    mine = np.flatnonzero(tables.shifts.person == person)
    events += [
        Event(
            calendar_date(tables.gigs.day[tables.shifts.gig[row]]),
            WORK if admission.shift[row] else REFUSED,
            int(tables.shifts.minutes[row]),
        )
        for row in mine
    ]
    for row in np.flatnonzero(tables.activity.person == person):
        planned, on, minutes = (
            int(tables.activity.day[row]),
            int(admission.day_on[row]),
            int(tables.activity.end[row] - tables.activity.start[row]),
        )
        if admission.day[row]:
            events.append(Event(calendar_date(on), HELD, minutes))
        elif tables.activity.end[row] > tables.activity.start[row]:
            events.append(Event(calendar_date(planned), LOST, minutes))
        if admission.day[row] and on != planned:
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


def month(
    comparison: Comparison,
    language: Language,
    *,
    outcome: Outcome | None = None,
    person: str | None = None,
    month: int | None = None,
) -> Picture:
    """A person's month in one outcome (the first one that takes somebody in, unless named).

    `month` counts from the first of the horizon; without it, the month in which the person works
    most.

    Raises `InputError` for a person or a month that the scenario does not have.
    """
    chosen = outcome or next(
        (o for o in comparison.outcomes if o.admission.offered.any()), comparison.today
    )
    ids = [p.id for p in chosen.tables.scenario.people]
    who = person or next(iter(ids), "")
    faults = []
    if who not in ids:
        faults.append(
            Fault(
                comparison.scenario.id,
                "person",
                repr(who),
                ", ".join(ids),
                "Name a person of the scenario.",
            )
        )
    if month is not None and not 0 <= month < len(chosen.tables.months):
        faults.append(
            Fault(
                comparison.scenario.id,
                "month",
                str(month),
                Text("0 to {last}", last=len(chosen.tables.months) - 1),
                "Count months from 0.",
            )
        )
    if faults:
        raise InputError(faults)
    at = _busiest(chosen, ids.index(who)) if month is None else month
    days, when = events(chosen, ids.index(who), at), int(chosen.tables.months[at])
    model = with_reading(language.pick(chosen.manifest.title), chosen, language)
    return Picture(
        "month",
        language.text("chart.month", person=who, m=when),
        _sentence(days, who, when, language),
        Table(
            (language.text("chart.day"), language.text("chart.what")),
            tuple((_day(event.day, language), event_words(event, language)) for event in days),
            tuple(
                {
                    "day": event.day,
                    "what": event.what,
                    "minutes": event.minutes,
                    "cents": event.cents,
                }
                for event in days
            ),
        ),
        language,
        _draw(days, when, language),
        model,
    )


def _busiest(outcome: Outcome, person: int) -> int:
    """The month of work in which a person works most, the first of equals."""
    tables = outcome.tables
    mine = (tables.shifts.person == person) & outcome.admission.shift
    return tables.lead + int(
        np.argmax(
            sums(
                tables.gigs.month[tables.shifts.gig[mine]],
                tables.shifts.minutes[mine],
                tables.work_months,
            )
        )
    )


def _sentence(events: list[Event], who: str, when: int, language: Language) -> str:
    def of(what: str) -> list[Event]:
        return [event for event in events if event.what == what]

    work, held, lost, refused, paid = (of(what) for what in (WORK, HELD, LOST, REFUSED, PAID))
    texts = [
        language.text(
            "chart.month_work",
            person=who,
            m=when,
            n=len({event.day for event in work}),
            minutes=sum(event.minutes for event in work),
        )
    ]
    if held or lost:
        texts.append(
            language.text("chart.month_activity", held=len(held), planned=len(held) + len(lost))
        )
    if refused:
        texts.append(language.text("chart.month_refused", n=len(refused)))
    texts += [
        language.text(
            "chart.month_paid",
            cents=language.amount(event.cents or 0, event.cents is not None),
            day=event.day,
        )
        for event in paid
    ]
    return joined(language, texts) + "."


def _day(day: date, language: Language) -> str:
    return f"{language.text(f'weekday.{WEEKDAYS[day.weekday()]}')} {language.date(day)}"


def event_words(event: Event, language: Language, family: str = "chart.event") -> str:
    """What happens on a day, with its hours or its money; `family` are the keys of the words."""
    words = language.text(f"{family}.{event.what}")
    if event.what == PAID:
        return f"{words} {language.amount(event.cents or 0, event.cents is not None)}"
    return f"{words} {language.hours(event.minutes)}" if event.minutes else words


_LOOKS = {  # shape, colour, filled
    WORK: ("square", PAY, True),
    REFUSED: ("square", NEUTRAL, False),
    HELD: ("circle", BENEFIT, True),
    LOST: ("circle", NEUTRAL, False),
    MOVED: ("triangle-right", NEUTRAL, False),
    ABSENT: ("triangle-down", NEUTRAL, False),
    PAID: ("diamond", "#8a5200", True),
}


def _draw(events: list[Event], when: int, language: Language) -> dict:
    first, last = first_day(when), last_day(when)
    start = number(first) - first.weekday()
    weeks = (number(last) - start) // 7 + 1
    canvas = Canvas(width=_WIDTH)
    canvas.texts(
        [
            {"px": column * _DAY + 8, "y": 10, "text": language.text(f"weekday_long.{name}")}
            for column, name in enumerate(WEEKDAYS)
        ],
        size=12,
        colour=MUTED,
    )
    holidays = {event.day for event in events if event.what == HOLIDAY}
    working, resting, numbers, faint, feasts = [], [], [], [], []
    for day in (calendar_date(n) for n in range(number(first), number(last) + 1)):
        x, y = _corner(day, start)
        rest = day in holidays or day.weekday() > 4
        (resting if rest else working).append({"px": x, "y": y, "w": _DAY - 4, "h": _HIGH - 4})
        (faint if rest else numbers).append({"px": x + 8, "y": y + 13, "text": str(day.day)})
        if day in holidays:
            feasts.append(
                {
                    "px": x + _DAY - 12,
                    "y": y + 13,
                    "text": language.text("chart.event.holiday").lower(),
                }
            )
    canvas.boxes(working, fill="#ffffff", stroke=RULE)
    canvas.boxes(resting, fill="#f1f3f5", stroke=RULE)
    canvas.texts(numbers, weight="bold")
    canvas.texts(faint, weight="bold", colour=MUTED)
    canvas.texts(feasts, size=11, align="right", colour=MUTED)
    _events(canvas, events, start, language)
    return dict(
        canvas.drawing(
            _foot(canvas, {event.what for event in events}, _TOP + weeks * _HIGH, language)
        )
    )


def _corner(day: date, start: int) -> tuple[int, int]:
    """The upper left corner of a day's box; `start` is the Monday of the first week."""
    row, column = divmod(number(day) - start, 7)
    return column * _DAY, _TOP + row * _HIGH


def _events(canvas: Canvas, events: list[Event], start: int, language: Language) -> None:
    """What happens on each day, below each other; things of the same kind on a day are added up."""
    gathered: dict[tuple[date, str], Event] = {}
    for event in events:
        if event.what != HOLIDAY:
            other = gathered.get((event.day, event.what), Event(event.day, event.what))
            cents = (
                None if event.cents is None or other.cents is None else event.cents + other.cents
            )
            gathered[event.day, event.what] = Event(
                event.day, event.what, event.minutes + other.minutes, cents
            )
    marks: dict[str, Rows] = {what: [] for what in _LOOKS}
    texts: dict[tuple[str, int], Rows] = {}
    lines: dict[date, int] = {}
    for event in gathered.values():
        x, y = _corner(event.day, start)
        line = lines.get(event.day, 0)
        lines[event.day] = line + 1
        at = y + 32 + line * 20
        marks[event.what].append({"px": x + 16, "y": at})
        text = (
            language.amount(event.cents or 0, event.cents is not None)
            if event.what == PAID
            else language.hours(event.minutes)
        )
        look = (INK if _LOOKS[event.what][2] else MUTED, 12 if len(text) < 14 else 10)
        texts.setdefault(look, []).append({"px": x + 30, "y": at, "text": text})
    for what, rows in marks.items():
        _marks(canvas, what, rows, language)
    for (colour, size), rows in texts.items():
        canvas.texts(rows, size=size, colour=colour)


def _marks(canvas: Canvas, what: str, rows: Rows, language: Language) -> None:
    shape, colour, filled = _LOOKS[what]
    fill = (
        {"fill": colour, "stroke": colour}
        if filled
        else {"fill": "#ffffff", "stroke": colour, "strokeDash": [2, 2], "strokeWidth": 1.5}
    )
    canvas.shapes(rows, shape, 330 if shape == "diamond" else 260, **fill)
    letters = [
        {**row, "y": row["y"] + 0.5, "text": language.text(f"chart.letter.{what}")} for row in rows
    ]
    canvas.texts(
        letters, align="center", size=10, weight="bold", colour="#ffffff" if filled else MUTED
    )


def _foot(canvas: Canvas, used: set[str], y: float, language: Language) -> float:
    """What the shapes and letters mean; gives the height of the whole."""
    x, y = 10, y + 16
    for what in _LOOKS:
        if what in used:
            words = language.text(f"chart.event.{what}")
            wide = 26 + int(len(words) * 6.7) + 20
            if x + wide > _WIDTH:
                x, y = 10, y + 24
            _marks(canvas, what, [{"px": x, "y": y}], language)
            canvas.texts([{"px": x + 16, "y": y, "text": words}], size=12)
            x += wide
    return y + 14
