"""The drawing of a curve: money in hand over hours, its two axes, the stretches that do not pay,
numbers at the places where something turns, and below them what the numbers stand for.
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from attrs import evolve
import numpy as np

from ...analysis.earnings_curve import EarningsCurve
from ...base.columns import ends
from ..text.filling import whole_euros
from ..text.language import Language
from .canvas import WIDTH, sheet
from .colours import INK, LOSS, LOSS_WORDS, MUTED, PAPER, PAY, RULE, SHADE
from .curve_corners import pieces
from .curve_plot import HEIGHT, LEFT, Layer, Plot, hair, ticks

_LETTER = 7  # pixels of a letter
_LINE, _MOST = 22, 9
_LETTERS = 46  # of a line below a narrow drawing
_STEPS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
_HOURS = (1, 2, 5, 10, 20, 50)


def drawn(
    curve: EarningsCurve,
    told: Sequence[tuple[int, str]],
    language: Language,
    width: int = WIDTH,
) -> Layer:
    """The drawing; `told` are the places with a number: their row, and what happens there."""
    plot = evolve(_plot(curve), width=width)
    shown = list(told[:_MOST])
    layers = [
        *_axes(plot, language),
        *_shade(plot, curve, language),
        *_today(plot, curve, language, [int(curve.minutes[row]) for row, _ in shown]),
        *_line(plot, curve),
        *_numbers(plot, [int(curve.minutes[row]) for row, _ in shown]),
        *_here(plot, curve, language),
    ]
    lines = list(_lines(plot, curve, shown, language))
    below = _list(lines, _below(plot))
    return dict(sheet([*layers, *below], width, HEIGHT + _below(plot) + _LINE * len(lines)))


def scales(curve: EarningsCurve) -> Layer:
    """The channels of minutes across and cents upwards, for what is laid over the drawing."""
    plot = _plot(curve)
    return {"x": plot.x, "y": plot.y}


def unknown(language: Language) -> Layer:
    """In its place, that the money in hand is not known."""
    layer = {
        "data": {"values": [{"text": language.text("page.unknown")}]},
        "mark": {"type": "text", "align": "left", "fontSize": 13, "color": MUTED},
        "encoding": {"x": {"value": 0}, "y": {"value": 14}, "text": {"field": "text"}},
    }
    return dict(sheet([layer], WIDTH, 28))


def _plot(curve: EarningsCurve) -> Plot:
    """Scales that hold the curve and the money in hand of today, with a twelfth to spare."""
    low, high = ends(curve.in_hand)
    if curve.today is not None:
        low, high = min(low, curve.today), max(high, curve.today)
    room = max((high - low) // 12, 500)
    return Plot(int(curve.minutes[-1]), (low - room) // 100 * 100, high + room)


# -- axes ---------------------------------------------------------------------------------------


def _axes(plot: Plot, language: Language) -> Iterator[Layer]:
    """Round euros with a hair line each, round hours with a tick, and what the hours are."""
    levels = ticks(plot.low, plot.high, _STEPS, 8)
    most = 6 if plot.is_narrow else 12
    at_hours = ticks(0, plot.last, tuple(60 * hours for hours in _HOURS), most)
    across = [{"x": 0, "y": cents, "x2": plot.last} for cents in levels]
    yield plot.layer(across, hair(RULE), x2={"field": "x2"})
    yield plot.layer([{"x": 0, "y": plot.low, "x2": plot.last}], hair(MUTED), x2={"field": "x2"})
    yield plot.layer([{"x": 0, "y": plot.low, "y2": plot.high}], hair(MUTED), y2={"field": "y2"})
    euros = [{"x": 0, "y": cents, "text": whole_euros(cents, language)} for cents in levels]
    yield plot.words(euros, align="right", dx=-7, color=MUTED)
    named = [{"x": minutes, "y": plot.low, "text": f"{minutes // 60} h"} for minutes in at_hours]
    below = {"value": HEIGHT + 5}
    yield plot.layer(named, hair(MUTED), y2=below)
    yield plot.words(named, align="center", dy=13, color=MUTED)
    middle = plot.last if plot.is_narrow else plot.last / 2
    title = [{"x": middle, "y": plot.low, "text": language.text("chart.curve_x")}]
    yield plot.words(title, align="right" if plot.is_narrow else "center", dy=31)
    if plot.low > 0:
        yield from _cut(plot, language)


def _cut(plot: Plot, language: Language) -> Iterator[Layer]:
    """Two strokes through the foot of an axis that does not begin at nothing, and where it does."""
    for foot in (HEIGHT - 6, HEIGHT - 11):
        stroke = {"x": LEFT - 6, "x2": LEFT + 6, "y": foot, "y2": foot - 5}
        coding = {name: {"value": pixel} for name, pixel in stroke.items()}
        yield {"data": {"values": [{}]}, "mark": hair(MUTED), "encoding": coding}
    text = language.text("chart.curve_cut", euros=whole_euros(plot.low, language))
    foot_of_axis = [{"x": 0, "y": plot.low, "text": text}]
    yield plot.words(foot_of_axis, align="left", dy=49 if plot.is_narrow else 31, color=MUTED)


# -- what is drawn between them -------------------------------------------------------------------


def _shade(plot: Plot, curve: EarningsCurve, language: Language) -> Iterator[Layer]:
    """The stretches in which more work leaves less, named where they are wide enough."""
    dips = [
        {
            "x": int(curve.minutes[dip.first]),
            "x2": int(curve.minutes[dip.last]),
            "y": plot.low,
            "y2": plot.high,
        }
        for dip in curve.poverty_traps
    ]
    if not dips:
        return
    ends = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    yield plot.layer(dips, {"type": "rect", "fill": SHADE}, **ends)
    wide = [
        {"x": (d["x"] + d["x2"]) / 2, "y": plot.low, "text": language.text("chart.curve_shaded")}
        for d in dips
        if (d["x2"] - d["x"]) * plot.width > 150 * plot.last
    ]
    yield plot.words(wide, dy=-9, color=LOSS_WORDS)


def _today(
    plot: Plot, curve: EarningsCurve, language: Language, numbered: Sequence[int]
) -> Iterator[Layer]:
    """The money in hand of the same month without gigs, as a broken line; its words stand where no
    upright line of a number goes through them.
    """
    if curve.today is None:
        return
    level = [{"x": 0, "y": curve.today, "x2": plot.last}]
    yield plot.layer(
        level, {"type": "rule", "color": MUTED, "strokeDash": [5, 4]}, x2={"field": "x2"}
    )
    text = language.text("chart.curve_today", cents=curve.today)
    place, needs = plot.last, (7 * len(text) + 8) * plot.last // (plot.width - LEFT)
    for minute in sorted(numbered, reverse=True):
        if place - needs < minute < place:
            place = minute
    end = [{"x": place, "y": curve.today, "text": text}]
    gap = {} if place == plot.last else {"dx": -6}
    yield plot.words(end, align="right", dy=-9, color=MUTED, **gap)


def _line(plot: Plot, curve: EarningsCurve) -> Iterator[Layer]:
    """The curve, broken at every jump: a full dot where it ends, an open one where it goes on."""

    def place(row: int) -> dict[str, int]:
        return {"x": int(curve.minutes[row]), "y": int(curve.in_hand[row])}

    rows = [
        place(row) | {"piece": piece}
        for piece, kept in enumerate(pieces(curve, (plot.high - plot.low) // 1000))
        for row in kept
    ]
    line = {"type": "line", "color": PAY, "strokeWidth": 2.5}
    yield plot.layer(rows, line, detail={"field": "piece", "type": "nominal"})
    ends = [place(jump.before) for jump in curve.jumps]
    starts = [place(jump.after) for jump in curve.jumps]
    yield plot.dots(ends, "circle", 45, fill=PAY, stroke=PAY)
    yield plot.dots(starts, "circle", 45, fill=PAPER, stroke=PAY, strokeWidth=2)


def _here(plot: Plot, curve: EarningsCurve, language: Language) -> Iterator[Layer]:
    """Where the scenario itself is."""
    minutes, cents = int(curve.minutes[curve.here]), int(curve.in_hand[curve.here])
    text = language.text("chart.curve_you", minutes=minutes, cents=cents)
    here = {"x": minutes, "y": cents}
    yield plot.dots([here], "diamond", 170, fill=INK, stroke=PAPER, strokeWidth=1.5)
    is_late = minutes > plot.last * (0.4 if plot.is_narrow else 0.6)
    across = LEFT + minutes * (plot.width - LEFT) // plot.last
    fits = is_late or across + _LETTER * len(text) <= plot.width
    lines = [text] if fits else text.split(": ")
    room = min(12, plot.width - across - _LETTER * max(map(len, lines)))
    side = {"align": "right", "dx": -12} if is_late else {"align": "left", "dx": room}
    way = -1 if _beside(curve, plot, -1 if is_late else 1) < cents else 1
    for number, line in enumerate(lines):
        away = number if way > 0 else len(lines) - 1 - number
        words = [here | {"text": line}]
        yield plot.words(words, dy=way * (16 + 14 * away), fontWeight="bold", **side)


def _beside(curve: EarningsCurve, plot: Plot, way: int) -> int:
    """Money in hand an eighth of the sheet away, on the side where the words stand: they stand over
    a line that falls from the place, and under one that rises.
    """
    place = int(curve.minutes[curve.here]) + way * plot.last // 8
    row = int(np.searchsorted(curve.minutes, place))
    return int(curve.in_hand[min(row, curve.minutes.size - 1)])


def _numbers(plot: Plot, minutes: Sequence[int]) -> Iterator[Layer]:
    """A number above each place, side by side where places are close, and a line down to the
    axis.
    """
    rows = [
        {"x": minute, "y": plot.high, "y2": plot.low, "text": str(number)}
        for number, minute in enumerate(minutes, 1)
    ]
    if not rows:
        return
    yield plot.layer(
        rows, {"type": "rule", "color": LOSS, "strokeDash": [2, 3]}, y2={"field": "y2"}
    )
    for row, level in zip(
        rows, _levels(minutes, plot.last / (15 if plot.is_narrow else 45)), strict=True
    ):
        up = -10 - 21 * level
        ring = {"fill": PAPER, "stroke": LOSS, "strokeWidth": 1.5}
        yield plot.dots([row], "circle", 290, yOffset=up, **ring)
        yield plot.words([row], dy=up, fontWeight="bold", fontSize=11)


def _levels(minutes: Iterable[int], near: float) -> Iterator[int]:
    """How many numbers stand below each: one more than at its neighbour where that is near."""
    level, last = 0, None
    for minute in minutes:
        level = level + 1 if last is not None and minute - last < near else 0
        last = minute
        yield level


def _below(plot: Plot) -> int:
    """Pixels for what stands below the axis, before what the numbers stand for."""
    return 66 if plot.is_narrow else 48


def _lines(
    plot: Plot, curve: EarningsCurve, told: Sequence[tuple[int, str]], language: Language
) -> Iterator[str]:
    """What the numbers stand for, a line each; in a narrow place as many as it takes."""
    for number, (row, what) in enumerate(told, 1):
        text = language.text(
            "chart.curve_item", n=number, minutes=int(curve.minutes[row]), what=what
        )
        yield from wrap(text, _LETTERS) if plot.is_narrow else (text,)


def _list(lines: Sequence[str], below: int) -> Iterator[Layer]:
    """Lines of words below the chart."""
    left = 0 if below > 48 else LEFT
    for number, text in enumerate(lines):
        place = {"x": {"value": left}, "y": {"value": HEIGHT + below + 14 + _LINE * number}}
        yield {
            "data": {"values": [{"text": text}]},
            "mark": {"type": "text", "align": "left", "fontSize": 12, "color": INK},
            "encoding": place | {"text": {"field": "text"}},
        }
