"""What else a person could be offered, in the report: beside the models, never computed."""

from collections.abc import Iterable

from ...programme.neighbours import Neighbour
from ..markup.elements import Markup, details, paragraph, section, table
from ..text.language import Language
from ..text.neighbours import short_head, short_rows


def neighbours_section(found: Iterable[Neighbour], language: Language) -> Markup:
    """When each fits, the way back and the next step, as public documents tell it."""
    name = language.text("neighbours.title")
    told = short_rows(found, language)
    rows = table(
        name,
        short_head(language),
        told,
        words=(1, 2, 3),
        shown=False,
        cards=True,
    )
    more = paragraph(language.text("neighbours.more"), "note")
    about = paragraph(language.text("neighbours.short_about"))
    return section(
        2,
        name,
        "neighbours",
        about,
        details(language.text("neighbours.open", n=len(told)), rows, more),
    )
