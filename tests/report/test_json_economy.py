"""Who pays and who gains as JSON: withheld for few people unless they are wanted."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.json_economy import economy_json
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
