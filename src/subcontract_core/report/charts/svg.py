"""A drawing as an SVG document, written directly: the part of Vega-Lite that our drawings use, at
the same places where a browser's Vega draws it.

Bars, lines, words and signs on a sheet of pixels need no browser engine, which took a third of a
second and 100 MiB for the first picture; `benchmarks/report.py` misses this module.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
import math
from typing import Any

from ..markup.elements import NOTHING, Markup, element, joined
from .colours import FONT, INK, MUTED

Layer = Mapping[str, Any]
Row = Mapping[str, Any]
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_LETTER = 0.56  # a letter's width in its size, to make room for words that reach over the edge
_TITLE, _SUBTITLE, _GAP = 15, 13, 14


def svg(
    drawing: Mapping[str, Any],
    title: str = "",
    subtitle: str = "",
    *,
    hidden: bool = False,
    pointed: bool = False,
) -> Markup:
    """The drawing as an SVG document, under its title where one is given. `hidden` is for a page
    that tells it in words: it shrinks with the page, and who listens is not told of it. `pointed`
    is for a page where somebody points: a mark that tells something then says it.
    """
    width, height, space = drawing["width"], drawing["height"], drawing["padding"]
    left, right, above = _reach(drawing["layer"], width)
    x, y = space["left"] + left, space["top"] + _head(title, subtitle) + above
    wide = f"{math.ceil(x + width + right + space['right'])}"
    high = f"{math.ceil(y + height + space['bottom'])}"
    quiet = {
        "aria_hidden": "true",
        "focusable": "false",
        "style": "max-width:100%;height:auto",
    }
    marks = joined(
        mark
        for layer in drawing["layer"]
        for mark in _marks(layer if pointed else _unpointed(layer))
    )
    return element(
        "svg",
        element("rect", width=wide, height=high, fill=drawing["background"]),
        _titles(title, subtitle, x, space["top"]),
        element("g", marks, fill="none", transform=f"translate({_n(x)},{_n(y)})"),
        **(quiet if hidden else {}),
        xmlns="http://www.w3.org/2000/svg",
        width=wide,
        height=high,
        viewBox=f"0 0 {wide} {high}",
        font_family=FONT,
    )


# -- what stands above ------------------------------------------------------------------------


def _head(title: str, subtitle: str) -> int:
    """The height of what stands above the drawing."""
    return (_TITLE + _GAP if title else 0) + (_SUBTITLE + 5 if title and subtitle else 0)


def _titles(title: str, subtitle: str, x: float, y: float) -> Markup:
    if not title:
        return NOTHING
    first = _text(title, x, y + 12, {"fontSize": _TITLE, "fontWeight": "bold", "color": INK})
    second = {"fontSize": _SUBTITLE, "color": MUTED}
    return first + (_text(subtitle, x, y + 17 + _SUBTITLE, second) if subtitle else NOTHING)


def _reach(layers: Iterable[Layer], width: float) -> tuple[float, float, float]:
    """By how much words reach over the left and the right edge, and signs over the upper one."""
    left = right = above = 0.0
    for layer in layers:
        mark = layer["mark"]
        for row in layer["data"]["values"]:
            if mark["type"] == "text":
                start = _at(layer, "x", row) + mark.get("dx", 0)
                long = len(str(row["text"])) * mark.get("fontSize", 13) * _LETTER
                share = {"left": 0.0, "center": 0.5, "right": 1.0}[_align(mark)]
                left = max(left, long * share - start)
                right = max(right, start + long * (1 - share) - width)
            elif mark["type"] == "point":
                top = _at(layer, "y", row) + mark.get("yOffset", 0) - math.sqrt(mark["size"]) / 2
                above = max(above, 2 - top)
    return left, right, above


# -- marks --------------------------------------------------------------------------------------


def _marks(layer: Layer) -> Iterator[Markup]:
    rows, kind = layer["data"]["values"], layer["mark"]["type"]
    if kind == "line":
        yield from _lines(layer, rows)
        return
    draw: Callable[[Layer, Row], Markup] = {
        "rect": _rect,
        "rule": _rule,
        "text": _words,
        "point": _sign,
    }[kind]
    for row in rows:
        yield draw(layer, row)


def _unpointed(layer: Layer) -> Layer:
    """A layer on paper, where nothing points."""
    coding = {name: one for name, one in layer["encoding"].items() if name != "tooltip"}
    return {**layer, "encoding": coding}


def _told(layer: Layer, row: Row) -> Markup:
    """What a mark says when it is pointed at: a line for each field that is not empty."""
    told = [
        f"{one['title']}: {row[one['field']]}"
        for one in layer["encoding"].get("tooltip", ())
        if row[one["field"]]
    ]
    return element("title", "\n".join(told)) if told else NOTHING


def _at(layer: Layer, channel: str, row: Row) -> float:
    """Where a row stands in a channel, in pixels: a value of its own, or a field through the
    scale of the axis.
    """
    coding = layer["encoding"][channel]
    if "value" in coding:
        value: float = coding["value"]
        return value
    scale = layer["encoding"][channel[0]].get("scale")
    if scale is None:
        plain: float = row[coding["field"]]
        return plain
    (low, high), (start, end) = scale["domain"], scale["range"]
    place: float = start + (row[coding["field"]] - low) * (end - start) / (high - low)
    return place


def _rect(layer: Layer, row: Row) -> Markup:
    (left, right), (top, bottom) = (
        sorted((_at(layer, axis, row), _at(layer, f"{axis}2", row))) for axis in "xy"
    )
    size = {"width": _n(right - left), "height": _n(bottom - top)}
    return element(
        "rect",
        _told(layer, row),
        x=_n(left),
        y=_n(top),
        **size,
        **_look(layer["mark"]),
    )


def _rule(layer: Layer, row: Row) -> Markup:
    """A line from one place to another; without a second place it stays on its line."""
    x, y = _at(layer, "x", row), _at(layer, "y", row)
    x2 = _at(layer, "x2", row) if "x2" in layer["encoding"] else x
    y2 = _at(layer, "y2", row) if "y2" in layer["encoding"] else y
    ends = {"x1": _n(x), "y1": _n(y), "x2": _n(x2), "y2": _n(y2)}
    return element("line", **ends, **_look(layer["mark"]))


def _lines(layer: Layer, rows: Iterable[Row]) -> Iterator[Markup]:
    """One line for each piece, through its rows."""
    pieces: dict[object, list[str]] = {}
    for row in rows:
        place = f"{_n(_at(layer, 'x', row))},{_n(_at(layer, 'y', row))}"
        pieces.setdefault(row["piece"], []).append(place)
    for places in pieces.values():
        yield element("path", d=f"M{'L'.join(places)}", **_look(layer["mark"]))


def _words(layer: Layer, row: Row) -> Markup:
    mark = layer["mark"]
    x = _at(layer, "x", row) + mark.get("dx", 0)
    y = _at(layer, "y", row) + mark.get("dy", 0)
    return _text(str(row["text"]), x, y, mark)


def _text(text: str, x: float, y: float, mark: Mapping[str, Any]) -> Markup:
    """Words whose middle is on the line `y`."""
    size, weight = mark.get("fontSize", 13), mark.get("fontWeight", "normal")
    return element(
        "text",
        text,
        x=_n(x),
        y=_n(y + round(0.3 * size)),
        text_anchor=_ANCHORS[_align(mark)],
        font_size=f"{size}px",
        font_weight=weight if weight != "normal" else "",
        fill=mark["color"],
    )


def _align(mark: Mapping[str, Any]) -> str:
    return str(mark.get("align", "center" if mark.get("type") == "text" else "left"))


def _sign(layer: Layer, row: Row) -> Markup:
    mark = layer["mark"]
    x, y = _at(layer, "x", row), _at(layer, "y", row) + mark.get("yOffset", 0)
    path = _shape(mark.get("shape", "circle"), math.sqrt(mark["size"]) / 2)
    place = f"translate({_n(x)},{_n(y)})"
    filled = {"fill": mark["color"]} if mark.get("filled") else {}
    seen = layer["encoding"].get("opacity", {}).get("value", 1)
    return element(
        "path",
        _told(layer, row),
        transform=place,
        d=path,
        **_look({"strokeWidth": 2} | mark | filled),
        opacity=f"{seen}" if seen != 1 else "",
    )


def _shape(name: str, half: float) -> str:
    """The outline of a sign around its middle; `r` is half the side of the square of its size."""
    high = half * math.sqrt(3) / 2
    circle = f"A{_n(half)},{_n(half)},0,1,1,"
    return {
        "circle": f"M{_n(half)},0{circle}{_n(-half)},0{circle}{_n(half)},0",
        "square": f"M{_n(-half)},{_n(-half)}h{_n(2 * half)}v{_n(2 * half)}h{_n(-2 * half)}Z",
        "diamond": f"M{_n(-half)},0L0,{_n(-half)}L{_n(half)},0L0,{_n(half)}Z",
        "triangle-right": f"M{_n(high)},0L{_n(-high)},{_n(-half)}L{_n(-high)},{_n(half)}Z",
        "triangle-down": f"M0,{_n(high)}L{_n(-half)},{_n(-high)}L{_n(half)},{_n(-high)}Z",
    }[name]


def _look(mark: Mapping[str, Any]) -> dict[str, str]:
    """Fill and stroke as attributes."""
    found = {
        "fill": mark.get("fill"),
        "stroke": mark.get("stroke", mark.get("color")),
        "stroke_width": mark.get("strokeWidth"),
        "stroke_dasharray": ",".join(map(str, mark.get("strokeDash", ()))) or None,
    }
    return {name: f"{value}" for name, value in found.items() if value is not None}


def _n(value: float) -> str:
    """A number of pixels, to the hundredth."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
