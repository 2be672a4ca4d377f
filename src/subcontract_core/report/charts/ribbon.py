"""Twenty real years on top of each other: a tick for each month, with pale links between them."""

from collections.abc import Callable
from functools import partial

from ...analysis.counted import PersonChance
from ...base.dates import MONTHS_A_YEAR
from ..markup.elements import Markup, element
from ..tables import chance_rows
from ..text.language import Language
from .colours import INK, LOSS, MUTED, PALE, PAY, RULE
from .sketch import Sketch
from .year_strip import month_name

# Drawn twice, each in the size that it is shown at: no letters are scaled down.
WIDE, NARROW = 640, 340
_TOP, _HIGH, _SIZE = 12, 300, 12
_ROOM = 12  # of the height, above and below
_WHOLE = 1_000  # cents: where the scale begins is a round amount
_TWENTY = 20  # of which each count is told
_LINES = 6  # of the scale, at most
_STEPS = [n * 10**zeros for zeros in range(3, 9) for n in (1, 2, 5)]  # ten euros and up
_LETTER = 7  # wide, of the amounts on the scale
# Narrower than this is a month that has room for a count without its word, or for a number alone.
_SHORT, _TIGHT = 64, 44

Height = Callable[[int], float]


def ribbon(chance: PersonChance, language: Language, *, pointed: bool = False) -> Markup:
    """The drawing for a wide and for a narrow place; the style shows the one that fits. `pointed`
    for a page where somebody points: a month then says all that it shows.
    """
    title = language.text("chance.ribbon")
    drawn = [
        _ribbon(chance, width, language, pointed).bare(title, kind)
        for width, kind in ((WIDE, "is-wide"), (NARROW, "is-narrow"))
    ]
    keys = {"tabindex": "0", "role": "group", "aria_label": title} if pointed else {}
    return element("div", *drawn, class_="two-sizes", **keys)


def _ribbon(chance: PersonChance, width: int, language: Language, pointed: bool) -> Sketch:
    """The years in order of what they leave; the one in the middle is dark, today is dashed."""
    sheet = Sketch(width, _TOP + _HIGH + 48)
    every = [cents for _, _, months in chance.years for cents in months]
    low, high = min((*every, *chance.today)), max((*every, *chance.today))
    room = (high - low) // _ROOM + 1
    low, high = (low - room) // _WHOLE * _WHOLE, high + room
    step = next(one for one in _STEPS if high - low <= _LINES * one)
    levels = range(
        -(-low // step) * step,
        high,
        step,
    )
    left = 8 + _LETTER * max((len(_euros(one, language)) for one in levels), default=0)
    wide = (width - left) / len(chance.months)
    y = partial(
        _height,
        low,
        high,
    )
    for level in levels:
        sheet.line([(left, y(level)), (width, y(level))], RULE)
        sheet.words(
            left - 6,
            y(level) + 4,
            _euros(level, language),
            _SIZE - 1,
            MUTED,
            "end",
        )
    _years(
        sheet,
        chance,
        left,
        wide,
        y,
    )
    for place, cents in enumerate(chance.today):
        ends = [(left + (place + 0.2) * wide, y(cents)), (left + (place + 0.8) * wide, y(cents))]
        sheet.line(
            ends,
            MUTED,
            2,
            "4 3",
        )
    if low > 0:
        _cut(sheet, left, _euros(low, language), language)
    _months(
        sheet,
        chance,
        left,
        wide,
        language,
    )
    if pointed:
        _tell(sheet, chance, left, wide, language)
    return sheet


def _cut(sheet: Sketch, left: float, euros: str, language: Language) -> None:
    """Two strokes at the foot of a scale that does not begin at nothing, and where it does."""
    for foot in (_TOP + _HIGH - 2, _TOP + _HIGH - 7):
        sheet.line([(left, foot), (left + 12, foot - 5)], MUTED)
    sheet.words(0, 10, language.text("chart.curve_cut", euros=euros), _SIZE - 1, MUTED)


def _tell(
    sheet: Sketch, chance: PersonChance, left: float, wide: float, language: Language
) -> None:
    """What each month says when it is pointed at: its row of the table, and what the twenty years
    leave in it at least and at most.
    """
    head = chance_rows.month_head(chance, language)
    for place, row in enumerate(chance_rows.month_rows(chance, language)):
        every = [months[place] for _, _, months in chance.years]
        told = [f"{name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=True) if cell]
        if every:
            ends = language.text("chance.ribbon_ends", least=min(every), most=max(every))
            told.append(ends)
        told.append(f"{language.text('page.today')}: {language.money(chance.today[place])}")
        area = "\n".join([row[0], *told])
        sheet.area(
            left + place * wide,
            0,
            wide,
            sheet.height,
            area,
        )


def _height(low: int, high: int, cents: int) -> float:
    """Where an amount stands between the lowest and the highest."""
    return _TOP + _HIGH * (high - cents) / (high - low)


def _euros(cents: int, language: Language) -> str:
    """Whole euros of the scale."""
    return language.money(cents).replace(language.hundredths(0)[1:], "")


def _years(sheet: Sketch, chance: PersonChance, left: float, wide: float, y: Height) -> None:
    """A tick a month and year, the year in the middle last."""
    middle = (len(chance.years) - 1) // 2
    order = [*(n for n in range(len(chance.years)) if n != middle), middle]
    for number in order:
        months = chance.years[number][2]
        dark = number == middle
        colour, thick = (INK, 3) if dark else (PAY, 1)
        for place, cents in enumerate(months):
            begin, end = left + (place + 0.2) * wide, left + (place + 0.8) * wide
            sheet.line(
                [(begin, y(cents)), (end, y(cents))],
                colour,
                thick,
            )
            if place:
                before = (left + (place - 0.2) * wide, y(months[place - 1]))
                sheet.line(
                    [before, (begin, y(cents))],
                    INK if dark else PALE,
                    1,
                )


def _months(
    sheet: Sketch, chance: PersonChance, left: float, wide: float, language: Language
) -> None:
    """What the months are called, and in how many of twenty the limit is passed."""
    foot = _TOP + _HIGH
    for place, month in enumerate(chance.months):
        x = left + (place + 0.5) * wide
        name = _name(month.number, wide, language)
        sheet.words(
            x,
            foot + 18,
            name,
            _SIZE - 1,
            MUTED,
            "middle",
        )
        if month.over.of_twenty:
            told = _count(month.over.of_twenty, wide, language)
            sheet.words(
                x,
                foot + 34,
                told,
                _SIZE - 1,
                LOSS,
                "middle",
                True,
            )


def _name(month: int, wide: float, language: Language) -> str:
    """A month as there is room for it."""
    if wide < _TIGHT:
        return str(month % MONTHS_A_YEAR + 1)
    return month_name(month, wide, language)


def _count(count: int, wide: float, language: Language) -> str:
    """How many of twenty are over, as there is room for it."""
    if wide < _TIGHT:
        return str(count)
    if wide < _SHORT:
        return language.text("chance.odds", n=count, all=_TWENTY)
    return language.text("chance.over_short", n=count)
