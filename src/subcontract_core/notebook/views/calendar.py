"""A person's month as a table: work days, activity days and pay days, each with a word and not only a colour."""

from datetime import timedelta
from html import escape

from ...days import WEEKDAYS, first_day, last_day
from ...report.charts.month import ABSENT, HELD, HOLIDAY, LOST, MOVED, PAID, REFUSED, WORK, Event, event_words, events
from ...report.language import Language
from ...stages import Outcome
from .tables import Raw

_LOOKS = {WORK: "sc-gig", REFUSED: "sc-gig sc-lost", HELD: "sc-activity", LOST: "sc-activity sc-lost", MOVED: "sc-activity sc-lost", ABSENT: "sc-gig sc-lost", PAID: "sc-pay", HOLIDAY: "sc-holiday"}


def calendar(outcome: Outcome, person: int, month: int, language: Language) -> Raw:
    """The weeks of one month of the horizon (an index); `person` is the row of the person."""
    number = int(outcome.tables.months[month])
    first, last = first_day(number), last_day(number)
    by_day: dict[int, list[Event]] = {}
    for event in events(outcome, person, month):
        by_day.setdefault(event.day.day, []).append(event)
    who = outcome.tables.person_id(person)
    head = f'<th scope="col">{escape(language.text("ui.week"))}</th>' + "".join(f'<th scope="col">{escape(language.text(f"weekday.{name}"))}</th>' for name in WEEKDAYS)
    rows = []
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        week = [monday + timedelta(days=offset) for offset in range(7)]
        cells = "".join(_cell(day.day, by_day.get(day.day, []), language) if day.month == first.month else '<td class="sc-off"></td>' for day in week)
        rows.append(f'<tr><th scope="row">{monday.isocalendar().week}</th>{cells}</tr>')
        monday += timedelta(days=7)
    caption = escape(language.text("ui.calendar_of", who=who, month=number))
    columns = '<colgroup><col style="width:48px"></colgroup>'
    return Raw(f'<table class="sc-table sc-calendar"><caption>{caption}</caption>{columns}<thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>')


def _cell(day: int, found: list[Event], language: Language) -> str:
    chips = "".join(f'<span class="sc-chip {_LOOKS[event.what]}">{escape(event_words(event, language, "ui.day"))}</span>' for event in found)
    return f'<td><span class="sc-d">{day}</span>{chips}</td>'
