"""A person's month as a table: work days, activity days and pay days, each with a word and not
only a colour.
"""

from datetime import date, timedelta

from ...base.dates import Weekday, first_day, last_day
from ...model.results import Outcome
from ...report.charts.month_events import (
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
from ...report.markup.elements import Markup, boxed, element
from ...report.text.language import Language
from .tables import BOARD, aside

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


def calendar(outcome: Outcome, person: int, month: int, language: Language) -> Markup:
    """The weeks of one month of the horizon (an index); `person` is the row of the person."""
    number = int(outcome.tables.months[month])
    first, last = first_day(number), last_day(number)
    by_day: dict[int, list[Event]] = {}
    for event in events(outcome, person, month):
        by_day.setdefault(event.day.day, []).append(event)
    weeks = []
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = [monday + timedelta(days=offset) for offset in range(7)]
        shown = [day if day.month == first.month else None for day in days]
        weeks.append(_week(monday.isocalendar().week, shown, by_day, language))
        monday += timedelta(days=7)
    who = outcome.tables.person_id(person)
    caption = language.text("ui.calendar_of", who=who, month=number)
    whole = element(
        "table",
        element("caption", caption),
        element("colgroup", Markup('<col style="width:48px">')),
        _head(language),
        element("tbody", *weeks, role="rowgroup"),
        role="table",
        class_="sc-table sc-calendar",
    )
    return boxed(whole, caption, look=BOARD)


def _head(language: Language) -> Markup:
    """The names of the days of a week."""
    names = [
        language.text("ui.week"),
        *(language.text(f"weekday.{name}") for name in Weekday.words()),
    ]
    heads = [element("th", name, role="columnheader", scope="col") for name in names]
    return element("thead", element("tr", *heads, role="row"), role="rowgroup")


def _week(
    number: int, days: list[date | None], by_day: dict[int, list[Event]], language: Language
) -> Markup:
    """A row of days; those outside the month (None) are empty."""
    cells = [
        element("td", role="cell", class_="sc-off")
        if day is None
        else _cell(day, by_day.get(day.day, []), language)
        for day in days
    ]
    return element(
        "tr", element("th", f"{number}", role="rowheader", scope="row"), *cells, role="row"
    )


def _cell(day: date, events: list[Event], language: Language) -> Markup:
    """A day; in a narrow place, where days are a list, with its weekday, and left out where
    nothing is on.
    """
    chips = [
        aside(event_words(event, language, "ui.day"), f"sc-chip {_LOOKS[event.what]}")
        for event in events
    ]
    return element(
        "td",
        aside(f"{day.day}", "sc-d"),
        *chips,
        role="cell",
        data_h=language.text(f"weekday.{Weekday(day.weekday()).word}"),
        class_="" if events else "sc-idle",
    )
