"""Variants: models that differ from another one only in terms and words, written as data.

A variant is a YAML file `variants/<id>.yaml` inside a package, announced by an entry point of the
group `subcontract.variants` whose value is the package. It names the model it is `based_on`; what
it does not say is as there. Files `<id>.onboarding.yaml` and `<id>.facts.yaml` beside it replace
the model's own.
"""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from attrs import evolve

from ..base import located_yaml
from ..base.errors import ModelError, MoneyError
from ..base.guard import short
from ..base.texts import key_of, read_any_texts
from . import hookspecs
from .hookspecs import hookimpl
from .results import Manifest
from .term import Term, allowed_instead, settled

FORMAT = "subcontract-variant/1"
KEYS = ("format", "based_on", "title", "region", "summary", "sources", "terms")
MUST = ("format", "based_on", "title", "summary")
TERM_KEYS = ("value", "source", "assumed", "unknown")


def variant_path(package: Any, variant_id: str) -> Path:
    """Where a package keeps the file of one of its variants."""
    file = getattr(package, "__file__", None)
    if not file:
        raise ModelError(
            f"{variant_id}: its entry point must name a package that holds"
            f" variants/{variant_id}.yaml"
        )
    return Path(file).parent / "variants" / f"{variant_id}.yaml"


def based_on(path: Path) -> str:
    """The id of the model that a variant changes."""
    root = located_yaml.read(path)
    node = root.child("based_on")
    base = node.text() if node is not None else ""
    root.faults.refuse_model()
    if not base:
        raise ModelError(f"{path.name}: based_on must name a model")
    return base


def variant(path: Path, variant_id: str, base: Any, manifest: Manifest) -> SimpleNamespace:
    """A plugin with the hooks of `base` and the manifest of the variant.

    Raises `ModelError` with all faults of the file.
    """
    root = located_yaml.read(path)
    part = root.mapping(KEYS, MUST)
    if "format" in part:
        part["format"].one_of((FORMAT,))
    beside = {name: path.with_name(f"{variant_id}.{name}.yaml") for name in ("onboarding", "facts")}
    changed = evolve(
        manifest,
        id=variant_id,
        title=read_any_texts(part.get("title"), f"{key_of(path)}.title"),
        region=part["region"].text() if "region" in part else manifest.region,
        summary=read_any_texts(part.get("summary"), f"{key_of(path)}.summary"),
        sources=(
            tuple(node.text() for node in part["sources"].sequence())
            if "sources" in part
            else manifest.sources
        ),
        terms=_terms(part.get("terms"), manifest.terms),
        onboarding=beside["onboarding"] if beside["onboarding"].exists() else manifest.onboarding,
        facts=beside["facts"] if beside["facts"].exists() else manifest.facts,
    )
    root.faults.refuse_model()

    @hookimpl
    def subcontract_describe() -> Manifest:
        return changed

    hooks = {
        name: getattr(base, name)
        for name in vars(hookspecs)
        if name.startswith("subcontract_") and hasattr(base, name)
    }
    return SimpleNamespace(**(hooks | {"subcontract_describe": subcontract_describe}))


def _terms(node: located_yaml.Node | None, declared: tuple[Term, ...]) -> tuple[Term, ...]:
    if node is None:
        return declared
    known = {term.name: term for term in declared}
    for name, item in node.mapping(known).items():
        if name not in known:
            continue
        term = known[name]
        part = item.mapping(TERM_KEYS)
        source = part["source"].text() if "source" in part else ""
        if "unknown" in part:
            known[name] = evolve(term, value=None, mark="unknown", source=source)
            continue
        if "value" not in part or ("source" in part) == ("assumed" in part):
            item.fault(
                "a term without its mark",
                "value with source, value with assumed, or unknown: true",
                "Add source, assumed or unknown.",
            )
            continue
        text = part["value"].text()
        try:
            if settled(term, text).startswith("-"):
                part["value"].fault(repr(short(text)), "zero or more", "Check the number.")
        except MoneyError as error:
            item.fault(repr(short(text)), *allowed_instead(term, text, error))
        known[name] = evolve(
            term, value=text, mark="sourced" if source else "assumed", source=source
        )
    return tuple(known.values())
