"""The months of a person in a model: sentences, a strip of pay beside the limit, and what happens
in each month.
"""

from ...analysis.year import Month, Year
from ...report.markup.elements import NOTHING, Markup, bullets, element, joined
from ...report.tables import year_rows
from ...report.text import year_told
from ...report.text.language import Language
from .tables import paragraphs, table

_HIGH, _WIDE, _TOP, _FOOT = 120, 56, 24, 22


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
    """A bar of pay for each month, the limit as a line over it, the part above it marked; nothing
    where no pay is known. The table says the numbers, so who listens is not told of it.
    """
    pays = [month.pay or 0 for month in found.months]
    limits = [month.limit.cents for month in found.months if month.limit is not None]
    highest = max([*pays, *limits], default=0)
    if not any(pays):
        return NOTHING
    marks = joined(
        _bar(number, month, highest, language) for number, month in enumerate(found.months)
    )
    wide, high = _WIDE * len(found.months), _TOP + _HIGH + _FOOT
    drawn = element(
        "svg",
        marks,
        viewBox=f"0 0 {wide} {high}",
        width=f"{wide}",
        height=f"{high}",
        aria_hidden="true",
        focusable="false",
        class_="sc-year-strip",
    )
    return element("div", drawn, class_="sc-svg", data_drawn="year")


def _bar(number: int, month: Month, highest: int, language: Language) -> Markup:
    """One month: what is pointed at tells its pay and its limit."""
    left, pay = number * _WIDE + 8, month.pay or 0
    limit = month.limit.cents if month.limit is not None else None
    upto = min(pay, limit) if limit is not None else pay
    parts = [element("title", f"{language.month(month.number)}: {language.money(pay)}")]
    parts.append(_box(left, upto, 0, highest, "sc-year-pay"))
    if limit is not None:
        parts.append(_box(left, pay, limit, highest, "sc-year-over") if pay > limit else NOTHING)
        y = f"{_y(limit, highest)}"
        ends = {"x1": f"{number * _WIDE}", "x2": f"{(number + 1) * _WIDE}", "y1": y, "y2": y}
        parts.append(element("line", class_="sc-year-limit", **ends))
    name = language.text(f"month.{month.number % 12 + 1}")[:4]
    foot = f"{_TOP + _HIGH + 15}"
    parts.append(element("text", name, x=f"{left + 20}", y=foot, text_anchor="middle"))
    return element("g", *parts)


def _y(cents: int, highest: int) -> int:
    return _TOP + _HIGH - cents * _HIGH // highest


def _box(left: int, top: int, bottom: int, highest: int, kind: str) -> Markup:
    """A box from one amount up to another."""
    y = _y(top, highest)
    high = f"{max(_y(bottom, highest) - y, 0)}"
    return element("rect", x=f"{left}", y=f"{y}", width="40", height=high, class_=kind)
