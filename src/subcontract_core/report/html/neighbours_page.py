"""What else a person could be offered, on paper: a table each, and what is not known said."""

from collections.abc import Iterable, Sequence

from ...programme.neighbours import Neighbour
from ..markup.document import document
from ..markup.elements import Markup, element, paragraph, section, table
from ..text.language import Language
from ..text.neighbours import facts
from .sheet import SCRIPT, sheet
from .training_style import SIZES, STYLE

_A_SHEET = 5  # neighbours
_STYLE = STYLE + "tbody th{white-space:nowrap}"


def neighbours_page(found: Iterable[Neighbour], models: Sequence[str], language: Language) -> str:
    """All neighbours as one HTML text that needs nothing else, beside the `models` that are
    computed.
    """
    title = language.text("neighbours.title")
    about = paragraph(language.text("neighbours.about", models="; ".join(models)), "small")
    told = [_told(one, language) for one in found]
    sheets = [
        sheet(
            *((element("h1", title), about) if first == 0 else ()),
            *told[first : first + _A_SHEET],
            sizes=SIZES,
        )
        for first in range(0, len(told), _A_SHEET)
    ]
    return document(
        language.code,
        title,
        _STYLE,
        element("main", *sheets),
        SCRIPT,
    )


def _told(one: Neighbour, language: Language) -> Markup:
    """One neighbour: what is asked, what the documents say, and which."""
    head = [language.text(f"neighbours.{name}") for name in ("asked", "said", "source")]
    name = language.pick(one.title)
    rows = [[asked, text, "; ".join(sources)] for asked, text, sources in facts(one, language)]
    return section(
        2,
        name,
        one.id,
        table(
            name,
            head,
            rows,
            words=(1, 2),
            shown=False,
        ),
    )
