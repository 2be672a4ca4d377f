"""The drawing of where each euro goes: a bar a model, its parts in the same order with a letter
each.
"""

from textwrap import wrap
from typing import Any

from attrs import define, field

from ...accounts import price_breakdown
from ...engine.comparison import Comparison
from ..text.labels import reading
from ..text.language import Language
from .canvas import WIDTH, Canvas, Rows
from .colours import INK, KEPT, MUTED, NEUTRAL, PAPER, PAY, TAX, TAX_LIGHT
from .difference import name
from .euro_parts import Entry, cents_of_euro, letters

_COLOURS = {
    price_breakdown.IN_HAND: PAY,
    price_breakdown.TAX: TAX,
    price_breakdown.CONTRIBUTIONS: TAX_LIGHT,
    price_breakdown.VAT: NEUTRAL,
    price_breakdown.KEPT: KEPT,
}
# parts whose colour is light, so that the letters on them are dark
_DARK_ON = (price_breakdown.CONTRIBUTIONS,)
_ROW, _HEAD, _NOTE, _GAP, _BAR = 32, 21, 17, 12, 24
_LETTER = 7.8  # pixels of a letter, where a line is broken
_WIDE, _NARROW = 62, 17  # pixels that a part needs for its letter and number, or for its letter


@define
class _Bars:
    """What has been drawn so far: marks by their look, and the line on which the next stands."""

    canvas: Canvas
    pixel: float  # pixels of a ten-thousandth of the price
    y: float
    letters: dict[str, str]
    heads: Rows = field(factory=list)
    notes: Rows = field(factory=list)
    prices: Rows = field(factory=list)
    bars: Rows = field(factory=list)
    light: Rows = field(factory=list)
    dark: Rows = field(factory=list)
    after: Rows = field(factory=list)
    plain: Rows = field(factory=list)
    rules: list[float] = field(factory=list)

    @property
    def is_narrow(self) -> bool:
        """Whether it is for a telephone."""
        return self.canvas.width < WIDTH

    def say(self, rows: Rows, across: int, text: str) -> None:
        """A text in as many lines as it takes; the last of them is where the next thing stands."""
        for number, line in enumerate(wrap(text, int((self.canvas.width - across) / _LETTER))):
            self.y += _NOTE if number else 0
            rows.append({"px": across, "y": self.y, "text": line})


def drawn(
    comparison: Comparison, entries: list[Entry], language: Language, width: int = WIDTH
) -> dict[str, Any]:
    """The drawing of all models, `width` pixels wide."""
    used = [
        part
        for part in price_breakdown.PARTS
        if any(part == known for entry in entries for known, _ in entry.parts or ())
    ]
    low, high = _reach(entries)
    canvas = Canvas((low, high), (18, width - 60), width)
    named = letters(entries)
    below = _legend(canvas, {part: named[part] for part in used}, language)
    bars = _Bars(canvas, (width - 78) / (high - low), below, named)
    for number, entry in enumerate(entries):
        if number:
            bars.rules.append(bars.y - _ROW / 2 + 4)
            bars.y += _GAP
        _head(bars, comparison, entry, language)
        _body(bars, entry, language)
    _put(bars, below_zero=low < 0, language=language)
    return dict(canvas.drawing(bars.y - _ROW / 2 + 6))


