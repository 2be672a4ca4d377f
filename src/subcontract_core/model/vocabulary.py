"""The words of all lines together: what the engine, the country and the models declared.

A package that brings words for every model (the country) announces a `Vocabulary` in the
entry-point group `subcontract.vocabulary`; a model declares its own kinds, parties and texts in its
manifest, and only its own documents may use them. One name means one thing: who declares it again
in another way is told whose it is; only parties are looked up with their model, so that each may
have its co-operative.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from attrs import field, frozen

from ..base.catalogues import ENGLISH, texts_by_key
from ..base.errors import ModelError
from . import entering, kinds, parties, purses
from .kinds import Flow, Kind
from .parties import Party
from .purses import Purse

VOCABULARIES = "subcontract.vocabulary"
Word = TypeVar("Word")
Text = Mapping[str, str]  # one text by language


@frozen(eq=False)
class Vocabulary:
    """What one owner declares for every model."""

    owner: str
    kinds: tuple[Kind, ...] = ()
    parties: tuple[Party, ...] = ()
    purses: tuple[Purse, ...] = ()


@frozen(eq=False)
class _Register(Generic[Word]):
    """The words of one sort by name and who declared them: for every model, and of each model its
    own.

    `known` keeps what a model declared before it declared itself anew: answers that were given then
    can still be read.
    """

    sort: str
    shared: dict[str, Word] = field(factory=dict)
    owner: dict[str, str] = field(factory=dict)
    own: dict[str, dict[str, Word]] = field(factory=dict)
    known: dict[str, Word] = field(factory=dict)

    def share(self, owner: str, words: Mapping[str, Word]) -> None:
        """Take the words of every model in."""
        self.shared.update(words)
        self.owner.update(dict.fromkeys(words, owner))
        self.known.update(words)

    def give(self, model: str, words: Mapping[str, Word]) -> None:
        """Take a model's own words in, in place of those that it declared before."""
        self.own[model] = dict(words)
        self.known.update(words)

    def usable(self, model: str) -> dict[str, Word]:
        """What a model may use: shared words and its own."""
        return {**self.shared, **self.own.get(model, {})}

    def whose(self, name: str) -> str:
        """Which models have a word as their own, to say why another may not use it."""
        others = [model for model, own in self.own.items() if name in own]
        return f"only {', '.join(others)} declared it" if others else "nobody declared it"

    def clashes(
        self, owner: str, declared: Mapping[str, Word], among_models: bool = True
    ) -> list[str]:
        """The words that are somebody else's under the same name, with whose and what to do.

        `among_models` is False for words that are only looked up with their model.
        """
        faults = []
        others = self.own if among_models else {}
        for name, word in declared.items():
            claims = [(model, own) for model, own in others.items() if model != owner]
            if name in self.shared:
                claims.append((self.owner[name], self.shared))
            faults += [
                f"{owner}: the {self.sort} {name!r} is declared by {whose} in another way; give"
                " yours another name, or declare it with the same properties"
                for whose, theirs in claims
                if theirs.get(name, word) != word
            ]
        return faults


@frozen(eq=False)
class _Words:
    """Kinds, parties and texts, each with its owners."""

    kinds: _Register[Kind] = field(factory=lambda: _Register("kind"))
    parties: _Register[Party] = field(factory=lambda: _Register("party"))
    texts: _Register[Text] = field(factory=lambda: _Register("text"))
    purses: _Register[Purse] = field(factory=lambda: _Register("purse"))


@lru_cache(maxsize=1)
def _words() -> _Words:
    """The engine's words and those of the installed packages."""
    words = _Words()
    found = (
        Vocabulary("the engine", kinds.ENGINE, parties.ENGINE, purses.ENGINE),
        *entering.loaded(VOCABULARIES).values(),
    )
    for vocabulary in found:
        owner, faults = vocabulary.owner, list[str]()
        of_lines = _by_name(owner, "kind", vocabulary.kinds, faults)
        of_parties = _by_name(owner, "party", vocabulary.parties, faults)
        of_purses = _by_name(owner, "purse", vocabulary.purses, faults)
        faults += words.kinds.clashes(owner, of_lines) + words.parties.clashes(owner, of_parties)
        faults += words.purses.clashes(owner, of_purses)
        if faults:
            raise ModelError("\n".join(faults))
        words.kinds.share(owner, of_lines)
        words.parties.share(owner, of_parties)
        words.purses.share(owner, of_purses)
    return words


_Named = TypeVar("_Named", Kind, Party, Purse)


