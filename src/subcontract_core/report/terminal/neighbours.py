"""What else a person could be offered, at the terminal."""

from collections.abc import Iterable, Sequence

from ...programme.neighbours import Neighbour
from ..text.language import Language
from ..text.neighbours import facts
from .layout import heading, paragraph

_INDENT = 2


def neighbours_page(found: Iterable[Neighbour], models: Sequence[str], language: Language) -> str:
    """Every neighbour with what is known of it and the titles of the sources, beside the `models`
    that are computed.
    """
    lines = heading(language.text("neighbours.title"), "=")
    lines += paragraph(language.text("neighbours.about", models="; ".join(models)))
    for one in found:
        lines += ["", *heading(language.pick(one.title))]
        for name, text, sources in facts(one, language):
            titles = f" [{'; '.join(sources)}]" if sources else ""
            lines += paragraph(f"{name}: {text}{titles}", _INDENT, _INDENT)
    return "\n".join(lines)
