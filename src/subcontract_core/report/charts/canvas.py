"""Vega-Lite layers on a sheet of pixels: marks placed by row, texts where they belong, one
scale for the values.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .colours import FONT, GRID, INK, MUTED, PAPER, RULE

WIDTH = 900
Rows = list[dict[str, Any]]


class Canvas:
    """Collects marks for one chart. `values` is (low, high) of the value scale and `across` its
    range in pixels; without them values are pixels.
    """

    def __init__(
        self,
        values: tuple[int, int] = (0, WIDTH),
        across: tuple[int, int] = (0, WIDTH),
        width: int = WIDTH,
    ) -> None:
        self.width, self.pixels = width, values == across
        self.layers: list[dict[str, Any]] = []
        self.x_scale: dict[str, Any] = {
            "domain": list(values),
            "range": list(across),
            "nice": False,
            "zero": False,
        }

    def _x(self, name: str) -> dict[str, Any]:
        return {"field": name, "type": "quantitative", "scale": self.x_scale, "axis": None}

    def _y(self, name: str = "y") -> dict[str, Any]:
        return {
            "field": name,
            "type": "quantitative",
            "scale": {"domain": [0, 1], "range": [0, 1], "nice": False, "zero": False},
            "axis": None,
        }

    def bars(self, rows: Rows, height: int, tooltip: Sequence[tuple[str, str]] = ()) -> None:
        """Bars from `x` to `x2` (values) around `y` (pixels), with `colour`, `edge` and `dash`
        per row.
        """
        for look in dict.fromkeys(
            (row["colour"], row.get("edge", ""), row.get("dash", 0)) for row in rows
        ):
            colour, edge, dash = look
            own_rows = [
                {**row, "top": row["y"] - height / 2, "bottom": row["y"] + height / 2}
                for row in rows
                if (row["colour"], row.get("edge", ""), row.get("dash", 0)) == look
            ]
            mark = {"type": "rect", "fill": colour, "stroke": edge or PAPER, "strokeWidth": 1.2} | (
                {"strokeDash": [4, 3]} if dash else {}
            )
            coding: dict[str, Any] = {
                "x": self._x("x"),
                "x2": {"field": "x2"},
                "y": self._y("top"),
                "y2": {"field": "bottom"},
            }
            if tooltip:
                coding["tooltip"] = tooltips(tooltip)
            self.layers.append({"data": {"values": own_rows}, "mark": mark, "encoding": coding})

    def texts(
        self,
        rows: Rows,
        align: str = "left",
        size: int = 13,
        colour: str = INK,
        weight: str = "normal",
        by_value: bool = False,
        dx: int = 0,
    ) -> None:
        """Words `text` at `px` (pixels) or at `x` (values), on the line `y`."""
        mark = {
            "type": "text",
            "align": align,
            "baseline": "middle",
            "fontSize": size,
            "fontWeight": weight,
            "color": colour,
            "dx": dx,
            "limit": 0,
        }
        for across, own_rows in self._columns(rows, "x" if by_value else "px"):
            self.layers.append(
                {
                    "data": {"values": own_rows},
                    "mark": mark,
                    "encoding": {"x": across, "y": self._y(), "text": {"field": "text"}},
                }
            )

    def _columns(self, rows: Rows, name: str) -> Iterator[tuple[dict[str, Any], Rows]]:
        """Rows by where they stand across: one layer if a scale can place them, else one for
        each pixel, given as the channel's value.
        """
        if not rows:
            return
        if name == "x" or self.pixels:
            yield self._x(name), rows
        else:
            yield from (
                ({"value": px}, [row for row in rows if row["px"] == px])
                for px in dict.fromkeys(row["px"] for row in rows)
            )

    def upright(
        self, x: int, top: float, bottom: float, colour: str = MUTED, dash: bool = False
    ) -> None:
        """A line at a value, from one pixel down to another."""
        mark = {"type": "rule", "color": colour, "strokeWidth": 1} | (
            {"strokeDash": [3, 3]} if dash else {}
        )
        self.layers.append(
            {
                "data": {"values": [{"x": x, "y": top, "y2": bottom}]},
                "mark": mark,
                "encoding": {"x": self._x("x"), "y": self._y(), "y2": {"field": "y2"}},
            }
        )

    def level(self, y: float, colour: str = RULE) -> None:
        """A hair line across the sheet."""
        self.layers.append(
            {
                "data": {"values": [{"y": y}]},
                "mark": {"type": "rule", "color": colour, "strokeWidth": 1},
                "encoding": {"x": {"value": 0}, "x2": {"value": self.width}, "y": self._y()},
            }
        )

    def boxes(self, rows: Rows, **mark: Any) -> None:
        """Rectangles in pixels: `px`, `y`, `w`, `h`."""
        boxes = [{**row, "px2": row["px"] + row["w"], "y2": row["y"] + row["h"]} for row in rows]
        if self.pixels and boxes:
            coding = {
                "x": self._x("px"),
                "x2": {"field": "px2"},
                "y": self._y(),
                "y2": {"field": "y2"},
            }
            self.layers.append(
                {"data": {"values": boxes}, "mark": {"type": "rect", **mark}, "encoding": coding}
            )
            return
        for row in boxes:
            coding = {
                "x": {"value": row["px"]},
                "x2": {"value": row["px2"]},
                "y": self._y(),
                "y2": {"field": "y2"},
            }
            self.layers.append(
                {"data": {"values": [row]}, "mark": {"type": "rect", **mark}, "encoding": coding}
            )

    def shapes(
        self, rows: Rows, shape: str, size: int, by_value: bool = False, **mark: Any
    ) -> None:
        """Symbols at `px` (pixels) or at `x` (values), on the line `y`."""
        for across, own_rows in self._columns(rows, "x" if by_value else "px"):
            self.layers.append(
                {
                    "data": {"values": own_rows},
                    "mark": {"type": "point", "shape": shape, "size": size, "opacity": 1, **mark},
                    "encoding": {"x": across, "y": self._y()},
                }
            )

    def tell(self, names: Sequence[tuple[str, str]]) -> None:
        """What the marks that were drawn last say when they are pointed at: fields and titles."""
        self.layers[-1]["encoding"]["tooltip"] = tooltips(names)

    def drawing(self, height: float) -> Mapping[str, Any]:
        """The finished chart."""
        return sheet(self.layers, self.width, height)


def tooltips(names: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """What a mark says when it is pointed at: the fields of its row, each under its title."""
    return [{"field": name, "type": "nominal", "title": title} for name, title in names]


def sheet(layers: Sequence[Mapping[str, Any]], width: int, height: float) -> Mapping[str, Any]:
    """Layers as one chart with the look that all charts share."""
    return {
        "width": width,
        "height": height,
        # also for letters wider than those it was measured with
        "padding": {"left": 10, "right": 10, "top": 4, "bottom": 4},
        "background": PAPER,
        "config": {
            "font": FONT,
            "aria": False,
            "view": {"stroke": None},
            "title": {
                "fontSize": 15,
                "fontWeight": "bold",
                "color": INK,
                "anchor": "start",
                "offset": 14,
                "subtitleFontSize": 13,
                "subtitleColor": MUTED,
                "subtitlePadding": 5,
            },
            "axis": {
                "labelFontSize": 12,
                "titleFontSize": 12,
                "labelColor": MUTED,
                "titleColor": INK,
                "titleFontWeight": "normal",
                "gridColor": GRID,
                "domainColor": MUTED,
                "tickColor": MUTED,
            },
        },
        "layer": list(layers),
    }
