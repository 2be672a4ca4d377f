"""A plugin made a model that is ready to run, or refused with its author's name.

Every model has a plugin manager of its own, with the country's checks registered beside it. Hooks
are resolved once into plain calls, so that a wrong result or an exception has an author.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen
import pluggy

from ..base.catalogues import ENGLISH
from ..base.copies import changed
from ..base.errors import ModelError, SubcontractError
from ..base.guard import close_to
from . import entering, hookspecs, remarks
from .authors import Author, place_of
from .entering import Act
from .fact_sheet import read_facts
from .manifest_rules import faults_of_manifest
from .onboarding_file import read_steps
from .resources import Resources
from .results import Admission, Effects, Manifest, Payments, Quote
from .vocabulary import all_parties, all_purses, declare, no_such_party

_PREFIX = "subcontract_"
_CHECK = "check_benefits"
_PEOPLE = "check_people"  # the country's alone
HOOKS = tuple(
    name.removeprefix(_PREFIX)
    for name in vars(hookspecs)
    if name.startswith(_PREFIX) and name != _PREFIX + _PEOPLE
)
_RESULT = {
    "describe": Manifest,
    "onboard": Admission,
    "limit": Admission,
    "price": Quote,
    "route": Payments,
    "resources": Resources,
    _PEOPLE: Effects,
    _CHECK: Effects,
}
Telling = TypeVar("Telling", Admission, Effects)


@frozen(eq=False)
class Call:
    """One implementation of one hook: whose it is, the function, and the arguments it names.

    `is_beside` marks a check of another package than the model's and the country's: what it does
    wrong costs its own remarks, never the model.
    """

    author: Author
    hook: str
    function: Callable[..., Any]
    arguments: tuple[str, ...]
    is_beside: bool = False

    @property
    def plugin(self) -> str:
        """The id of the model or the name of the checks."""
        return self.author.name

    @property
    def place(self) -> str:
        """The author's file and line at which the hook begins."""
        return place_of(self.function)

    def blame(self, what: str, to_do: str = "Mend what the hook gives there.") -> ModelError:
        """What is wrong with the result, as a fault of its author."""
        return self.author.blame(f"{self.hook}: {what}", self.place, to_do)

    def __call__(self, **given: Any) -> Any:
        asked = {name: given[name] for name in self.arguments}
        result, wanted = entering.apart(self._act, self.function, **asked), _RESULT[self.hook]
        if not isinstance(result, wanted):
            raise self.author.blame(
                f"{self.hook} returned {type(result).__name__}; it must return {wanted.__name__}",
                self.place,
                f"End the hook with return {wanted.__name__}(…).",
            )
        return result

    def told(self, result: Telling, what: str = "findings") -> Telling:
        """What the hook gave, with its findings made, or its steps."""
        return changed(result, **{what: entering.apart(self._act, lambda: getattr(result, what))})

    @cached_property
    def _act(self) -> Act:
        return Act(self.author, self.hook, self.place)


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
    people: tuple[Call, ...] = ()

    @property
    def id(self) -> str:
        """The model's id."""
        return self.manifest.id


def load_model(
    plugin: Any,
    model_id: str,
    checks: Mapping[str, Any],
    author: Author | None = None,
    beside: Mapping[str, Author] | None = None,
) -> Model:
    """Make a model of a plugin (a module or any namespace with hook implementations).

    `beside` names the checks of other packages and whose they are. Raises `ModelError` that names
    the plugin and the hook.
    """
    whose = author or Author(model_id)
    authors = {model_id: whose, **(beside or {})}
    manager = entering.apart(
        Act(whose, "registering its hooks", place_of(plugin)),
        _registered,
        plugin=plugin,
        author=whose,
        checks=checks,
    )

    def one(hook: str) -> Call:
        calls = _calls(manager, hook, authors, beside or {})
        if len(calls) != 1:
            who = ", ".join(call.plugin for call in calls) or "nobody"
            raise whose.blame(
                f"exactly one plugin must implement {hook}; {who} does",
                place_of(plugin),
                f"Write @hookimpl def {_PREFIX}{hook}(…) once.",
            )
        return calls[0]

    describe = one("describe")
    manifest = describe()
    check_manifest(manifest, describe)
    return Model(
        manifest,
        one("onboard"),
        tuple(_calls(manager, "limit", authors, beside or {})),
        one("price"),
        one("route"),
        tuple(_calls(manager, _CHECK, authors, beside or {})),
        tuple(_calls(manager, "resources", authors, beside or {})),
        tuple(_calls(manager, _PEOPLE, authors, beside or {})),
    )


