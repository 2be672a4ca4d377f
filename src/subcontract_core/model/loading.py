"""A plugin made a model that is ready to run, or refused with its author's name.

Every model has a plugin manager of its own, with the country's checks registered beside it. Hooks
are resolved once into plain calls, so that a wrong result or an exception has an author.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from attrs import evolve, frozen
import pluggy

from ..base.errors import ModelError, SubcontractError
from . import entering, hookspecs
from .fact_sheet import read_facts
from .resources import Resources
from .results import Admission, Effects, Manifest, Payments, Quote
from .term import faults_of
from .vocabulary import all_parties, all_purses, declare, no_such_party

_RESULT = {
    "describe": Manifest,
    "onboard": Admission,
    "limit": Admission,
    "price": Quote,
    "route": Payments,
    "resources": Resources,
    "check_benefits": Effects,
}


Telling = TypeVar("Telling", Admission, Effects)


@frozen(eq=False)
class Call:
    """One implementation of one hook: whose it is, the function, and the arguments it names."""

    plugin: str
    hook: str
    function: Callable[..., Any]
    arguments: tuple[str, ...]

    def __call__(self, **given: Any) -> Any:
        result = self._run(self.function, {name: given[name] for name in self.arguments})
        wanted = _RESULT[self.hook]
        if not isinstance(result, wanted):
            raise ModelError(
                f"{self.plugin}: {self.hook} returned {type(result).__name__}; it must return"
                f" {wanted.__name__}"
            )
        return result

    def told(self, result: Telling) -> Telling:
        """What the hook gave, with the findings made."""
        return evolve(result, findings=self._run(lambda: result.findings, {}))

    def _run(self, function: Callable[..., Any], given: Mapping[str, Any]) -> Any:
        try:
            return entering.apart(function, **given)
        except SubcontractError:
            raise
        except (Exception, SystemExit) as error:
            raise ModelError(
                f"{self.plugin}: {self.hook} failed: {type(error).__name__}: {error}"
            ) from error


@frozen(eq=False)
class Model:
    """A model that is ready to run: its manifest and its resolved hooks."""

    manifest: Manifest
    onboard: Call
    limits: tuple[Call, ...]
    price: Call
    route: Call
    checks: tuple[Call, ...]
    resources: tuple[Call, ...] = ()

    @property
    def id(self) -> str:
        """The model's id."""
        return self.manifest.id


def load_model(plugin: Any, model_id: str, checks: Mapping[str, Any]) -> Model:
    """Make a model of a plugin (a module or any namespace with hook implementations).

    Raises `ModelError` that names the plugin and the hook.
    """
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    for name, check in checks.items():
        manager.register(check, name=name)
    try:
        manager.register(plugin, name=model_id)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise ModelError(f"{model_id}: {error}") from error
    unknown = [
        name
        for name in dir(plugin)
        if name.startswith("subcontract_")
        and not hasattr(hookspecs, name)
        and callable(getattr(plugin, name))
    ]
    if unknown:
        raise ModelError(f"{model_id}: no such hook: {', '.join(unknown)}")
    describe = _one(manager, "describe", model_id)
    manifest = describe()
    check_manifest(manifest, model_id)
    return Model(
        manifest,
        _one(manager, "onboard", model_id),
        tuple(_calls(manager, "limit")),
        _one(manager, "price", model_id),
        _one(manager, "route", model_id),
        tuple(_calls(manager, "check_benefits")),
        tuple(_calls(manager, "resources")),
    )


def _calls(manager: pluggy.PluginManager, hook: str) -> list[Call]:
    calls = getattr(manager.hook, f"subcontract_{hook}").get_hookimpls()
    for implementation in calls:
        if implementation.kwargnames:
            raise ModelError(
                f"{implementation.plugin_name}: {hook} gives {', '.join(implementation.kwargnames)}"
                " a default value; hook arguments have none"
            )
    return [Call(i.plugin_name, hook, i.function, tuple(i.argnames)) for i in reversed(calls)]


def _one(manager: pluggy.PluginManager, hook: str, model_id: str) -> Call:
    calls = _calls(manager, hook)
    if len(calls) != 1:
        who = ", ".join(call.plugin for call in calls) or "nobody"
        raise ModelError(f"{model_id}: exactly one plugin must implement {hook}; {who} does")
    return calls[0]


def check_manifest(manifest: Manifest, model_id: str) -> None:
    if manifest.id != model_id:
        raise ModelError(
            f"{model_id}: describe says its id is {manifest.id!r}; the entry point says"
            f" {model_id!r}"
        )
    used = {
        *manifest.parties,
        *manifest.keepers,
        *(role for edge in (*manifest.edges, *manifest.forbidden) for role in edge),
    }
    declare(model_id, manifest.kinds, manifest.own_parties, manifest.texts)
    unknown = sorted(used - set(all_parties(model_id)))
    if unknown:
        raise ModelError("\n".join(no_such_party(model_id, name) for name in unknown))
    strange = [
        f"{party} → {purse}"
        for party, purse in manifest.purses.items()
        if party not in manifest.parties or purse not in all_purses()
    ]
    if strange:
        raise ModelError(
            f"{model_id}: unknown in purses: {', '.join(strange)}; a party of the model to one of"
            f" {', '.join(sorted(all_purses()))}"
        )
    both = set(manifest.edges) & set(manifest.forbidden)
    if both:
        raise ModelError(f"{model_id}: edges both expected and forbidden: {sorted(both)}")
    faults = [
        f"{model_id}: term {term.name}: {fault}"
        for term in manifest.terms
        for fault in faults_of(term)
    ]
    if faults:
        raise ModelError("\n".join(faults))
    if manifest.facts is not None:
        read_facts(manifest.facts)
