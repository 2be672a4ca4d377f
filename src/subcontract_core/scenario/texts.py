"""Texts and ids: what no text of a scenario may hold, whoever wrote it."""

from collections.abc import Iterator
import re
from typing import ClassVar

from attrs import frozen

from ..base import privacy
from ..base.catalogues import LANGUAGES
from ..base.errors import Text
from ..base.guard import MOST_LETTERS, control_in, short
from .rule import Broken, Unit, near_or, of_type, typed


@frozen
class Words(Unit):
    """A text that is not empty nor too long, with nothing personal in it."""

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, str):
            yield of_type(value, str)
        elif not value.strip():
            yield Broken((), "nothing", "a text", "Write a text, or take the line out.")
        else:
            yield from wrong_text(value)


def wrong_text(text: str) -> Iterator[Broken]:
    """What no text of a scenario may hold: the guard of every file, for what Python code wrote."""
    if what := privacy.found_in(text[: 4 * MOST_LETTERS]):
        yield Broken((), what, "no personal data", privacy.TO_DO)
    elif len(text) > MOST_LETTERS:
        yield Broken(
            (),
            Text("a text of {count} letters", count=len(text)),
            Text("at most {most} letters", most=MOST_LETTERS),
            "Make it shorter.",
        )
    elif hidden := control_in(text):
        yield Broken((), hidden, "letters, digits and signs that can be seen", "Take it out.")


_ID = re.compile(r"[\w-]+")
# People are numbered; anything that could be a name is refused.
_PERSON = re.compile(r"[A-Za-zÅÄÖåäö]{1,3}[-_]?[0-9]{1,4}")


def is_person(ident: str) -> bool:
    """Whether an id is a number of a person and could not be a name."""
    return _PERSON.fullmatch(ident) is not None


@frozen
class Id(Unit):
    """A short id in letters, digits, _ and -; `of` names the list of the scenario whose ids are
    meant, if it is not the id of the object itself.
    """

    most: int = 20
    of: str = ""
    sheet: ClassVar[str] = "id"

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, str):
            yield of_type(value, str)
        elif what := privacy.found_in(value):
            yield Broken((), what, "no personal data", privacy.TO_DO)
        elif not self.of and not (_ID.fullmatch(value) and len(value) <= self.most):
            yield typed(
                value,
                Text("up to {most} letters, digits, _ or -", most=self.most),
                "Use a short id such as P1.",
            )


@frozen
class PersonId(Unit):
    """P1, H-12: what could be a name is refused and not repeated."""

    sheet: ClassVar[str] = "id"
    stand_in: ClassVar[object] = "P1"

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, str):
            yield of_type(value, str)
        elif what := privacy.found_in(value):
            yield Broken((), what, "no personal data", privacy.TO_DO)
        elif not is_person(value):
            yield Broken(
                (),
                "an id that could be a name",
                "one to three letters and one to four digits, such as P1 or H-12",
                "People are P1, P2, …; nothing personal belongs in the file.",
            )


@frozen
class Titles(Unit):
    """A text in one language or more."""

    is_wanted: bool = False
    stand_in: ClassVar[object] = {}

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, dict):
            yield of_type(value, dict)
            return
        if self.is_wanted and not value:
            yield Broken(
                (),
                "no text",
                "a text in one language or more, such as {fi: …}",
                "Write the title in the language you use.",
            )
        for language, text in value.items():
            if language not in LANGUAGES:
                yield Broken(
                    (language,),
                    Text("the unknown key {key!r}", key=short(str(language))),
                    ", ".join(LANGUAGES),
                    near_or(str(language), LANGUAGES, "Remove it or check the spelling."),
                )
                continue
            yield from (one.below(language) for one in Words().wrong(text))
