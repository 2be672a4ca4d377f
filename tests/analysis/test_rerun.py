"""The question run again with something changed: by how much the sums of everybody move."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.rerun import Move, Rerun, Tried, figures, furthest
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.analysis.weights import TERM
from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.pipeline import answer
from subcontract_core.model.catalogue import catalogue
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.tabulating import tabulate

GROUP = load_scenario("one-group-five-systems")
MODELS = [name for name in catalogue().ids if name != "today"]


def found(*models):
    return {weight.name: weight for weight in sensitivities(compare(GROUP, list(models)))}


def test_side_costs_are_tried_a_tenth_higher_and_lower():
    # 22 % of 1,200.00; a tenth of it is 26.40, which the organiser bears.
    weight = found("eksote-external")["side_rate"]
    assert (weight.tried, weight.move) == (
        ("24.2 %", "19.8 %"),
        Move(people=0, buyers=0, keeps=-2_640, result=-2_640, county=-2_640),
    )


def test_the_tax_card_is_tried_ten_points_higher():
    # Ten points of 240.00 for each of five; zero cannot go lower.
    assert found("jobcenter-app")["tax_card"].move == Move(people=-5 * 2_400, buyers=0, keeps=0)


def test_of_two_moves_the_larger_of_each_sum_counts_whatever_its_sign():
    one, other = Move(people=-5, buyers=2, county=3), Move(people=4, buyers=-2, keeps=1, county=-4)
    assert one.furthest(other) == Move(people=-5, buyers=2, keeps=1, county=-4)
    assert other.furthest(one) == Move(people=-5, buyers=-2, keeps=1, county=-4)
    assert (one.size, other.size, Move().size) == (5, 4, 0)


def test_the_largest_change_of_some_cases_is_found_sum_by_sum():
    # money in hand, the buyers' cost, what stays, the seller's result, the county; a column a case
    changes = [
        np.array([[1, -7], [0, 3], [2, 2], [0, 0], [8, -9]]),
        np.array([[6], [-4], [0], [1], [2]]),
    ]
    assert furthest(changes) == Move(people=-7, buyers=-4, keeps=2, result=1, county=-9)
    assert furthest([]) == Move()


def test_the_figures_of_an_outcome_are_those_of_the_source():
    # 120 hours at 14.50, the buyer deducts VAT; 4.50 of each hour stays with the app
    comparison = compare(GROUP, ["jobcenter-app"])
    outcome = comparison.outcomes[0]
    _, buyers, keeps, result, _ = figures(outcome, comparison.today)[:, 0].tolist()
    assert (buyers, keeps, result) == (174_000, 54_000, 54_000)


def again(model):
    comparison = compare(GROUP, [model])
    return Rerun(comparison, tabulate(comparison.scenario), catalogue())


def unsure(model):
    """The numbers of a model that nobody is sure of, each with the values that are tried."""
    return [
        Tried(weight.term, weight.value, text)
        for weight in sensitivities(compare(GROUP, [model]))
        for text in weight.tried
        if weight.kind == TERM
    ]


def by_itself(model, tried):
    """How far the sums move in a comparison with the other value in the scenario."""
    plain = compare(GROUP, [model])
    other = compare(GROUP.with_terms(model, **{tried.term.name: tried.text}), [model])
    return furthest(
        figures(outcome, other.today) - figures(plain.same(outcome), plain.today)
        for outcome in other.outcomes
        if plain.same(outcome) is not None
    )


@pytest.mark.parametrize("model", MODELS)
def test_a_value_tried_as_a_case_moves_the_sums_as_it_does_in_the_scenario(model):
    tried = unsure(model)
    assert again(model).with_terms(model, tried) == [by_itself(model, one) for one in tried]


def test_a_value_that_the_model_does_not_allow_has_no_move_and_the_others_keep_theirs():
    first, second = unsure("eksote-external")[:2]
    wrong = evolve(first, text="much")
    moves = again("eksote-external").with_terms("eksote-external", [first, wrong, second])
    assert moves[1] is None
    assert [moves[0], moves[2]] == [by_itself("eksote-external", one) for one in (first, second)]


def test_where_the_values_cannot_be_run_together_each_is_run_for_itself(monkeypatch):
    def alone(model, tables, law, *reading, **asked):
        if tables.cases > 1:
            raise ModelError("one case at a time")
        return answer(model, tables, law, *reading, **asked)

    model = "eksote-external"
    tried = unsure(model)
    together = again(model).with_terms(model, tried)
    monkeypatch.setattr("subcontract_core.analysis.rerun.answer", alone)
    assert again(model).with_terms(model, tried) == together


def test_a_value_finer_than_a_column_of_cases_holds_is_run_for_itself():
    term = next(one.term for one in unsure("eksote-external") if one.term.unit == "share")
    assert Tried(term, "22 %", "19.8 %").is_column
    assert not Tried(term, "7.123456 %", "19.8 %").is_column
