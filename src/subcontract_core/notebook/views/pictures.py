"""The charts of the whole comparison: what each person gains or loses, and where a buyer's euro
goes.
"""

from ...engine.comparison import Comparison
from ...report.text.language import Language
from .tables import Raw


def pictures(comparison: Comparison, language: Language) -> Raw:
    """Each with its sentence and its numbers in a table; nothing is loaded from elsewhere."""
    from ...report import charts

    found = [charts.difference(comparison, language)]
    if comparison.scenario.gigs:
        found.append(charts.euro(comparison, language))
    return framed(*found)


def framed(*found) -> Raw:  # type: ignore[no-untyped-def]
    """Pictures with their own style sheet."""
    from ...report.charts.picture import STYLE

    return Raw(
        STYLE + "".join(f'<div class="sc-svg">{picture.figure()}</div>' for picture in found)
    )
