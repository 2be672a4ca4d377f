"""What the numbers rest on: figures in place of the law, assumptions, unverified values, what
is not counted.
"""

from collections.abc import Iterable

from ...engine.comparison import Comparison
from ...report.markup.elements import Markup, element, joined
from ...report.text import caveats
from ...report.text.gaps import counted
from ...report.text.labels import set_values
from ...report.text.language import Language
from .tables import heading, items, note

_LONG = 400  # letters, from which on a list of names is opened by whoever wants to read it


def basis(comparison: Comparison, language: Language, broken: Iterable[tuple[str, str]]) -> Markup:
    """Every caveat of the whole comparison."""
    stand_ins, readings = set_values(comparison, language)
    sections = (
        {
            "page.stand_ins": stand_ins,
            "page.law_readings": readings,
            "page.absent": caveats.absent(comparison, language),
        }
        | {
            "page.counted": counted(comparison, language),
            "page.assumptions": caveats.assumptions(comparison, language),
        }
        | caveats.of_law(comparison, language)
        | {
            "page.broken": [
                language.text("page.broken_model", model=model, why=why) for model, why in broken
            ]
        }
    )
    parts = [
        heading(language.text(key)) + items(map(_folded, texts))
        for key, texts in sections.items()
        if texts
    ]
    outside = caveats.outside(comparison, language)
    if outside:
        parts.append(note(language.text("page.outside", what=", ".join(outside))))
    return joined(parts)


def _folded(text: str) -> str:
    """A text; a long list of names folded under what is said of them, with their number."""
    said, colon, names = text.partition(": ")
    if len(text) < _LONG or not colon:
        return text
    head = f"{said} ({len(names.split('; '))})"
    return element("details", element("summary", head), names)
