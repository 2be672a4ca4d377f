"""What a manifest must hold to before its model is used: each fault with what to do."""

from collections.abc import Iterator, Mapping
from pathlib import Path
import re
from typing import Any

from .kinds import Kind
from .parties import Party
from .plain_texts import fault_of, faults_of
from .results import Manifest
from .term import Term, faults_of_term

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_MOST_OF_AN_ID, _MOST_TERMS = 60, 200
# Words that a command or a scenario uses for something else.
TAKEN = ("all",)


def fault_of_id(model_id: object) -> str:
    """What is wrong with the id of a model; "" where nothing is."""
    allowed = "write small letters a to z, digits and single hyphens, as in my-region"
    if not isinstance(model_id, str):
        return f"the id is {type(model_id).__name__}, not a text; {allowed}"
    if len(model_id) > _MOST_OF_AN_ID or not _ID.fullmatch(model_id):
        return f"the id {model_id[:_MOST_OF_AN_ID]!r} cannot be used; {allowed}"
    return f"the id {model_id!r} means every model; choose another" if model_id in TAKEN else ""


def faults_of_manifest(manifest: Manifest) -> list[str]:
    """Everything that is wrong with what a manifest says itself, each with what to do."""
    faults = [fault_of_id(manifest.id)]
    faults += faults_of(manifest.title, "title")
    if isinstance(manifest.title, Mapping) and not manifest.title:
        faults.append('title is empty; write {"en": "…"}')
    faults += faults_of(manifest.summary, "summary")
    faults.append(fault_of(manifest.region, "region"))
    shapes = [fault for fault in _shapes(manifest) if fault]
    faults += shapes
    if not shapes:
        faults += _terms(manifest.terms)
        faults += [fault_of(source, "sources") for source in manifest.sources]
        faults += _words(manifest)
    return [fault for fault in faults if fault]


def _shapes(manifest: Manifest) -> Iterator[str]:
    """Whether each field is of the type that its name promises."""
    for name, wanted in (("parties", str), ("keepers", str), ("sources", str)):
        yield _tuple_of(getattr(manifest, name), wanted, name)
    for name in ("edges", "forbidden"):
        pairs = getattr(manifest, name)
        yield _tuple_of(pairs, tuple, name)
        if isinstance(pairs, tuple) and not all(_is_pair(pair) for pair in pairs):
            yield f'{name} holds what is no pair of roles; write ("buyer", "organiser")'
    yield _tuple_of(manifest.terms, Term, "terms")
    yield _tuple_of(manifest.kinds, Kind, "kinds")
    yield _tuple_of(manifest.own_parties, Party, "own_parties")
    for name in ("onboarding", "facts"):
        path = getattr(manifest, name)
        if path is not None and not isinstance(path, Path):
            yield (
                f"{name} is {type(path).__name__}, not a Path; write"
                f' Path(__file__).with_name("{name}.yaml")'
            )


def _is_pair(pair: Any) -> bool:
    return (
        isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(role, str) for role in pair)
    )


def _tuple_of(value: object, wanted: type, name: str) -> str:
    """What is wrong with a field that holds several of a type; "" where nothing is."""
    if not isinstance(value, tuple):
        return f"{name} is {type(value).__name__}, not a tuple; one alone is written (it,)"
    others = {type(one).__name__ for one in value if not isinstance(one, wanted)}
    if others:
        return f"{name} holds {', '.join(sorted(others))}; each must be {wanted.__name__}"
    return ""


def _words(manifest: Manifest) -> Iterator[str]:
    """What is wrong with the words that only this model has."""
    for kind in manifest.kinds:
        yield from faults_of(kind.texts, f"the kind {kind.name!r}")
    for party in manifest.own_parties:
        yield from faults_of(party.texts, f"the party {party.name!r}")
    if not isinstance(manifest.texts, Mapping):
        yield f'texts is {type(manifest.texts).__name__}; write {{"finding.…": {{"fi": "…"}}}}'
        return
    for key, texts in manifest.texts.items():
        yield fault_of(key, "a key of texts")
        yield from faults_of(texts, f"texts {key}")


def _terms(terms: tuple[Term, ...]) -> Iterator[str]:
    """What is wrong with the terms, each and together."""
    if len(terms) > _MOST_TERMS:
        yield f"{len(terms)} terms; at most {_MOST_TERMS} can be looked through"
    seen: set[str] = set()
    for term in terms[:_MOST_TERMS]:
        name = term.name
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            yield f"the term {name!r}: name it in small letters, digits and underscores"
            continue
        if name in seen:
            yield f"the term {name} is declared twice; keep one of them"
        seen.add(name)
        for fault in faults_of_term(term):
            yield f"term {name}: {fault}"
