"""Plain SVG in the size that it is shown at: rectangles, lines and words, each a mark that says
what it is when it is pointed at.
"""

from collections.abc import Sequence

from ..markup.elements import Markup, element, joined
from .colours import FONT, INK, RULE


class Sketch:
    """Collects the marks of a drawing of `width` × `height` pixels."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.marks: list[Markup] = []

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        edge: str = "",
        title: str = "",
        thick: int = 1,
        dash: str = "",
    ) -> None:
        """A rectangle, with an edge if one is given."""
        inside = [element("title", title)] if title else []
        self.marks.append(
            element(
                "rect",
                *inside,
                x=_px(x),
                y=_px(y),
                width=_px(width),
                height=_px(height),
                fill=fill,
                stroke=edge,
                stroke_width=str(thick) if edge else "",
                stroke_dasharray=dash,
            )
        )

    def area(self, x: float, y: float, width: float, height: float, title: str) -> None:
        """A part of the drawing that is not seen and says something when it is pointed at."""
        self.box(
            x,
            y,
            width,
            height,
            "transparent",
            title=title,
        )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str = RULE,
        thick: float = 1,
        dash: str = "",
    ) -> None:
        """A line through points."""
        self.marks.append(
            element(
                "polyline",
                points=" ".join(f"{_px(x)},{_px(y)}" for x, y in points),
                fill="none",
                stroke=colour,
                stroke_width=str(thick),
                stroke_dasharray=dash,
            )
        )

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 12,
        colour: str = INK,
        anchor: str = "start",
        bold: bool = False,
    ) -> None:
        """A word or a few, its foot at `y`."""
        self.marks.append(
            element(
                "text",
                text,
                x=_px(x),
                y=_px(y),
                font_size=str(size),
                fill=colour,
                text_anchor=anchor,
                font_weight="bold" if bold else "",
            )
        )

    def polygon(self, points: Sequence[tuple[float, float]], fill: str, edge: str = "") -> None:
        """A filled shape."""
        corners = " ".join(f"{_px(x)},{_px(y)}" for x, y in points)
        self.marks.append(
            element(
                "polygon",
                points=corners,
                fill=fill,
                stroke=edge,
            )
        )

    def circle(self, x: float, y: float, radius: float, edge: str) -> None:
        """A ring."""
        self.marks.append(
            element(
                "circle",
                cx=_px(x),
                cy=_px(y),
                r=_px(radius),
                fill="none",
                stroke=edge,
                stroke_width="2",
            )
        )

    def svg(self, title: str) -> Markup:
        """The drawing in a box of its own, which is moved sideways where there is no room; named
        by its finding for who listens.
        """
        return element(
            "div",
            self.bare(title),
            class_="drawn",
            tabindex="0",
            role="group",
            aria_label=title,
        )

    def bare(self, title: str, kind: str = "") -> Markup:
        """The drawing alone."""
        return element(
            "svg",
            element("title", title),
            joined(self.marks),
            viewBox=f"0 0 {self.width} {self.height}",
            width=str(self.width),
            height=str(self.height),
            role="img",
            font_family=FONT,
            style="max-width:100%;height:auto",
            class_=kind,
            xmlns="http://www.w3.org/2000/svg",
        )


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
