"""Why a number: run again with a recorder open, it gives the same cents."""

from attrs import evolve
import pytest

from subcontract_core.analysis.explanation import explain
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.hookspecs import hookimpl
from support.invented import country

LAW = country.law()


def test_a_model_with_state_is_caught_when_it_is_explained():
    good = country.seller()
    calls = []

    @hookimpl
    def subcontract_price(tables, terms, admission):
        calls.append(1)
        quote = good.subcontract_price(tables, terms, admission)
        [promise] = quote.promises
        return evolve(quote, promises=(evolve(promise, cents=promise.cents + len(calls)),))

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