def _reach(entries: list[Entry]) -> tuple[int, int]:
    """The least and the most that parts of one sign add up to, in ten-thousandths of the price."""
    scaled = [
        [cents * 10_000 // entry.price for _, cents in entry.parts]
        for entry in entries
        if entry.parts is not None and entry.price
    ]
    low = min([0, *(sum(share for share in parts if share < 0) for parts in scaled)])
    high = max([10_000, *(sum(share for share in parts if share > 0) for parts in scaled)])
    return low, high


def _head(bars: _Bars, comparison: Comparison, entry: Entry, language: Language) -> None:
    """The model, what the buyers pay, and below it the reading."""
    title = name(comparison, entry.outcome, language)
    bars.say(bars.heads, 0, title)
    if entry.sold:
        known = entry.price is not None
        key = "chart.buyers_pay" if known else "chart.price_unknown"
        text = language.text(key, cents=entry.price) if known else language.text(key)
        if bars.is_narrow:
            bars.y += _NOTE
            bars.say(bars.notes, 18, text)
        else:
            bars.prices.append({"px": WIDTH - 10, "y": bars.y, "text": text})
    words = reading(entry.outcome, language)
    if words:
        bars.y += _NOTE
        bars.say(bars.notes, 18, words)
    bars.y += _HEAD


def _body(bars: _Bars, entry: Entry, language: Language) -> None:
    """The parts of the price, or why there are none to draw."""
    if entry.parts is None or not entry.price:
        text = _without_price(entry, language)
        bars.say(bars.plain, 18, text)
        bars.y += _ROW - 4
        return
    bars.y += 4
    ends = {True: 0, False: 0}  # where the next part begins, of those above and below zero
    for part, cents in entry.parts:
        start, share = ends[cents > 0], cents * 10_000 // entry.price
        ends[cents > 0] = start + share
        number = cents_of_euro(cents, entry.price, language)
        bars.bars.append(
            {
                "x": start,
                "x2": start + share,
                "y": bars.y,
                "colour": _COLOURS[part],
                "part": language.text(f"chart.part.{part}"),
                "text": language.money(cents),
                "n": number,
            }
        )
        is_last = part == entry.parts[-1][0] and cents > 0
        _letter(
            bars,
            part,
            number,
            start,
            share,
            is_last,
        )
    bars.y += _ROW


def _letter(bars: _Bars, part: str, number: str, start: int, share: int, is_last: bool) -> None:
    """A part's letter and number in its bar, or the letter alone; of the last one, if it is too
    thin even for that, behind the bar.
    """
    room, letter = abs(share) * bars.pixel, bars.letters[part]
    whole = f"{letter}  {number}"
    if room >= _NARROW:
        text = whole if room >= _WIDE else letter
        rows = bars.dark if part in _DARK_ON else bars.light
        rows.append({"x": start + share / 2, "y": bars.y, "text": text})
    elif is_last:
        bars.after.append({"x": start + share, "y": bars.y, "text": whole})


def _put(bars: _Bars, below_zero: bool, language: Language) -> None:
    """Everything on the sheet, in its look."""
    canvas = bars.canvas
    for rule in bars.rules:
        canvas.level(rule)
    told = {"part": "chart.part", "text": "chart.euros", "n": "chart.of_one_euro"}
    canvas.bars(bars.bars, _BAR, [(key, language.text(words)) for key, words in told.items()])
    for height in sorted({row["y"] for row in bars.bars}) if below_zero else ():
        canvas.upright(0, height - _BAR / 2 - 4, height + _BAR / 2 + 4)
    canvas.texts(bars.heads, weight="bold")
    canvas.texts(bars.notes, size=12, colour=MUTED)
    canvas.texts(bars.prices, align="right", size=12, colour=MUTED)
    canvas.texts(
        bars.light,
        by_value=True,
        align="center",
        size=12,
        colour=PAPER,
        weight="bold",
    )
    canvas.texts(
        bars.dark,
        by_value=True,
        align="center",
        size=12,
        weight="bold",
    )
    canvas.texts(
        bars.after,
        by_value=True,
        dx=6,
        size=12,
        weight="bold",
    )
    canvas.texts(bars.plain, colour=MUTED)


def _without_price(entry: Entry, language: Language) -> str:
    if not entry.outcome.admission.offered.any():
        return language.text("page.not_offered")
    if not entry.sold:
        return language.text("chart.nothing_sold")
    hands = dict(entry.known).get(price_breakdown.IN_HAND)
    return (
        language.text("chart.only_hands", cents=hands) if hands else language.text("page.unknown")
    )


def _legend(canvas: Canvas, used: dict[str, str], language: Language) -> float:
    """Letters, colours and words of the parts, in rows; gives the line where the bars begin."""
    x, y = 0, 9
    for part, letter in used.items():
        words = language.text(f"chart.part.{part}")
        wide = 34 + int(len(words) * 6.7) + 18
        if x + wide > canvas.width:
            x, y = 0, y + 26
        canvas.boxes([{"px": x, "y": y - 9, "w": 22, "h": 18}], fill=_COLOURS[part])
        canvas.texts(
            [{"px": x + 11, "y": y, "text": letter}],
            align="center",
            size=12,
            weight="bold",
            colour=INK if part in _DARK_ON else PAPER,
        )
        canvas.texts([{"px": x + 29, "y": y, "text": words}], size=12)
        x += wide
    return y + 34 if used else 14
