"""The partner of the jobcenter, March 2022: the figures of its source."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.model.documents import sums
from subcontract_core.scenario import load_scenario
from support.figures import codes, edge, finding, person
from support.source_figures import comparison_of, only_outcome


def test_partner_wages_480_side_costs_105_60_cost_585_60():
    outcome = only_outcome("partner")
    assert person(outcome, "wage") == [8000, 6000, 10000, 4000, 12000, 8000]
    assert edge(outcome, "wage") == 48000
    assert edge(outcome, "employer_side_costs") == 10560
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 58560
    assert sum(amount.cents[0] for amount in ledger.employer_costs(outcome).values()) == 58560


def test_partner_breaks_even_at_12_20_an_hour():
    assert set(finding(only_outcome("partner"), "break_even").numbers["hour"].values.tolist()) == {
        1220
    }


def test_partner_price_is_unknown_in_every_total_and_not_14_50():
    outcome = only_outcome("partner")
    assert (
        outcome.manifest.terms[
            [term.name for term in outcome.manifest.terms].index("price_per_hour")
        ].value
        is None
    )
    for kind in ("invoice_net", "invoice_vat"):
        amount = ledger.buyer_lines(outcome)[kind]
        assert not amount.is_known(0, 0)
        assert amount.cents.tolist() == [[0]]
    assert not ledger.buyer_cost(outcome).is_known(0, 0)
    assert not ledger.keeps(outcome)["organiser", "margin"].is_known(0)
    charged = [
        amount
        for (_, _, kind), amount in ledger.edges(outcome).items()
        if kind in ("invoice_net", "invoice_vat")
    ]
    assert charged
    assert not any(amount.is_known(0) for amount in charged)


def test_partner_same_day_rule_costs_12_person_days():
    comparison = comparison_of("partner")
    outcome = comparison.outcomes[0]
    lost = finding(outcome, "activity_day_lost")
    assert sums(lost.person, np.ones(len(lost), np.int64), 6).tolist() == [4, 3, 0, 2, 0, 3]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -9600


@pytest.mark.parametrize("reading", ["law_as_written", "pilot_observed"])
def test_partner_triggers_no_clarification_of_entrepreneurship(reading):
    scenario = load_scenario("jobcenter-partner-2022-03")
    jobseekers = tuple(evolve(p, lives_on="labour_market_subsidy") for p in scenario.people)
    found = evolve(scenario, people=jobseekers)
    if reading == "pilot_observed":
        found = found.with_reading({"unemployment.entrepreneur_statement": reading})
    assert "clarification_stop" not in codes(only_outcome("partner", found))


def test_partner_is_not_offered_to_rehabilitative_clients():
    outcome = only_outcome("partner", load_scenario("jobcenter-rehabilitative-2022-03"))
    assert finding(outcome, "not_offered").person.tolist() == [0, 1, 2]
    assert not outcome.admission.offered.any()
    assert not outcome.admission.shift.any()
