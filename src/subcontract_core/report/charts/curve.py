"""Money in hand over the hours of a month: whole up to each edge and broken there, the stretch
that does not pay shaded, "you are here".
"""

from typing import Any

from attrs import frozen
import numpy as np

from ...analysis.earnings_curve import Curve, Edge, Jump
from ..text.labels import kind_name, threshold_name, with_reading
from ..text.language import Language
from .canvas import WIDTH, sheet
from .colours import INK, LOSS, MUTED, PAPER, PAY, SHADE
from .picture import Picture, Table

_HEIGHT, _LINE, _MOST, _POINTS = 330, 22, 9, 400
_STEPS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
_HOURS = (1, 2, 5, 10, 20, 50)
# kinds of threshold up to which one can still earn without losing anything at once
_BEFORE_IT_COUNTS = ("cliff", "duty")


@frozen
class Place:
    """A place on the curve that has a number: where a threshold is passed, where a line jumps,
    or both.
    """

    row: int
    edge: Edge | None
    jump: Jump | None


def places_of(found: Curve) -> list[Place]:
    """Thresholds on the curve and jumps, from fewer hours to more; a jump at a threshold is one
    place.
    """
    jumps = {jump.after: jump for jump in found.jumps}
    named = [Place(edge.row, edge, jumps.pop(edge.row, None)) for edge in found.edges if edge.row]
    return sorted(
        [*named, *(Place(row, None, jump) for row, jump in jumps.items())],
        key=lambda place: place.row,
    )


def curve(found: Curve, language: Language) -> Picture:
    """One person's money in hand in the month of payment, over the hours worked in the month."""
    model = with_reading(language.pick(found.outcome.manifest.title), found.outcome, language)
    marks = places_of(found)
    drawing = _draw(found, marks, language) if found.known.all() else _unknown(language)
    hover = _hover(found, marks, language) if found.known.all() else {}
    return Picture(
        "curve",
        language.text("chart.curve", person=found.person, m=found.month),
        _sentence(found, language),
        _table(found, marks, language),
        language,
        drawing,
        model,
        hover,
    )


def _sentence(found: Curve, language: Language) -> str:
    if not found.known[found.here]:
        return language.text("chart.curve_unknown", person=found.person)
    here = {
        "person": found.person,
        "minutes": int(found.minutes[found.here]),
        "earned": int(found.earned[found.here]),
        "cents": int(found.in_hand[found.here]),
    }
    texts = [language.text("chart.curve_here", **here)]
    for edge in found.edges:
        if edge.kind in _BEFORE_IT_COUNTS:
            key = "chart.curve_left" if edge.left >= 0 else "chart.curve_passed"
            texts.append(
                language.text(
                    key,
                    person=found.person,
                    cents=abs(edge.left),
                    name=threshold_name(language, edge.code),
                    limit=edge.cents,
                )
            )
    for dip in found.dips:
        span = {
            "start": int(found.minutes[dip.first]),
            "end": int(found.minutes[dip.last]),
            "cents": dip.loss,
        }
        texts.append(
            language.text("chart.curve_dip" if dip.ends else "chart.curve_dip_open", **span)
        )
    if not found.dips:
        texts.append(language.text("chart.curve_pays"))
    return " ".join(texts)


def _what(place: Place, language: Language) -> str:
    """What happens at a place, in words."""
    texts = (
        [
            language.text(
                "chart.curve_edge",
                name=threshold_name(language, place.edge.code),
                cents=place.edge.cents,
            )
        ]
        if place.edge is not None
        else []
    )
    if place.jump is not None:
        texts += [
            language.text(
                "chart.curve_line",
                kind=kind_name(language, kind),
                cents=language.money(cents, signed=True),
            )
            for kind, cents in place.jump.lines.items()
        ]
    return "; ".join(texts)


def _table(found: Curve, marks: list[Place], language: Language) -> Table:
    rows: list[tuple[int, str]] = [
        (0, language.text("chart.curve_start")),
        (found.here, language.text("chart.here")),
    ]
    for number, place in enumerate(marks, 1):
        rows += [
            (
                place.jump.before if place.jump is not None else place.row - 1,
                language.text("chart.curve_before", n=number),
            ),
            (place.row, f"{number}. {_what(place, language)}"),
        ]
    for dip in found.dips:
        if dip.ends:
            rows.append((dip.last + 1, language.text("chart.curve_again")))
    rows.append((found.minutes.size - 1, language.text("chart.curve_end")))
    rows.sort(key=lambda row: row[0])
    shown, data = [], []
    for row, what in rows:
        minutes, earned, cents, known = (
            int(found.minutes[row]),
            int(found.earned[row]),
            int(found.in_hand[row]),
            bool(found.known[row]),
        )
        shown.append(
            (
                what,
                language.hours(minutes),
                language.amount(earned, known),
                language.amount(cents, known),
            )
        )
        data.append(
            {
                "minutes": minutes,
                "earned_cents": earned if known else None,
                "in_hand_cents": cents if known else None,
            }
        )
    head = ("chart.place", "chart.hours", "chart.earned", "chart.in_hand")
    return Table(tuple(language.text(key) for key in head), tuple(shown), tuple(data))


