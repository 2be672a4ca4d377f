"""The benefits that change in a year, each as a line of steps below the bars."""

from textwrap import wrap

from ...analysis.year import Year
from ..text.labels import kind_name
from ..text.language import Language
from .colours import BENEFIT, INK
from .sketch import Sketch

LEFT = 138  # pixels of what stands to the left of the months
_LETTERS, _LINE = 22, 12  # what has room there
_MOST_BENEFITS = 4
_ALLOWANCES = ("housing_allowance", "general_housing_allowance")


def benefits(year: Year) -> list[str]:
    """The benefits that change in the year, the housing allowances first."""
    lines = {
        line.kind: line
        for line in year.lines
        if not line.memo and any(one.cents or one.today for one in line.months)
    }
    changing = [
        kind
        for kind, line in lines.items()
        if len({one.cents for one in line.months} | {one.today for one in line.months}) > 1
        and all((one.cents or 0) >= 0 for one in line.months)
        and any(one.today for one in line.months)
    ]
    first = [kind for kind in _ALLOWANCES if kind in changing]
    return [*first, *(kind for kind in changing if kind not in first)][:_MOST_BENEFITS]


def benefit(
    sheet: Sketch, year: Year, kind: str, y: float, wide: float, language: Language
) -> None:
    """One benefit as a line of steps, each new level with its amount."""
    line = next(one for one in year.lines if one.kind == kind)
    levels = [one.cents for one in line.months]
    known = [one for one in levels if one is not None]
    low, high = min(known, default=0), max(known, default=0)
    name = wrap(kind_name(language, kind), _LETTERS)
    for number, words in enumerate(name):
        sheet.words(
            0, y - 2 + _LINE * (number - (len(name) - 1) / 2), words, 11, INK, "start", True
        )
    points: list[tuple[float, float]] = []
    before: int | None = None
    for place, cents in enumerate(levels):
        if cents is None:
            continue
        x, level = LEFT + place * wide, y + 4 - 14 * (cents - low) / max(1, high - low)
        points += [(x, level), (x + wide, level)]
        if cents != before:
            sheet.words(x + 4, level - 4, language.hundredths(cents), 10.5, INK)
        before = cents
    if points:
        sheet.line(points, BENEFIT, 2)
