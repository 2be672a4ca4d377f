"""One file for all answers that are beside each other: the pinned ones and the one that is shown.

A file of several YAML documents: the first tells each answer with its letter, its models and what
has changed since; each that follows is a scenario as it is always written, which can be cut out.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from ..base import located_yaml
from ..base.errors import Fault, InputError, Text
from ..base.located_yaml import Node
from ..scenario import Scenario
from ..scenario.writing import tree_to_yaml
from .kept import KeptPin, Packing, Read
from .pinned import NAMES
from .state import Question

_SORT = "subcontract-answers/"
FORMAT = f"{_SORT}1"
SHOWN = "shown"  # the name of the answer that is looked at; the others have letters
KEYS = ("format", "answers")
ANSWER_KEYS = ("answer", "scenario", "models", "reforms", "dated_law", "planned", "changed")
_MUST = ("answer", "scenario", "models")
_BREAK = "---"


@frozen(eq=False)
class Answers:
    """The questions of a file: the one that is shown, and those that are pinned."""

    shown: Question
    pins: tuple[KeptPin, ...]


def answers_to_yaml(
    answers: Answers, changed: Mapping[str, Sequence[str]], packing: Packing
) -> str:
    """The file, with what has changed since each of the pinned answers by its letter."""
    texts: list[str] = []
    pins = [_told(pin, changed.get(pin.name, ()), packing, texts) for pin in answers.pins]
    shown = _told(KeptPin(SHOWN, answers.shown), (), packing, texts)
    head = tree_to_yaml({"format": FORMAT, "answers": [*pins, shown]})
    return f"{_BREAK}\n".join([head, *texts])


def _told(
    pin: KeptPin, changed: Sequence[str], packing: Packing, texts: list[str]
) -> dict[str, object]:
    """One answer of the head; a scenario that stands in the file already is not written again."""
    text = packing.written(pin.question.scenario)
    if text not in texts:
        texts.append(text)
    question = pin.question
    found: dict[str, object] = {
        "answer": pin.name,
        "scenario": texts.index(text) + 1,
        "models": list(question.models),
        "reforms": list(question.reforms),
        "dated_law": question.dated_law,
        "planned": pin.is_planned,
        "changed": list(changed),
    }
    return {key: value for key, value in found.items() if value or key in _MUST}


def is_answers(text: str) -> bool:
    """Whether a text is a file of several answers."""
    lines = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    first = next((line for line in lines if line not in ("", _BREAK) and line[0] != "#"), "")
    return first.replace('"', "").startswith(f"format: {_SORT}")


def read_answers(text: str, name: str, read: Read) -> Answers:
    """The answers of a file; each scenario is read by `read`, at its own lines. Raises `InputError`
    with every fault of the head, else with every fault of the scenarios.
    """
    head, *documents = _documents(text)
    root = located_yaml.read(name, head)
    top = root.mapping(KEYS, KEYS)
    if "format" in top:
        top["format"].one_of((FORMAT,))
    told = [_read_one(one, len(documents)) for one in top["answers"].sequence()] if top else []
    _look_at_names(root, told)
    root.faults.raise_if_any()
    scenarios = _scenarios(documents, name, read)
    found = {one.name: one.of(scenarios) for one in told}
    shown = found.pop(SHOWN)
    return Answers(shown.question, tuple(found.values()))


@frozen
class _Told:
    """One answer as the head tells it, the scenario by the number of its document."""

    name: str
    number: int
    models: tuple[str, ...]
    reforms: tuple[str, ...]
    dated_law: bool
    is_planned: bool

    def of(self, scenarios: Sequence[Scenario]) -> KeptPin:
        scenario = scenarios[self.number - 1]
        question = Question(scenario, self.models, self.dated_law, self.reforms)
        return KeptPin(self.name, question, self.is_planned)


def _read_one(node: Node, most: int) -> _Told:
    found = node.mapping(ANSWER_KEYS, _MUST)

    def texts(key: str) -> tuple[str, ...]:
        return tuple(one.text() for one in found[key].sequence()) if key in found else ()

    texts("changed")
    return _Told(
        found["answer"].one_of((*NAMES, SHOWN)) if "answer" in found else "",
        found["scenario"].integer(1, most, default=1) if "scenario" in found else 1,
        texts("models"),
        texts("reforms"),
        found["dated_law"].boolean() if "dated_law" in found else False,
        found["planned"].boolean() if "planned" in found else False,
    )


def _look_at_names(root: Node, told: Sequence[_Told]) -> None:
    """Each letter stands once, and one answer is the one that is shown."""
    names = [one.name for one in told]
    twice = {name for name in names if name and names.count(name) > 1}
    for name in sorted(twice):
        root.fault(
            Text("{name!r} twice", name=name), "each answer once", "Take one of the two away."
        )
    if SHOWN not in names and not root.faults.found:
        root.fault(
            "no answer that is shown",
            Text("one with answer: {name}", name=SHOWN),
            "Say so of one of them.",
        )


def _documents(text: str) -> Iterator[str]:
    """The documents of a file, each with empty lines above it, so that its lines are those of the
    file.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    breaks = [number for number, line in enumerate(lines) if line.rstrip() == _BREAK]
    if breaks[:1] == [0]:
        breaks = breaks[1:]
        lines[0] = ""
    ends = [-1, *breaks, len(lines)]
    return ("\n" * (begin + 1) + "\n".join(lines[begin + 1 : end]) for begin, end in pairwise(ends))


def _scenarios(documents: Sequence[str], name: str, read: Read) -> list[Scenario]:
    found: list[Scenario] = []
    faults: list[Fault] = []
    for document in documents:
        try:
            found.append(read(document, name))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return found
