"""What to look at in the books of a model."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.model.results import Severity
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from support.running_figures import compared
from support.source_figures import comparison_of


def codes(comparison, number=0):
    found = Analysis(comparison).watches(comparison.outcomes[number])
    return {one.code: one for one in found}


def test_a_public_seller_below_its_known_costs_is_a_warning_with_what_is_missing():
    # 13 × 4 h at 35.00 a crew hour; 3,172.00 of wages and 1,905.00 of work (Competition Act
    # 948/2011, chapter 4 a)
    found = codes(compared("imatra-2021-07", "eksote-external", before=30))
    assert found["price_below_cost"].numbers == {"short": 325700}
    assert found["price_below_cost"].severity is Severity.WARNING
    assert "cost_not_known" not in found


def test_above_its_costs_it_is_none():
    found = codes(compared("imatra-2021-07", "eksote-external", before=30), 1)
    assert "price_below_cost" not in found and "separate_accounts" in found


def test_without_the_work_nobody_can_say_whether_the_price_covers_the_cost():
    found = codes(comparison_of("imatra"), 1)
    assert "cost_not_known" in found and "price_below_cost" not in found


@pytest.mark.parametrize("name", ["internal", "partner", "ilomantsi", "paijathame"])
def test_who_does_not_sell_as_a_public_body_to_others_is_not_told_of_competition(name):
    found = codes(comparison_of(name))
    assert not {"price_below_cost", "cost_not_known", "separate_accounts"} & found.keys()


def test_a_model_that_charges_and_keeps_nothing_is_looked_at_too():
    comparison = compared("one-group-five-systems", "work-activity")
    assert codes(comparison).keys() == {"open_market_work"}


@pytest.mark.parametrize(
    ("model", "whose", "count"),
    [
        ("work-activity", "", 1),  # no visits: nothing that a visit brings
        ("work-activity", "jobcenter-app", None),  # another model's cost
        ("jobcenter-app", "", None),  # its visits bring the cost, which is in the sums
    ],
)
def test_costs_of_a_model_that_makes_no_visits_are_said_to_be_in_no_sum(model, whose, count):
    scenario = load_scenario("one-group-five-systems")
    cards = RunningCost("cards", "person", amount=2_550, borne_by="organiser", model=whose)
    watch = codes(compare(evolve(scenario, costs=(cards,)), [model])).get("costs_without_visits")
    assert (watch and watch.numbers["count"]) == count


@pytest.mark.parametrize(("free", "over"), [(58, 30), (59, None)])
def test_hours_beyond_the_posts_are_told(free, over):
    comparison = compared("imatra-2021-07", "eksote-external", before=30, instructor_hours=free)
    found = codes(comparison).get("staff_over")
    assert (found and found.numbers["over"]) == over


def test_a_cost_that_nobody_bears_is_a_warning():
    found = codes(compared("jobcenter-partner-2022-03", "jobcenter-partner"))
    assert found["borne_by_nobody"].numbers["cents"] > 0
    said = codes(compared("jobcenter-partner-2022-03", "jobcenter-partner", borne_by="organiser"))
    assert "borne_by_nobody" not in said


@pytest.mark.parametrize(("place", "is_told"), [("saved", True), ("stays_open", False)])
def test_hours_beside_a_saved_place_may_be_the_same_people_twice(place, is_told):
    comparison = compared(
        "one-group-five-systems", "eksote-external", place_day=4000, place_when_free=place
    )
    assert ("staff_twice" in codes(comparison)) is is_told
