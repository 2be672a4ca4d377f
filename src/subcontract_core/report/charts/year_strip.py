"""A year as a strip of months: pay against the limit, benefits as steps, decisions and duties, what
rests, what is left.
"""

from collections.abc import Sequence

from ...accounts.bounds import EXACT
from ...analysis.person_years import ModelYear, Spread
from ...analysis.year import Month, Year
from ...analysis.year_events import Rest
from ...base.dates import MONTHS_A_YEAR
from ..markup.elements import Markup, element
from ..text import year_told
from ..text.bounds import bound_text
from ..text.language import Language
from .colours import INK, LOSS, MUTED, NEUTRAL, PAPER, PAY, RULE
from .sketch import Sketch
from .year_levels import LEFT, benefit, benefits

WIDE, NARROW, _BAR_TOP, _BAR = 980, 790, 44, 110
_PHONE, _MONTH = 330, 96  # a telephone, and a month of few
_STEP, _NAMED, _CLOSE = 34, 60, 52
_WORDS = 14  # of words above a bar, its height and the room below
_OF_SPREAD = 0.86  # of a column, beside its bar
_RESTS = {
    Rest.PARTIAL: "year.strip.partial",
    Rest.RESTS: "year.strip.rests_now",
    Rest.ENDED: "year.strip.ended",
}


def highest(years: Sequence[Year | None], spreads: Sequence[Spread] = ()) -> int:
    """The most that the bars of several strips have to show, in cents: they share one scale."""
    values = [1, *(one.high for one in spreads)]
    for year in years:
        for month in year.months if year else ():
            limit = month.limit.cents if month.limit is not None else 0
            values += [month.pay or 0, limit]
    return max(values)


def highest_of(models: Sequence[ModelYear], today: Year) -> int:
    """The scale that all strips of a person share: those of every model, beside what is even and
    what was planned, and today's.
    """
    years = [year for one in models for year in (one.year, one.beside.even, one.beside.planned)]
    return highest((*years, today), [spread for one in models for spread in one.spreads])


def year_strip(
    year: Year,
    language: Language,
    most: int,
    planned: Year | None = None,
    title: str = "",
    spreads: Sequence[Spread] = (),
) -> Markup:
    """The strip of a year for a wide and for a narrow place, each drawn in the size that it is
    shown at; with `planned` hollow bars beside the filled ones, with `spreads` of drawn years thin
    marks for the second least and the second most of twenty.
    """
    told = title or " ".join(year_told.sentences(year, language))
    return both_sizes(
        [
            strip_sheet(year, language, most, planned, width, spreads)
            for width in (WIDE, narrow_of(len(year.months)))
        ],
        told,
    )


def both_sizes(sheets: Sequence[Sketch], told: str) -> Markup:
    """Both sizes in their box, of which the style shows one."""
    drawn = [
        sheet.bare(told, kind) for sheet, kind in zip(sheets, ("is-wide", "is-narrow"), strict=True)
    ]
    return element(
        "div",
        *drawn,
        class_="drawn two-sizes is-strip" + (" is-short" if sheets[-1].width < NARROW else ""),
        style=f"--own:{sheets[-1].width}px",
        tabindex="0",
        role="group",
        aria_label=told,
    )


def narrow_of(months: int) -> int:
    """The width in a narrow place: of few months as wide as a telephone."""
    return min(NARROW, LEFT + max(_PHONE - LEFT, _MONTH * months))


def strip_sheet(
    year: Year,
    language: Language,
    most: int,
    planned: Year | None,
    width: int,
    spreads: Sequence[Spread],
) -> Sketch:
    """The strip in one width."""
    changing = benefits(year)
    height = _BAR_TOP + _BAR + 30 + _STEP * len(changing) + 3 * 30 + 26
    sheet = Sketch(width, height)
    wide = (width - LEFT) / len(year.months)
    drawn = {one.number: one for one in spreads}
    for place, month in enumerate(year.months):
        x = LEFT + place * wide
        sheet.line([(x, 22), (x, height - 30)], RULE)
        colour = INK if month.is_over else MUTED
        name = month_name(month.number, wide, language)
        sheet.words(x + wide / 2, 16, name, 11, colour, "middle", month.is_over)
        before = month_of(planned, month.number)
        _bar(sheet, month, before, x, wide, most, language)
        if month.number in drawn and drawn[month.number].high > 0:
            _spread(sheet, drawn[month.number], x + wide * _OF_SPREAD, most, language)
    _limit(sheet, year, wide, most, language)
    base = _BAR_TOP + _BAR
    sheet.line([(LEFT, base), (width, base)], MUTED)
    sheet.words(0, base - 4, language.text("year.pay"), 12, INK, "start", True)
    y: float = base + 30
    for kind in changing:
        benefit(sheet, year, kind, y, wide, language)
        y += _STEP
    y = _marks(sheet, year, y, wide, language)
    _held(sheet, year, y, wide, language)
    return sheet


def month_name(number: int, wide: float, language: Language) -> str:
    """What a month is called above its column: its name, or its number where that has no room."""
    year, month = divmod(number, MONTHS_A_YEAR)
    return language.text(f"month.{month + 1}") if wide >= _NAMED else f"{month + 1}/{year % 100}"


def month_of(year: Year | None, number: int) -> Month | None:
    return next((one for one in year.months if one.number == number), None) if year else None


