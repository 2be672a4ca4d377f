"""Who wants figures alone: every model has the same cents, and findings read late are those read at
once.
"""

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.judging import law_of
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.scenario import load_scenario, tabulate

SCENARIOS = ("everyday-2026-05", "one-group-five-systems")


def said(outcome):
    """Every finding as plain values, in order."""
    return [
        (
            finding.code,
            finding.severity,
            finding.why.text,
            *(np.asarray(getattr(finding, axis)).tolist() for axis in ("person", "month", "gig")),
            {name: number.values.tolist() for name, number in finding.numbers.items()},
        )
        for finding in outcome.findings
    ]


def money(outcome):
    """Each person's lines, by kind and month."""
    lines = ledger.person_lines(outcome)
    return {kind: (amount.cents.tolist(), np.all(amount.known)) for kind, amount in lines.items()}


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("model", catalogue().ids)
def test_figures_alone_are_those_of_the_whole_and_findings_read_late_those_read_at_once(
    name, model
):
    scenario = load_scenario(name)
    tables, law = tabulate(scenario), law_of(scenario, installed_law())
    plugin = catalogue().get(model)
    for reading in readings(plugin, tables):
        whole = run(plugin, tables, law, reading)
        late = run(plugin, tables, law, reading, figures=True)
        assert money(late) == money(whole)
        assert said(late) == said(whole)
