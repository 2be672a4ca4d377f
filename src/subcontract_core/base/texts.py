"""One text in every language: its English where it is written, the others in the catalogues."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from attrs import field, frozen

from .catalogues import ENGLISH, LANGUAGES, texts_by_key, to_translate
from .nodes import Node


@frozen(eq=False)
class Texts(Mapping[str, str]):
    """One text by language: as it is written in code or data, else by its key in the catalogues.

    Catalogues are read when a text is asked for, and only those of its language. An author may
    write all languages himself; nobody needs a catalogue for his own model, reform or scenario.
    """

    key: str
    written: Mapping[str, str] = field(factory=dict)

    @classmethod
    def of(cls, key: str, english: str) -> "Texts":
        """A text whose English stands in the code."""
        return cls(key, {ENGLISH: english})

    def __getitem__(self, code: str) -> str:
        text = self.written.get(code)
        if text is None and code in LANGUAGES:
            text = texts_by_key(code).get(self.key)
        if text is None:
            raise KeyError(code)
        return text

    def __iter__(self) -> Iterator[str]:
        known = dict.fromkeys((*LANGUAGES, *self.written))
        return (code for code in known if code in self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Texts):  # without looking into a catalogue
            return (self.key, self.written) == (other.key, other.written)
        return Mapping.__eq__(self, other)

    def __hash__(self) -> int:
        return hash(self.key)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def is_lacking(self) -> bool:
        """Whether it is a text of the program that waits to be translated."""
        return self.key in to_translate()

    def __bool__(self) -> bool:
        return bool(self.written)


@lru_cache(maxsize=256)  # it is asked for each text of a file
def key_of(path: Path | str) -> str:
    """What the keys of the texts in a data file begin with: its folder and its name."""
    path = Path(path)
    return f"{path.parent.name}.{path.name.removesuffix('.yaml')}"


def read_texts(node: Node | None, key: str) -> Texts:
    """A text of a data file: plain English, or `{en: …, fi: …}`; empty where there is none."""
    if node is None:
        return Texts(key)
    if not isinstance(node.value, dict):
        return Texts(key, {ENGLISH: node.text()})
    given = node.mapping(LANGUAGES, (ENGLISH,))
    return Texts(key, {code: given[code].text() for code in LANGUAGES if code in given})


def read_any_texts(node: Node | None, key: str) -> Texts:
    """A text of an author's own: plain, or in one language or more, none of which must be there."""
    if node is None or not isinstance(node.value, dict):
        return read_texts(node, key)
    given = node.mapping(LANGUAGES)
    if not given:
        node.fault(
            "no text",
            "a text in one language or more, such as {fi: …}",
            "Write the title in the language you use.",
        )
    return Texts(key, {code: given[code].text() for code in LANGUAGES if code in given})
