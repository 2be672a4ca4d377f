"""Reading `pilots.yaml`: a closed format in which every figure has its source and a mark, all
faults at once.

A figure that the sources do not give is written as missing and has no value; nothing is ever filled
in.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
import re
from typing import Any

from attrs import field, frozen

from ..base import located_yaml
from ..base.texts import Texts, key_of, read_texts

BUNDLED = Path(__file__).with_name("pilots").with_suffix(".yaml")
MARKS = ("stated", "derived", "missing", "none")
RELATIONSHIPS = ("employment", "none", "mixed")
PERMANENT = ("yes", "no", "develops")
_FILE = key_of(BUNDLED)
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")


@frozen
class Fact:
    """One thing that the sources say, or do not say, with where it stands.

    `value` is None when the mark is missing or none. Its type depends on the fact: a whole number,
    (low, high), cents, a day as text (2022, 2022-08 or 2022-08-01), a word, or texts by language.
    """

    value: Any
    mark: str
    sources: tuple[str, ...] = ()
    approximate: bool = False
    how: Mapping[str, str] = field(factory=dict)
    note: Mapping[str, str] = field(factory=dict)


@frozen
class Pilot:
    """One pilot with its facts by name (`PILOT` lists the names)."""

    id: str
    title: Mapping[str, str]
    short: str
    region: str
    models: tuple[str, ...]
    facts: Mapping[str, Fact]

    def __getitem__(self, name: str) -> Any:
        """The value of a fact, None if there is none."""
        return self.facts[name].value if name in self.facts else None


@frozen
class Programme:
    """All pilots, the programme's own totals, the coaching pilots and Rovaniemi's account."""

    sources: tuple[str, ...]
    pilots: tuple[Pilot, ...]
    totals: Mapping[str, Fact]
    coaching: Mapping[str, Fact]
    rovaniemi: Mapping[str, Mapping[str, Fact]]


def count(node: located_yaml.Node) -> int:
    return node.integer(least=0)


def span(node: located_yaml.Node) -> tuple[int, int]:
    if not isinstance(node.value, list):
        number = count(node)
        return number, number
    ends = [count(item) for item in node.value]
    if len(ends) != 2 or ends[0] > ends[1]:
        node.fault(
            "a list",
            "one number, or the lowest and the highest as [2, 3]",
            "Write one number or two.",
        )
        return 0, 0
    return ends[0], ends[1]


def day(node: located_yaml.Node) -> str:
    text = node.value if isinstance(node.value, str) else ""
    if _DAY.fullmatch(text):
        return text
    if len(text) == len("2022-08-01") and node.date():
        return text
    if len(text) != len("2022-08-01"):
        node.fault(
            repr(node.value) if text else "no text",
            "a day, a month or a year, such as 2022-08-01, 2022-08 or 2022",
            "Write the day as in the examples.",
        )
    return ""


def _word(options: tuple[str, ...]) -> Callable[[located_yaml.Node], str]:
    return lambda node: node.one_of(options)


def texts(node: located_yaml.Node) -> Texts:
    return read_texts(node, f"{_FILE}.{node.path}")


def cents(node: located_yaml.Node) -> int:
    return node.cents()


Kinds = Mapping[str, Callable[[located_yaml.Node], Any]]
PILOT: Kinds = {
    "relationship": _word(RELATIONSHIPS),
    "people": count,
    "trainees": count,
    "indirect": count,
    "paid_places": span,
    "hours": count,
    "buyers": count,
    "buyers_named": texts,
    "starts": day,
    "ends": day,
    "months": count,
    "price": cents,
    "pay": cents,
    "group": span,
    "outcome": texts,
    "permanent": _word(PERMANENT),
    "observed": texts,
    "hindered": texts,
}
TOTALS: Kinds = dict.fromkeys(
    ("projects", "clients", "paid", "trainees", "failed", "studied"), count
) | {"hindered": texts}
COACHING: Kinds = dict.fromkeys(("projects", "clients", "employed"), count)
MONEY = (
    "effect",
    "effect_each",
    "cost",
    "left",
    "with_pensions",
    "with_pensions_each",
    "left_with_pensions",
)
ROVANIEMI: Kinds = {
    "starts": day,
    "ends": day,
    "people": count,
    "employed": count,
} | dict.fromkeys(MONEY, cents)
IN_CENTS = frozenset(("price", "pay", *MONEY))
_TITLES = ("title", "short", "region", "models")
PILOT_KEYS = (*_TITLES, *PILOT)
PILOT_MUST = tuple(name for name in PILOT_KEYS if name != "paid_places")
KEYS = ("sources", "pilots", "programme", "coaching", "rovaniemi")
PERIODS = ("first_year", "longer")
FACT_KEYS = ("value", "approximate", "mark", "source", "how", "note")


@lru_cache(maxsize=1)
def programme() -> Programme:
    """The programme as the project knows it."""
    return read_programme(BUNDLED)


def read_programme(path: Path | str, text: str | None = None) -> Programme:
    """Read a file (or the given text under that name); `InputError` with every fault."""
    root = located_yaml.read(path, text)
    top = root.mapping(KEYS, KEYS)
    sources = (
        {key: node.text() for key, node in top["sources"].mapping().items()}
        if "sources" in top
        else {}
    )
    pilots = (
        tuple(_pilot(key, node, sources) for key, node in top["pilots"].mapping().items())
        if "pilots" in top
        else ()
    )
    if "pilots" in top and not pilots and not root.faults.found:
        top["pilots"].fault("no pilots", "at least one pilot", "Add a pilot.")
    totals, coaching = (
        _facts(top[name].mapping(kinds, kinds), kinds, sources) if name in top else {}
        for name, kinds in (("programme", TOTALS), ("coaching", COACHING))
    )
    models = top["rovaniemi"].mapping(PERIODS, PERIODS) if "rovaniemi" in top else {}
    rovaniemi = {
        name: _facts(node.mapping(ROVANIEMI, ROVANIEMI), ROVANIEMI, sources)
        for name, node in models.items()
        if name in PERIODS
    }
    root.faults.raise_if_any()
    return Programme(
        tuple(sources.values()),
        pilots,
        totals,
        coaching,
        rovaniemi,
    )


def _pilot(key: str, node: located_yaml.Node, sources: Mapping[str, str]) -> Pilot:
    part = node.mapping(PILOT_KEYS, PILOT_MUST)
    facts = _facts(part, PILOT, sources)
    people, trainees = (
        facts[name].value if name in facts else None for name in ("people", "trainees")
    )
    if people is not None and trainees is not None and trainees > people:
        node.fault(
            f"{trainees} trainees of {people} people",
            "no more trainees than people",
            "Check both numbers.",
        )
    return Pilot(
        key,
        texts(part["title"]) if "title" in part else {},
        part["short"].text() if "short" in part else "",
        part["region"].text() if "region" in part else "",
        tuple(item.text() for item in part["models"].sequence()) if "models" in part else (),
        facts,
    )


def _facts(
    part: Mapping[str, located_yaml.Node], kinds: Kinds, sources: Mapping[str, str]
) -> dict[str, Fact]:
    return {name: _fact(part[name], read, sources) for name, read in kinds.items() if name in part}


def _fact(
    node: located_yaml.Node, read: Callable[[located_yaml.Node], Any], sources: Mapping[str, str]
) -> Fact:
    part = node.mapping(FACT_KEYS, ("mark",))
    mark = part["mark"].one_of(MARKS) if "mark" in part else ""
    has_value = mark in ("stated", "derived")
    if mark and has_value != ("value" in part):
        found = "no value" if has_value else "a value"
        node.fault(
            f"{found} with the mark {mark}",
            "a value when stated or derived, none when missing or none",
            "Change the mark or the value.",
        )
    if mark and mark != "missing" and "source" not in part:
        node.fault(
            "no 'source'",
            "'source' must be given unless the mark is missing",
            "Add the short name of a source.",
        )
    if (mark == "derived") != ("how" in part) and mark:
        node.fault(
            "no 'how'" if mark == "derived" else f"'how' with the mark {mark}",
            "'how' for a derived value, and only there",
            "Write how it was derived, or take it out.",
        )
    return Fact(
        read(part["value"]) if "value" in part else None,
        mark,
        _sources(part["source"], sources) if "source" in part else (),
        part["approximate"].boolean() if "approximate" in part else False,
        texts(part["how"]) if "how" in part else {},
        texts(part["note"]) if "note" in part else {},
    )


def _sources(node: located_yaml.Node, sources: Mapping[str, str]) -> tuple[str, ...]:
    items = node.value if isinstance(node.value, list) else [node]
    if not items:
        node.fault("no source", "one source or more", "Name the source.")
    return tuple(
        sources.get(name, name) for name in (item.one_of(tuple(sources)) for item in items)
    )
