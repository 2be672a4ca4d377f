"""The wait of a benefit as a line of days: gigs above, days without the benefit below."""

from datetime import date, timedelta

from ...training.guessing import Wait
from ..markup.elements import Markup
from ..text.language import Language
from .colours import INK, LOSS_FAINT, MUTED, PAPER, PAY
from .sketch import Sketch

_CELL, _SIDE, _TOP = 23, 10, 44
_WEEKEND = 5


def thirty_days(wait: Wait, language: Language) -> Markup:
    """Every day from the first gig to the last day of the wait."""
    days = [wait.first + timedelta(days=n) for n in range((wait.last - wait.first).days + 1)]
    sketch = Sketch(2 * _SIDE + _CELL * len(days), 118)
    for place, day in enumerate(days):
        _day(sketch, _SIDE + _CELL * place, day, day in wait.gigs)
    ends = ((_SIDE, "start", wait.first), (sketch.width - _SIDE, "end", wait.last))
    for x, anchor, day in ends:
        sketch.words(x, 104, language.date(day), 12, MUTED, anchor)
    sketch.words(_SIDE, 16, language.text("task.thirty.gigs"), 12, PAY, bold=True)
    return sketch.svg(sentence(wait, language))


def _day(sketch: Sketch, x: float, day: date, is_gig: bool) -> None:
    """A day: a mark above where a gig is, a hatched box where a benefit day waits."""
    is_free = day.weekday() >= _WEEKEND
    if is_gig:
        sketch.polygon([(x + 5, 26), (x + _CELL - 7, 26), (x + _CELL / 2 - 1, 38)], PAY)
    fill = PAPER if is_free else LOSS_FAINT
    sketch.box(x, _TOP, _CELL - 2, 40, fill, INK, f"{day}", dash="" if is_free else "3 2")
    sketch.words(x + _CELL / 2 - 1, _TOP + 25, f"{day.day}", 11, INK, "middle")


def sentence(wait: Wait, language: Language) -> str:
    """From which day to which the benefit waits, and on which days gigs are."""
    gigs = ", ".join(language.date(day) for day in wait.gigs)
    return language.text("task.thirty.drawn", first=wait.first, last=wait.last, gigs=gigs)
