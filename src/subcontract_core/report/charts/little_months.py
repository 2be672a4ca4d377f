"""Twenty little months: each a calendar of a real draw, those over the limit framed and marked.

Words are words of the page, in its own size, and only the squares are drawn: in a narrow place
fewer months stand side by side, and none is smaller.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from ...analysis.counted import LittleMonth
from ...analysis.drawn_visits import Visit
from ..markup.elements import NOTHING, Markup, element
from ..text.chance_told import in_hand
from ..text.findings import sentence
from ..text.language import Language
from .colours import LOSS, NEUTRAL, PAPER, PAY
from .sketch import Sketch

_CELL, _HIGH, _GAP = 9, 7, 3
_DAYS_A_WEEK = 7
Visits = Mapping[int, Sequence[Visit]]


def little_months(
    months: Sequence[LittleMonth],
    visits: Visits,
    title: str,
    language: Language,
    *,
    way: int | None = None,
) -> Markup:
    """A grid of the months in their order; `visits` are those of each draw. With `way` (in which
    unknown chances were taken) each is a button that tells which draw to open.
    """
    weeks = max((_week(days) for days in visits.values()), default=1)
    shown = [
        element(
            "li",
            _month(
                one,
                _squares(
                    one,
                    visits.get(one.draw, ()),
                    weeks,
                    language,
                ),
                language,
                way,
            ),
            class_="over" if one.is_over else "",
        )
        for one in months
    ]
    return element(
        "ol",
        *shown,
        class_="little-months",
        aria_label=title,
    )


def _month(
    one: LittleMonth,
    squares: Markup,
    language: Language,
    way: int | None,
) -> Markup:
    """One month: its squares, the hours and what is left below."""
    label = language.text("chance.little", draw=str(one.draw))
    key = "chance.is_over" if one.is_over else "chance.unsure" if one.is_unsure else ""
    inside = (
        squares,
        element("strong", language.hours(one.minutes)),
        " ",
        element("span", in_hand(one, language)),
        " ",
        element("em", language.text(key)) if key else NOTHING,
    )
    if way is None:
        return element(
            "span",
            *inside,
            class_="little",
            title=label,
        )
    return element(
        "button",
        *inside,
        class_="little",
        type="button",
        title=language.text("chance.open", draw=str(one.draw)),
        data_act="draw",
        data_draw=str(one.draw),
        data_way=str(way),
    )


def refusals(visits: Visits, language: Language) -> list[str]:
    """Why visits of these months are refused, each reason once, with how many there are."""
    found: dict[str, int] = {}
    for visit in (one for of_draw in visits.values() for one in of_draw):
        if visit.is_refused:
            why = _why(visit, language)
            found[why] = found.get(why, 0) + 1
    return [
        language.text(
            "chance.refused",
            n=count,
            why=why,
        )
        for why, count in found.items()
    ]


def _why(visit: Visit, language: Language) -> str:
    """Why a visit is refused, in the words of its finding."""
    if visit.refused is None:
        return language.text("chance.refused_untold")
    finding, row = visit.refused
    return sentence(
        finding,
        np.array([row]),
        language,
    )


def _monday(visits: Sequence[Visit]) -> date:
    """The first day of the calendar of visits in one month."""
    first = visits[0].day.replace(day=1)
    return first - timedelta(days=first.weekday())


def _week(visits: Sequence[Visit]) -> int:
    """How many weeks a calendar has up to the last visit."""
    return (visits[-1].day - _monday(visits)).days // _DAYS_A_WEEK + 1 if visits else 1


def _squares(one: LittleMonth, visits: Sequence[Visit], weeks: int, language: Language) -> Markup:
    """A square a visit where a calendar has it: filled where it was done, crossed where the model
    refuses it; how many were done, for who listens.
    """
    wide, high = _CELL + _GAP, _HIGH + _GAP
    sheet = Sketch(_DAYS_A_WEEK * wide, weeks * high)
    for visit in visits:
        week, weekday = divmod((visit.day - _monday(visits)).days, _DAYS_A_WEEK)
        fill, line = (PAY, "") if visit.is_done else (PAPER, NEUTRAL)
        x, y = weekday * wide + 1, week * high + 1
        day = language.date(visit.day)
        told = f"{day}: {_why(visit, language)}" if visit.is_refused else day
        sheet.box(
            x,
            y,
            _CELL,
            _HIGH,
            fill,
            line,
            told,
        )
        if visit.is_refused:
            sheet.line(
                [(x, y), (x + _CELL, y + _HIGH)],
                LOSS,
                1.5,
            )
            sheet.line(
                [(x, y + _HIGH), (x + _CELL, y)],
                LOSS,
                1.5,
            )
    done = sum(visit.is_done for visit in visits)
    told = language.text(
        "chance.visits_done",
        n=done,
        all=len(visits),
    )
    return sheet.bare(f"{language.text('chance.little', draw=str(one.draw))}: {told}")
