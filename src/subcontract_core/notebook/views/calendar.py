"""A person's month as a table: work days, activity days and pay days, each with a word and not
only a colour.
"""

from datetime import date, timedelta
from html import escape

from ...base.dates import WEEKDAYS, first_day, last_day
from ...model.results import Outcome
from ...report.charts.month import (
    ABSENT,
    HELD,
    HOLIDAY,
    LOST,
    MOVED,
    PAID,
    REFUSED,
    WORK,
    Event,
    event_words,
    events,
)
from ...report.text.language import Language
from .tables import Raw, boxed

_LOOKS = {
    WORK: "sc-gig",
    REFUSED: "sc-gig sc-lost",
    HELD: "sc-activity",
    LOST: "sc-activity sc-lost",
    MOVED: "sc-activity sc-lost",
    ABSENT: "sc-gig sc-lost",
    PAID: "sc-pay",
    HOLIDAY: "sc-holiday",
}


def calendar(outcome: Outcome, person: int, month: int, language: Language) -> Raw:
    """The weeks of one month of the horizon (an index); `person` is the row of the person."""
    number = int(outcome.tables.months[month])
    first, last = first_day(number), last_day(number)
    by_day: dict[int, list[Event]] = {}
    for event in events(outcome, person, month):
        by_day.setdefault(event.day.day, []).append(event)
    who = outcome.tables.person_id(person)
    names = [language.text("ui.week"), *(language.text(f"weekday.{name}") for name in WEEKDAYS)]
    head = "".join(f'<th role="columnheader" scope="col">{escape(name)}</th>' for name in names)
    rows = []
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        week = [monday + timedelta(days=offset) for offset in range(7)]
        cells = "".join(
            (
                _cell(day, by_day.get(day.day, []), language)
                if day.month == first.month
                else '<td role="cell" class="sc-off"></td>'
            )
            for day in week
        )
        rows.append(
            '<tr role="row"><th role="rowheader"'
            f' scope="row">{monday.isocalendar().week}</th>{cells}</tr>'
        )
        monday += timedelta(days=7)
    caption = escape(language.text("ui.calendar_of", who=who, month=number))
    columns = '<colgroup><col style="width:48px"></colgroup>'
    inside = (
        f'{columns}<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody'
        f' role="rowgroup">{"".join(rows)}</tbody>'
    )
    return boxed(
        '<table role="table" class="sc-table'
        f' sc-calendar"><caption>{caption}</caption>{inside}</table>'
    )


def _cell(day: date, found: list[Event], language: Language) -> str:
    """A day; in a narrow place, where days are a list, with its weekday, and left out where
    nothing is on.
    """
    chips = "".join(
        '<span class="sc-chip'
        f' {_LOOKS[event.what]}">{escape(event_words(event, language, "ui.day"))}</span>'
        for event in found
    )
    weekday = escape(language.text(f"weekday.{WEEKDAYS[day.weekday()]}"))
    return (
        f'<td role="cell" data-h="{weekday}"{"" if found else " class=sc-idle"}><span'
        f' class="sc-d">{day.day}</span>{chips}</td>'
    )
