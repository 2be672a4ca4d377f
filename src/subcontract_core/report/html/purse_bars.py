"""A bar for what a purse gains or loses: to the right of zero or to the left, dashed where part of
it is not known. The amount stands beside it in figures.
"""

from ..charts.colours import INK, LOSS, PAY
from ..markup.elements import Markup, element

_HALF, _HIGH = 60, 12


def bar(cents: int, most: int, known: bool) -> Markup:
    """The bar of one purse beside the largest change of all, `most` cents without its sign."""
    long = max(1, abs(cents) * (_HALF - 2) // most) if most and cents else 0
    colour = PAY if cents > 0 else LOSS
    look = {"fill": colour} if known else {"fill": "none", "stroke": colour}
    look |= {} if known else {"stroke-dasharray": "4 3"}
    left = _HALF if cents > 0 else _HALF - long
    drawn = element(
        "rect",
        x=f"{left}",
        y="1",
        width=f"{long}",
        height=f"{_HIGH - 2}",
        **look,
    )
    zero = element("path", d=f"M{_HALF} 0v{_HIGH}", stroke=INK)
    box = f"0 0 {2 * _HALF} {_HIGH}"
    return element(
        "svg",
        drawn if long else "",
        zero,
        viewBox=box,
        aria_hidden="true",
    )
