"""Which exercise teaches what, as a sheet to print."""

from collections.abc import Iterable

from ...training.exercises import Exercise
from ..markup.document import document
from ..markup.elements import BREAK, Markup, element, joined, paragraph, table
from ..text.language import Language
from .sheet import SCRIPT, sheet
from .training_style import SIZES, STYLE

_A_SHEET = 10  # exercises
_STYLE = (
    STYLE + "tbody th{white-space:nowrap}tbody td:nth-child(2){font-weight:600}code{font-size:.9em}"
)


def exercises_page(found: Iterable[Exercise], language: Language) -> str:
    """All exercises as one HTML text that needs nothing else: id, name, what it teaches, minutes,
    where it is done.
    """
    title = language.text("exercises.title")
    every = list(found)
    sheets = [
        _sheet(every[first : first + _A_SHEET], title, first == 0, language)
        for first in range(0, len(every), _A_SHEET)
    ]
    return document(
        language.code,
        title,
        _STYLE,
        element("main", *sheets),
        SCRIPT,
    )


def _sheet(found: Iterable[Exercise], title: str, is_first: bool, language: Language) -> Markup:
    """Some exercises, a row each."""
    names = ("id", "name", "teaches", "time", "where", "source")
    head = [language.text(f"exercises.{name}") for name in names]
    rows = [
        [
            one.id,
            language.pick(one.title),
            language.pick(one.teaches),
            language.text("exercises.minutes", n=one.minutes),
            _where(one, language),
            one.source,
        ]
        for one in found
    ]
    about = paragraph(language.text("exercises.about"), "small")
    rows_told = table(
        title,
        head,
        rows,
        words=(1, 2, 4, 5),
        shown=False,
    )
    above = (element("h1", title), about) if is_first else ()
    return sheet(*above, rows_told, sizes=SIZES)


def _where(one: Exercise, language: Language) -> Markup:
    """The commands and notebooks, or that it is done on paper and why."""
    if not one.screen:
        told = f"{language.text('exercises.paper')}. {language.pick(one.paper)}"
        return element("span", told)
    return joined((element("code", place) for place in one.screen), BREAK)
