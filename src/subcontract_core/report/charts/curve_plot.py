"""The two scales of a curve, marks at their places, and what stands at an axis."""

from typing import Any

from attrs import frozen

from .canvas import WIDTH, Rows
from .colours import INK

Layer = dict[str, Any]
HEIGHT = 330
LEFT = 62  # pixels for what stands at the left axis
PHONE = 330  # as wide as a telephone


@frozen
class Plot:
    """The two scales: minutes from 0 to `last` across up to `width` pixels, cents from `low` to
    `high` upwards.
    """

    last: int
    low: int
    high: int
    width: int = WIDTH

    @property
    def is_narrow(self) -> bool:
        """Whether it is for a narrow place."""
        return self.width < WIDTH

    @property
    def x(self) -> Layer:
        """Minutes, across."""
        return self._scale("x", [0, self.last], [LEFT, self.width])

    @property
    def y(self) -> Layer:
        """Cents, upwards."""
        return self._scale("y", [self.low, self.high], [HEIGHT, 0])

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


def hair(colour: str) -> Layer:
    return {"type": "rule", "color": colour, "strokeWidth": 1}


def ticks(low: int, high: int, steps: tuple[int, ...], most: int) -> list[int]:
    step = next((step for step in steps if (high - low) // step <= most), steps[-1])
    return list(range(-(-low // step) * step, high + 1, step))
