"""At which price nothing is missing: what is left over the price, without and with the work of
instructors and coaches, zero and "you are here" marked.
"""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ...analysis.break_even import PRICE
from ...analysis.price_line import PriceLine
from ..tables.backward_rows import found_sentence
from ..text.filling import whole_euros
from ..text.labels import with_reading
from ..text.language import Language
from .canvas import WIDTH, sheet, tooltips
from .colours import INK, MUTED, PAPER, PAY, RULE, SHADE
from .curve_plot import PHONE
from .picture import Picture, Table

Layer = dict[str, Any]
_HEIGHT, _LEFT, _TOP = 320, 84, 22
_NAME, _AMOUNT, _LINE = 34, 80, 32  # pixels of a name above a line, of an amount across and up
_NARROW = 500
_POINTS = 24  # of a line that say what they are
_RIGHT: Layer = {"align": "left", "dx": 8, "dy": 16}
_LINES: tuple[tuple[str, str, list[int]], ...] = (("without", PAY, []), ("with_staff", INK, [7, 4]))


@frozen
class _Plot:
    """Scales of cents: prices across, what is left upwards."""

    most: int
    low: int
    high: int
    width: int
    height: int

    def channel(self, name: str, domain: list[int], pixels: list[int]) -> Layer:
        """A channel of cents."""
        scale = {"domain": domain, "range": pixels, "nice": False, "zero": False}
        return {"field": name, "type": "quantitative", "scale": scale, "axis": None}

    @property
    def is_narrow(self) -> bool:
        """Whether the names of the lines have no room beside them: they stand below the axis."""
        return self.width < _NARROW

    @property
    def pixels_below(self) -> int:
        """How high the part is in which something is missing."""
        return -self.low * (self.height - _TOP) // (self.high - self.low)

    @property
    def x(self) -> Layer:
        """Prices, across."""
        return self.channel("x", [0, self.most], [_LEFT, self.width - 20])

    @property
    def y(self) -> Layer:
        """What is left, upwards."""
        return self.channel("y", [self.low, self.high], [self.height, _TOP])

    def layer(self, rows: list[Layer], mark: Layer, **more: Any) -> Layer:
        """One mark a row."""
        coding = {"x": self.x, "y": self.y} | more
        return {"data": {"values": rows}, "mark": mark, "encoding": coding}

    def words(self, rows: list[Layer], **mark: Any) -> Layer:
        """The `text` of each row."""
        look = {"type": "text", "fontSize": 12, "color": INK, "limit": 0, **mark}
        return self.layer(rows, look, text={"field": "text"})


def break_even(
    line: PriceLine, language: Language, width: int = WIDTH, height: int = _HEIGHT
) -> Picture:
    """The break-even picture of one model under one reading, so many pixels wide and, between its
    axes, high.
    """
    unknown = line.without is None
    drawing = _unknown(language) if unknown else _drawn(line, language, (width, height))
    has_both = width > PHONE and not unknown
    return Picture(
        "break-even",
        language.text("chart.break_even"),
        sentence(line, language),
        _table(line, language),
        language,
        drawing,
        with_reading(language.pick(line.title), line, language),
        {} if unknown else _hover(line, language, (width, height)),
        narrow=_drawn(line, language, (PHONE, height)) if has_both else {},
    )


def sentence(line: PriceLine, language: Language) -> str:
    """The prices that break even, and the price of the question."""
    parts = []
    for is_staffed, found in ((False, line.least), (True, line.least_staffed)):
        if found is None:
            continue
        parts.append(found_sentence(PRICE, found, line.tried, is_staffed, language))
    if line.here is not None:
        parts.append(language.text("chart.break_even_here", price=line.here))
    return " ".join(parts)


