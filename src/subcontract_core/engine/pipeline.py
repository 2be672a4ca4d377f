"""One model, one question: onboard and what the law takes out of it, price, route, check benefits,
with every result checked.

Nothing here knows a country.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from ..accounts.conservation import conserve
from ..base.errors import ConservationError, ModelError, SubcontractError
from ..base.memory import keep_freed_memory
from ..law import Law
from ..model import remarks
from ..model.authors import wording
from ..model.kinds import Kind
from ..model.loading import Call, Model, Telling
from ..model.results import Effects, Outcome
from ..model.terms import Terms, open_choices
from ..model.vocabulary import usable
from ..scenario.tables import Tables
from .boundary import (
    check_admission,
    check_effects,
    check_limited,
    check_no_benefit,
    check_only_told,
    check_payments,
    joined_effects,
)
from .handed import check_findings
from .quote_boundary import check_quote
from .resources import joined_resources

# Above this many person-months a table no longer fits the processor's cache; batches keep time
# linear.
BATCH_PERSON_MONTHS = 40_000


def run(
    model: Model,
    tables: Tables,
    law: Law,
    chosen: Mapping[str, str] | None = None,
    *,
    figures: bool = False,
) -> Outcome:
    """Run one model on one set of cases under one choice of open terms.

    For who wants `figures` alone, findings that a hook makes when they are read are not made: they
    are where they were, unchecked, and the sums are the same.
    Raises `ModelError` or `ConservationError` that names the author, `InputError` for terms.
    """
    try:
        return _run(
            model,
            tables,
            law,
            chosen or {},
            figures,
        )
    except SubcontractError:
        raise
    except Exception as error:  # what no check foresaw of what another package handed over
        author = model.route.author
        if author.is_ours:
            raise
        what = f"what its hooks gave cannot be used: {wording(error)}"
        raise author.blame(what, model.route.place, "Give what the hooks' types say.") from error


def _run(
    model: Model, tables: Tables, law: Law, chosen: Mapping[str, str], figures: bool
) -> Outcome:
    """The hooks one after another, each result checked before the next hook sees it."""
    terms = Terms.resolve(
        model.manifest.terms,
        model.id,
        tables,
        chosen,
        model.manifest.onboarding,
    )
    given: dict[str, Any] = {"tables": tables, "terms": terms, "law": law}
    kinds = usable(model.id)
    admission = model.onboard(**given)
    check_admission(admission, tables, model.onboard)
    admission = _told(model.onboard, admission, tables, figures)
    for limit in model.limits:
        limited = limit(**given, admission=admission)
        check_limited(limited, admission, tables, limit)
        admission = _told(limit, limited, tables, figures)
    given["admission"] = admission
    quote = model.price(**given)
    check_quote(quote, tables, model.price, kinds)
    given["quote"] = quote
    payments = model.route(**given)
    check_payments(payments, tables, model.route, kinds)
    given["payments"] = payments
    used = [(call, call(**given)) for call in model.resources]
    effects = joined_effects(_found(model, given, kinds, figures), kinds)
    if not figures:
        effects = evolve(effects, findings=effects.findings)
    outcome = Outcome(
        model.id,
        dict(chosen),
        model.manifest,
        tables,
        admission,
        quote,
        payments,
        effects,
        law.label,
        joined_resources(used, tables, model.manifest),
    )
    try:
        conserve(outcome)
    except ConservationError as error:
        raise ConservationError(_with_place(str(error), model)) from error
    return outcome


def _told(call: Call, given: Telling, tables: Tables, figures: bool) -> Telling:
    """What a hook gave, with its findings made and looked at, unless figures alone are wanted."""
    if figures:
        return given
    told = call.told(given)
    check_findings(call, told.findings, tables)
    return told


def _found(
    model: Model, given: dict[str, Any], kinds: Mapping[str, Kind], figures: bool
) -> list[tuple[Call, Effects]]:
    """What each check found. What the checks of another package do wrong costs what they found,
    and never the model.
    """
    tables: Tables = given["tables"]
    found: list[tuple[Call, Effects]] = []
    for call in model.checks:
        try:
            effects = _told(call, call(**given), tables, figures)
            check_effects(effects, tables, call, kinds)
            if call.is_beside:
                check_only_told(effects, call)
            elif call.plugin == model.id:
                check_no_benefit(effects.sheets, call, kinds)
        except ModelError as error:
            if call.plugin == model.id:
                raise
            if not call.is_beside:
                raise ModelError(_with_place(str(error), model)) from error
            remarks.leave_out(call.author, f"{error} What it found is left out.")
            continue
        found.append((call, effects))
    return found


def _with_place(error: str, model: Model) -> str:
    """A broken promise with the package and the line of the hook whose documents break it."""
    author, place = model.route.author, model.route.place
    package = f"{author.package}, " if author.package else ""
    where = f" ({package}route in {place})" if place else ""
    return f"{error}{where}. Mend the documents of route, or what price asks and promises."


def readings(model: Model, tables: Tables) -> list[dict[str, str]]:
    """The combinations of open choices that the scenario leaves: one outcome each."""
    return open_choices(model.manifest.terms, model.id, tables.scenario)


def batches(tables: Tables) -> Iterator[Tables]:
    """The cases in portions that stay small enough to be quick."""
    keep_freed_memory()
    step = _portion(tables)
    for first in range(0, tables.cases, step):
        yield tables.take(first, min(first + step, tables.cases))


def repeated(tables: Tables, times: int) -> Iterator[Tables]:
    """The same cases many times over, in portions, without ever holding them all."""
    keep_freed_memory()
    step = max(1, _portion(tables) // tables.cases)
    for first in range(0, times, step):
        yield tables.repeat(min(step, times - first))


def _portion(tables: Tables) -> int:
    """How many cases make a portion."""
    per_case = max(1, tables.size[0] * tables.size[1] // tables.cases)
    return max(1, BATCH_PERSON_MONTHS // per_case)
