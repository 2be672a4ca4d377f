"""Why a number: run again with a recorder open, it gives the same cents."""

from attrs import evolve
import pytest

from subcontract_core.analysis.explanation import explain
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.hookspecs import hookimpl
from support.invented import country

LAW = country.law()


def test_an_explanation_opens_to_parameters_with_their_dates_and_gives_the_same_cents():
    catalogue = country.catalogue(country.seller())
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    [grant] = explain(
        outcome.tables, outcome, "P2", "national_pension", law=comparison.law, catalogue=catalogue
    )
    assert grant.cents == 10000
    assert {p.name: p.text for p in grant.parameters} == {
        "grant.amount": "100.00",
        "grant.limit": "50.00",
        "grant.shape": "cliff",
    }
    assert [p.confidence for p in grant.parameters if p.name == "grant.limit"] == ["memory"]
    assert (grant.act, grant.section) == ("Grant Act", "1")
    assert [(step.name, step.value) for step in grant.steps] == [("pay", 3600)]


def test_a_model_with_state_is_caught_when_it_is_explained():
    good = country.seller()
    calls = []

    @hookimpl
    def subcontract_price(tables, terms, admission):
        calls.append(1)
        quote = good.subcontract_price(tables, terms, admission)
        return evolve(quote, pay=quote.pay + len(calls), pay_why=quote.pay_why)

    catalogue = country.catalogue(country.seller(subcontract_price=subcontract_price))
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    with pytest.raises(ModelError, match="other cents"):
        explain(outcome.tables, outcome, "P1", law=comparison.law, catalogue=catalogue)


def test_an_unknown_person_or_line_lists_what_there_is():
    catalogue = country.catalogue(country.seller())
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    with pytest.raises(InputError, match="P1, P2"):
        explain(outcome.tables, outcome, "P9", law=comparison.law, catalogue=catalogue)
    with pytest.raises(InputError, match="assignment_fee, national_pension"):
        explain(outcome.tables, outcome, "P1", "wages", law=comparison.law, catalogue=catalogue)
