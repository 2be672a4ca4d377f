"""What changes in a person's home on the way, as lines that are typed: month, then what changes."""

from collections.abc import Sequence
from typing import Any

from ipywidgets import Widget

from ...report.text.language import Language
from ...scenario.fields import Field, fields_of
from ...scenario.types import HomeChange
from ...scenario.units import Money, Whole, Yes
from .. import parsing
from ..outcome_board import Board
from ..state import Refused
from .changing import person_of, with_changes
from .fields import text_field

_BETWEEN = ";"
_SAID = tuple(one for one in fields_of(HomeChange) if one.name != "start")


def home_changes_field(board: Board, who: str) -> Widget:
    """The field: a line for each change, such as `5/2026; rent 650; moved yes`."""
    language = board.language
    changes = person_of(board.state.question.scenario, who).home_changes
    rent = _SAID[0]
    return text_field(
        board,
        f"people.{who}.home_changes",
        board.text("ui.person.home_changes"),
        _written(changes, language),
        lambda text: tuple(_change(line, language) for line in text.splitlines() if line.strip()),
        lambda question, new: with_changes(
            question,
            who,
            "",
            {"home_changes": new},
            board,
        ),
        write=lambda new: _written(new, language),
        hint=f"5/2026; {_word(rent, language)} 650",
        rows=3,
    )


def _change(line: str, language: Language) -> HomeChange:
    month, *parts = (part.strip() for part in line.split(_BETWEEN))
    said: dict[str, Any] = {}
    for part in filter(None, parts):
        one = _meant(part, language)
        if one.name in said:
            raise _refused(part, language)
        said[one.name] = _read(one, part[len(_word(one, language)) :], language)
    return HomeChange(parsing.month(month, language), **said)


def _meant(part: str, language: Language) -> Field:
    """Which value a part is about: the longest of the words that it begins with."""
    begins = [one for one in _SAID if f"{part} ".casefold().startswith(f"{_word(one, language)} ")]
    if not begins:
        raise _refused(part, language)
    return max(begins, key=lambda one: len(_word(one, language)))


def _refused(part: str, language: Language) -> Refused:
    words = ", ".join(_word(one, language) for one in _SAID)
    return Refused(language.text("ui.error_home_change", text=part, words=words))


def _word(one: Field, language: Language) -> str:
    return language.text(f"ui.home_change.{one.name}")


def _read(one: Field, text: str, language: Language) -> Any:
    unit = one.unit
    if isinstance(unit, Yes):
        answers = {language.text(f"excel.{word}"): word == "yes" for word in ("yes", "no")}
        if text.strip().casefold() not in answers:
            raise _refused(text, language)
        return answers[text.strip().casefold()]
    if isinstance(unit, Whole):
        return parsing.whole(text, language, unit.least, unit.most)
    assert isinstance(unit, Money)
    return parsing.cents(text, language, unit.most, unit.per)


def _written(changes: Sequence[HomeChange], language: Language) -> str:
    """The changes as they are typed."""
    return "\n".join(
        f"{_BETWEEN} ".join(
            (
                parsing.month_text(change.start),
                *(
                    f"{_word(one, language)} {_shown(one, getattr(change, one.name), language)}"
                    for one in _SAID
                    if getattr(change, one.name) not in (None, one.default)
                ),
            )
        )
        for change in changes
    )


def _shown(one: Field, value: Any, language: Language) -> str:
    if isinstance(one.unit, Yes):
        return language.text("excel.yes" if value else "excel.no")
    return parsing.amount(value, language) if isinstance(one.unit, Money) else str(value)
