"""The months of a person in a model: sentences, the strip of the year, and what happens in each
month.
"""

from ...analysis.year import Year
from ...report.charts.year_strip import highest, year_strip
from ...report.markup.elements import NOTHING, Markup, bullets, element, joined
from ...report.tables import year_rows
from ...report.text import year_told
from ...report.text.language import Language
from .dark import themed
from .tables import paragraphs, table


def year(found: Year, language: Language) -> Markup:
    """Sentences first, then the strip, then the months as a table with what happens in each."""
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
    said = paragraphs(year_told.sentences(found, language))
    return joined((said, strip(found, language), told, back, happens))


def strip(found: Year, language: Language) -> Markup:
    """The same strip as on the page of a year, on paper of its own; nothing where no pay is known.
    The table says the numbers.
    """
    if not any(month.pay for month in found.months):
        return NOTHING
    drawn = year_strip(found, language, highest((found,)))
    return element("div", themed(drawn), class_="sc-svg sc-strip-box", data_drawn="year")