def check_hooks(plugin: Any, author: Author, only: Iterable[str] = HOOKS) -> None:
    """Hold the names of a plugin's hooks to those that there are; `only` these may be its own."""
    for name in dir(plugin):
        hook = name.removeprefix(_PREFIX)
        if not name.startswith(_PREFIX) or not callable(getattr(plugin, name)):
            continue
        if hook not in HOOKS:
            near = close_to(name, [f"{_PREFIX}{one}" for one in HOOKS])
            raise author.blame(
                f"no such hook: {name}",
                place_of(getattr(plugin, name)),
                f"Did you mean {near[0]}?" if near else f"The hooks are {', '.join(HOOKS)}.",
            )
        if hook not in only:
            raise author.blame(
                f"checks cannot implement {hook}",
                place_of(getattr(plugin, name)),
                "Announce a model of its own in subcontract.models.",
            )


def check_checks(plugin: Any, author: Author) -> None:
    """Hold the checks of another package to the shape of their hook, before any model has them."""
    check_hooks(plugin, author, only=(_CHECK,))
    manager = _registered(plugin, author, {})
    if not _calls(manager, _CHECK, {author.name: author}, {}):
        raise author.blame(
            f"it implements no {_CHECK}",
            place_of(plugin),
            f"Write @hookimpl def {_PREFIX}{_CHECK}(…).",
        )


def _registered(plugin: Any, author: Author, checks: Mapping[str, Any]) -> pluggy.PluginManager:
    """A manager with the checks and the plugin."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    for name, check in checks.items():
        manager.register(check, name=name)
    check_hooks(plugin, author)
    try:
        manager.register(plugin, name=author.name)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        place = place_of(plugin)
        raise author.blame(
            " ".join(str(error).split()), place, "Name only the arguments that the hook has."
        ) from error
    return manager


def _calls(
    manager: pluggy.PluginManager,
    hook: str,
    authors: Mapping[str, Author],
    beside: Mapping[str, Author],
) -> list[Call]:
    """The implementations of a hook, in the order in which they were registered."""
    calls = []
    for found in reversed(getattr(manager.hook, f"{_PREFIX}{hook}").get_hookimpls()):
        name = found.plugin_name
        author = authors.get(name) or Author(name, is_ours=True)
        if found.kwargnames:
            raise author.blame(
                f"{hook} gives {', '.join(found.kwargnames)} a default value; hook arguments have"
                " none",
                place_of(found.function),
                "Take the default value away.",
            )
        if found.hookwrapper or found.wrapper:
            raise author.blame(
                f"{hook} is a wrapper; a hook answers for itself",
                place_of(found.function),
                "Write @hookimpl without wrapper and return the result.",
            )
        calls.append(
            Call(
                author,
                hook,
                found.function,
                tuple(found.argnames),
                name in beside,
            )
        )
    return calls


def check_manifest(manifest: Manifest, describe: Call) -> None:
    """Hold a manifest to what it must say; raises `ModelError` with every fault."""
    model_id = describe.plugin
    faults = faults_of_manifest(manifest)
    if isinstance(manifest.id, str) and manifest.id != model_id:
        says = f"its id is {manifest.id!r}; the entry point says {model_id!r}"
        faults.insert(0, f"{says}. Write the same in both")
    if faults:
        raise describe.blame("; ".join(faults), "Mend the manifest.")
    if ENGLISH not in manifest.title:
        told = f"its title has no English (in {describe.place}). Add {ENGLISH!r} to title"
        remarks.note(describe.author, describe.hook, remarks.WORDS, f"{describe.author}: {told}.")
    try:
        _check_words(manifest, model_id)
    except ModelError as error:
        raise describe.blame(str(error), "Mend the manifest.") from error
    try:
        if manifest.facts is not None:
            read_facts(manifest.facts)
        if manifest.onboarding is not None:
            read_steps(manifest.onboarding)
    except SubcontractError as error:
        raise describe.blame(str(error), "Mend the file that the manifest names.") from error


def _check_words(manifest: Manifest, model_id: str) -> None:
    """Whether the kinds and the roles are known, and no edge contradicts another."""
    on_edges = (role for edge in (*manifest.edges, *manifest.forbidden) for role in edge)
    used = {*manifest.parties, *manifest.keepers, *on_edges}
    declare(model_id, manifest.kinds, manifest.own_parties, manifest.texts)
    unknown = sorted(used - set(all_parties(model_id)))
    if unknown:
        raise ModelError("\n".join(no_such_party(model_id, name) for name in unknown))
    said = [(one.name, one.purse) for one in manifest.own_parties if one.purse]
    said += [(one.name, one.purse) for one in manifest.kinds if one.purse]
    strange = [
        f"{name} → {purse}"
        for name, purse in (*manifest.purses.items(), *said)
        if purse not in all_purses() or ((name, purse) not in said and name not in manifest.parties)
    ]
    if strange:
        raise ModelError(
            f"unknown in purses: {', '.join(strange)}; a party of the model to one of"
            f" {', '.join(sorted(all_purses()))}"
        )
    both = set(manifest.edges) & set(manifest.forbidden)
    if both:
        raise ModelError(f"edges both expected and forbidden: {sorted(both)}")
