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
from subcontract_core.model.resources import ResourceLine
from subcontract_core.model.results import Admission, Finding
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


def test_a_function_tells_what_the_model_uses_up(scenario):
    plugin = model(OMILLAAN)

    @plugin.resources
    def driven(tables):
        yield ResourceLine.visits(
            tables, "driver", Reason("r"), cents=1500, minutes=30, role="instructor"
        )
        yield ResourceLine.visits(tables, "van", Reason("r"), cents=700, bearer="cooperative")

    outcome = outcome_of(plugin, scenario, "omillaan")
    visits = len(outcome.tables.gigs)
    told = {line.code: line for line in outcome.resources.lines}
    assert told["driver"].cents.sum() == 1500 * visits
    assert told["driver"].minutes.sum() == 30 * visits and told["driver"].kind == "staff_time"
    assert told["van"].cents.sum() == 700 * visits and told["van"].kind == "running_cost"


@pytest.mark.parametrize("hook", ["price", "payments", "resources", "check"])
@pytest.mark.parametrize(
    ("given", "named"), [(None, "NoneType"), ({"cents": 5}, "str"), ([Admission], "type")]
)
def test_what_is_of_another_kind_is_told_with_its_line_and_never_left_out(
    scenario, hook, given, named
):
    plugin = model(OMILLAAN)
    getattr(plugin, hook)(lambda tables: given)
    with pytest.raises(
        ModelError, match=rf"test_authoring.py:\d+: the function for {hook} gives {named}; allowed"
    ):
        told = outcome_of(plugin, scenario, "omillaan")
        list(told.findings)


def test_documents_in_place_of_all_stand_alone(scenario):
    plugin = model(OMILLAAN)
    plugin.payments(lambda payments: [payments, payments])
    with pytest.raises(ModelError, match="gives Payments and more"):
        outcome_of(plugin, scenario, "omillaan")


def test_a_function_that_asks_for_what_there_is_not_yet_is_told_what_there_is(scenario):
    plugin = model(OMILLAAN)
    plugin.price(lambda quote: [])
    with pytest.raises(
        ModelError, match="for price asks for quote; allowed: tables, terms, law, admission"
    ):
        outcome_of(plugin, scenario, "omillaan")
