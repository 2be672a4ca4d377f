"""The words of all lines together: what the engine, the country and the models declared.

A package that brings words for every model (the country) announces a `Vocabulary` in the
entry-point group `subcontract.vocabulary`; a model declares its own kinds in its manifest, and only
its own documents may use them. One name means one thing: who declares it again in another way is
told whose it is.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import field, frozen

from ..base.errors import ModelError
from . import entering, kinds, parties
from .kinds import Kind
from .parties import Party

VOCABULARIES = "subcontract.vocabulary"


@frozen(eq=False)
class Vocabulary:
    """What one owner declares for every model."""

    owner: str
    kinds: tuple[Kind, ...] = ()
    parties: tuple[Party, ...] = ()


@frozen(eq=False)
class _Words:
    """Kinds by name and who declared them: for every model, and of each model its own.

    `known` keeps what a model declared before it declared itself anew: answers that were given then
    can still be read.
    """

    shared: dict[str, Kind] = field(factory=dict)
    owner: dict[str, str] = field(factory=dict)
    own: dict[str, dict[str, Kind]] = field(factory=dict)
    known: dict[str, Kind] = field(factory=dict)
    parties: dict[str, Party] = field(factory=dict)


@lru_cache(maxsize=1)
def _words() -> _Words:
    """The engine's words and those of the installed packages."""
    words = _Words()
    found = (
        Vocabulary("the engine", kinds.ENGINE, parties.ENGINE),
        *entering.loaded(VOCABULARIES).values(),
    )
    for vocabulary in found:
        _refuse_other(words, vocabulary.owner, vocabulary.kinds)
        for party in vocabulary.parties:
            if words.parties.setdefault(party.name, party) != party:
                raise ModelError(
                    f"{vocabulary.owner}: the party {party.name!r} is declared already, in another"
                    " way; give it another name"
                )
        words.shared.update((kind.name, kind) for kind in vocabulary.kinds)
        words.owner.update((kind.name, vocabulary.owner) for kind in vocabulary.kinds)
        words.known.update(words.shared)
    return words


def _refuse_other(words: _Words, owner: str, declared: Iterable[Kind]) -> None:
    """Raise where one of the kinds is somebody else's under the same name."""
    names: dict[str, Kind] = {}
    faults = []
    for kind in declared:
        if names.setdefault(kind.name, kind) != kind:
            faults.append(f"{owner}: declares the kind {kind.name!r} twice; keep one of them")
        claims = [(model, own) for model, own in words.own.items() if model != owner]
        if kind.name in words.shared:
            claims.append((words.owner[kind.name], words.shared))
        faults += [
            f"{owner}: the kind {kind.name!r} is declared by {whose} in another way; give yours"
            " another name, or declare it with the same properties"
            for whose, theirs in claims
            if theirs.get(kind.name, kind) != kind
        ]
    if faults:
        raise ModelError("\n".join(faults))


def declare(model: str, declared: Iterable[Kind]) -> None:
    """Take a model's own kinds in, in place of those that it declared before.

    Raises `ModelError` with every name that means something else already.
    """
    words, mine = _words(), tuple(declared)
    _refuse_other(words, model, mine)
    words.own[model] = {kind.name: kind for kind in mine}
    words.known.update(words.own[model])


def kind(name: str) -> Kind:
    """The kind of that name, whoever declared it; raises `ModelError` for one that nobody did."""
    words = _words()
    found = words.known.get(name)
    if found is None:
        raise ModelError(f"nobody declared the kind of line {name!r}; {_to_do(name)}")
    return found


def usable(model: str) -> Mapping[str, Kind]:
    """The kinds that a model's documents may use: shared ones and its own."""
    words = _words()
    return {**words.shared, **words.own.get(model, {})}


def undeclared(name: str) -> str:
    """What to say of a kind that a model may not use, and what to do."""
    others = [model for model, own in _words().own.items() if name in own]
    whose = f"only {', '.join(others)} declared it" if others else "nobody declared it"
    return f"is of a kind that the model may not use ({whose}); {_to_do(name)}"


def _to_do(name: str) -> str:
    return f"declare it in the manifest: Manifest(…, kinds=(Kind({name!r}, …),))"


def changed_by(edge: str) -> tuple[str, ...]:
    """The shared kinds that a threshold of earnings changes, by name."""
    return tuple(kind.name for kind in _words().shared.values() if edge in kind.edges)


def shared_kinds() -> Mapping[str, Kind]:
    """The kinds of the engine and of the installed vocabularies, by name."""
    return _words().shared


def all_parties() -> Mapping[str, Party]:
    """Every party by name."""
    return _words().parties


def party(name: str) -> Party:
    """The party of that name."""
    return _words().parties[name]
