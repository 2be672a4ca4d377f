"""How far assumptions move the answer: each is tried alone, and the figures follow from the
scenario.
"""

from subcontract_core.analysis.rerun import Move
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.analysis.weights import READING, UNKNOWN
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario

GROUP = load_scenario("one-group-five-systems")


def found(*models):
    return {weight.name: weight for weight in sensitivities(compare(GROUP, list(models)))}


def test_an_open_price_moves_the_answer_by_the_distance_of_its_readings():
    # 35.00 an hour for the crew or for each of five workers: 24 hours × 4 more workers × 35.00.
    weight = found("eksote-external")["price_unit"]
    moved = Move(people=0, buyers=336_000, keeps=336_000, result=336_000, county=336_000)
    assert (weight.kind, weight.move) == (READING, moved)


def test_a_term_that_the_sources_do_not_give_comes_first_and_has_no_weight():
    weight = next(iter(sensitivities(compare(GROUP, ["jobcenter-partner", "vaalijala"]))))
    assert (weight.kind, weight.move) == (UNKNOWN, None)


def test_the_heaviest_comes_first_and_what_cannot_be_tried_last():
    order = [
        None if w.move is None else w.move.size
        for w in sensitivities(compare(GROUP, ["eksote-external", "jobcenter-app"]))
        if w.kind != UNKNOWN
    ]
    sizes = [size for size in order if size is not None]
    assert sizes == sorted(sizes, reverse=True)
    assert order[: len(sizes)] == sizes and None in order


def test_the_same_assumption_in_two_models_is_named_once():
    assert found("eksote-external", "eksote-internal")["wage_per_hour"].models == (
        "eksote-external",
        "eksote-internal",
    )
