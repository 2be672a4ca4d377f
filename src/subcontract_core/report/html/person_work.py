"""The work of a person on page one: each day as a tile, by week, and the day of the money."""

from collections.abc import Iterable
from itertools import groupby

import numpy as np

from ...base.dates import MONTHS_A_YEAR, calendar_date, month_number, week
from ...model.results import Outcome
from ..markup.elements import Markup, element
from ..text import easy
from ..text.language import Language
from .person_first import Told, block, said, spare
from .person_pictures import picture

_MOST_TILES, _MOST_PAYDAYS = 16, 3
_MONTHS_SPARE = 0  # how many days in each month goes last: the number of days is told above


def work_days(outcome: Outcome, row: int) -> list[int]:
    """The days on which the person works, as day numbers."""
    tables = outcome.tables
    shifts = np.flatnonzero(outcome.admission.shift & (tables.shifts.person == row))
    return sorted({int(day) for day in tables.gigs.day[tables.shifts.gig[shifts]]})


def missed_days(outcome: Outcome, row: int) -> dict[str, set[int]]:
    """The planned days on which the person does no work, by the end of the key that tells why."""
    absent = outcome.tables.absent
    own = absent.person == row
    ill = (absent.fell_ill >= 0) & ~absent.cancelled
    rows = {
        "missed.ill": own & ill,
        "missed.off": own & absent.cancelled & ~absent.closed,
        "missed.closed": own & absent.closed,
        "missed.away": own & ~ill & ~absent.cancelled,
    }
    done = set(work_days(outcome, row))
    days = outcome.tables.gigs.day
    return {key: {int(day) for day in days[absent.gig[of]]} - done for key, of in rows.items()}


def activity_days(outcome: Outcome, row: int) -> list[int]:
    """The days of work activity that are held."""
    held = outcome.admission.day & (outcome.tables.activity.person == row)
    return sorted({int(day) for day in outcome.admission.day_on[held]})


def pay_days(outcome: Outcome, row: int) -> list[int]:
    """The days on which money for work comes."""
    return sorted(
        {
            int(day)
            for sheet in outcome.payments.sheets
            if sheet.pays_for_work
            for day in sheet.paid[sheet.person == row]
        }
    )


def about_what(told: Told) -> str:
    """What the page is about: work, training, work activity, or nothing yet."""
    if told.is_trainee:
        return "training"
    if work_days(told.outcome, told.row):
        return "work"
    return "activity" if activity_days(told.outcome, told.row) else "none"


def work(told: Told) -> Markup:
    """What, on which days, and when the money comes."""
    what = about_what(told)
    head = told.language.text(f"selko.head.{what}")
    days = work_days(told.outcome, told.row)
    days = days or (activity_days(told.outcome, told.row) if what == "activity" else [])
    missed = _missed(told)
    if not days:
        none = told.lines("work.off" if missed else "work.none")
        paid = said(_money_day(told)) if told.group.gross is not None else ""
        why = (said(none), said(missed), paid)
        return block(head, *why, picture=_drawn(told), anchor="work")
    counted = _counted(told, what, len(days))
    parts = (said(counted), _tiles(days, told.language), said(missed), said(_money_day(told)))
    return block(head, *parts, picture=_drawn(told), anchor="work")


def _counted(told: Told, key: str, days: int) -> list[str]:
    """How many days, in the words of one or of several."""
    counting = "day" if days == 1 else "days"
    return told.lines(f"{key}.{counting}", n=told.language.count(days))


def _missed(told: Told) -> list[str]:
    """Why the person does not come on days that were planned: ill, called off, away."""
    why = missed_days(told.outcome, told.row)
    return [line for key, days in why.items() if days for line in _counted(told, key, len(days))]


def _drawn(told: Told) -> Markup:
    return picture("work", told.language.text("selko.picture.work"))


def _money_day(told: Told) -> list[str]:
    days = pay_days(told.outcome, told.row)
    if not days or told.is_trainee:
        return []
    if len(days) > _MOST_PAYDAYS:
        return told.lines("paydays.fee" if told.is_fee else "paydays.pay")
    key, name = ("payday.fee", easy.on_day) if told.is_fee else ("payday.pay", easy.day)
    return [line for day in days for line in told.lines(key, day=name(told.language, day))]


def _tiles(days: list[int], language: Language) -> Markup:
    """The days as tiles, those of a week together; many days as a count a month."""
    if len(days) > _MOST_TILES:
        return _months(days, language)
    weeks = [list(group) for _, group in groupby(days, lambda day: int(week(day)))]
    return element("div", *_apart(_week(group, language) for group in weeks), class_="weeks")


def _week(days: Iterable[int], language: Language) -> Markup:
    return element("div", *_apart(_tile(day, language) for day in days), class_="week")


def _apart(tiles: Iterable[Markup]) -> list[str]:
    """Tiles with a space between, for who has them read aloud."""
    return [part for tile in tiles for part in (tile, " ")][:-1]


def _tile(day: int, language: Language) -> Markup:
    when = calendar_date(day)
    short = language.text(f"weekday.{easy.weekday(day)}")
    number = language.text("selko.short_day", day=when.day, month=when.month)
    return element(
        "span",
        element("small", short),
        " ",
        element("b", number),
        class_="tile",
    )


def _months(days: list[int], language: Language) -> Markup:
    """How many days in each month."""
    found = groupby(days, lambda day: month_number(calendar_date(day)))
    tiles = [_month(month, len(list(own)), language) for month, own in found]
    return spare(element("div", *_apart(tiles)), _MONTHS_SPARE)


def _month(number: int, days: int, language: Language) -> Markup:
    month = language.text(f"month.{number % MONTHS_A_YEAR + 1}")
    key = "selko.day_in_month" if days == 1 else "selko.days_in_month"
    fields = {"month": month} if days == 1 else {"month": month, "n": days}
    return element("span", language.text(key, **fields), class_="tile month")
