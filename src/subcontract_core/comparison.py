"""Many models on the identical scenario, with the difference to today first.

`today` is each person's own activity without gigs, one per person. A difference is a subtraction of
equal kinds of line and needs no knowledge of either model.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fractions import Fraction

from attrs import evolve, field, frozen
import numpy as np

from . import ledger, models
from .days import first_day, month_number
from .errors import Fault, InputError, LawError, ModelError, MoneyError, SubcontractError
from .law import Law
from .law.parameters import parse
from .ledger import Amount
from .pipeline import readings, run
from .scenario.tables import Tables, tabulate
from .scenario.types import LawValue, Scenario
from .stages import Outcome
from .terms import SWEPT_PARTS, parse_term

TODAY = "today"


@frozen(eq=False)
class Comparison:
    """Outcomes of one scenario side by side. `broken` holds (model id, reason) of those that could not run."""

    scenario: Scenario
    law: Law = field(repr=False)
    today: Outcome = field(repr=False)
    outcomes: tuple[Outcome, ...] = field(repr=False)
    broken: tuple[tuple[str, str], ...] = ()

    def lines(self, outcome: Outcome) -> dict[str, Amount]:
        """What each person gets and gives up, per kind and month: [months, people]."""
        return ledger.person_lines(outcome)

    def difference(self, outcome: Outcome) -> dict[str, Amount]:
        """The same less today, kind by kind; kinds that do not change anything are left out."""
        mine, before = ledger.person_lines(outcome), ledger.person_lines(self.today)
        nothing = Amount(np.zeros(outcome.tables.size, dtype=np.int64))
        found = {}
        for kind in dict.fromkeys((*mine, *before)):
            change = mine.get(kind, nothing) - before.get(kind, nothing)
            if np.any(change.cents) or (change.known is not True and not np.all(change.known)):
                found[kind] = change
        return found

    def change(self, outcome: Outcome) -> Amount:
        """Each person's month less today, everything together: [months, people]."""
        return ledger.total(self.difference(outcome), outcome.tables.size)

    def in_hand(self, outcome: Outcome) -> Amount:
        """Each person's money in hand: [months, people]."""
        return ledger.total(ledger.person_lines(outcome), outcome.tables.size)

    def outcome(self, model: str) -> Outcome:
        """The first outcome of a model."""
        for outcome in (*self.outcomes, self.today):
            if outcome.model == model:
                return outcome
        raise ModelError(f"the comparison has no model {model!r}; it has {', '.join(dict.fromkeys(o.model for o in self.outcomes))}")


def law_of(scenario: Scenario, law: Law) -> Law:
    """The law as the scenario wants it: with its values and readings. All faults at once."""
    faults = []
    for value in scenario.law:
        try:
            _check_share(law, value)
            law = law.overriding({value.parameter: value.value}, value.mark.text or "set by the scenario")
        except LawError as error:
            faults.append(Fault(value.place or scenario.id, f"law: {value.parameter}", repr(value.value), "a parameter of the law and a value in its unit", str(error)))
    if faults:
        raise InputError(faults)
    return law


def _check_share(law: Law, value: LawValue) -> None:
    """Per cent written without its sign would be a hundred times too much."""
    parameter = law.parameter(value.parameter)
    amount = parse(parameter, value.value)
    if parameter.unit == "share" and isinstance(amount, Fraction) and amount > 1 and all(known.amount is None or known.amount <= 1 for known in parameter.values):
        raise LawError(f"{value.value!r} is more than 100 %; write {value.value} % if per cent is meant")


def compare(
    scenario: Scenario,
    models_wanted: Sequence[str] | None = None,
    *,
    law: Law | None = None,
    catalogue: models.Catalogue | None = None,
) -> Comparison:
    """Run the scenario through models and put the outcomes beside today.

    `models_wanted` lists ids; None means every installed model, of which broken ones are reported and
    left out. Raises `InputError` for faults in the scenario's terms or law values, `ModelError` for a
    model that was asked for by name and cannot run.
    """
    return compare_tables(tabulate(scenario), models_wanted, law=law, catalogue=catalogue)


