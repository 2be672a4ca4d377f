"""Many models on the identical scenario, with the difference to today first.

`today` is each person's own activity without gigs, one per person. A difference is a subtraction of
equal kinds of line and needs no knowledge of either model.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen

from ..accounts import ledger
from ..accounts.difference import beside_today
from ..accounts.ledger import Amount
from ..base.copies import changed
from ..base.errors import Fault, InputError, ModelError, SubcontractError, Text, said
from ..law import Law, Reform
from ..law.reform import find
from ..model import catalogue as installed
from ..model import remarks
from ..model.absent_models import Absent, absent
from ..model.catalogue import Catalogue
from ..model.loading import Model
from ..model.results import Outcome
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import PayRule, Scenario
from . import less_work
from .judging import judged, law_of
from .known_months import check_months
from .pipeline import Answer, answer, outcomes_of, readings

TODAY = "today"


@frozen(eq=False)
class Comparison:
    """Outcomes of one scenario under one law side by side. `broken` holds (model id, reason) of
    those that could not run; `reforms` the same under the law with each reform that was asked for,
    today included; `remarks` what only the authors of models should know; `absent` the models that
    are not installed and that the scenario sets terms for.
    """

    scenario: Scenario
    law: Law = field(repr=False)
    today: Outcome = field(repr=False)
    outcomes: tuple[Outcome, ...] = field(repr=False)
    broken: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    reforms: "tuple[Comparison, ...]" = field(default=(), repr=False)
    absent: tuple[Absent, ...] = ()

    @property
    def laws(self) -> "tuple[Comparison, ...]":
        """This comparison and those under the reforms: one per law, the law as it is first."""
        return (self, *self.reforms)

    def difference(self, outcome: Outcome) -> dict[str, Amount]:
        """What each person gets and gives up less today, per kind and month [months, people];
        kinds that change nothing are left out.
        """
        return beside_today(outcome, self.today)

    def change(self, outcome: Outcome) -> Amount:
        """Each person's month less today, everything together: [months, people]."""
        return ledger.total(self.difference(outcome), outcome.tables.size)

    def in_hand(self, outcome: Outcome) -> Amount:
        """Each person's money in hand: [months, people]."""
        return ledger.total(ledger.person_lines(outcome), outcome.tables.size)

    def same(self, outcome: Outcome) -> Outcome | None:
        """The outcome here of the same model and reading as one of another comparison."""
        return next(
            (
                own
                for own in self.outcomes
                if (own.model, own.reading) == (outcome.model, outcome.reading)
            ),
            None,
        )

    def outcome(self, model: str) -> Outcome:
        """The first outcome of a model."""
        for outcome in (*self.outcomes, self.today):
            if outcome.model == model:
                return outcome
        raise ModelError(
            Text(
                "the comparison has no model {model!r}; it has {known}",
                model=model,
                known=", ".join(dict.fromkeys(o.model for o in self.outcomes)),
            )
        )


def compare(
    scenario: Scenario,
    models_wanted: Sequence[str] | None = None,
    *,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
    reforms: Iterable[str | Path | Reform] = (),
    carry_law: bool = False,
    leave_out: bool = False,
) -> Comparison:
    """Run the scenario through models and put the outcomes beside today.

    `models_wanted` lists ids; None means every installed model, of which broken ones are reported
    and left out. `reforms` are ids or files of reforms (`law.reform`): the same is run under the
    law with each of them. `carry_law` lets the last known law stand in however long after its end,
    not only for two years; `leave_out` leaves broken models out that were asked for by name too.
    Raises `InputError` for faults in the scenario's terms or law values or
    in a reform file, `ModelError` for a model that was asked for by name and cannot run.
    """
    return compare_tables(
        tabulate(scenario),
        models_wanted,
        law=law,
        catalogue=catalogue,
        reforms=reforms,
        carry_law=carry_law,
        leave_out=leave_out,
    )


