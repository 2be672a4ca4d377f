"""Risks are told of the models whose pilots told them."""

from subcontract_core.model.catalogue import catalogue
from subcontract_core.quality import RISKS, risks_of


def test_each_names_models_that_there_are():
    known = set(catalogue().ids)
    assert {model for risk in RISKS for model in risk.models} <= known


def test_a_model_hears_its_own_first_and_then_those_of_all_pilots():
    found = [risk.id for risk in risks_of("vaalijala")]
    assert found == ["H-22", "H-23", "H-24", "H-25", "H-26", "H-27"]  # nothing lasting was left


def test_a_model_of_a_region_hears_only_those_of_all():
    assert {risk.models for risk in risks_of("my-region")} == {()}
