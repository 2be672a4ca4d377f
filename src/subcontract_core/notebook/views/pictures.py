"""The charts of the whole comparison: what each person gains or loses, and where a buyer's euro
goes.
"""

from ...analysis.analysis import Analysis
from ...report import charts
from ...report.charts import Picture
from ...report.markup.elements import Markup, element
from ...report.markup.style import PICTURE
from ...report.text.language import Language


def pictures(analysis: Analysis, language: Language) -> Markup:
    """Each with its sentence and its numbers in a table; nothing is loaded from elsewhere."""
    drawn = [charts.difference(analysis, language)]
    if analysis.comparison.scenario.gigs:
        drawn.append(charts.euro(analysis.comparison, language))
    return framed(*drawn)


def framed(*drawn: Picture) -> Markup:
    """Pictures with their own style sheet."""
    figures = [element("div", picture.figure(), class_="sc-svg") for picture in drawn]
    return Markup("").join((element("style", Markup(PICTURE)), *figures))
