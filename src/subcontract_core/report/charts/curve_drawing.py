"""The drawing of a curve: money in hand over hours, its two axes, the stretches that do not pay,
numbers at the places where something turns, and below them what the numbers stand for.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen
import numpy as np

from ...analysis.earnings_curve import EarningsCurve
from ..text.language import Language
from .canvas import WIDTH, Rows, sheet
from .colours import INK, LOSS, LOSS_WORDS, MUTED, PAPER, PAY, RULE, SHADE
from .curve_corners import pieces

Layer = dict[str, Any]
_HEIGHT, _LINE, _MOST = 330, 22, 9
_LEFT = 62  # pixels for what stands at the left axis
_STEPS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
_HOURS = (1, 2, 5, 10, 20, 50)


@frozen
class _Plot:
    """The two scales: minutes from 0 to `last` across, cents from `low` to `high` upwards."""

    last: int
    low: int
    high: int

    @property
    def x(self) -> Layer:
        """Minutes, across."""
        return self._scale("x", [0, self.last], [_LEFT, WIDTH])

    @property
    def y(self) -> Layer:
        """Cents, upwards."""
        return self._scale("y", [self.low, self.high], [_HEIGHT, 0])

    def _scale(self, name: str, domain: list[int], pixels: list[int]) -> Layer:
        scale = {"domain": domain, "range": pixels, "nice": False, "zero": False}
        return {"field": name, "type": "quantitative", "scale": scale, "axis": None}

    def layer(self, rows: Rows, mark: Layer, **more: Any) -> Layer:
        """One mark a row, at its `x` and `y`."""
        return {
            "data": {"values": rows},
            "mark": mark,
            "encoding": {"x": self.x, "y": self.y} | more,
        }

    def words(self, rows: Rows, **mark: Any) -> Layer:
        """The `text` of each row."""
        look = {"type": "text", "fontSize": 12, "color": INK, **mark}
        return self.layer(rows, look, text={"field": "text"})

    def dots(self, rows: Rows, shape: str, size: int, **mark: Any) -> Layer:
        """A sign at each row."""
        return self.layer(
            rows, {"type": "point", "shape": shape, "size": size, "opacity": 1, **mark}
        )


def drawn(curve: EarningsCurve, told: Sequence[tuple[int, str]], language: Language) -> Layer:
    """The drawing; `told` are the places with a number: their row, and what happens there."""
    plot = _plot(curve)
    shown = list(told[:_MOST])
    layers = [
        *_axes(plot, language),
        *_shade(plot, curve, language),
        *_today(plot, curve, language),
        *_line(plot, curve),
        *_numbers(plot, [int(curve.minutes[row]) for row, _ in shown]),
        *_here(plot, curve, language),
        *_list(curve, shown, language),
    ]
    return dict(sheet(layers, WIDTH, _HEIGHT + 48 + _LINE * len(shown)))


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


def _plot(curve: EarningsCurve) -> _Plot:
    """Scales that hold the curve and the money in hand of today, with a twelfth to spare."""
    cents = [int(value) for value in curve.in_hand]
    if curve.today is not None:
        cents.append(curve.today)
    low, high = min(cents), max(cents)
    room = max((high - low) // 12, 500)
    return _Plot(int(curve.minutes[-1]), (low - room) // 100 * 100, high + room)


# -- axes ---------------------------------------------------------------------------------------


def _axes(plot: _Plot, language: Language) -> Iterator[Layer]:
    """Round euros with a hair line each, round hours with a tick, and what the hours are."""
    levels = _ticks(plot.low, plot.high, _STEPS, 8)
    hours = _ticks(0, plot.last, tuple(60 * hours for hours in _HOURS), 12)
    across = [{"x": 0, "y": cents, "x2": plot.last} for cents in levels]
    yield plot.layer(across, _hair(RULE), x2={"field": "x2"})
    yield plot.layer([{"x": 0, "y": plot.low, "x2": plot.last}], _hair(MUTED), x2={"field": "x2"})
    yield plot.layer([{"x": 0, "y": plot.low, "y2": plot.high}], _hair(MUTED), y2={"field": "y2"})
    euros = [{"x": 0, "y": cents, "text": _whole_euros(cents, language)} for cents in levels]
    yield plot.words(euros, align="right", dx=-7, color=MUTED)
    ticks = [{"x": minutes, "y": plot.low, "text": f"{minutes // 60} h"} for minutes in hours]
    below = {"value": _HEIGHT + 5}
    yield plot.layer(ticks, _hair(MUTED), y2=below)
    yield plot.words(ticks, align="center", dy=13, color=MUTED)
    title = [{"x": plot.last / 2, "y": plot.low, "text": language.text("chart.curve_x")}]
    yield plot.words(title, align="center", dy=31)
    if plot.low > 0:
        yield from _cut(plot, language)


def _cut(plot: _Plot, language: Language) -> Iterator[Layer]:
    """Two strokes through the foot of an axis that does not begin at nothing, and where it does."""
    for foot in (_HEIGHT - 6, _HEIGHT - 11):
        stroke = {"x": _LEFT - 6, "x2": _LEFT + 6, "y": foot, "y2": foot - 5}
        coding = {name: {"value": pixel} for name, pixel in stroke.items()}
        yield {"data": {"values": [{}]}, "mark": _hair(MUTED), "encoding": coding}
    text = language.text("chart.curve_cut", euros=_whole_euros(plot.low, language))
    foot_of_axis = [{"x": 0, "y": plot.low, "text": text}]
    yield plot.words(foot_of_axis, align="left", dy=31, color=MUTED)


def _hair(colour: str) -> Layer:
    return {"type": "rule", "color": colour, "strokeWidth": 1}


def _ticks(low: int, high: int, steps: tuple[int, ...], most: int) -> list[int]:
    step = next((step for step in steps if (high - low) // step <= most), steps[-1])
    return list(range(-(-low // step) * step, high + 1, step))


def _whole_euros(cents: int, language: Language) -> str:
    """A tick that stands at whole euros, without its decimals."""
    return language.money(cents).replace(".00", "").replace(",00", "")


# -- what is drawn between them -------------------------------------------------------------------


def _shade(plot: _Plot, curve: EarningsCurve, language: Language) -> Iterator[Layer]:
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
        if (d["x2"] - d["x"]) * WIDTH > 150 * plot.last
    ]
    yield plot.words(wide, dy=-9, color=LOSS_WORDS)


def _today(plot: _Plot, curve: EarningsCurve, language: Language) -> Iterator[Layer]:
    """The money in hand of the same month without gigs, as a broken line."""
    if curve.today is None:
        return
    level = [{"x": 0, "y": curve.today, "x2": plot.last}]
    yield plot.layer(
        level, {"type": "rule", "color": MUTED, "strokeDash": [5, 4]}, x2={"field": "x2"}
    )
    text = language.text("chart.curve_today", cents=curve.today)
    end = [{"x": plot.last, "y": curve.today, "text": text}]
    yield plot.words(end, align="right", dy=-9, color=MUTED)


def _line(plot: _Plot, curve: EarningsCurve) -> Iterator[Layer]:
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


def _here(plot: _Plot, curve: EarningsCurve, language: Language) -> Iterator[Layer]:
    """Where the scenario itself is."""
    minutes, cents = int(curve.minutes[curve.here]), int(curve.in_hand[curve.here])
    text = language.text("chart.curve_you", minutes=minutes, cents=cents)
    here = [{"x": minutes, "y": cents, "text": text}]
    yield plot.dots(here, "diamond", 170, fill=INK, stroke=PAPER, strokeWidth=1.5)
    is_late = minutes > plot.last * 0.6
    side = {"align": "right", "dx": -12} if is_late else {"align": "left", "dx": 12}
    falls = _beside(curve, plot, -1 if is_late else 1) < cents
    yield plot.words(here, dy=-16 if falls else 16, fontWeight="bold", **side)


def _beside(curve: EarningsCurve, plot: _Plot, way: int) -> int:
    """Money in hand an eighth of the sheet away, on the side where the words stand: they stand over
    a line that falls from the place, and under one that rises.
    """
    place = int(curve.minutes[curve.here]) + way * plot.last // 8
    row = int(np.searchsorted(curve.minutes, place))
    return int(curve.in_hand[min(row, curve.minutes.size - 1)])


def _numbers(plot: _Plot, minutes: Sequence[int]) -> Iterator[Layer]:
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
    for row, level in zip(rows, _levels(minutes, plot.last / 45), strict=True):
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


def _list(
    curve: EarningsCurve, told: Sequence[tuple[int, str]], language: Language
) -> Iterator[Layer]:
    """Below the chart, what the numbers stand for."""
    for line, (row, what) in enumerate(told):
        text = language.text(
            "chart.curve_item", n=line + 1, minutes=int(curve.minutes[row]), what=what
        )
        place = {"x": {"value": _LEFT}, "y": {"value": _HEIGHT + 62 + _LINE * line}}
        yield {
            "data": {"values": [{"text": text}]},
            "mark": {"type": "text", "align": "left", "fontSize": 12, "color": INK},
            "encoding": place | {"text": {"field": "text"}},
        }
