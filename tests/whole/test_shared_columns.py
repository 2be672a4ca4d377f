"""What follows from the tables alone is made once for all models: each has the cents that it has of
tables of its own, read by nobody before.
"""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.provenance import recording
from subcontract_core.engine import people
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.pipeline import run
from subcontract_core.model.catalogue import catalogue
from subcontract_core.scenario import load_scenario, tabulate

# Work that began before the months, decisions and homes that change, couples and children, late pay.
SCENARIOS = ("over-new-year-2025-10", "rent-decisions-2024", "families-2026")


def money(outcome):
    """Each person's lines, by kind and month."""
    lines = ledger.person_lines(outcome)
    return {kind: (amount.cents.tolist(), np.all(amount.known)) for kind, amount in lines.items()}


@pytest.mark.parametrize("name", SCENARIOS)
def test_models_beside_each_other_have_the_cents_that_each_has_of_tables_of_its_own(
    name, monkeypatch
):
    monkeypatch.setattr(people, "BATCH_PERSON_MONTHS", 0)  # one by one, of the same tables
    comparison = compare_tables(tabulate(load_scenario(name)))
    for outcome in (comparison.today, *comparison.outcomes):
        # The comparison's horizon: a model may pay later than the scenario says.
        own = evolve(outcome.tables)
        alone = run(catalogue().get(outcome.model), own, comparison.law, outcome.reading)
        assert money(alone) == money(outcome), outcome.model


def test_it_is_made_once_and_anew_for_other_columns_and_for_an_explanation():
    tables, made = tabulate(load_scenario("everyday-2026-05")), []

    def make():
        made.append(None)
        return len(made)

    assert [tables.once("what", make), tables.once("what", make)] == [1, 1]
    assert evolve(tables, cases=1).once("what", make) == 2
    with recording():
        assert tables.once("what", make) == 3
    assert tables.once("what", make) == 1
