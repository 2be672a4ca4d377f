"""The hooks of a description: who is offered it, their status, and what is left with whom."""

from pathlib import Path

from attrs import evolve
import pytest

from subcontract_core.described.description import Offered
from subcontract_core.described.hooks import Hooks, manifest_of
from subcontract_core.described.reading import read_description
from subcontract_core.model.authors import place_of
from subcontract_core.model.results import Labour, Unemployment
from subcontract_core.scenario import load_scenario
from support.cooperative import outcome_of

SAID = read_description(Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml")


def test_the_manifest_is_what_the_file_says():
    manifest = manifest_of(SAID)
    assert (manifest.id, manifest.region) == ("omillaan", "Pirkanmaa")
    assert manifest.title["fi"] == "Omillaan: osuuskunta työllistää"


def test_what_goes_wrong_in_a_hook_of_a_file_is_told_with_the_file():
    assert place_of(Hooks(SAID, {}).subcontract_price).endswith("omillaan.yaml:1")


@pytest.mark.parametrize(
    ("sort", "labour", "unemployment"),
    [("employment", Labour.EMPLOYED, Unemployment.EMPLOYED)],
)
def test_status_follows_from_how_work_is_paid(sort, labour, unemployment):
    outcome = outcome_of(Hooks(SAID, {}), load_scenario("jobcenter-2022-03"), "omillaan")
    offered = outcome.admission.offered
    assert set(outcome.admission.labour[offered].tolist()) == {labour}
    assert set(outcome.admission.unemployment[offered].tolist()) == {unemployment}


def test_a_model_for_some_is_not_offered_to_the_others():
    some = evolve(SAID, offered=Offered(("disability",)))
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    outcome = outcome_of(Hooks(some, {}), scenario, "omillaan")
    assert not outcome.admission.offered.all()
    assert "not_offered" in {finding.code for finding in outcome.findings}
