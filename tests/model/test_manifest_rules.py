"""A manifest is held to what it must say before its model is used."""

from attrs import evolve
import pytest

from subcontract_core.model.manifest_rules import fault_of_id, faults_of_manifest
from support.invented import country


@pytest.mark.parametrize("model_id", ["a", "my-region", "eksote-2", "3-towns", "a" * 60])
def test_an_id_that_can_be_typed_is_taken(model_id):
    assert fault_of_id(model_id) == ""


@pytest.mark.parametrize(
    "model_id",
    [
        "",
        "My-region",
        "my region",
        "my_region",
        "my--region",
        "-a",
        "a-",
        "ä",
        "a,b",
        "all",
        "a" * 61,
        5,
    ],
)
def test_an_id_that_cannot_be_typed_or_means_something_else_is_refused(model_id):
    assert fault_of_id(model_id)


def test_every_fault_is_told_at_once():
    wrong = evolve(country.manifest(), title="x", region=5, keepers="platform", facts="facts.yaml")
    told = faults_of_manifest(wrong)
    assert [fault.split()[0] for fault in told] == ["title", "region", "keepers", "facts"]


def test_the_invented_manifest_has_no_fault():
    assert faults_of_manifest(country.manifest()) == []
