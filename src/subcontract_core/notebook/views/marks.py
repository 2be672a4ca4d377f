"""Marks drawn as shapes: a character for them may be missing from a font. The words beside them
carry the meaning.
"""

from ...model.results import Severity
from ...report.markup.elements import Markup, element, joined
from ...report.text.language import Language
from .tables import aside

# On a sheet of 16 by 16: filled where something must be done, an outline where there is something
# to know.
_SHAPES = {
    "stop": (
        '<path class="sc-fill" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="sc-on" d="m5 5'
        ' 6 6m0-6-6 6"/>'
    ),
    "warning": (
        '<path class="sc-fill" d="M8 1.2 15.4 14.8H.6z"/><path class="sc-on" d="M8 6v4m0 2v.9"/>'
    ),
    "notice": (
        '<circle class="sc-edge" cx="8" cy="8" r="6.6"/><path class="sc-edge" d="M8'
        ' 7.2v4.4m0-7.2v1"/>'
    ),
    "watch": '<circle class="sc-edge" cx="8" cy="8" r="4"/>',
}


def mark(severity: str) -> Markup:
    """The mark of a severity."""
    return element(
        "svg",
        Markup(_SHAPES[severity]),
        class_=f"sc-icon sc-{severity}",
        viewBox="0 0 16 16",
        aria_hidden="true",
        focusable="false",
    )


def legend(used: set[str], language: Language) -> Markup:
    """What the marks mean, the gravest first; hidden from those who listen, who hear the word
    at each mark.
    """
    words = [
        aside(joined((mark(one), " ", language.text(f"severity.{one}"))), "sc-word") + " "
        for one in Severity.words()
        if one in used
    ]
    if not words:
        return Markup("")
    return element("p", *words, class_="sc-note sc-legend", aria_hidden="true")
