"""Twenty real years on top of each other: a tick for each month, with pale links between them."""

from ...analysis.counted import PersonChance
from ..markup.elements import Markup
from ..text.language import Language
from .colours import INK, LOSS, MUTED, PAY, RULE
from .sketch import Sketch
from .year_strip import month_name

_WIDTH, _LEFT, _TOP, _HIGH = 980, 84, 12, 300
_PALE = "#9db8d8"
_ROOM = 12  # of the height, above and below
_EUROS = 10_000  # the scale has a line each hundred euros, or some of them


def ribbon(chance: PersonChance, language: Language) -> Markup:
    """The years in order of what they leave; the one in the middle is dark, today is dashed."""
    sheet = Sketch(_WIDTH, _TOP + _HIGH + 48)
    wide = (_WIDTH - _LEFT) / len(chance.months)
    every = [cents for _, _, months in chance.years for cents in months]
    low, high = min((*every, *chance.today)), max((*every, *chance.today))
    room = (high - low) // _ROOM + 1
    low, high = low - room, high + room

    def y(cents: int) -> float:
        return _TOP + _HIGH * (high - cents) / (high - low)

    step = -(-(high - low) // (8 * _EUROS)) * _EUROS
    for level in range(-(-low // step) * step, high, step):
        sheet.line([(_LEFT, y(level)), (_WIDTH, y(level))], RULE)
        sheet.words(_LEFT - 6, y(level) + 4, language.money(level), 10.5, MUTED, "end")
    middle = (len(chance.years) - 1) // 2
    order = [*(n for n in range(len(chance.years)) if n != middle), middle]
    for number in order:
        months = chance.years[number][2]
        dark = number == middle
        for place, cents in enumerate(months):
            left, right = _LEFT + (place + 0.2) * wide, _LEFT + (place + 0.8) * wide
            sheet.line(
                [(left, y(cents)), (right, y(cents))], INK if dark else PAY, 3 if dark else 1
            )
            if place:
                before = (_LEFT + (place - 0.2) * wide, y(months[place - 1]))
                sheet.line([before, (left, y(cents))], INK if dark else _PALE, 1)
    for place, cents in enumerate(chance.today):
        ends = [(_LEFT + (place + 0.2) * wide, y(cents)), (_LEFT + (place + 0.8) * wide, y(cents))]
        sheet.line(ends, MUTED, 2, "4 3")
    for place, month in enumerate(chance.months):
        x = _LEFT + (place + 0.5) * wide
        name = month_name(month.number, wide, language)
        sheet.words(x, _TOP + _HIGH + 18, name, 11, MUTED, "middle")
        if month.over.of_twenty:
            told = language.text("chance.over_short", n=month.over.of_twenty)
            sheet.words(x, _TOP + _HIGH + 34, told, 11, LOSS, "middle", True)
    return sheet.svg(language.text("chance.ribbon"))
