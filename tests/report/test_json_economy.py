"""Who pays and who gains as JSON: withheld for few people unless they are wanted."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.json_economy import economy_json
from subcontract_core.scenario.types import Activity
from support.running_figures import with_running
from support.small_groups import of_people


@pytest.mark.parametrize(
    ("people", "wanted", "told"),
    [(1, False, False), (2, False, False), (2, True, True), (3, False, True)],
)
def test_the_purses_of_one_or_two_people_are_withheld(people, wanted, told):
    scenario = of_people(with_running("one-group-five-systems"), people)
    analysis = Analysis(compare(scenario, ["eksote-external"])).for_page()
    [question] = economy_json([analysis], wanted)["questions"]
    outcome = question["outcomes"][0]
    assert (outcome["purses"][0]["rows"] is not None) is told
    assert (outcome["account"] is not None) is told
    # what the seller has is no sum of people
    assert outcome["result"]["seller"] == "organiser"


def test_each_group_of_clients_is_counted_apart_with_how_many_the_model_takes_in():
    scenario = with_running("one-group-five-systems")
    first, *rest = scenario.people
    other = evolve(first, activity=Activity("rehabilitative"))
    made = Analysis(compare(scenario.with_plans(people=(other, *rest)), ["eksote-external"]))
    [question] = economy_json([made.for_page()])["questions"]
    # Eksote's group is for people with a disability (Innokylä)
    assert question["outcomes"][0]["clients"] == [
        {"activity": "disability", "people": 4, "taken_in": 4},
        {"activity": "rehabilitative", "people": 1, "taken_in": 0},
    ]
