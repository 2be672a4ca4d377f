"""Vaalijala, 2022: the figures of its source."""

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.scenario import load_scenario
from support.figures import codes, edge, finding, person
from support.source_figures import comparison_of, only_outcome, paid_minutes, vaalijala

READINGS = [("crew_hour", 182000, -8320), ("worker_hour", 546000, 355680)]


def test_vaalijala_156_hours_wages_1560_side_costs_343_20_cost_1903_20():
    outcome = only_outcome("vaalijala")
    assert paid_minutes(outcome) == [52 * 60] * 3
    assert sum(paid_minutes(outcome)) == 156 * 60
    assert person(outcome, "wage") == [52000] * 3
    assert edge(outcome, "wage") == 156000
    assert edge(outcome, "employer_side_costs") == 34320
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 190320


@pytest.mark.parametrize(("unit", "revenue", "margin"), READINGS)
def test_vaalijala_revenue_and_margin_under_both_readings(unit, revenue, margin):
    outcome = vaalijala(unit)
    assert int(ledger.buyer_lines(outcome)["invoice_net"].cents.sum()) == revenue
    assert edge(outcome, "invoice_net") == revenue
    assert ledger.keeps(outcome)["organiser", "margin"].cents.tolist() == [margin]


def test_vaalijala_36_hours_a_person_are_inside_activity_premises():
    found = finding(only_outcome("vaalijala"), "work_in_premises")
    assert found.person.tolist() == [0, 1, 2]
    assert found.numbers["inside_minutes"].values.tolist() == [36 * 60] * 3


def test_vaalijala_contract_ends_after_three_months_and_each_needs_a_place():
    found = finding(only_outcome("vaalijala"), "contract_ends")
    assert found.person.tolist() == [0, 1, 2]
    assert found.numbers["months_count"].values.tolist() == [3] * 3
    assert found.fix == "fix.contract_ends"


def test_vaalijala_household_deduction_of_the_private_persons_is_not_stated_as_it_is_for_eksote():
    outcome = only_outcome("vaalijala")
    assert finding(outcome, "household_deduction_unknown").buyer.tolist() == [0, 1]
    assert not {"household_deduction", "service_voucher", "subsidy_named_not_computed"} & codes(
        outcome
    )


def test_vaalijala_price_is_unknown_unless_it_is_borrowed():
    scenario = load_scenario("vaalijala-2022")
    own = evolve(
        scenario, terms=tuple(term for term in scenario.terms if term.term != "price_per_hour")
    )
    for outcome in comparison_of("vaalijala", own).outcomes:
        assert not ledger.buyer_cost(outcome).is_known(0, 0)
        assert not ledger.keeps(outcome)["organiser", "margin"].is_known(0)
