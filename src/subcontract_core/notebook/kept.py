"""Work as a browser keeps it: the question, what it began as, the step before it, and the answers
that are pinned. Packed into one text, in which a scenario stands once however often it is asked.

What is looked at besides (`seen.py`) is kept beside it: whoever turns a tab writes no scenario.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
import json
from typing import Any

from attrs import field, frozen

from .. import __version__
from ..base.errors import SubcontractError, Text
from ..scenario import Scenario
from ..scenario.writing import scenario_to_yaml
from .pinned import NAMES
from .state import Question

Read = Callable[[str, str], Scenario]  # of a YAML text and the name of its place; raises its faults
MOST_LATER = 8  # steps forward that are kept: a browser has room for some scenarios only
_UNUSABLE = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


@frozen(eq=False)
class KeptPin:
    """A pinned answer as it is kept: its letter and its question; the answer is counted again."""

    name: str
    question: Question
    is_planned: bool = False


@frozen
class NotRead:
    """A pinned answer that was kept and cannot be read any more: its letter, and why."""

    name: str
    error: SubcontractError


@frozen(eq=False)
class Kept:
    """Work that was kept. `earlier` is the question to go back to with what that began as, `later`
    those to go forward to, the next one last; `since` is the question from which what changed is
    told; `person` is said by work of the first version only. `not_read` are the parts that are
    lost.
    """

    question: Question
    start: Question | None = None
    earlier: tuple[Question, Question] | None = None
    since: Question | None = None
    pins: tuple[KeptPin, ...] = ()
    person: str = ""
    not_read: tuple[NotRead, ...] = ()
    later: tuple[tuple[Question, Question], ...] = ()


class Packing:
    """Packs work again and again; a scenario that was written is not written once more."""

    _MOST = 32

    def __init__(self) -> None:
        self._written: list[tuple[Scenario, str]] = []

    def packed(self, work: Kept) -> str:
        """The text that a browser keeps."""
        texts: list[str] = []
        whole = {
            "version": __version__,
            "now": self._question(work.question, texts),
            "start": self._question(work.start, texts),
            "earlier": [self._question(one, texts) for one in work.earlier or ()],
            "later": [
                [self._question(one, texts) for one in pair] for pair in work.later[-MOST_LATER:]
            ],
            "since": self._question(work.since, texts),
            "pins": [
                {
                    "name": pin.name,
                    "planned": pin.is_planned,
                    **(self._question(pin.question, texts) or {}),
                }
                for pin in work.pins
            ],
            "scenarios": texts,
        }
        return json.dumps(whole, ensure_ascii=False)

    def _question(self, question: Question | None, texts: list[str]) -> dict[str, Any] | None:
        """A question with the place of its scenario among the texts."""
        if question is None:
            return None
        text = self.written(question.scenario)
        if text not in texts:
            texts.append(text)
        return {
            "scenario": texts.index(text),
            "models": list(question.models),
            "reforms": list(question.reforms),
            "dated_law": question.dated_law,
        }

    def written(self, scenario: Scenario) -> str:
        """A scenario as its file would be."""
        known = next((text for one, text in self._written if one is scenario), None)
        if known is None:
            known = scenario_to_yaml(scenario)
            self._written = [*self._written[1 - self._MOST :], (scenario, known)]
        return known


def unpacked(text: str, read: Read) -> Kept:
    """The work that a browser kept. Raises `SubcontractError` with every fault of a question that
    cannot be read, such as one of another version; what else cannot be read is told in `not_read`.
    """
    try:
        whole = json.loads(text)
        if "now" not in whole:
            return _of_first_version(whole, read)
        texts = [str(one) for one in whole["scenarios"]]
        now = _question(whole["now"], texts, read, "kept")
    except _UNUSABLE:
        raise _damaged() from None
    parts = _Parts(whole, texts, read)
    start, earlier = parts.start(), parts.earlier()
    return Kept(
        now,
        start,
        earlier,
        parts.since(earlier),
        tuple(parts.pins()),
        not_read=tuple(parts.not_read),
        later=tuple(parts.later()),
    )


def version_of(text: str) -> str:
    """Which version of the program kept a text; empty where it does not say."""
    try:
        return str(json.loads(text)["version"])
    except _UNUSABLE:
        return ""


def scenario_of(text: str) -> str:
    """The YAML of the scenario in a kept text, to be mended by hand; empty if none is found."""
    try:
        whole = json.loads(text)
        if "now" in whole:
            return str(whole["scenarios"][whole["now"]["scenario"]])
        return str(whole["scenario"])
    except _UNUSABLE:
        return ""


@frozen(eq=False)
class _Parts:
    """What is kept besides the question; each part that cannot be read is noted and left out."""

    whole: Mapping[str, Any]
    texts: Sequence[str]
    read: Read
    not_read: list[NotRead] = field(factory=list)

    def start(self) -> Question | None:
        return self._known("start")

    def earlier(self) -> tuple[Question, Question] | None:
        return self._pair(self.whole.get("earlier"))

    def since(self, earlier: tuple[Question, Question] | None) -> Question | None:
        """The question from which what changed is told; the version before kept whether it was
        told from the one to go back to.
        """
        if self.whole.get("told") is True and earlier is not None:
            return earlier[0]
        return self._known("since")

    def later(self) -> Iterator[tuple[Question, Question]]:
        """The questions to go forward to, from the next one as far as they can be read."""
        told = self.whole.get("later")
        pairs = map(self._pair, reversed(told if isinstance(told, list) else []))
        found = [*takewhile(lambda pair: pair is not None, pairs)]
        yield from (pair for pair in reversed(found) if pair is not None)

    def _known(self, key: str) -> Question | None:
        told = self.whole.get(key)
        return self._tried(told, "") if told is not None else None

    def _pair(self, told: Any) -> tuple[Question, Question] | None:
        """A question with what it began as, where both can be read."""
        if not isinstance(told, list) or len(told) != 2:
            return None
        asked, began = (self._tried(one, "") for one in told)
        return (asked, began) if asked is not None and began is not None else None

    def pins(self) -> Iterator[KeptPin]:
        told = self.whole.get("pins")
        taken: set[str] = set()
        for one in told if isinstance(told, list) else ():
            name = str(one.get("name")) if isinstance(one, Mapping) else ""
            question = self._tried(one, name or "?") if name not in taken else None
            if question is not None and name in NAMES:
                taken.add(name)
                yield KeptPin(name, question, bool(one.get("planned")))

    def _tried(self, told: Any, name: str) -> Question | None:
        """A question; what went wrong is noted under the letter of a pinned answer."""
        try:
            return _question(told, self.texts, self.read, f"kept {name}".strip())
        except SubcontractError as error:
            wrong = error
        except _UNUSABLE:
            wrong = _damaged()
        if name:
            self.not_read.append(NotRead(name, wrong))
        return None


def _question(told: Any, texts: Sequence[str], read: Read, place: str) -> Question:
    number = told["scenario"]
    if not isinstance(number, int) or number < 0:
        raise ValueError(number)
    return Question(
        read(texts[number], place),
        _names(told["models"]),
        bool(told["dated_law"]),
        _names(told["reforms"]),
    )


def _names(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list):
        raise TypeError(told)
    return tuple(str(one) for one in told)


def _of_first_version(whole: Mapping[str, Any], read: Read) -> Kept:
    """What the first version kept: one question, and the person who was looked at."""
    scenario = read(str(whole["scenario"]), "kept")
    question = Question(scenario, _names(whole["models"]), bool(whole.get("dated_law")))
    return Kept(question, person=str(whole["person"]))


def _damaged() -> SubcontractError:
    return SubcontractError(
        Text("what this browser has kept cannot be read; empty it and begin anew")
    )