def compare_tables(
    tables: Tables,
    models_wanted: Sequence[str] | None = None,
    *,
    law: Law | None = None,
    catalogue: models.Catalogue | None = None,
) -> Comparison:
    """The same for tables with any number of cases."""
    scenario = tables.scenario
    found = catalogue or models.catalogue()
    dated = law_of(scenario, law or models.installed_law())
    ids = [i for i in found.ids if i != TODAY] if models_wanted is None else list(dict.fromkeys(models_wanted))
    _check_addresses(scenario, found)
    _check_months(scenario, dated)
    today = run(found.get(TODAY), tables, dated)
    outcomes: list[Outcome] = []
    broken: list[tuple[str, str]] = []
    for model_id in ids:
        try:
            model = found.get(model_id)
            outcomes += _under_each_reading(model, tables, dated)
        except InputError:
            raise
        except SubcontractError as error:
            if models_wanted is not None:
                raise
            broken.append((model_id, str(error)))
    return Comparison(scenario, dated, today, tuple(outcomes), tuple(broken))


def _under_each_reading(model: models.Model, tables: Tables, law: Law) -> list[Outcome]:
    """One outcome per open reading; a single one when the model is for none of these people."""
    found: list[Outcome] = []
    for chosen in readings(model, tables):
        found.append(run(model, tables, law, chosen))
        if not found[0].admission.offered.any():
            break
    return found


def _near(name: str, ids: Sequence[str]) -> str:
    near = get_close_matches(name, ids, 1)
    return f"Did you mean {near[0]!r}?" if near else "Install its package or correct the id."


def _check_months(scenario: Scenario, law: Law) -> None:
    """The law is known from some month on; an earlier question is a fault of the scenario."""
    known = month_number(min(value.valid_from for parameter in law.parameters.values() for value in parameter.values))
    if scenario.first_month < known:
        found = f"{first_day(scenario.first_month):%Y-%m}"
        raise InputError([Fault(scenario.id, "months", found, f"{first_day(known):%Y-%m} or later, from when the law is known here", "Move the months.")])


def _check_addresses(scenario: Scenario, found: models.Catalogue) -> None:
    faults = [
        Fault(value.place or scenario.id, f"terms: {value.model}.{value.term}", f"the unknown model {value.model!r}", ", ".join(found.ids), _near(value.model, found.ids))
        for value in scenario.terms
        if value.model not in found.ids
    ]
    if faults:
        raise InputError(faults)


# -- sweeps: many questions as cases of one table ------------------------------------------------


def sweep_minutes(scenario: Scenario, minutes: Iterable[int]) -> Tables:
    """One case per length of visit: every shift starts as planned and lasts that many minutes."""
    values = np.array(list(minutes), dtype=np.int64)
    if values.size == 0 or int(values.min()) < 0:
        raise InputError([Fault(scenario.id, "minutes", "no or negative minutes", "whole minutes from 0")])
    one = tabulate(scenario)
    many = one.repeat(values.size)
    gigs = evolve(many.gigs, minutes=np.repeat(values, len(one.gigs)))
    shifts = evolve(many.shifts, minutes=np.repeat(values, len(one.shifts)))
    return evolve(many, gigs=gigs, shifts=shifts, case_values={"minutes": values})


def sweep_term(scenario: Scenario, model: str, term: str, values: Iterable[str], *, catalogue: models.Catalogue | None = None) -> Tables:
    """One case per value of a model's term, written as in a scenario ("10.00", "5 %").

    Raises `InputError` for a term the model does not have and for values in the wrong unit, all at once.
    """
    declared = {known.name: known for known in (catalogue or models.catalogue()).get(model).manifest.terms}
    if term not in declared:
        near = get_close_matches(term, declared, 1)
        raise InputError([Fault(scenario.id, f"{model}.{term}", f"the unknown term {term!r}", ", ".join(declared), f"Did you mean {near[0]!r}?" if near else "")])
    column, faults = [], []
    for value in values:
        try:
            exact = parse_term(declared[term], str(value))
            column.append(int((exact * (SWEPT_PARTS if declared[term].unit == "share" else 1)).whole()))
        except MoneyError as error:
            faults.append(Fault(scenario.id, f"{model}.{term}", repr(value), f"a value of unit {declared[term].unit}", str(error)))
    if faults or not column:
        raise InputError(faults or [Fault(scenario.id, f"{model}.{term}", "no values", "at least one value")])
    return evolve(tabulate(scenario).repeat(len(column)), case_values={f"{model}.{term}": np.array(column, dtype=np.int64)})
