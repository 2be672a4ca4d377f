"""The price that breaks even for each size of the group: dots on a line of prices, one line
without and one with the work of instructors and coaches.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ...analysis.group_prices import SizePrice
from ...analysis.search import Found, Status
from ..text.language import Language
from .canvas import WIDTH, Canvas
from .colours import INK, MUTED, PAPER, PAY
from .picture import Picture, Table

_SIDE, _TOP, _STEP = 20, 62, 68
_WORD = 64  # pixels that a price below its dot takes
_DOT = 25  # pixels of a dot: those that would lie on each other stand above each other
_LONG = 4  # letters of a run of sizes that is written smaller, for it to stay inside its dot
_LINES = (("without", "backward.before", PAY), ("with_staff", "backward.with", INK))


def group_prices(
    prices: Sequence[SizePrice], here: int | None, language: Language, width: int = WIDTH
) -> Picture:
    """The picture of one model under one reading, so many pixels wide; `here` is the price of the
    question in cents.
    """
    return Picture(
        "group-prices",
        language.text("chart.group_prices"),
        sentence(prices, language),
        _table(prices, language),
        language,
        _drawing(prices, here, language, width),
    )


def is_drawn(prices: Sequence[SizePrice]) -> bool:
    """Whether any size has a price that stands on the line of prices."""
    return any(_dots(prices, name) for name, _, _ in _asked(prices))


def sentence(prices: Sequence[SizePrice], language: Language) -> str:
    """The price for the smallest and for the whole group, with the work where it was asked; one
    clause where the same is said of all.
    """
    if not prices:
        return ""
    same = {_price(_best(one), language) for one in prices}
    if len(same) == 1 and len(prices) > 1:
        return language.text("chart.group_prices_all", price=same.pop())
    ends = (prices[0], prices[-1]) if len(prices) > 1 else (prices[0],)
    told = [
        language.text("chart.group_prices_of", n=one.size, price=_price(_best(one), language))
        for one in ends
    ]
    return " ".join(told)


def _best(one: SizePrice) -> Found:
    return one.without if one.with_staff is None else one.with_staff


def _price(found: Found | None, language: Language) -> str:
    """A price, or why there is none."""
    if found is None:
        return language.text("nothing.not_given")
    if found.value is not None and found.status is Status.FOUND:
        return language.money(found.value)
    return language.text(f"backward.status.{found.status.value}")


def _asked(prices: Sequence[SizePrice]) -> list[tuple[str, str, str]]:
    staffed = any(one.with_staff is not None for one in prices)
    return [line for line in _LINES if staffed or line[0] == "without"]


def _table(prices: Sequence[SizePrice], language: Language) -> Table:
    shown = _asked(prices)
    heads = (language.text("backward.group"), *(language.text(key) for _, key, _ in shown))
    rows = tuple(
        (f"{one.size}", *(_price(getattr(one, name), language) for name, _, _ in shown))
        for one in prices
    )
    data = tuple(
        {"size": one.size}
        | {name: getattr(getattr(one, name), "value", None) for name, *_ in shown}
        for one in prices
    )
    return Table(heads, rows, data)


def _drawing(prices: Sequence[SizePrice], here: int | None, language: Language, width: int) -> Any:
    shown = _asked(prices)
    found = {name: _dots(prices, name) for name, _, _ in shown}
    most = max([price for dots in found.values() for _, price in dots] + [here or 0, 1_000])
    canvas = Canvas((0, most * 21 // 20), (_SIDE, width - _SIDE), width)
    above = [_DOT * max(_lanes(dots, canvas), default=0) for dots in found.values()]
    high = _TOP + _STEP * len(shown) + sum(above) - 40
    if here is not None:
        told = language.text("chart.break_even_now", price=here)
        marked = [{"x": here, "y": 6, "text": told}]
        canvas.texts(marked, align="center", weight="bold", by_value=True)
    line = _TOP - _STEP
    for (name, key, colour), room in zip(shown, above, strict=True):
        line += _STEP + room
        if here is not None:
            canvas.upright(here, line - room - 20, line + 12, dash=True)
        title = [{"px": 0, "y": line - room - 30, "text": language.text(key)}]
        canvas.texts(title, weight="bold")
        _row(
            canvas,
            found[name],
            line,
            colour,
            language,
        )
    return canvas.drawing(high)


def _dots(prices: Sequence[SizePrice], name: str) -> list[tuple[str, int]]:
    """The sizes that have a price, and the price; those that follow each other and have the same
    are one dot: 1–4.
    """
    found = [(one.size, _value(getattr(one, name))) for one in prices]
    dots = []
    for price, same in groupby(found, key=lambda one: one[1]):
        sizes = [size for size, _ in same]
        told = f"{sizes[0]}" if len(sizes) == 1 else f"{sizes[0]}–{sizes[-1]}"
        if price is not None:
            dots.append((told, price))
    return dots


def _value(found: Found | None) -> int | None:
    return found.value if found is not None and found.status is Status.FOUND else None


def _row(
    canvas: Canvas, dots: list[tuple[str, int]], line: int, colour: str, language: Language
) -> None:
    """The dots of one line with their sizes inside; every price that has room stands below."""
    canvas.level(line)
    told = language.text("backward.value")
    for (size, price), lane in zip(dots, _lanes(dots, canvas), strict=True):
        high = line - _DOT * lane
        dot = {"x": price, "y": high, "size": size, "price": language.money(price)}
        canvas.shapes(
            [dot],
            "circle",
            420,
            by_value=True,
            fill=colour,
        )
        canvas.tell((("size", language.text("backward.group")), ("price", told)))
        inside = [{"x": price, "y": high, "text": size}]
        canvas.texts(
            inside,
            "center",
            12 if len(size) < _LONG else 9,
            PAPER,
            "bold",
            by_value=True,
        )
    for price in _apart([price for _, price in dots], canvas):
        below = [{"x": price, "y": line + 20, "text": language.money(price)}]
        canvas.texts(
            below,
            "center",
            12,
            MUTED,
            by_value=True,
        )


def _lanes(dots: Sequence[tuple[str, int]], canvas: Canvas) -> list[int]:
    """How many dots stand below each: the lowest place where it lies on no other."""
    taken: dict[int, list[int]] = {}
    lanes = []
    for _, price in dots:
        full = {lane for lane, there in taken.items() if not _is_free(price, there, canvas)}
        lane = next(lane for lane in range(len(dots)) if lane not in full)
        taken.setdefault(lane, []).append(price)
        lanes.append(lane)
    return lanes


def _is_free(price: int, there: Sequence[int], canvas: Canvas) -> bool:
    low, high = canvas.x_scale["domain"]
    first, last = canvas.x_scale["range"]
    return all(abs(price - other) * (last - first) >= _DOT * (high - low) for other in there)


def _apart(prices: list[int], canvas: Canvas) -> list[int]:
    """The prices whose words do not run into those of the one before."""
    low, high = canvas.x_scale["domain"]
    first, last = canvas.x_scale["range"]
    kept: list[int] = []
    for price in sorted(prices):
        if not kept or (price - kept[-1]) * (last - first) >= _WORD * (high - low):
            kept.append(price)
    return kept
