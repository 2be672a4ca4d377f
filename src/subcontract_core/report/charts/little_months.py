"""Twenty little months: each a calendar of a real draw, those over the limit framed and marked."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ...analysis.counted import LittleMonth
from ..markup.elements import Markup
from ..text.chance_told import in_hand
from ..text.language import Language
from .colours import INK, LOSS, MUTED, NEUTRAL, PAPER, PAY, RULE
from .sketch import Sketch

_ACROSS, _WIDE, _HIGH, _GAP, _CELL = 5, 132, 112, 10, 13
Visits = Mapping[int, Sequence[tuple[date, bool]]]


def little_months(
    months: Sequence[LittleMonth], visits: Visits, title: str, language: Language
) -> Markup:
    """A grid of the months in their order; `visits` are the days of each draw and whether they were
    done.
    """
    rows = -(-len(months) // _ACROSS)
    sheet = Sketch(_ACROSS * (_WIDE + _GAP), rows * (_HIGH + _GAP))
    for place, one in enumerate(months):
        x, y = place % _ACROSS * (_WIDE + _GAP) + 2, place // _ACROSS * (_HIGH + _GAP) + 2
        _month(sheet, one, visits.get(one.draw, ()), x, y, language)
    return sheet.svg(title)


def _month(
    sheet: Sketch,
    one: LittleMonth,
    visits: Sequence[tuple[date, bool]],
    x: float,
    y: float,
    language: Language,
) -> None:
    """One month: a square a visit, filled where it was done; the hours and what is left below."""
    edge, thick = (LOSS, 3) if one.is_over else (RULE, 1)
    label = language.text("chance.little", draw=str(one.draw))
    sheet.box(x, y, _WIDE, _HIGH, PAPER, edge, label, thick)
    if one.is_over:
        sheet.polygon([(x + _WIDE - 16, y), (x + _WIDE, y), (x + _WIDE, y + 16)], LOSS)
    if visits:
        first = visits[0][0].replace(day=1)
        monday = first - timedelta(days=first.weekday())
        for day, is_done in visits:
            week, weekday = divmod((day - monday).days, 7)
            left, top = x + 8 + weekday * (_CELL + 2), y + 8 + week * (_CELL - 2)
            fill, line = (PAY, "") if is_done else (PAPER, NEUTRAL)
            sheet.box(left, top, _CELL, _CELL - 4, fill, line, language.date(day))
    sheet.words(x + 8, y + _HIGH - 20, language.hours(one.minutes), 12, INK, "start", True)
    sheet.words(x + 8, y + _HIGH - 6, in_hand(one, language), 11.5)
    if one.is_over or one.is_unsure:
        key = "chance.is_over" if one.is_over else "chance.unsure"
        colour = LOSS if one.is_over else MUTED
        sheet.words(x + _WIDE - 8, y + _HIGH - 20, language.text(key), 11, colour, "end", True)