def _by_name(
    owner: str, sort: str, declared: Iterable[_Named], faults: list[str]
) -> dict[str, _Named]:
    """Kinds, parties or purses by name; those that are declared twice in two ways are noted."""
    names: dict[str, _Named] = {}
    faults += [
        f"{owner}: declares the {sort} {word.name!r} twice; keep one of them"
        for word in declared
        if names.setdefault(word.name, word) != word
    ]
    return names


def declare(
    model: str,
    declared: Iterable[Kind],
    own: Iterable[Party] = (),
    texts: Mapping[str, Text] | None = None,
) -> None:
    """Take a model's own kinds, parties and texts in, in place of those that it declared before.

    Raises `ModelError` with every name that means something else already, and every empty text.
    """
    words, faults, said = _words(), list[str](), dict(texts or {})
    of_lines = _by_name(model, "kind", declared, faults)
    of_parties = _by_name(model, "party", own, faults)
    faults += words.kinds.clashes(model, of_lines)
    faults += words.parties.clashes(model, of_parties, among_models=False)
    faults += words.texts.clashes(model, said)
    faults += [
        f"{model}: the text {key!r} is one of the program's; give yours another name"
        for key in said
        if key in texts_by_key(ENGLISH)
    ]
    faults += [
        f"{model}: the text {key!r} is empty; write it in a language, as in {{'fi': '…'}}"
        for key, text in said.items()
        if not any(text.values())
    ]
    faults += [
        f"{model}: the kind {kind.name!r} is pay that nobody promises, so that no contribution or"
        " tax would follow it; declare it with flow=Flow.PROMISED (plugin.kind(…, 'earned', …)) and"
        f" promise it in price: Promise(…, kind={kind.name!r})"
        for kind in of_lines.values()
        if kind.earned and kind.sign > 0 and kind.flow not in (Flow.PROMISED, Flow.CHARGED)
    ]
    if faults:
        raise ModelError("\n".join(faults))
    words.kinds.give(model, of_lines)
    words.parties.give(model, of_parties)
    words.texts.give(model, said)


def own_text(key: str) -> Text | None:
    """What a model says under a key of its own, by language; None where no model does."""
    return _words().texts.known.get(key)


def kind(name: str) -> Kind:
    """The kind of that name, whoever declared it; raises `ModelError` for one that nobody did."""
    found = _words().kinds.known.get(name)
    if found is None:
        raise ModelError(f"nobody declared the kind of line {name!r}; {_to_do(name)}")
    return found


def usable(model: str) -> Mapping[str, Kind]:
    """The kinds that a model's documents may use: shared ones and its own."""
    return _words().kinds.usable(model)


def undeclared(name: str) -> str:
    """What to say of a kind that a model may not use, and what to do."""
    return f"is of a kind that the model may not use ({_words().kinds.whose(name)}); {_to_do(name)}"


def _to_do(name: str) -> str:
    return f"declare it in the manifest: Manifest(…, kinds=(Kind({name!r}, …),))"


def changed_by(edge: str) -> tuple[str, ...]:
    """The shared kinds that a threshold of earnings changes, by name."""
    return tuple(kind.name for kind in _words().kinds.shared.values() if edge in kind.edges)


def shared_kinds() -> Mapping[str, Kind]:
    """The kinds of the engine and of the installed vocabularies, by name."""
    return _words().kinds.shared


def all_parties(model: str = "") -> Mapping[str, Party]:
    """The parties that every model has by name, and a model's own."""
    return _words().parties.usable(model)


def all_purses() -> Mapping[str, Purse]:
    """Every declared purse by name."""
    return _words().purses.shared


def party(name: str, model: str = "") -> Party:
    """The party that a name means in a model's documents; raises `ModelError` for one that nobody
    declared.

    Two models may have a party of one name, each its own.
    """
    words = _words().parties
    found = words.own.get(model, {}).get(name) or words.shared.get(name) or words.known.get(name)
    if found is None:
        raise ModelError(f"nobody declared the party {name!r}; {_declare_party(name)}")
    return found


def no_such_party(model: str, name: str) -> str:
    """What to say of a party that a model may not use, and what to do."""
    parties_known = _words().parties
    return (
        f"{model}: the party {name!r} is not known ({parties_known.whose(name)});"
        f" {_declare_party(name)}, or use one of {', '.join(parties_known.shared)}"
    )


def _declare_party(name: str) -> str:
    own = f"own_parties=(Party({name!r}, Acts.EMPLOYER, {{'fi': '…'}}),)"
    return f"declare it with what it acts as: Manifest(…, {own})"