def _bar(
    sheet: Sketch,
    month: Month,
    planned: Month | None,
    x: float,
    wide: float,
    most: int,
    language: Language,
) -> None:
    """Pay of a month, what is over the limit in another colour, and what was planned as a frame."""
    base, inner = _BAR_TOP + _BAR, wide * 0.56
    left = x + (wide - inner) / 2
    if planned is not None and planned.pay:
        high = planned.pay * _BAR / most
        sheet.box(left - 4, base - high, inner + 8, high, "none", NEUTRAL, dash="3 2")
    if month.pay is None:
        sheet.words(x + wide / 2, base - 6, "?", 12, MUTED, "middle")
        return
    if month.pay <= 0:
        return
    high = foot = month.pay * _BAR / most
    label = language.money(month.pay)
    limit = month.limit.cents if month.limit is not None else None
    if limit is not None and month.pay > limit:
        edge = limit * _BAR / most
        sheet.box(left, base - edge, inner, edge, PAY, title=label)
        sheet.box(left, base - high, inner, high - edge, LOSS, title=label)
        beyond = month.pay - limit
        told = language.text("year.strip.over", cents=beyond)
        over = told if wide >= _NAMED else f"+{_short(beyond, language)}"
        sheet.words(x + wide / 2, base - high - 16, over, 10.5, LOSS, "middle", True)
    else:
        sheet.box(left, base - high, inner, high, PAY, title=label)
        edge = 0 if limit is None else limit * _BAR / most
        foot = edge if high - 2 < edge < high + _WORDS else high  # no line goes through the words
    sheet.words(x + wide / 2, base - foot - 4, _short(month.pay, language), 10.5, INK, "middle")


def _spread(sheet: Sketch, spread: Spread, x: float, most: int, language: Language) -> None:
    """From the second least to the second most of twenty drawn months like this one."""
    base, ends = _BAR_TOP + _BAR, (spread.low, spread.high)
    low, high = (base - cents * _BAR / most for cents in ends)
    told = language.text("year.strip.spread", low=spread.low, high=spread.high)
    sheet.line([(x, low), (x, high)], INK, 1)
    for y in (low, high):
        sheet.box(x - 4, y - 0.75, 8, 1.5, INK, title=told)


def _short(cents: int, language: Language) -> str:
    """Money without its sign, where a column is narrow."""
    return language.hundredths(cents)


def _limit(sheet: Sketch, year: Year, wide: float, most: int, language: Language) -> None:
    """The limit as a dashed line, with its amount to the left."""
    told = False
    for place, month in enumerate(year.months):
        if month.limit is None:
            continue
        y = _BAR_TOP + _BAR - month.limit.cents * _BAR / most
        sheet.line([(LEFT + place * wide, y), (LEFT + (place + 1) * wide, y)], LOSS, 1.5, "5 3")
        if not told:
            sheet.words(0, y + 4, language.text("threshold_name.earnings_limit"), 11)
            sheet.words(LEFT - 6, y + 4, _short(month.limit.cents, language), 11, INK, "end", True)
            told = True


def _marks(sheet: Sketch, year: Year, y: float, wide: float, language: Language) -> float:
    """Reviews and duties as triangles with their days, months at rest hatched by words."""
    for key, row in (("year.strip.reviews", 0), ("year.strip.duties", 1), ("year.strip.rests", 2)):
        foot = y + 4 + row * 26
        sheet.words(0, foot, language.text(key), 11, INK, "start", True)
        sheet.line([(0, foot + 8), (sheet.width, foot + 8)], RULE)
        for place, month in enumerate(year.months):
            x = LEFT + place * wide + 4
            text = _mark(month, row, language)
            if text:
                if row < 2:
                    sheet.polygon([(x, foot), (x + 8, foot), (x + 4, foot - 8)], PAY)
                    sheet.words(x + 11, foot, text, 10.5)
                else:
                    sheet.box(x - 2, foot - 11, wide - 6, 15, PAPER, NEUTRAL, text, 1, "2 2")
                    sheet.words(x + wide / 2 - 5, foot, text, 10, INK, "middle")
    return y + 4 + 2 * 26 + 26


def _mark(month: Month, row: int, language: Language) -> str:
    """What a row of marks says of a month."""
    if row == 0:
        found = [one for one in month.decisions if one.is_review]
        return language.text("year.strip.review") if found else ""
    if row == 1:
        days = sorted({duty.day for duty in month.duties})
        if not days:
            return ""
        first = language.text("year.strip.day", day=days[0].day, month=days[0].month)
        return first if len(days) == 1 else f"{first} +{len(days) - 1}"
    return "" if month.rest is Rest.PAID else language.text(_RESTS[month.rest])


def _held(sheet: Sketch, year: Year, y: float, wide: float, language: Language) -> None:
    """Money in hand of each month, and the difference to today below."""
    sheet.words(0, y, language.text("year.in_hand"), 12, INK, "start", True)
    sheet.words(0, y + 16, language.text("page.difference"), 11, MUTED)
    size = 10.5 if wide >= _CLOSE else 9.5
    for place, month in enumerate(year.months):
        x = LEFT + (place + 1) * wide - 4
        now, change = month.in_hand.now, month.in_hand.difference
        text = _short(now.cents, language) if now.holds == EXACT else bound_text(now, language)
        sheet.words(x, y, text, size, INK, "end", True)
        if change.holds == EXACT:
            sign = "+" if change.cents > 0 else ""
            colour = PAY if change.cents > 0 else LOSS if change.cents < 0 else MUTED
            told = f"{sign}{_short(change.cents, language)}"
            sheet.words(x, y + 16, told, size, colour, "end")
