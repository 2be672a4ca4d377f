"""One model, one question: onboard and what the law takes out of it, price, route, check benefits,
with every result checked.

Nothing here knows a country.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from attrs import field, frozen

from ..accounts.conservation import conserve
from ..base.errors import ConservationError, ModelError, SubcontractError
from ..base.memory import MANY_PERSON_MONTHS, keep_freed_memory
from ..law import Law
from ..model import remarks
from ..model.authors import wording
from ..model.kinds import Kind
from ..model.loading import Call, Model
from ..model.resources import Resources
from ..model.results import Admission, Effects, Outcome, Payments, Quote
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
from .people import Checked, people_checked
from .person_sides import PersonSide, side_of
from .quote_boundary import check_quote
from .resources import joined_resources
from .telling import told, with_steps

Found = tuple[Call, Effects]


@frozen(eq=False)
class Answer:
    """What a model answers before the people are checked: everything to its documents, and what
    its own checks and the country's find in these; `plan` is the people's side of the plan where
    something else happens.
    """

    model: Model
    chosen: Mapping[str, str]
    tables: Tables = field(repr=False)
    law: Law = field(repr=False)
    admission: Admission = field(repr=False)
    quote: Quote = field(repr=False)
    payments: Payments = field(repr=False)
    used: Resources = field(repr=False)
    found: tuple[Found, ...] = field(repr=False)
    plan: PersonSide | None = field(default=None, repr=False)

    @cached_property
    def side(self) -> PersonSide:
        """What of it reaches the people."""
        return side_of(self.admission, self.payments, self.plan, self.tables.work_paid)


def run(
    model: Model,
    tables: Tables,
    law: Law,
    chosen: Mapping[str, str] | None = None,
    *,
    figures: bool = False,
) -> Outcome:
    """Run one model on one set of cases under one choice of open terms.

    Findings of the project's own hooks are made and looked at when they are read; those of other
    packages at once, unless `figures` alone are wanted.
    Raises `ModelError` or `ConservationError` that names the author, `InputError` for terms.
    """
    (outcome,) = outcomes_of([answer(model, tables, law, chosen, figures=figures)])
    if isinstance(outcome, SubcontractError):
        raise outcome
    return outcome


def handed_over(
    model: Model,
    tables: Tables,
    law: Law,
    chosen: Mapping[str, str] | None = None,
) -> Outcome:
    """What a model hands over and uses up, in figures alone, and nothing of what it does to the
    people: enough for what is left to whoever sells. Raises as `run`.
    """
    one = answer(model, tables, law, chosen, figures=True)
    with _of_author(model):
        return _outcome(one, ())


def answer(
    model: Model,
    tables: Tables,
    law: Law,
    chosen: Mapping[str, str] | None = None,
    *,
    figures: bool = False,
) -> Answer:
    """The hooks of a model to its documents; raises as `run`."""
    with _of_author(model):
        return _answer(model, tables, law, chosen or {}, figures)


@contextmanager
def _of_author(model: Model) -> Iterator[None]:
    """What no check foresaw of what another package handed over is a fault of its author."""
    try:
        yield
    except SubcontractError:
        raise
    except Exception as error:
        author = model.route.author
        if author.is_ours:
            raise
        what = f"what its hooks gave cannot be used: {wording(error)}"
        raise author.blame(what, model.route.place, "Give what the hooks' types say.") from error


def _answer(
    model: Model, tables: Tables, law: Law, chosen: Mapping[str, str], figures: bool
) -> Answer:
    """The hooks one after another, each result checked before the next hook sees it."""
    kinds, tables = usable(model.id), tables.paying(model.id)
    if tables.size[0] * tables.size[1] > MANY_PERSON_MONTHS:
        keep_freed_memory()
    given = _documents(model, tables, law, chosen, figures)
    used = [(call, call(**given)) for call in model.resources]
    given["resources"] = joined_resources(used, tables, model.manifest)
    return Answer(
        model,
        dict(chosen),
        tables,
        law,
        given["admission"],
        given["quote"],
        given["payments"],
        given["resources"],
        tuple(_found(model, given, kinds, figures)),
        _plan(model, tables.plan, law, chosen),
    )


def _documents(
    model: Model, tables: Tables, law: Law, chosen: Mapping[str, str], figures: bool
) -> dict[str, Any]:
    """What a model makes of tables up to its documents, each by the name of its argument."""
    said = model.manifest
    terms = Terms.resolve(said.terms, model.id, tables, chosen, said.onboarding)
    kinds = usable(model.id)
    given: dict[str, Any] = {"tables": tables, "terms": terms, "law": law}
    admission = model.onboard(**given)
    check_admission(admission, tables, model.onboard)
    admission = with_steps(model.onboard, admission, tables, figures)
    admission = told(model.onboard, admission, tables, figures)
    for limit in model.limits:
        limited = limit(**given, admission=admission)
        if limited is admission:
            continue
        check_limited(limited, admission, tables, limit)
        limited = with_steps(limit, limited, tables, figures)
        admission = told(limit, limited, tables, figures)
    given["admission"] = admission
    quote = model.price(**given)
    check_quote(quote, tables, model.price, kinds)
    given["quote"] = quote
    payments = model.route(**given)
    check_payments(payments, tables, model.route, kinds)
    given["payments"] = payments
    return given


def _plan(
    model: Model, plan: Tables | None, law: Law, chosen: Mapping[str, str]
) -> PersonSide | None:
    """The people's side of what the model makes of the plan, where something else happens."""
    if plan is None:
        return None
    given = _documents(model, plan, law, chosen, figures=True)
    return side_of(given["admission"], given["payments"], None, plan.work_paid)


