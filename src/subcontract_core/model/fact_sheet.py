"""What the sources say about a model: who does what, legal status, and the national open questions.

A model's `facts.yaml` answers every role, every branch of law and every question of the national
list, or says that the sources do not; nothing may be left out. The national list is
`programme/questions.yaml`.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from ..base import located_yaml
from ..base.catalogues import ENGLISH, LANGUAGES
from ..base.texts import Texts, key_of, read_texts
from .described_part import facts_of

SUPERVISES = ("law", "contract", "practice")
DUTIES = (
    "employs",
    "contracts",
    "invoices",
    "pays",
    "insures",
    "leads",
    "supervises.law",
    "supervises.contract",
    "supervises.practice",
    "supports",
    "client_groups",
    "calendar",
    "transport",
    "when_it_ends",
    "household_deduction",
    "service_voucher",
)
STATUS = ("labour", "tax", "pension", "unemployment")
STATES = ("answered", "unknown", "disputed")
# What today's law says to a question; `none` is told as "no law answers".
LAW_STATES = ("answered", "partly", "none")
_NATIONAL = Path(__file__).parents[1] / "programme" / "questions.yaml"
_TOP = tuple(dict.fromkeys(name.partition(".")[0] for name in DUTIES))
_FEWEST_READINGS = 2
FIRST_YEAR = 2020


@frozen
class Reading:
    """One thing that the sources say, by language, and where."""

    texts: Mapping[str, str]
    source: str


@frozen
class Said:
    """What the sources say about one thing: one reading, none (not in the sources), or several that
    differ.

    `source` is where it was looked for without being found.
    """

    readings: tuple[Reading, ...] = ()
    source: str = ""

    @property
    def state(self) -> str:
        """One of STATES."""
        return (
            "unknown"
            if not self.readings
            else "answered"
            if len(self.readings) == 1
            else "disputed"
        )


@frozen
class Facts:
    """A model's answers: `roles` by ROLES, `status` by STATUS, `questions` by id of the
    national list.
    """

    duties: Mapping[str, Said]
    status: Mapping[str, Said]
    questions: Mapping[str, Said]

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of the national questions that the sources leave unanswered or answer in two
        ways.
        """
        return tuple(
            question.id
            for question in national_questions()
            if self.questions[question.id].state != "answered"
        )


@frozen
class Today:
    """What the law of `year` says to a question, in one of LAW_STATES.

    `texts` may be empty only where no law answers; `from_memory` marks what nobody has read in the
    act itself.
    """

    year: int
    state: str
    texts: Mapping[str, str]
    source: str = ""
    from_memory: bool = False


@frozen
class Question:
    """One question of the list, with what today's law says to it; `national` unless a region asks
    it.
    """

    id: str
    texts: Mapping[str, str]
    source: str
    national: bool
    today: Today


@lru_cache(maxsize=1)
def asked_questions() -> tuple[Question, ...]:
    """The national list in its order, and after it what a region asks beside it."""
    return read_questions(_NATIONAL)


def national_questions() -> tuple[Question, ...]:
    """The national list, in its order."""
    return tuple(question for question in asked_questions() if question.national)


def read_questions(path: Path, text: str | None = None) -> tuple[Question, ...]:
    """Read a list of questions; `ModelError` with all faults at once."""
    root = located_yaml.read(path, text)
    names = ("source", "year", "questions")
    top = root.mapping(names, names)
    source = top["source"].text() if "source" in top else ""
    year = top["year"].integer(FIRST_YEAR) if "year" in top else FIRST_YEAR
    asked = top["questions"].mapping() if "questions" in top else {}
    questions = []
    for name, node in asked.items():
        key = f"{key_of(path)}.{name}"
        part = node.mapping((*LANGUAGES, "source", "today"), (ENGLISH, "today"))
        own = part["source"].text() if "source" in part else ""
        if "today" in part:
            today = _today(part["today"], f"{key}.today", year)
            questions.append(
                Question(
                    name,
                    _texts(part, key),
                    own or source,
                    not own,
                    today,
                )
            )
    root.faults.refuse_model()
    return tuple(questions)


