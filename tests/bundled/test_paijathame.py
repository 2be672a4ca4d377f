"""Päijät-Häme, September 2022: the figures of its source."""

from attrs import evolve

from subcontract_core.accounts import ledger
from subcontract_core.scenario import load_scenario
from support.figures import edge, finding, person
from support.source_figures import only_outcome


def test_paijathame_wages_side_costs_and_total_without_any_invoice():
    outcome = only_outcome("paijathame")
    assert person(outcome, "wage") == [39000] * 5 + [0] * 5
    assert edge(outcome, "employer_side_costs") == 42900
    assert ledger.buyer_cost(outcome).cents.tolist() == [[237900]]
    assert "invoice_net" not in ledger.buyer_lines(outcome)


def test_paijathame_five_are_employed_and_five_trainees():
    outcome = only_outcome("paijathame")
    assert outcome.admission.labour.tolist() == [1] * 5 + [2] * 5
    assert finding(outcome, "trainee_unpaid").person.tolist() == [5, 6, 7, 8, 9]


def test_paijathame_with_three_paid_places_named_costs_1427_40():
    scenario = load_scenario("paijathame-2022-09")
    moved = tuple(
        evolve(t, value="trainee") if t.term == "place" and t.person in ("P4", "P5") else t
        for t in scenario.terms
    )
    outcome = only_outcome("paijathame", evolve(scenario, terms=moved))
    assert edge(outcome, "wage") == 117000
    assert ledger.buyer_cost(outcome).cents.tolist() == [[142740]]
