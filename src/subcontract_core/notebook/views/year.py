"""The months of a person in a model: sentences, the strip of the year with what was planned, the
same work done evenly, and what happens in each month.
"""

from ...analysis.year import Year
from ...analysis.year_beside import YearBeside
from ...report.charts.year_pointed import pointed_strip
from ...report.charts.year_strip import highest
from ...report.markup.elements import NOTHING, Markup, bullets, element, joined
from ...report.tables import year_rows
from ...report.text import year_told
from ...report.text.language import Language
from .dark import themed
from .pictures import save_buttons
from .tables import heading, note, paragraphs, table


def year(beside: YearBeside, language: Language) -> Markup:
    """Sentences first, then the strip, then the months as a table with what happens in each."""
    found = beside.year
    rows = year_rows.month_rows(found, language)
    over = [number for number, month in enumerate(found.months) if month.is_over]
    told = table(
        year_told.title(found, language),
        year_rows.month_head(found, language),
        rows,
        total=year_rows.sum_row(found, language),
        marked=over,
    )
    notes = [
        element(
            "li",
            element("strong", language.month(month.number)),
            bullets(year_told.notes(month, language), "sc-list"),
        )
        for month in found.months
        if year_told.notes(month, language)
    ]
    happens = element("ul", *notes, class_="sc-list") if notes else NOTHING
    back = bullets((year_told.told(one, language) for one in found.asked_back), "sc-list")
    said = [*year_told.sentences(found, language), *year_told.planned(beside, language)]
    drawn = strip(found, beside, language)
    return joined((paragraphs(said), drawn, told, back, happens, _even(beside, language)))


def strip(shown: Year, beside: YearBeside, language: Language) -> Markup:
    """The same strip as on the page of a year, with its legend; nothing where no pay is known. The
    table says the numbers. Strips of one person share a scale.
    """
    if not any(month.pay for month in shown.months):
        return NOTHING
    planned = beside.planned if shown is beside.year else None
    most = highest((beside.year, beside.even, beside.planned))
    drawn = themed(pointed_strip(shown, language, most, planned))
    key = "year.strip.legend" if planned is None else "year.strip.legend_planned"
    name = "year" if shown is beside.year else "year-even"
    saved = save_buttons(language)
    box = element("div", drawn, saved, class_="sc-strip-box", data_drawn=name)
    return joined((box, note(language.text(key))))


def _even(beside: YearBeside, language: Language) -> Markup:
    """The same hours evenly, where they are not and there are several months."""
    even = beside.even
    if even is None or len(even.months) < 2:
        return NOTHING
    told = year_told.even(beside, language)
    title = heading(language.text("year.even"), 3)
    return joined((title, paragraphs(told), strip(even, beside, language)))