def compare_tables(
    tables: Tables,
    models_wanted: Sequence[str] | None = None,
    *,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
    reforms: Iterable[str | Path | Reform] = (),
    carry_law: bool = False,
    leave_out: bool = False,
    figures: bool = False,
) -> Comparison:
    """Run tables with any number of cases through models and put the outcomes beside today; the
    arguments and what is raised are those of `compare`. With `figures` alone nothing is told: of
    many cases no more is held than what is counted.
    """
    scenario = tables.scenario
    found = catalogue or installed.catalogue()
    body = law or installed.installed_law()
    models_wanted = installed.asked_ids(models_wanted)
    ids = [i for i in found.ids if i != TODAY] if models_wanted is None else models_wanted
    by_name = models_wanted is not None and not leave_out
    try:
        scenario = judged(scenario, found, body, models_wanted)
        tables = evolve(tables, scenario=scenario)
        dated, together = laws_of(scenario, body, reforms)
        check_months(scenario, dated, carry_law)
        found.refuse_unknown(ids if by_name else ())
        plain = _under(dated, tables, ids, found, by_name, figures)
    except InputError as first:
        checks = (
            partial(find, reforms, body),
            partial(judged, tables.scenario, found, body, models_wanted),
            partial(check_months, tables.scenario, body, carry_law),
        )
        raise _with_the_others(first, checks) from None
    reformed = tuple(_under(one, tables, ids, found, by_name, figures) for one in together)
    refused = found.refused if models_wanted is None else ()
    return evolve(
        plain,
        broken=(*plain.broken, *((one.id, one.broken) for one in refused), *remarks.left_out()),
        remarks=remarks.noted(),
        reforms=reformed,
        absent=absent(scenario, found.ids, found.homes),
    )


def laws_of(
    scenario: Scenario, law: Law, reforms: Iterable[str | Path | Reform]
) -> tuple[Law, tuple[Law, ...]]:
    """The law as the scenario wants it, and the same with each of the reforms; a reform goes
    before what the scenario sets.
    """
    asked, dated = find(reforms, law), law_of(scenario, law)
    return dated, tuple(dated.reformed(*chosen) for chosen in asked)


def _under(
    dated: Law,
    tables: Tables,
    ids: Sequence[str],
    catalogue: Catalogue,
    by_name: bool,
    figures: bool,
) -> Comparison:
    """Today and the models under one law; a model that was asked for by name must run."""
    tables = tables.covering(_own_pay_rules(ids, catalogue))
    answers = [_answer(catalogue.get(TODAY), tables, dated, {}, figures)]
    broken: dict[str, str] = {}
    for model_id in ids:
        try:
            answers += _under_each_reading(catalogue.get(model_id), tables, dated, figures)
        except InputError:
            raise
        except SubcontractError as error:
            if by_name:
                raise
            broken[model_id] = said(error)
    today, *found = outcomes_of(answers, figures=figures)
    if isinstance(today, SubcontractError):
        raise today
    models = [one.model for one in answers[1:]]
    told = found
    if not figures:
        told = less_work.with_less_work(list(zip(found, models, strict=True)), dated)
    for one, model in zip(told, models, strict=True):
        if isinstance(one, SubcontractError):
            if by_name:
                raise one
            broken.setdefault(model.id, said(one))
    outcomes = tuple(one for one in told if isinstance(one, Outcome) and one.model not in broken)
    in_order = tuple((model, broken[model]) for model in ids if model in broken)
    return Comparison(tables.scenario, dated, today, outcomes, in_order)


def _own_pay_rules(ids: Sequence[str], catalogue: Catalogue) -> Iterator[PayRule]:
    """When the models pay that have a rule of their own; broken ones are told where they run."""
    for model_id in ids:
        try:
            yield from catalogue.get(model_id).manifest.pay_rules
        except SubcontractError:
            continue


def _under_each_reading(model: Model, tables: Tables, law: Law, figures: bool) -> list[Answer]:
    """One answer per open reading; a single one when the model is for none of these people."""
    answers: list[Answer] = []
    for chosen in readings(model, tables):
        answers.append(_answer(model, tables, law, chosen, figures))
        if not answers[0].admission.offered.any():
            break
    return answers


def _answer(
    model: Model, tables: Tables, law: Law, chosen: Mapping[str, str], figures: bool
) -> Answer:
    """What a model answers; where figures alone are wanted, with nothing to tell and nothing kept
    of what would be told.
    """
    one = answer(model, tables, law, chosen, figures=figures)
    if not figures:
        return one
    return changed(
        one,
        admission=changed(one.admission, findings=()),
        quote=changed(one.quote, findings=()),
        payments=changed(one.payments, findings=()),
        found=tuple((call, changed(effects, findings=())) for call, effects in one.found),
    )


def _with_the_others(first: InputError, checks: Iterable[Callable[[], object]]) -> InputError:
    """The faults of the scenario's terms and law and of the reforms all at once, of which one
    has been met.
    """
    faults = [fault for check in checks for fault in _faults_of(check)]
    return InputError(dict.fromkeys(faults)) if set(first.faults) <= set(faults) else first


def _faults_of(check: Callable[[], object]) -> Sequence[Fault]:
    """What a check says of the input; a model that cannot be had is no fault of the scenario."""
    try:
        check()
    except InputError as error:
        return error.faults
    except SubcontractError:
        pass
    return ()
