"""The models that are installed: found by entry point, loaded one by one, broken ones isolated."""

from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from pathlib import Path
from typing import Any

from attrs import define, field

from ..base.announcements import Point
from ..base.errors import ModelError, SubcontractError, Text, both
from ..base.packages import asked_files, entry_points, is_ours, package_of
from ..law import Law
from . import absent_models, announced, entering, remarks, unpackaged, variants
from .announced import Entry
from .authors import Author, place_of
from .described_package import plugin_of
from .loading import Model, load_model
from .manifest_rules import fault_of_id
from .vocabulary import VOCABULARIES, shared_kinds

MODELS, VARIANTS, CHECKS, LAWS = (
    "subcontract.models",
    "subcontract.variants",
    "subcontract.checks",
    "subcontract.law",
)


def asked_ids(models: Iterable[object] | None) -> list[str] | None:
    """The ids of the models that are asked for, each once; one alone may be a text. None: all.

    Raises `ModelError` for what is no id.
    """
    if models is None:
        return None
    ids = [models] if isinstance(models, str) else list(models)
    wrong = next((one for one in ids if not isinstance(one, str)), "")
    if wrong != "":
        raise ModelError(
            Text(
                "a model is named by its id, such as jobcenter-app; found {found}",
                found=repr(wrong),
            )
        )
    return list(dict.fromkeys(str(one) for one in ids))