def _hover(found: Curve, marks: list[Place], language: Language) -> dict[str, Any]:
    """Places that tell hours, pay and money in hand when pointed at: both sides of every edge,
    and evenly between them.
    """
    size = found.minutes.size
    edges = {row for place in marks for row in (place.row - 1, place.row) if row >= 0}
    rows = sorted({*range(0, size, max(1, size // _POINTS)), *edges, found.here, size - 1})
    names = ("chart.hours", "chart.earned", "chart.in_hand")
    values = [
        {
            "x": int(found.minutes[row]),
            "y": int(found.in_hand[row]),
            "a": language.hours(int(found.minutes[row])),
            "b": language.money(int(found.earned[row])),
            "c": language.money(int(found.in_hand[row])),
        }
        for row in rows
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "point", "size": 150, "filled": True, "color": INK},
        "encoding": {
            "x": {"field": "x", "type": "quantitative"},
            "y": {"field": "y", "type": "quantitative"},
            "opacity": {"value": 0},
            "tooltip": [
                {"field": field, "type": "nominal", "title": language.text(key)}
                for field, key in zip("abc", names, strict=True)
            ],
        },
    }


def _unknown(language: Language) -> dict[str, Any]:
    mark = {"type": "text", "align": "left", "fontSize": 13, "color": MUTED}
    return dict(
        sheet(
            [
                {
                    "data": {"values": [{"text": language.text("page.unknown")}]},
                    "mark": mark,
                    "encoding": {"x": {"value": 0}, "y": {"value": 14}, "text": {"field": "text"}},
                }
            ],
            WIDTH,
            28,
        )
    )


def _ticks(low: int, high: int, steps: tuple[int, ...], most: int) -> list[int]:
    step = next((step for step in steps if (high - low) // step <= most), steps[-1])
    return list(range(-(-low // step) * step, high + 1, step))


def _labels(values: list[int], texts: list[str]) -> str:
    """A Vega expression that gives each tick its text in the language."""
    return (
        "({"
        + ",".join(f"'{value}':'{text}'" for value, text in zip(values, texts, strict=True))
        + "})[datum.value]"
    )


def _whole_euros(cents: int, language: Language) -> str:
    """A tick that stands at whole euros, without its decimals."""
    return language.money(cents).replace(".00", "").replace(",00", "")


def _draw(found: Curve, marks: list[Place], language: Language) -> dict[str, Any]:
    cents = [int(value) for value in found.in_hand]
    low, high = (
        min([*cents, *([found.today] if found.today is not None else [])]),
        max([*cents, *([found.today] if found.today is not None else [])]),
    )
    room = max((high - low) // 12, 500)
    low, high, last = low - room, high + room, int(found.minutes[-1])
    y_ticks, x_ticks = (
        _ticks(low, high, _STEPS, 8),
        _ticks(0, last, tuple(60 * h for h in _HOURS), 12),
    )
    x = {
        "field": "x",
        "type": "quantitative",
        "scale": {"domain": [0, last], "nice": False},
        "axis": {
            "values": x_ticks,
            "labelExpr": _labels(x_ticks, [f"{value // 60} h" for value in x_ticks]),
            "title": language.text("chart.curve_x"),
            "grid": False,
        },
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False, "zero": False},
        "axis": {
            "values": y_ticks,
            "labelExpr": _labels(y_ticks, [_whole_euros(value, language) for value in y_ticks]),
            "title": None,
        },
    }

    def layer(rows: list[dict[str, Any]], mark: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {"data": {"values": rows}, "mark": mark, "encoding": {"x": x, "y": y, **more}}

    def words(rows: list[dict[str, Any]], **mark: Any) -> dict[str, Any]:
        return layer(
            rows, {"type": "text", "fontSize": 12, "color": INK, **mark}, text={"field": "text"}
        )

    minutes = [int(value) for value in found.minutes]
    layers: list[dict[str, Any]] = []
    if found.dips:
        dips = [
            {"x": minutes[dip.first], "x2": minutes[dip.last], "y": low, "y2": high}
            for dip in found.dips
        ]
        layers.append(
            {
                "data": {"values": dips},
                "mark": {"type": "rect", "fill": SHADE},
                "encoding": {"x": x, "x2": {"field": "x2"}, "y": y, "y2": {"field": "y2"}},
            }
        )
        wide = [
            {"x": (d["x"] + d["x2"]) / 2, "y": low, "text": language.text("chart.curve_shaded")}
            for d in dips
            if (d["x2"] - d["x"]) * WIDTH > 150 * last
        ]
        layers.append(words(wide, dy=-9, color="#7a3312"))
    if found.today is not None:
        layers.append(
            layer(
                [{"x": 0, "y": found.today, "x2": last}],
                {"type": "rule", "color": MUTED, "strokeDash": [5, 4]},
                x2={"field": "x2"},
            )
        )
        layers.append(
            words(
                [
                    {
                        "x": last,
                        "y": found.today,
                        "text": language.text("chart.curve_today", cents=found.today),
                    }
                ],
                align="right",
                dy=-9,
                color=MUTED,
            )
        )
    pieces = [
        {"x": minutes[row], "y": cents[row], "piece": piece}
        for piece, rows in enumerate(_pieces(found, (high - low) // 1000))
        for row in rows
    ]
    layers.append(
        layer(
            pieces,
            {"type": "line", "color": PAY, "strokeWidth": 2.5},
            detail={"field": "piece", "type": "nominal"},
        )
    )
    ends = [{"x": minutes[jump.before], "y": cents[jump.before]} for jump in found.jumps]
    starts = [{"x": minutes[jump.after], "y": cents[jump.after]} for jump in found.jumps]
    layers.append(
        layer(
            ends,
            {
                "type": "point",
                "shape": "circle",
                "size": 45,
                "fill": PAY,
                "stroke": PAY,
                "opacity": 1,
            },
        )
    )
    layers.append(
        layer(
            starts,
            {
                "type": "point",
                "shape": "circle",
                "size": 45,
                "fill": PAPER,
                "stroke": PAY,
                "strokeWidth": 2,
                "opacity": 1,
            },
        )
    )
    layers += _numbers(marks[:_MOST], minutes, high, low, layer, words)
    here = [
        {
            "x": minutes[found.here],
            "y": cents[found.here],
            "text": language.text(
                "chart.curve_you", minutes=minutes[found.here], cents=cents[found.here]
            ),
        }
    ]
    layers.append(
        layer(
            here,
            {
                "type": "point",
                "shape": "diamond",
                "size": 170,
                "fill": INK,
                "stroke": PAPER,
                "strokeWidth": 1.5,
                "opacity": 1,
            },
        )
    )
    right = minutes[found.here] > last * 0.6
    layers.append(
        words(
            here,
            align="right" if right else "left",
            dx=-12 if right else 12,
            dy=16,
            fontWeight="bold",
        )
    )
    return dict(sheet([*layers, *_list(marks[:_MOST], minutes, language)], WIDTH - 60, _HEIGHT))


def _pieces(found: Curve, tolerance: int) -> list[list[int]]:
    """The rows between the jumps, without those that lie on the line between their neighbours
    (to a tenth of a per cent of the height).
    """
    starts = [0, *(jump.after for jump in found.jumps)]
    ends = [*(jump.before for jump in found.jumps), found.minutes.size - 1]
    return [
        _corners(found.in_hand, start, end, tolerance)
        for start, end in zip(starts, ends, strict=True)
        if end >= start
    ]


def _corners(values: np.ndarray, start: int, end: int, tolerance: int) -> list[int]:
    """The first and last row, and the row furthest from the line between them as long as it is
    further than the tolerance.
    """
    kept, open_ = {start, end}, [(start, end)]
    while open_:
        first, last = open_.pop()
        if last - first < 2:
            continue
        rows = np.arange(first + 1, last)
        away = np.abs(
            (values[rows] - values[first]) * (last - first)
            - (values[last] - values[first]) * (rows - first)
        )
        furthest = int(np.argmax(away))
        if int(away[furthest]) > tolerance * (last - first):
            kept.add(int(rows[furthest]))
            open_ += [(first, int(rows[furthest])), (int(rows[furthest]), last)]
    return sorted(kept)


def _numbers(
    marks: list[Place], minutes: list[int], high: int, low: int, layer: Any, words: Any
) -> list[dict[str, Any]]:
    """A number above each place, side by side where places are close, and a line down to the
    axis.
    """
    if not marks:
        return []
    rows = [
        {"x": minutes[place.row], "y": high, "y2": low, "text": str(number)}
        for number, place in enumerate(marks, 1)
    ]
    found = [layer(rows, {"type": "rule", "color": LOSS, "strokeDash": [2, 3]}, y2={"field": "y2"})]
    level, last = 0, None
    near = minutes[-1] / 45
    for row in rows:
        level = level + 1 if last is not None and row["x"] - last < near else 0
        last = row["x"]
        found.append(
            layer(
                [row],
                {
                    "type": "point",
                    "shape": "circle",
                    "size": 290,
                    "fill": PAPER,
                    "stroke": LOSS,
                    "strokeWidth": 1.5,
                    "opacity": 1,
                    "yOffset": -10 - 21 * level,
                },
            )
        )
        found.append(words([row], dy=-10 - 21 * level, fontWeight="bold", fontSize=11))
    return found


def _list(marks: list[Place], minutes: list[int], language: Language) -> list[dict[str, Any]]:
    """Below the chart, what the numbers stand for."""
    found = []
    for line, place in enumerate(marks):
        text = language.text(
            "chart.curve_item", n=line + 1, minutes=minutes[place.row], what=_what(place, language)
        )
        mark = {"type": "text", "align": "left", "fontSize": 12, "color": INK}
        found.append(
            {
                "data": {"values": [{"text": text}]},
                "mark": mark,
                "encoding": {
                    "x": {"value": 0},
                    "y": {"value": _HEIGHT + 62 + _LINE * line},
                    "text": {"field": "text"},
                },
            }
        )
    return found