def outcomes_of(
    answers: Sequence[Answer], *, figures: bool = False
) -> list[Outcome | SubcontractError]:
    """The outcomes of answers to the same tables under the same law, each with what changes for the
    people, or why it cannot be had. People who are met alike by several are checked once. With
    `figures` nothing is told of them.
    """
    first = answers[0]
    asked = [(one.model.people, one.side) for one in answers]
    checked = people_checked(asked, first.tables, first.law, figures=figures)
    outcomes: list[Outcome | SubcontractError] = []
    for one, people in zip(answers, checked, strict=True):
        try:
            with _of_author(one.model):
                outcomes.append(_outcome(one, people))
        except SubcontractError as error:
            outcomes.append(error)
    return outcomes


def _outcome(one: Answer, people: Checked) -> Outcome:
    """An answer with what changes for the people, held to conserve money."""
    model = one.model
    if isinstance(people, ModelError):
        raise ModelError(_with_place(str(people), model)) from people
    outcome = Outcome(
        model.id,
        dict(one.chosen),
        model.manifest,
        one.tables,
        one.admission,
        one.quote,
        one.payments,
        joined_effects(_in_order(people, one.found), usable(model.id)),
        one.law.label,
        one.used,
    )
    try:
        conserve(outcome)
    except ConservationError as error:
        raise ConservationError(_with_place(str(error), model)) from error
    return outcome


def _in_order(people: Sequence[Found], documents: Sequence[Found]) -> list[Found]:
    """What was found, of each author on the people before that on the documents."""
    placed = {call.plugin for call, _ in documents}
    found = [one for one in people if one[0].plugin not in placed]
    for call, effects in documents:
        found += [one for one in people if one[0].plugin == call.plugin]
        found.append((call, effects))
    return found


def _found(
    model: Model, given: dict[str, Any], kinds: Mapping[str, Kind], figures: bool
) -> list[Found]:
    """What each check found. What the checks of another package do wrong costs what they found,
    and never the model.
    """
    tables: Tables = given["tables"]
    found: list[Found] = []
    for call in model.checks:
        try:
            effects = told(call, call(**given), tables, figures)
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