@define(eq=False)
class Catalogue:
    """Models by id. Listing reads metadata only; a model is imported when it is first asked for.

    `homes` names the packages of models that may be missing here; `beside` whose the checks of
    other packages are; `refused` what cannot be used at all, such as an id that two packages
    announce; `reserved` the ids that nobody may take, with the packages whose they are.
    """

    points: Mapping[str, Point]
    checks: Mapping[str, Any]
    variants: Mapping[str, Point] = field(factory=dict)
    homes: Mapping[str, str] = field(factory=dict)
    beside: Mapping[str, Author] = field(factory=dict)
    refused: tuple[Entry, ...] = ()
    reserved: Mapping[str, str] = field(factory=dict)
    _ready: dict[str, Model] = field(factory=dict)
    _plugins: dict[str, Any] = field(factory=dict)
    _loading: list[str] = field(factory=list)
    _broken: dict[str, ModelError] = field(factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, without loading anything."""
        return tuple(sorted({*self.points, *self.variants, *self._ready}))

    def register(self, plugin: Any, model_id: str) -> Model:
        """Add a model made on the spot, for example in a notebook, without packaging.

        Raises `ModelError` for an id that an installed package has.
        """
        author = Author(model_id, begin=place_of(plugin))
        self._check_free(model_id, author)
        remarks.forget(model_id)
        return self._load(plugin, model_id, author)

    def register_file(self, path: str | Path) -> tuple[str, ...]:
        """Add the models of a file (.py, or .yaml of a variant) or of a folder that are no
        installed package; their ids. A file that was added before is read anew.

        Raises `ModelError` with the file and line of what is wrong.
        """
        added = []
        for found in unpackaged.found_in(Path(path), (MODELS, VARIANTS)):
            self._check_free(found.model_id, found.author)
            remarks.forget(found.model_id)
            self._broken.pop(found.model_id, None)
            plugin = found.plugin
            if isinstance(plugin, Path):
                plugin = self._variant(plugin, found.model_id, found.author)
            self._load(plugin, found.model_id, found.author)
            added.append(found.model_id)
        return tuple(added)

    def _check_free(self, model_id: str, author: Author) -> None:
        """Raise where an id cannot be used, or is that of an installed package."""
        taken = self.reserved.get(model_id) or self._package(model_id)
        wrong = fault_of_id(model_id)
        if taken:
            wrong = f"the id is that of a model in the package {taken}"
        if wrong:
            raise author.blame(wrong, to_do="Give yours another id.")

    def get(self, model_id: str) -> Model:
        """The model of that id; raises `ModelError` with the known ids or why it is broken."""
        if model_id in self._ready:
            return self._ready[model_id]
        if model_id in self._broken:
            raise self._broken[model_id]
        point = self.points.get(model_id) or self.variants.get(model_id)
        if point is None:
            raise ModelError(self._missing(model_id))
        is_outer = not self._loading
        try:
            author = entering.author_of(point, model_id)
            plugin = entering.load(point, model_id)
            if model_id in self.variants:
                path = variants.variant_path(plugin, model_id)
                plugin = self._variant(path, model_id, author)
            else:
                act = entering.Act(author, entering.IMPORT, author.begin)
                plugin = entering.apart(
                    act,
                    plugin_of,
                    found=plugin,
                    model_id=model_id,
                    author=author,
                )
            return self._load(plugin, model_id, author)
        except ModelError as error:
            if is_outer:  # what is met inside a circle is told from where the circle was entered
                self._broken[model_id] = error
            raise

    def _load(self, plugin: Any, model_id: str, author: Author) -> Model:
        model = load_model(
            plugin,
            model_id,
            self.checks,
            author,
            self.beside,
        )
        self._ready[model_id], self._plugins[model_id] = model, plugin
        return model

    def _package(self, model_id: str) -> str:
        """The installed package that announces an id; "" where none does."""
        point = self.points.get(model_id) or self.variants.get(model_id)
        return package_of(point) if point is not None else ""

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

    def refuse_unknown(self, model_ids: Iterable[str]) -> None:
        """Raise `ModelError` for ids that no installed model has, all of them at once."""
        unknown = [self._missing(model_id) for model_id in model_ids if model_id not in self.ids]
        if unknown:
            raise ModelError(reduce(both, unknown))

    def _missing(self, model_id: str) -> Text:
        known, near = ", ".join(self.ids), self.meant(model_id, 2)
        package = self.missing.get(model_id)
        refused = [entry.broken for entry in self.refused if entry.id == model_id]
        if refused:
            return Text("{model!r} cannot be used: {why}", model=model_id, why="; ".join(refused))
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
        given = [entry.broken for entry in self.refused if entry.is_given]
        if given:
            return Text(
                "no model {model!r} among those that can be used; a file that was given cannot be:"
                " {why}",
                model=model_id,
                why="; ".join(given),
            )
        return Text("no model {model!r}. Known: {known}", model=model_id, known=known)

    def _variant(self, path: Path, model_id: str, author: Author) -> Any:
        """The plugin of a variant; a circle of variants is an error that names it."""
        place = f"variants/{path.name}:1"
        if model_id in self._loading:
            raise author.blame(
                f"{' is based on '.join([*self._loading, model_id])}: a variant must end at a model"
                " written in Python",
                place,
                "Name another model in based_on.",
            )
        self._loading.append(model_id)
        try:
            base = self.get(variants.based_on(path))
            return variants.variant(path, model_id, self._plugins[base.id], base.manifest)
        except ModelError as error:
            told = str(error)
            raise (
                error
                if told.startswith(f"{author}: ")
                else author.blame(told, place, "Mend the file of the variant.")
            ) from error
        finally:
            self._loading.pop()

    def entries(self) -> tuple[Entry, ...]:
        """Load every model and say for each whether it is ready or broken; what cannot be used at
        all stands last.
        """
        entries = []
        for model_id in self.ids:
            origin = self._package(model_id)
            try:
                self.get(model_id)
                entries.append(Entry(model_id, origin))
            except SubcontractError as error:
                entries.append(Entry(model_id, origin, str(error)))
        return (*entries, *self.refused)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The installed models with the installed checks. What other packages announce and cannot be
    used stands in `entries()` with its reason.
    """
    found = announced.models(MODELS, VARIANTS)
    checks, beside, refused = announced.checks(CHECKS)
    shared_kinds()  # words that other packages bring are read now, so that a fault is listed
    refused += [Entry(*left) for left in entering.left_out(VOCABULARIES)]
    whole = Catalogue(
        found.of(MODELS),
        checks,
        found.of(VARIANTS),
        absent_models.HOMES,
        beside,
        (*found.refused, *refused, *announced.second_laws(LAWS)),
        {model: home for model, home in announced.RESERVED.items() if model not in found.points},
    )
    for file in asked_files():
        try:
            whole.register_file(file)
        except ModelError as error:
            whole.refused += (Entry(Path(file).stem, file, str(error), is_given=True),)
    return whole


@lru_cache(maxsize=1)
def installed_law() -> Law:
    """The installed body of law: the core's own. A second one is left out, with its reason."""
    countries = entry_points(group=LAWS)
    ours = [point for point in countries if is_ours(point)] or list(countries)
    if len(ours) != 1:
        names = ", ".join(point.name for point in ours) or "none"
        raise ModelError(f"exactly one installed package must provide the law; found {names}")
    law = entering.load(ours[0], ours[0].name)()
    if not isinstance(law, Law):
        raise ModelError(f"{ours[0].value} did not return a Law")
    return law
