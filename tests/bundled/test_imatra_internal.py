"""The worked scenarios of the variants (K.2, K.6, K.8, K.9), to the cent, each figure by the line
that carries it.

As in `test_source_figures.py`, the figures are arithmetic on assumptions that stand in the scenario
files.
"""

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.scenario import load_scenario
from support.figures import codes, edge, finding, person
from support.source_figures import MODELS, line_kinds, only_outcome, paid_minutes


def with_papers(name, *papers):
    scenario = load_scenario(MODELS[name][0])
    return evolve(scenario, people=tuple(evolve(p, papers=papers) for p in scenario.people))


def test_internal_has_42_hours_a_person_and_168_in_all():
    found = paid_minutes(only_outcome("internal"))
    assert found == [42 * 60] * 4
    assert sum(found) == 168 * 60


def test_internal_wages_1680_side_costs_369_60_and_420_each():
    outcome = only_outcome("internal")
    assert edge(outcome, "wage") == 168000
    assert edge(outcome, "employer_side_costs") == 36960
    assert person(outcome, "wage") == [42000] * 4


def test_internal_allocation_to_the_unit_is_the_wage_cost_2049_60():
    outcome = only_outcome("internal")
    assert edge(outcome, "internal_allocation") == 204960
    assert ledger.buyer_lines(outcome)["internal_allocation"].cents.tolist() == [[204960]]
    assert ledger.buyer_cost(outcome).cents.tolist() == [[204960]]
    assert ledger.keeps(outcome)["organiser", "margin"].cents.tolist() == [0]


def test_internal_has_no_invoice_no_vat_and_no_household_deduction():
    outcome = only_outcome("internal")
    assert not {"invoice_net", "invoice_vat"} & line_kinds(outcome)
    assert not {"household_deduction", "household_deduction_unknown"} & codes(outcome)
    assert "no_outside_buyer" not in codes(outcome)


@pytest.mark.parametrize(
    ("paper", "severity"),
    [("training", "stop"), ("service_decision", "stop"), ("safety_card", "stop")],
)
def test_internal_paper_missing_from_a_stated_list_is_remarked_on_for_each(paper, severity):
    found = finding(
        only_outcome("internal", with_papers("internal", "employment_contract")), f"paper.{paper}"
    )
    assert found.severity == severity
    assert found.person.tolist() == [0, 1, 2, 3]


def test_internal_without_decision_and_safety_card_nobody_works():
    assert not only_outcome(
        "internal", with_papers("internal", "employment_contract", "training")
    ).admission.shift.any()
    assert only_outcome(
        "internal",
        with_papers(
            "internal",
            "plain_language_information",
            "consent",
            "benefit_advice",
            "employment_contract",
            "service_decision",
            "safety_card",
            "training",
        ),
    ).admission.shift.all()
