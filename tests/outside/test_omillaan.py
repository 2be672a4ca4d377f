"""Omillaan: a model from outside the repository in one file, without Python."""

from pathlib import Path

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.described.authoring import model
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

FILE = Path(__file__).parent / "omillaan" / "omillaan.yaml"


@pytest.fixture(scope="module")
def comparison():
    return compared(load_scenario("jobcenter-2022-03"))


def compared(scenario, file=FILE):
    installed = catalogue()
    found = Catalogue({"today": installed.points["today"]}, installed.checks)
    found.register(model(file), "omillaan")
    return compare(scenario, ["omillaan"], catalogue=found)


def test_the_file_alone_is_a_model_with_its_own_party_and_no_cost_is_missing(comparison):
    [outcome] = comparison.outcomes
    costs = ledger.employer_costs(outcome)
    assert {"wage", "employer_pension", "employer_health"} <= set(costs)
    assert outcome.manifest.keepers == ("cooperative",)
    assert ("organiser", "person") in outcome.manifest.forbidden
    flows = ledger.edges(outcome)
    assert ("cooperative", "person", "activity_allowance") in flows
    assert not flows["organiser", "cooperative", "purchased_place"].is_known(0)


def test_what_stays_with_the_co_operative_is_known_once_the_price_of_a_day_is(comparison):
    assert not ledger.keeps(comparison.outcomes[0])["cooperative", "margin"].is_known(0)
    known = load_scenario("jobcenter-2022-03").with_terms("omillaan", place_per_day="40.00")
    outcome = compared(known).outcomes[0]
    assert ledger.keeps(outcome)["cooperative", "margin"].is_known(0)


@pytest.mark.parametrize(
    ("code", "word"), [("fi", "Osuuskunta"), ("sv", "Andelslag"), ("en", "Co-operative")]
)
def test_every_page_calls_the_party_by_its_own_words_and_no_key_is_raw(comparison, code, word):
    text = page(Analysis(comparison), Language(code))
    assert word in text
    assert "role." not in text and "kind." not in text and "reason." not in text


def test_the_minimum_wage_and_the_agency_border_are_told_without_asking():
    everyday = load_scenario("everyday-2026-05")
    codes = {finding.code for finding in compared(everyday).outcomes[0].findings}
    assert {"wage_at_floor", "agency_boundary"} <= codes
    low = everyday.with_terms("omillaan", wage_per_hour="3.00")
    assert "under_trainee_wage" in {f.code for f in compared(low).outcomes[0].findings}


def test_who_is_ill_gets_sick_pay_without_a_word_in_the_file():
    outcome = compared(load_scenario("uneven-month-2026-05")).outcomes[0]
    kinds = {promise.kind for promise in outcome.quote.promises}
    # Sick pay by the Employment Contracts Act 55/2001, chapter 2, section 11.
    assert "sick_pay" in kinds
    assert int(ledger.person_lines(outcome)["sick_pay"].cents.sum()) > 0


def test_its_money_is_that_of_the_hooks_written_by_hand():
    from support.cooperative import cooperative, outcome_of, total

    scenario = load_scenario("jobcenter-2022-03")
    by_hand = outcome_of(
        cooperative("coop"),
        evolve(scenario, terms=()).with_terms(
            "coop", wage_per_hour="12.50", price_per_hour="26.00", place_per_day="40.00"
        ),
    )
    described = outcome_of(
        model(FILE),
        evolve(scenario, terms=()).with_terms("omillaan", place_per_day="40.00"),
        "omillaan",
    )
    hand = {key: total(amount) for key, amount in ledger.edges(by_hand).items()}
    file = {key: total(amount) for key, amount in ledger.edges(described).items()}
    assert {key: cents for key, cents in file.items() if cents} == {
        key: cents for key, cents in hand.items() if cents
    }
