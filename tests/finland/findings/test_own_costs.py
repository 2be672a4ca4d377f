"""Whoever bears costs of the work is told so in every model, and what is not known stays so."""

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from support.figures import codes, finding

CARDS = RunningCost("cards", "person", amount=2_550, borne_by="participant")
MEALS = RunningCost("meals", "person_visit", amount=300, borne_by="participant")
OURS = RunningCost("tools", "group", amount=9_900, borne_by="organiser")


def outcome_of(*costs):
    scenario = evolve(load_scenario("one-group-five-systems"), costs=costs)
    return compare(scenario, ["eksote-external"]).outcomes[0]


def test_a_card_and_six_meals_are_43_50_for_each_of_five():
    found = finding(outcome_of(CARDS, MEALS, OURS), "own_costs")
    assert found.numbers["paid"].values.tolist() == [4_350] * 5


def test_an_amount_that_nobody_knows_is_told_without_a_sum():
    told = codes(outcome_of(CARDS, evolve(MEALS, amount=None)))
    assert "own_costs_open" in told and "own_costs" not in told


def test_costs_of_others_are_not_the_persons():
    assert not codes(outcome_of(OURS)) & {"own_costs", "own_costs_open"}
