"""The models that are installed: found by entry point, loaded one by one, broken ones isolated."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import EntryPoint
from typing import Any

from attrs import define, field, frozen

from ..base.errors import ModelError, SubcontractError, Text
from ..base.packages import entry_points
from ..law import Law
from . import absent_models, entering, variants
from .loading import Model, load_model

MODELS, VARIANTS, CHECKS, LAWS = (
    "subcontract.models",
    "subcontract.variants",
    "subcontract.checks",
    "subcontract.law",
)


@frozen
class Entry:
    """One line of the catalogue: a model that is ready, or broken and why."""

    id: str
    origin: str
    broken: str = ""


@define(eq=False)
class Catalogue:
    """Models by id. Listing reads metadata only; a model is imported when it is first asked for.

    `homes` names the packages of models that may be missing here.
    """

    points: Mapping[str, EntryPoint]
    checks: Mapping[str, Any]
    variants: Mapping[str, EntryPoint] = field(factory=dict)
    homes: Mapping[str, str] = field(factory=dict)
    _ready: dict[str, Model] = field(factory=dict)
    _plugins: dict[str, Any] = field(factory=dict)
    _loading: list[str] = field(factory=list)

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, without loading anything."""
        return tuple(sorted({*self.points, *self.variants, *self._ready}))

    def register(self, plugin: Any, model_id: str) -> Model:
        """Add a model made on the spot, for example in a notebook, without packaging."""
        model = load_model(plugin, model_id, self.checks)
        self._ready[model_id], self._plugins[model_id] = model, plugin
        return model

    def get(self, model_id: str) -> Model:
        """The model of that id; raises `ModelError` with the known ids or why it is broken."""
        if model_id in self._ready:
            return self._ready[model_id]
        point = self.points.get(model_id) or self.variants.get(model_id)
        if point is None:
            raise ModelError(self._missing(model_id))
        plugin = entering.load(point, model_id)
        if model_id in self.variants:
            plugin = self._variant(plugin, model_id)
        return self.register(plugin, model_id)

    @property
    def missing(self) -> dict[str, str]:
        """The models of known packages that are not installed: id and package."""
        return {model: package for model, package in self.homes.items() if model not in self.ids}

    @property
    def terms(self) -> frozenset[str]:
        """The names of the terms that any installed model has."""
        ready = (self.get(entry.id).manifest for entry in self.entries() if not entry.broken)
        return frozenset(term.name for manifest in ready for term in manifest.terms)

    def meant(self, model_id: str, most: int = 1) -> list[str]:
        """The ids, installed or not, that an unknown one may be a slip for."""
        if model_id in self.missing:
            return []
        return absent_models.meant(model_id, (*self.ids, *self.missing), most)

    def _missing(self, model_id: str) -> Text:
        known, near = ", ".join(self.ids), self.meant(model_id, 2)
        package = self.missing.get(model_id)
        if package:
            return Text(
                "the model {model!r} is in the package {package}, which is not installed: in the"
                " project's folder uv run installs it, elsewhere pip install and the package's"
                " wheel. Installed: {known}",
                model=model_id,
                package=package,
                known=known,
            )
        if near:
            return Text(
                "no model {model!r}; did you mean {near}? Known: {known}",
                model=model_id,
                near=", ".join(near),
                known=known,
            )
        return Text("no model {model!r}. Known: {known}", model=model_id, known=known)

    def _variant(self, package: Any, model_id: str) -> Any:
        """The plugin of a variant; a circle of variants is an error that names it."""
        if model_id in self._loading:
            raise ModelError(
                f"{' is based on '.join([*self._loading, model_id])}: a variant must end at a model"
                " written in Python"
            )
        path = variants.variant_path(package, model_id)
        self._loading.append(model_id)
        try:
            base = self.get(variants.based_on(path))
        finally:
            self._loading.pop()
        return variants.variant(path, model_id, self._plugins[base.id], base.manifest)

    def entries(self) -> tuple[Entry, ...]:
        """Load every model and say for each whether it is ready or broken."""
        entries = []
        for model_id in self.ids:
            point = self.points.get(model_id) or self.variants.get(model_id)
            origin = (
                f"{point.dist.name} {point.dist.version}"
                if point is not None and point.dist is not None
                else ""
            )
            try:
                self.get(model_id)
                entries.append(Entry(model_id, origin))
            except SubcontractError as error:
                entries.append(Entry(model_id, origin, str(error)))
        return tuple(entries)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The installed models with the installed checks."""
    points, data = (
        {point.name: point for point in entry_points(group=group)} for group in (MODELS, VARIANTS)
    )
    return Catalogue(points, entering.loaded(CHECKS), data, absent_models.HOMES)


@lru_cache(maxsize=1)
def installed_law() -> Law:
    """The installed body of law; exactly one package provides it."""
    countries = entry_points(group=LAWS)
    if len(countries) != 1:
        names = ", ".join(point.name for point in countries) or "none"
        raise ModelError(f"exactly one installed package must provide the law; found {names}")
    law = entering.load(countries[0], countries[0].name)()
    if not isinstance(law, Law):
        raise ModelError(f"{countries[0].value} did not return a Law")
    return law
