"""Many models on the identical scenario, with the difference to today first.

`today` is each person's own activity without gigs, one per person. A difference is a subtraction of
equal kinds of line and needs no knowledge of either model.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen

from ..accounts import ledger
from ..accounts.difference import beside_today
from ..accounts.ledger import Amount
from ..base.dates import first_day, month_number
from ..base.errors import Fault, InputError, ModelError, SubcontractError, Text, said
from ..law import Law, Reform
from ..law.ends import MOST_MONTHS, first_end
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
from ..scenario.units import month_text
from . import less_work
from .judging import judged, law_of
from .pipeline import readings, run

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
                mine
                for mine in self.outcomes
                if (mine.model, mine.reading) == (outcome.model, outcome.reading)
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
) -> Comparison:
    """The same for tables with any number of cases."""
    scenario = tables.scenario
    found = catalogue or installed.catalogue()
    body = law or installed.installed_law()
    ids = (
        [i for i in found.ids if i != TODAY]
        if models_wanted is None
        else list(dict.fromkeys(models_wanted))
    )
    by_name = models_wanted is not None and not leave_out
    try:
        scenario = judged(scenario, found, body, models_wanted)
        tables = evolve(tables, scenario=scenario)
        dated, together = laws_of(scenario, body, reforms)
        _check_months(scenario, dated, carry_law)
        plain = _under(dated, tables, ids, found, by_name)
    except InputError as first:
        checks = (
            partial(find, reforms, body),
            partial(judged, tables.scenario, found, body, models_wanted),
            partial(_check_months, tables.scenario, body, carry_law),
        )
        raise _with_the_others(first, checks) from None
    reformed = tuple(_under(one, tables, ids, found, by_name) for one in together)
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
    dated: Law, tables: Tables, ids: Sequence[str], catalogue: Catalogue, by_name: bool
) -> Comparison:
    """Today and the models under one law; a model that was asked for by name must run."""
    tables = tables.covering(_own_pay_rules(ids, catalogue))
    today = run(catalogue.get(TODAY), tables, dated)
    outcomes: list[Outcome] = []
    broken: list[tuple[str, str]] = []
    for model_id in ids:
        try:
            model = catalogue.get(model_id)
            outcomes += _under_each_reading(model, tables, dated)
        except InputError:
            raise
        except SubcontractError as error:
            if by_name:
                raise
            broken.append((model_id, said(error)))
    return Comparison(tables.scenario, dated, today, tuple(outcomes), tuple(broken))


def _own_pay_rules(ids: Sequence[str], catalogue: Catalogue) -> Iterator[PayRule]:
    """When the models pay that have a rule of their own; broken ones are told where they run."""
    for model_id in ids:
        try:
            yield from catalogue.get(model_id).manifest.pay_rules
        except SubcontractError:
            continue


def _under_each_reading(model: Model, tables: Tables, law: Law) -> list[Outcome]:
    """One outcome per open reading; a single one when the model is for none of these people."""
    outcomes: list[Outcome] = []
    for chosen in readings(model, tables):
        outcomes.append(less_work.with_less_work(run(model, tables, law, chosen), model, law))
        if not outcomes[0].admission.offered.any():
            break
    return outcomes


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


def _check_months(scenario: Scenario, law: Law, carry_law: bool = False) -> None:
    """The law is known from some month on, and its last values may stand in for two years after
    their end; an earlier or a later question is a fault of the scenario.
    """
    _check_end(scenario, None if carry_law else first_end(law))
    known = month_number(
        min(value.valid_from for parameter in law.parameters.values() for value in parameter.values)
    )
    first = min(scenario.first_month, scenario.pay.pay_month(scenario.first_month))
    asked = {"months": (first, Text("Move the months."))}
    for person in scenario.people:
        made = person.housing.decision_month
        if made is not None and person.housing.kind != "none":
            at = f"people {person.id}: housing.decision_month"
            asked[at] = (made, Text("Give a later decision or review, or leave it out."))
    allowed = Text(
        "{first} or later, from when the law is known here", first=f"{first_day(known):%Y-%m}"
    )
    faults = [
        Fault(scenario.id, at, month_text(month), allowed, to_do)
        for at, (month, to_do) in asked.items()
        if month < known
    ]
    if faults:
        raise InputError(faults)


def _check_end(scenario: Scenario, end: date | None) -> None:
    """No month is more than `MOST_MONTHS` after the end of the law that is known."""
    last = max(scenario.last_month, scenario.pay.pay_month(scenario.last_month))
    if end is None or last <= month_number(end) + MOST_MONTHS:
        return
    asked = f"{first_day(last):%Y-%m}"
    raise InputError(
        [
            Fault(
                scenario.id,
                "months",
                asked,
                Text(
                    "{last} or earlier: the law is known to {end} here, and its last values stand"
                    " in for at most {months} months",
                    last=f"{first_day(month_number(end) + MOST_MONTHS):%Y-%m}",
                    end=f"{end:%Y-%m}",
                    months=MOST_MONTHS,
                ),
                "Move the months; or ask with --carry-law (in Python carry_law=True) for the last"
                " known law however old it is.",
            )
        ]
    )
