"""Reading what a description names: its parties, kinds of line and texts, and its choices."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from attrs import field, frozen

from ..base.catalogues import LANGUAGES
from ..base.errors import ModelError, Text, said
from ..base.guard import close_to, short
from ..base.located_yaml import Node
from ..base.texts import Texts
from ..model.kinds import COUNTS_AS, Kind, counting
from ..model.parties import Acts, Party
from ..model.term import Term
from ..model.vocabulary import all_parties, all_purses
from .flow_lines import When

ACTS = {one.name.lower(): one for one in Acts if one not in (Acts.WORKER, Acts.TAX)}
PARTY_KEYS = ("acts_as", "purse", *LANGUAGES)
KIND_KEYS = ("counts_as", *LANGUAGES)
Word = TypeVar("Word", Party, Kind)


@frozen
class Words:
    """What the parts of a file may name."""

    parties: tuple[str, ...]
    terms: Mapping[str, Term]
    kinds: tuple[str, ...]


@frozen
class Parties:
    """A model's own parties, and whose money a party moves in it."""

    own: tuple[Party, ...] = ()
    purses: Mapping[str, str] = field(factory=dict)


def words_of(node: Node | None) -> str:
    """A text, "" where nothing stands."""
    return "" if node is None else node.text()


def items_of(node: Node | None) -> list[tuple[str, Node]]:
    """The named parts under a key, none where nothing stands."""
    return [] if node is None else list(node.mapping().items())


def list_of(node: Node | None) -> list[Node]:
    """The parts of a list, none where nothing stands."""
    return [] if node is None else node.sequence()


def source_of(part: Mapping[str, Node]) -> str | None:
    """The document of a part, where it names one of its own; "" where it says that none does."""
    if "source" not in part:
        return None
    return part["source"].text() if part["source"].value else ""


def read_parties(node: Node | None, key: str) -> Parties:
    """Parties of the model's own, and the purses of its own and of others."""
    own: list[Party] = []
    purses: dict[str, str] = {}
    known = all_parties()
    for name, item in items_of(node):
        if name in known:
            part = item.mapping(("purse",), ("purse",))
        else:
            part = item.mapping(PARTY_KEYS, ("acts_as",))
            acts = part["acts_as"].one_of(tuple(ACTS)) if "acts_as" in part else ""
            texts = _texts(part, f"{key}.party.{name}")
            if acts:
                _make(item, own, partial(Party, name, ACTS[acts], texts))
        if "purse" in part:
            purses[name] = part["purse"].one_of(tuple(all_purses()))
    return Parties(tuple(own), purses)


def read_kinds(node: Node | None, key: str) -> tuple[Kind, ...]:
    """Kinds of line of the model's own, each with what it counts as."""
    found: list[Kind] = []
    for name, item in items_of(node):
        part = item.mapping(KIND_KEYS, ("counts_as",))
        counts = part["counts_as"].one_of(tuple(COUNTS_AS)) if "counts_as" in part else ""
        texts = _texts(part, f"{key}.kind.{name}")
        if counts:
            _make(item, found, partial(counting, name, counts, texts))
    return tuple(found)


def _texts(part: Mapping[str, Node], key: str) -> Texts:
    return Texts(key, {code: part[code].text() for code in LANGUAGES if code in part})


def _make(node: Node, found: list[Word], make: Callable[[], Word]) -> None:
    """Make a word of the model's own; what is wrong with it is a fault of its line."""
    try:
        found.append(make())
    except ModelError as error:
        node.fault(said(error), "a name in small letters", "Change it.")


def read_own_texts(node: Node | None) -> Mapping[str, Mapping[str, str]]:
    """The model's own texts by key, each in any languages."""
    return {
        name: {
            code: text.text() for code, text in item.mapping(LANGUAGES).items() if code in LANGUAGES
        }
        for name, item in items_of(node)
    }


def named(node: Node, known: Mapping[str, object], what: str) -> str:
    """A name that the file declares under terms."""
    name = node.text()
    if name and name not in known:
        near = close_to(name, known, 1)
        node.fault(
            Text("the unknown {what} {name!r}", what=what, name=short(name)),
            ", ".join(known) or "a term of this file",
            Text("Did you mean {near!r}?", near=near[0]) if near else "Declare it under terms.",
        )
        return ""
    return name


def read_pair(node: Node, words: Words) -> tuple[str, str]:
    """Who pays and who is paid, as a list of two."""
    both = [item.one_of(words.parties) for item in node.sequence()]
    if len(both) != 2:
        node.fault("no pair", "[who pays, who is paid]", "Write both parties.")
        return ("", "")
    return both[0], both[1]


def read_when(node: Node | None, words: Words, by_person: bool = False) -> When | None:
    """A choice among the file's terms and the option on which something depends; `by_person` where
    it is made for each person, not for the whole model.
    """
    if node is None:
        return None
    choices = {name: term for name, term in words.terms.items() if term.unit == "choice"}
    part = node.mapping(choices)
    if len(part) != 1:
        node.fault(
            "no single choice",
            Text("one of {names} and its option", names=", ".join(choices) or "the terms"),
            "Write {term: option}.",
        )
        return None
    [(name, option)] = part.items()
    term = choices.get(name)
    if term is None:
        return None
    if ("person" in term.per) is not by_person:
        option.fault(
            "a choice for the whole model" if by_person else "a choice made for each person",
            "per: [person]" if by_person else "a choice without per: [person]",
            Text("Say so at the term {name!r}, or name another choice.", name=name),
        )
    return When(name, option.one_of(term.choices))
