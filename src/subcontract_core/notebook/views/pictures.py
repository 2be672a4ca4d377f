"""The charts of the whole comparison: what each person gains or loses, and where a buyer's euro
goes.
"""

from ...analysis.analysis import Analysis
from ...report import charts
from ...report.charts import Picture
from ...report.markup.elements import Markup, element
from ...report.markup.style import PICTURE
from ...report.text.language import Language
from .dark import themed


def pictures(analysis: Analysis, language: Language) -> Markup:
    """Each with its sentence and its numbers in a table; nothing is loaded from elsewhere."""
    drawn = [charts.difference(analysis, language)]
    if analysis.comparison.scenario.gigs:
        drawn.append(charts.euro(analysis.comparison, language))
    return framed(*drawn, saves=True)


def framed(*drawn: Picture, saves: bool = False) -> Markup:
    """Pictures with their own style sheet; a `Live` shows them with buttons that save each."""
    figures = [
        element(
            "div",
            themed(picture.figure(pointed=True)),
            save_buttons(picture.language) if saves else "",
            class_="sc-svg",
            data_drawn=picture.name,
        )
        for picture in drawn
    ]
    return Markup("").join((element("style", Markup(PICTURE)), *figures))


def save_buttons(language: Language) -> Markup:
    """Two buttons: as a drawing, as points, which the browser makes itself; and how the keyboard
    points.
    """
    buttons = [
        element(
            "button",
            kind.upper(),
            type="button",
            data_save=kind,
            aria_label=language.text("answer.save_as", kind=kind.upper()),
        )
        for kind in ("svg", "png")
    ]
    arrows = element("span", language.text("answer.arrows"), class_="sc-id")
    return element("p", *buttons, arrows, class_="sc-save")