def _today(node: located_yaml.Node, key: str, year: int) -> Today:
    part = node.mapping((*LANGUAGES, "state", "source", "from_memory"), ("state",))
    state = part["state"].one_of(LAW_STATES) if "state" in part else LAW_STATES[-1]
    if ENGLISH not in part and state != "none":
        node.fault(
            f"the state {state!r} without words",
            "what the law says, in en",
            "Write en: …, or state: none where no law answers.",
        )
    return Today(
        year,
        state,
        _texts(part, key),
        part["source"].text() if "source" in part else "",
        part["from_memory"].boolean() if "from_memory" in part else False,
    )


def _texts(part: Mapping[str, located_yaml.Node], key: str) -> Texts:
    return Texts(key, {code: part[code].text() for code in LANGUAGES if code in part})


@lru_cache(maxsize=64)
def read_facts(path: Path) -> Facts:
    """A model's facts; `ModelError` with all faults at once, each with file and line."""
    return parse_facts(path)


def parse_facts(path: Path | str, text: str | None = None) -> Facts:
    """Read a facts file, or the given text under that name."""
    root = facts_of(located_yaml.read(path, text))
    root.faults.refuse_model()  # no YAML: the rest would only repeat it
    names = ("roles", "status", "questions")
    top = root.mapping(names, names)
    roles = top["roles"].mapping(_TOP, _TOP) if "roles" in top else {}
    split = {
        name: node.mapping(SUPERVISES, SUPERVISES)
        for name, node in roles.items()
        if name == "supervises"
    }
    flat = {name: node for name, node in roles.items() if name in _TOP and name not in split}
    flat |= {
        f"{name}.{below}": node for name, part in split.items() for below, node in part.items()
    }
    status = top["status"].mapping(STATUS, STATUS) if "status" in top else {}
    wanted = [question.id for question in asked_questions()]
    questions = top["questions"].mapping(wanted, wanted) if "questions" in top else {}
    facts = Facts(
        _all(flat, DUTIES, "value", key_of(path)),
        _all(status, STATUS, "value", key_of(path)),
        _all(questions, wanted, "answer", key_of(path)),
    )
    root.faults.refuse_model()
    return facts


def _all(
    part: Mapping[str, located_yaml.Node], names: Sequence[str], word: str, file: str
) -> dict[str, Said]:
    return {name: _said(part[name], word, file) for name in names if name in part}


def _said(node: located_yaml.Node, word: str, file: str) -> Said:
    part = node.mapping((word, "source", "unknown", "disputed"))
    kinds = [name for name in (word, "unknown", "disputed") if name in part]
    if len(kinds) != 1:
        node.fault(
            " and ".join(kinds) or "no answer",
            f"one of {word}, unknown, disputed",
            "Write unknown: true where the sources do not say.",
        )
        return Said()
    [kind] = kinds
    if kind == "unknown":
        if not part["unknown"].boolean(True):
            part["unknown"].fault("false", "true", f"Give the {word} instead.")
        return Said((), part["source"].text() if "source" in part else "")
    if kind == "disputed":
        if "source" in part:
            part["source"].fault(
                "one source for a disputed answer",
                "a source in each reading",
                "Move the source into each reading.",
            )
        readings = tuple(_reading(item, file) for item in part["disputed"].sequence())
        if isinstance(part["disputed"].value, list) and len(readings) < _FEWEST_READINGS:
            part["disputed"].fault(
                f"{len(readings)} reading",
                "at least two readings",
                "Add a reading, or give one value.",
            )
        return Said(readings)
    if "source" not in part:
        node.fault("no 'source'", "the public document that says it", "Add source: …")
    return Said(
        (
            Reading(
                read_texts(part[word], f"{file}.{part[word].path}"),
                part["source"].text() if "source" in part else "",
            ),
        )
    )


def _reading(node: located_yaml.Node, file: str) -> Reading:
    texts, source = _sourced(node, f"{file}.{node.path}")
    if not source:
        node.fault("no 'source'", "the public document that says it", "Add source: …")
    return Reading(texts, source)


def _sourced(node: located_yaml.Node, key: str) -> tuple[Texts, str]:
    """A text, or its languages with a source among them."""
    if not isinstance(node.value, dict):
        return read_texts(node, key), ""
    part = node.mapping((*LANGUAGES, "source"), (ENGLISH,))
    return _texts(part, key), part["source"].text() if "source" in part else ""
