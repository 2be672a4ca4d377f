"""Purses are declared once, and a model says whose money its parties move."""

from types import SimpleNamespace

from attrs import evolve
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.loading import load_model
from subcontract_core.model.parties import Acts
from subcontract_core.model.purses import Public, of_party
from subcontract_core.model.vocabulary import all_parties, all_purses
from support.invented import country


def with_purses(purses):
    plain = country.seller()

    @hookimpl
    def subcontract_describe():
        return evolve(plain.subcontract_describe(), purses=purses)

    return SimpleNamespace(**(vars(plain) | {"subcontract_describe": subcontract_describe}))


@pytest.mark.parametrize("purses", [{"platform": "moon"}, {"organiser": "company"}])
def test_a_model_names_a_party_of_its_own_and_a_purse_that_there_is(purses):
    with pytest.raises(ModelError, match="unknown in purses"):
        load_model(with_purses(purses), "seller", {})


def test_what_a_model_says_of_its_parties_is_taken():
    model = load_model(with_purses({"platform": "company"}), "seller", {})
    assert model.manifest.purses == {"platform": "company"}


def test_every_purse_that_a_party_or_kind_is_said_to_move_is_declared():
    named = {party.purse for party in all_parties().values() if party.purse}
    assert named <= set(all_purses())


@pytest.mark.parametrize("acts", Acts)
def test_a_purse_that_nobody_declared_is_never_silently_private(acts):
    counts = of_party("somebody", acts).counts
    private = {Acts.WORKER, Acts.CREDITOR}
    assert (counts is Public.NO) == (acts in private)
