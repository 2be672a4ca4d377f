"""What the costs that a participant bears leave of a gain."""

from attrs import evolve

from subcontract_core.analysis.own_costs import own_costs
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost

SCENARIO = load_scenario("one-group-five-systems")
CARDS = RunningCost("cards", "person", amount=2_550, borne_by="participant")
MEALS = RunningCost("meals", "person_visit", amount=300, borne_by="participant")
EVENT = RunningCost("deductible", "event", amount=15_000, borne_by="participant")
TOOLS = RunningCost("tools", "group", amount=99_999, borne_by="organiser")


def outcome_of(*costs):
    comparison = compare(evolve(SCENARIO, costs=costs), ["eksote-external"])
    return comparison, comparison.outcomes[0]


def test_a_card_once_and_six_meals_are_43_50_and_what_may_happen_stands_beside_them():
    found = own_costs(outcome_of(CARDS, MEALS, EVENT, TOOLS)[1], 0)
    assert found.cents == 2_550 + 6 * 300 and found.is_known
    assert [line.what for line in found.possible] == ["deductible"]


def test_an_amount_that_nobody_knows_is_not_nothing():
    found = own_costs(outcome_of(CARDS, evolve(MEALS, amount=None))[1], 0)
    assert found.cents == 2_550 and not found.is_known


def test_whoever_bears_none_has_none():
    assert own_costs(outcome_of(TOOLS)[1], 0) is None


def test_the_money_in_hand_and_the_benefits_do_not_know_of_it():
    changes = [one.change(out).cents.tolist() for one, out in (outcome_of(), outcome_of(CARDS))]
    assert changes[0] == changes[1]
