"""Every picture of the project: a chart, a sentence and a table made from the same numbers.

Each function gives a `Picture`. Charts are Vega-Lite written as plain data; Altair is imported only
by who asks for its objects, vl-convert only by who asks for an SVG.
"""

from .break_even import break_even
from .curve import curve
from .difference import difference
from .euro import euro
from .group_prices import group_prices
from .headroom import headroom
from .month import month
from .picture import Picture, Table
from .pocket import pocket

__all__ = [
    "Picture",
    "Table",
    "break_even",
    "curve",
    "difference",
    "euro",
    "group_prices",
    "headroom",
    "month",
    "pocket",
]
