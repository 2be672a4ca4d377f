"""What an author adds to a description in Python: one line for the file, a function for the rest."""

from pathlib import Path
import shutil

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.described.authoring import described_beside, is_described, model
from subcontract_core.model.quoted import Promise
from subcontract_core.model.results import Finding
from subcontract_core.scenario import load_scenario
from support.cooperative import outcome_of

OMILLAAN = Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml"


@pytest.fixture(scope="module")
def scenario():
    return evolve(load_scenario("everyday-2026-05"), terms=())


def promised(plugin, scenario):
    outcome = outcome_of(plugin, scenario, "omillaan")
    return int(outcome.quote.promised(outcome.tables)[0][0])


def test_a_function_adds_promises_to_those_of_the_file(scenario):
    plugin = model(OMILLAAN)

    @plugin.price
    def bonus(tables, admission):
        yield Promise.shifts(
            tables, admission.shift, np.full(len(tables.shifts), 100), Reason("reason.bonus")
        )

    shifts = len(outcome_of(plugin, scenario, "omillaan").quote.promises[1])
    assert promised(plugin, scenario) == promised(model(OMILLAAN), scenario) + 100 * shifts


def test_a_function_takes_people_out_and_tells_its_own_findings(scenario):
    plugin = model(OMILLAAN)

    @plugin.admission
    def nobody(admission):
        return evolve(admission, shift=np.zeros_like(admission.shift))

    @plugin.check
    def told(tables, admission):
        people = np.flatnonzero(admission.offered)
        return (Finding("absent", "notice", Reason("finding.absent"), person=people),)

    outcome = outcome_of(plugin, scenario, "omillaan")
    assert not outcome.quote.promised(outcome.tables)[0].any()
    assert "absent" in {finding.code for finding in outcome.findings}


def test_the_description_beside_a_module_is_found_by_its_name_or_as_the_only_one(tmp_path):
    module = tmp_path / "__init__.py"
    assert is_described(OMILLAAN)
    with pytest.raises(ModelError, match="found none: name the file that is meant"):
        described_beside(module)
    shutil.copy(OMILLAAN, tmp_path / "omillaan.yaml")
    assert described_beside(module).name == "omillaan.yaml"
    shutil.copy(OMILLAAN, tmp_path / "other.yaml")
    with pytest.raises(ModelError, match="found omillaan.yaml, other.yaml"):
        described_beside(module)
    assert described_beside(tmp_path / "other.py").name == "other.yaml"
