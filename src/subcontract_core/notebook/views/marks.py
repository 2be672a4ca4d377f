"""Marks drawn as shapes: a character for them may be missing from a font. The words beside them
carry the meaning.
"""

from ...model.results import SEVERITIES
from ...report.text.language import Language
from .tables import Raw, safe

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


def mark(severity: str) -> Raw:
    """The mark of a severity."""
    shape = _SHAPES[severity]
    return Raw(
        f'<svg class="sc-icon sc-{severity}" viewBox="0 0 16 16" aria-hidden="true"'
        f' focusable="false">{shape}</svg>'
    )


def legend(found: set[str], language: Language) -> Raw:
    """What the marks mean, the gravest first; hidden from those who listen, who hear the word
    at each mark.
    """
    words = "".join(
        f'<span class="sc-word">{mark(severity)}'
        f" {safe(language.text(f'severity.{severity}'))}</span> "
        for severity in SEVERITIES
        if severity in found
    )
    return Raw(f'<p class="sc-note sc-legend" aria-hidden="true">{words}</p>' if words else "")
