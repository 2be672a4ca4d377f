"""The wait of a benefit as rows of days: gigs above, days without the benefit below. A row is as
wide as a phone shows without being moved sideways.
"""

from datetime import date, timedelta

from ...training.guessing import Wait
from ..markup.elements import Markup
from ..text.language import Language
from .colours import INK, LOSS_FAINT, MUTED, PAPER, PAY
from .sketch import Sketch

_CELL, _SIDE, _TOP = 23, 10, 44
_IN_ROW, _ROW = 10, 64  # days; pixels from a row to the next
_WEEKEND = 5


def thirty_days(wait: Wait, language: Language) -> Markup:
    """Every day from the first gig to the last day of the wait."""
    days = [wait.first + timedelta(days=n) for n in range((wait.last - wait.first).days + 1)]
    rows = -(-len(days) // _IN_ROW)
    sketch = Sketch(2 * _SIDE + _CELL * _IN_ROW, _TOP + _ROW * rows)
    for place, day in enumerate(days):
        row, column = divmod(place, _IN_ROW)
        _day(
            sketch,
            _SIDE + _CELL * column,
            _TOP + _ROW * row,
            day,
            day in wait.gigs,
        )
    until = f"{language.date(wait.first)} – {language.date(wait.last)}"
    sketch.words(
        _SIDE,
        sketch.height - 6,
        until,
        12,
        MUTED,
    )
    sketch.words(
        _SIDE,
        16,
        language.text("task.thirty.gigs"),
        12,
        PAY,
        bold=True,
    )
    return sketch.svg(sentence(wait, language))


def _day(sketch: Sketch, x: float, top: float, day: date, is_gig: bool) -> None:
    """A day: a mark above where a gig is, a hatched box where a benefit day waits."""
    is_free = day.weekday() >= _WEEKEND
    if is_gig:
        head = top - 18
        sketch.polygon([(x + 5, head), (x + _CELL - 7, head), (x + _CELL / 2 - 1, head + 12)], PAY)
    fill = PAPER if is_free else LOSS_FAINT
    sketch.box(
        x,
        top,
        _CELL - 2,
        40,
        fill,
        INK,
        f"{day}",
        dash="" if is_free else "3 2",
    )
    sketch.words(
        x + _CELL / 2 - 1,
        top + 25,
        f"{day.day}",
        11,
        INK,
        "middle",
    )


def sentence(wait: Wait, language: Language) -> str:
    """From which day to which the benefit waits, and on which days gigs are."""
    gigs = ", ".join(language.date(day) for day in wait.gigs)
    return language.text("task.thirty.drawn", first=wait.first, last=wait.last, gigs=gigs)
