"""A scale from 1 to 5 with the marks of one or two assessments: a dot, an open square, and a thick
line between them where they are far apart.
"""

from ..charts.colours import INK, RULE
from ..markup.elements import Markup, element

_STEP, _EDGE, _MIDDLE = 36, 12, 10
_WIDE, _HIGH = 4 * _STEP + 2 * _EDGE, 20


def scale(first: int | None, second: int | None, apart: bool, words: str) -> Markup:
    """The scale with the marks that there are; `words` tell it to who listens."""
    marks = [element("path", d=f"M{_EDGE} {_MIDDLE}H{_WIDE - _EDGE}", stroke=RULE)]
    marks += [
        element(
            "circle",
            cx=f"{_x(points)}",
            cy=f"{_MIDDLE}",
            r="1.5",
            fill=INK,
        )
        for points in range(1, 6)
    ]
    if first is not None and second is not None and first != second:
        line = {"stroke": INK, "stroke-width": "4" if apart else "1.5"}
        marks.append(element("path", d=f"M{_x(first)} {_MIDDLE}H{_x(second)}", **line))
    if first is not None:
        marks.append(
            element(
                "circle",
                cx=f"{_x(first)}",
                cy=f"{_MIDDLE}",
                r="5",
                fill=INK,
            )
        )
    if second is not None:
        look = {"fill": "none", "stroke": INK, "stroke-width": "2"}
        corner = {"x": f"{_x(second) - 7}", "y": f"{_MIDDLE - 7}", "width": "14", "height": "14"}
        marks.append(element("rect", **corner, **look))
    box = f"0 0 {_WIDE} {_HIGH}"
    return element(
        "svg",
        *marks,
        viewBox=box,
        class_="scale",
        role="img",
        aria_label=words,
    )


def sign(second: bool) -> Markup:
    """The mark of the first assessment, or of the second, for the words above the rows."""
    look = {"fill": "none", "stroke": INK, "stroke-width": "2"}
    square = element(
        "rect",
        x="3",
        y="3",
        width="14",
        height="14",
        **look,
    )
    dot = element(
        "circle",
        cx="10",
        cy="10",
        r="5",
        fill=INK,
    )
    drawn = square if second else dot
    return element(
        "svg",
        drawn,
        viewBox="0 0 20 20",
        width="14",
        height="14",
        aria_hidden="true",
    )


def _x(points: int) -> int:
    return _EDGE + (points - 1) * _STEP
