"""The question run again with something changed: by how much the sums of everybody move."""

import numpy as np

from subcontract_core.analysis.rerun import Move, figures, furthest
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario

GROUP = load_scenario("one-group-five-systems")


def found(*models):
    return {weight.name: weight for weight in sensitivities(compare(GROUP, list(models)))}


def test_side_costs_are_tried_a_tenth_higher_and_lower():
    # 22 % of 1,200.00; a tenth of it is 26.40, which the organiser bears.
    weight = found("eksote-external")["side_rate"]
    assert (weight.tried, weight.move) == (
        ("24.2 %", "19.8 %"),
        Move(people=0, buyers=0, keeps=-2_640),
    )


def test_the_tax_card_is_tried_ten_points_higher():
    # Ten points of 240.00 for each of five; zero cannot go lower.
    assert found("jobcenter-app")["tax_card"].move == Move(people=-5 * 2_400, buyers=0, keeps=0)


def test_of_two_moves_the_larger_of_each_sum_counts_whatever_its_sign():
    one, other = Move(people=-5, buyers=2), Move(people=4, buyers=-2, keeps=1)
    assert one.furthest(other) == Move(people=-5, buyers=2, keeps=1)
    assert other.furthest(one) == Move(people=-5, buyers=-2, keeps=1)
    assert (one.size, other.size, Move().size) == (5, 4, 0)


def test_the_largest_change_of_some_cases_is_found_sum_by_sum():
    # money in hand, the buyers' cost and what stays, a column a case
    changes = [np.array([[1, -7], [0, 3], [2, 2]]), np.array([[6], [-4], [0]])]
    assert furthest(changes) == Move(people=-7, buyers=-4, keeps=2)
    assert furthest([]) == Move()


def test_the_figures_of_an_outcome_are_those_of_the_source():
    # 120 hours at 14.50, the buyer deducts VAT; 4.50 of each hour stays with the app
    outcome = compare(GROUP, ["jobcenter-app"]).outcomes[0]
    _, buyers, keeps = figures(outcome)[:, 0].tolist()
    assert (buyers, keeps) == (174_000, 54_000)