def _table(line: PriceLine, language: Language) -> Table:
    """The numbers behind the lines."""
    known = [(name, getattr(line, name)) for name, _, _ in _LINES]
    known = [(name, cents) for name, cents in known if cents is not None]
    words = {"without": "backward.before", "with_staff": "backward.with"}
    heads = (language.text("backward.value"), *(language.text(words[name]) for name, _ in known))
    rows, data = [], []
    for place, price in enumerate(line.prices.tolist()):
        left = [int(cents[place]) for _, cents in known]
        told = (language.money(one, True) for one in left)
        rows.append((language.money(price), *told))
        data.append({"price": price} | dict(zip((name for name, _ in known), left, strict=True)))
    return Table(heads, tuple(rows), tuple(data))


def _unknown(language: Language) -> Layer:
    layer = {
        "data": {"values": [{"text": language.text("page.unknown")}]},
        "mark": {"type": "text", "align": "left", "fontSize": 13, "color": MUTED},
        "encoding": {"x": {"value": 0}, "y": {"value": 14}, "text": {"field": "text"}},
    }
    return dict(sheet([layer], WIDTH, 28))


def _plot(line: PriceLine, size: tuple[int, int]) -> _Plot:
    """Scales that hold both lines and zero, with a twelfth to spare."""
    both = [cents for cents in (line.without, line.with_staff) if cents is not None]
    low = min(0, *(int(cents.min()) for cents in both))
    high = max(0, *(int(cents.max()) for cents in both))
    room = max((high - low) // 12, 500)
    return _Plot(int(line.prices[-1]), low - room, high + room, *size)


def _hover(line: PriceLine, language: Language, size: tuple[int, int]) -> Layer:
    """Places along the lines that tell price and what is left when they are pointed at."""
    words = {"without": "backward.before", "with_staff": "backward.with"}
    rows = []
    for name, _, _ in _LINES:
        cents = getattr(line, name)
        if cents is None:
            continue
        title = language.text(words[name])
        step = max(1, cents.size // _POINTS)
        for place in sorted({*range(0, cents.size, step), cents.size - 1}):
            price, left = int(line.prices[place]), int(cents[place])
            said = {
                "price": language.money(price),
                "left": f"{language.money(left, True)}, {title}",
            }
            rows.append({"x": price, "y": left, **said})
    mark = {"type": "point", "size": 150, "filled": True, "color": INK}
    keys = (("price", "backward.value"), ("left", "chart.left"))
    tooltip = tooltips([(name, language.text(key)) for name, key in keys])
    return _plot(line, size).layer(rows, mark, opacity={"value": 0}, tooltip=tooltip)


def _drawn(line: PriceLine, language: Language, size: tuple[int, int]) -> Layer:
    plot = _plot(line, size)
    layers = [
        *_ground(plot, language),
        *_lines(plot, line, language),
        *_here(plot, line, language),
        *_zeros(plot, line, language),
    ]
    return dict(sheet(layers, size[0], size[1] + (68 if plot.is_narrow else 52)))


def _ground(plot: _Plot, language: Language) -> Iterator[Layer]:
    """What is missing shaded, zero, and both axes with round numbers."""
    below = [{"x": 0, "x2": plot.most, "y": 0, "y2": plot.low}]
    ends = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    yield plot.layer(below, {"type": "rect", "fill": SHADE}, **ends)
    for cents in _round(plot.low, plot.high, plot.height // _LINE):
        hair: Layer = {"type": "rule", "color": MUTED if cents == 0 else RULE}
        hair["strokeWidth"] = 1.5 if cents == 0 else 1
        across = [{"x": 0, "x2": plot.most, "y": cents}]
        yield plot.layer(across, hair, x2={"field": "x2"})
        text = [{"x": 0, "y": cents, "text": whole_euros(cents, language, signed=True)}]
        yield plot.words(text, align="right", dx=-8, color=MUTED)
    ticks = [
        {"x": cents, "y": plot.low, "text": whole_euros(cents, language)}
        for cents in _round(0, plot.most, plot.width // _AMOUNT)
    ]
    yield plot.words(ticks, dy=16, color=MUTED)
    name = [{"x": plot.most, "y": plot.low, "text": language.text("chart.break_even_price")}]
    yield plot.words(name, align="right", dy=36, color=MUTED)
    if plot.pixels_below < (_NAME if plot.is_narrow else _NAME // 2):
        return
    missing = [{"x": plot.most, "y": plot.low, "text": language.text("chart.break_even_missing")}]
    yield plot.words(
        missing,
        align="right",
        dx=-8,
        dy=-10,
        color=MUTED,
    )


def _round(low: int, high: int, most: int = 9) -> list[int]:
    """Round amounts between two, at most nine or as many as have room."""
    sizes = [unit * size for size in (100, 1_000, 10_000, 100_000, 1_000_000) for unit in (1, 2, 5)]
    step = next((size for size in sizes if (high - low) // size < min(9, most)), 10_000_000)
    return list(range(-(-low // step) * step, high + 1, step))


def _lines(plot: _Plot, line: PriceLine, language: Language) -> Iterator[Layer]:
    """One line without and one with the work, each with its name at its end."""
    words = {"without": "backward.before", "with_staff": "backward.with"}
    for name, colour, dash in _LINES:
        cents = getattr(line, name)
        if cents is None:
            continue
        pairs = zip(line.prices.tolist(), cents.tolist(), strict=True)
        rows = [{"x": price, "y": left, "piece": 0} for price, left in pairs]
        mark = {
            "type": "line",
            "color": colour,
            "fill": "none",
            "strokeWidth": 2.2,
            "strokeDash": dash,
        }
        yield plot.layer(rows, mark)
        if plot.is_narrow:
            yield _below(plot, name, colour, language.text(words[name]))
            continue
        last = [rows[-1] | {"text": language.text(words[name])}]
        yield plot.words(
            last,
            align="right",
            dx=-12,
            dy=-12 if name == "without" or _are_apart(plot, line) else 22,
            color=colour,
            fontWeight="bold",
        )


def _below(plot: _Plot, name: str, colour: str, told: str) -> Layer:
    """The name of a line below the axis, to the left or to the right, in its colour."""
    is_first = name == _LINES[0][0]
    row = [{"x": 0 if is_first else plot.most, "y": plot.low, "text": told}]
    side = {"align": "left", "dx": 8 - _LEFT} if is_first else {"align": "right"}
    return plot.words(
        row,
        dy=54,
        color=colour,
        fontWeight="bold",
        **side,
    )


def _are_apart(plot: _Plot, line: PriceLine) -> bool:
    """Whether a name has room between the two lines, above the lower one's end."""
    if line.without is None or line.with_staff is None:
        return True
    gap = int(line.without[-1]) - int(line.with_staff[-1])
    return gap * (plot.height - _TOP) > _NAME * (plot.high - plot.low)


def _here(plot: _Plot, line: PriceLine, language: Language) -> Iterator[Layer]:
    """The price of the question."""
    if line.here is None:
        return
    rule = {"type": "rule", "color": MUTED, "strokeDash": [3, 3]}
    upright = [{"x": line.here, "y": plot.low, "y2": plot.high}]
    yield plot.layer(upright, rule, y2={"field": "y2"})
    told = language.text("chart.break_even_now", price=line.here)
    yield plot.words([{"x": line.here, "y": plot.high, "text": told}], dy=-8, fontWeight="bold")


def _zeros(plot: _Plot, line: PriceLine, language: Language) -> Iterator[Layer]:
    """The prices at which nothing is missing."""
    for found, colour in ((line.least, PAY), (line.least_staffed, INK)):
        if found is None or found.neighbour is None or found.value is None:
            continue
        place = [{"x": found.value, "y": 0, "text": language.money(found.value)}]
        mark = {"type": "point", "shape": "circle", "size": 110, "opacity": 1, "fill": PAPER}
        yield plot.layer(place, mark | {"stroke": colour, "strokeWidth": 2.2})
        yield plot.words(place, color=colour, fontWeight="bold", **_beside(plot, colour))


def _beside(plot: _Plot, colour: str) -> Layer:
    """Where the price stands beside its point: below it, or where there is little room the first
    to the left above it and the second to the right below it.
    """
    if not plot.is_narrow:
        return {"dy": 18}
    return {"align": "right", "dx": -8, "dy": -12} if colour == PAY else _RIGHT
