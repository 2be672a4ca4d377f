"""One model, one question: onboard and what the law takes out of it, price, route, check benefits,
with every result checked.

Nothing here knows a country.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from ..accounts.conservation import conserve
from ..base.memory import keep_freed_memory
from ..law import Law
from ..model.loading import Call, Model, Telling
from ..model.results import Outcome
from ..model.terms import Terms, open_choices
from ..model.vocabulary import usable
from ..scenario.tables import Tables
from .boundary import (
    check_admission,
    check_limited,
    check_payments,
    joined_effects,
)
from .column_rules import check_findings
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
    tables = tables.covering(model.manifest.pay_rules)
    terms = Terms.resolve(
        model.manifest.terms, model.id, tables, chosen or {}, model.manifest.onboarding
    )
    given: dict[str, Any] = {"tables": tables, "terms": terms, "law": law}
    kinds = usable(model.id)
    admission = model.onboard(**given)
    check_admission(admission, tables, model.onboard)
    admission = _told(model.onboard, admission, figures)
    for limit in model.limits:
        limited = limit(**given, admission=admission)
        check_limited(limited, admission, tables, limit)
        admission = _told(limit, limited, figures)
    given["admission"] = admission
    quote = model.price(**given)
    check_quote(quote, tables, model.price, kinds)
    given["quote"] = quote
    payments = model.route(**given)
    check_payments(payments, tables, model.route, kinds)
    given["payments"] = payments
    used = [(call, call(**given)) for call in model.resources]
    effects = joined_effects(
        [(call, _told(call, call(**given), figures)) for call in model.checks],
        tables,
        kinds,
        (model.id,),
    )
    if not figures:
        effects = evolve(effects, findings=effects.findings)
    outcome = Outcome(
        model.id,
        dict(chosen or {}),
        model.manifest,
        tables,
        admission,
        quote,
        payments,
        effects,
        law.label,
        joined_resources(used, tables, model.manifest),
    )
    conserve(outcome)
    return outcome


def _told(call: Call, given: Telling, figures: bool) -> Telling:
    """What a hook gave, with its findings made and looked at, unless figures alone are wanted."""
    if figures:
        return given
    told = call.told(given)
    check_findings(told.findings, call)
    return told


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
