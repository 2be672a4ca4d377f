"""What an exercise asks in which one guesses first: the task, the answers to choose from, the right
one. Words stand in the catalogues and in the lists of the sources, never here.
"""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from ..model.fact_sheet import Question
from .exercises import exercises
from .money_path import Path


@frozen
class Word:
    """A value of a text that is itself a text of the catalogues, by its key."""

    key: str


@frozen
class Choice:
    """One answer to choose: the key of its words and what they are filled with: amounts, words,
    texts of the sources, or several of them.
    """

    key: str
    values: Mapping[str, object] = field(factory=dict)


@frozen
class Wait:
    """How long a benefit waits: from the first gig to the last day, and on which days gigs are."""

    first: date
    last: date
    gigs: tuple[date, ...]


@frozen(eq=False)
class Task:
    """One question of an exercise (its id). `key` and `key`.answer are the words that ask and that
    tell; `right` is the place of the right choice. `question` is one of the national list; `path`
    and `wait` are what a picture shows beside the answer; `law` is an act and its section.
    """

    exercise: str
    key: str
    choices: tuple[Choice, ...]
    right: int
    sources: tuple[str, ...]
    values: Mapping[str, object] = field(factory=dict)
    question: Question | None = None
    path: tuple[Path, ...] = ()
    wait: Wait | None = None
    law: tuple[str, str] = ("", "")

    @property
    def models(self) -> tuple[str, ...]:
        """The models that it names."""
        asked = (str(self.values["model"]),) if "model" in self.values else ()
        return (*asked, *(one.model for one in self.path))


def source_of(exercise: str) -> tuple[str, ...]:
    """Where the idea of an exercise stands."""
    return next((one.source,) for one in exercises() if one.id == exercise)
