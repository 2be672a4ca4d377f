"""Many models on the identical scenario, with the difference to today first.

`today` is each person's own activity without gigs, one per person. A difference is a subtraction of
equal kinds of line and needs no knowledge of either model.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from . import ledger, models
from .errors import Fault, InputError, LawError, ModelError, SubcontractError
from .law import Law
from .ledger import Amount
from .money import cents as read_cents
from .money import fraction
from .pipeline import readings, run
from .scenario.tables import Tables, tabulate
from .scenario.types import Scenario
from .stages import Outcome

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
            law = law.overriding({value.parameter: value.value}, value.mark.text or "set by the scenario")
        except LawError as error:
            faults.append(Fault(scenario.id, f"law: {value.parameter}", repr(value.value), "a parameter of the law and a value in its unit", str(error)))
    if faults:
        raise InputError(faults)
    return law


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
    ids = [i for i in found.ids if i != TODAY] if models_wanted is None else list(models_wanted)
    _check_addresses(scenario, found)
    today = run(found.get(TODAY), tables, dated)
    outcomes: list[Outcome] = []
    broken: list[tuple[str, str]] = []
    for model_id in ids:
        try:
            model = found.get(model_id)
            outcomes += [run(model, tables, dated, chosen) for chosen in readings(model, tables)]
        except InputError:
            raise
        except SubcontractError as error:
            if models_wanted is not None:
                raise
            broken.append((model_id, str(error)))
    return Comparison(scenario, dated, today, tuple(outcomes), tuple(broken))


def _check_addresses(scenario: Scenario, found: models.Catalogue) -> None:
    faults = [
        Fault(scenario.id, f"terms: {value.model}.{value.term}", f"the unknown model {value.model!r}", ", ".join(found.ids), "Install its package or correct the id.")
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


def sweep_term(scenario: Scenario, model: str, term: str, values: Iterable[str]) -> Tables:
    """One case per value of a model's term, written as in a scenario ("10.00", "5 %")."""
    texts = [str(value) for value in values]
    read: Callable[[str], Any] = (lambda text: round(fraction(text) * 1_000_000)) if any("%" in text for text in texts) else read_cents
    column = np.array([read(text) for text in texts], dtype=np.int64)
    return evolve(tabulate(scenario).repeat(column.size), case_values={f"{model}.{term}": column})
