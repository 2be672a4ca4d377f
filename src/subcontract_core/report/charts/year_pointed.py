"""The strip of a year for a page where somebody points: each month says all that it shows."""

from ...analysis.year import Year
from ..markup.elements import Markup
from ..tables import year_rows
from ..text import year_told
from ..text.language import Language
from .sketch import Sketch
from .year_levels import LEFT
from .year_strip import WIDE, both_sizes, month_of, narrow_of, strip_sheet


def pointed_strip(year: Year, language: Language, most: int, planned: Year | None = None) -> Markup:
    """The strip in both sizes, as `year_strip` draws it."""
    widths = (WIDE, narrow_of(len(year.months)))
    sheets = [
        strip_sheet(
            year,
            language,
            most,
            planned,
            width,
            (),
        )
        for width in widths
    ]
    for sheet in sheets:
        _tell(sheet, year, planned, language)
    return both_sizes(sheets, " ".join(year_told.sentences(year, language)))


def _tell(sheet: Sketch, year: Year, planned: Year | None, language: Language) -> None:
    """What each month says when it is pointed at: its row of the table, what was planned, and
    what happens in it.
    """
    wide = (sheet.width - LEFT) / len(year.months)
    head = year_rows.month_head(year, language)
    for place, row in enumerate(year_rows.month_rows(year, language)):
        month = year.months[place]
        told = [f"{name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=True) if cell]
        before = month_of(planned, month.number)
        if before is not None and before.pay is not None:
            told.insert(1, language.text("year.strip.planned_pay", cents=before.pay))
        told += year_told.notes(month, language)
        sheet.area(LEFT + place * wide, 0, wide, sheet.height, "\n".join([row[0], *told]))
