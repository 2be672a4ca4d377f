"""What else a person could be offered beside the models, as public documents tell it: never
computed. What they do not say is unknown.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from ..base import located_yaml
from ..base.texts import Texts, key_of, read_texts

BUNDLED = Path(__file__).with_suffix(".yaml")
ASKED = ("what", "fits", "decides", "back", "next")
_KEYS = ("sources", "neighbours")
_FACT_KEYS = ("text", "source", "unknown")


@frozen
class Told:
    """What the documents say of one thing, with their titles; without words they do not say."""

    text: Texts
    sources: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return bool(self.text)


@frozen
class Neighbour:
    """One thing that can be offered instead of the models, or beside them."""

    id: str
    title: Texts
    facts: Mapping[str, Told]


@lru_cache(maxsize=1)
def neighbours() -> tuple[Neighbour, ...]:
    """The neighbours that the project knows, in the order of its file."""
    return read_neighbours(BUNDLED)


def read_neighbours(path: Path | str, text: str | None = None) -> tuple[Neighbour, ...]:
    """Read a file (or the given text under that name); `InputError` with every fault."""
    root = located_yaml.read(path, text)
    top = root.mapping(_KEYS, _KEYS)
    named = top["sources"].mapping() if "sources" in top else {}
    sources = {key: node.text() for key, node in named.items()}
    listed = top["neighbours"].mapping() if "neighbours" in top else {}
    if "neighbours" in top and not listed and not root.faults.found:
        top["neighbours"].fault("no neighbours", "at least one", "Add one.")
    file = key_of(path)
    found = tuple(
        _neighbour(
            name,
            node,
            sources,
            f"{file}.{name}",
        )
        for name, node in listed.items()
    )
    root.faults.raise_if_any()
    return found


def _neighbour(
    name: str, node: located_yaml.Node, sources: Mapping[str, str], key: str
) -> Neighbour:
    must = ("title", *ASKED)
    part = node.mapping(must, must)
    facts = {one: _told(part[one], sources, f"{key}.{one}") for one in ASKED if one in part}
    return Neighbour(name, read_texts(part.get("title"), f"{key}.title"), facts)


def _told(node: located_yaml.Node, sources: Mapping[str, str], key: str) -> Told:
    """A text with its source, or the word that it is unknown: one of the two, never both."""
    part = node.mapping(_FACT_KEYS)
    unknown = "unknown" in part and part["unknown"].boolean()
    if unknown == ("text" in part) or ("text" in part) != ("source" in part):
        node.fault(
            ", ".join(part) or "nothing",
            "text and source, or unknown: true",
            "Write what the document says and its source, or that it does not say.",
        )
        return Told(Texts(key))
    return Told(read_texts(part.get("text"), key), _named(part.get("source"), sources))


def _named(node: located_yaml.Node | None, sources: Mapping[str, str]) -> tuple[str, ...]:
    """The titles of the sources that a fact names, one or a list."""
    if node is None:
        return ()
    items = node.sequence() if isinstance(node.value, list) else [node]
    if not items:
        node.fault("no source", "one source or more", "Name the source.")
    names = [item.one_of(tuple(sources)) for item in items]
    return tuple(sources.get(name, name) for name in names)
