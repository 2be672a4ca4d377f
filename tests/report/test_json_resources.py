"""What a model uses up and what is left, as JSON."""

from subcontract_core import compare
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.json_resources import resources_json, result_json, staffing_json
from support.running_figures import compared


def made(**said):
    comparison = compared("imatra-2021-07", "eksote-external", **said)
    return Analysis(comparison), comparison.outcomes[0]


def test_the_result_stands_beside_the_margin():
    analysis, outcome = made(before=30)
    assert result_json(analysis, outcome) == {
        "seller": "organiser",
        "margin_cents": [-135200],
        "full_cost_cents": [-325700],
        "new_money_cents": [-135200],
    }


def test_what_is_not_known_is_null():
    analysis, outcome = made(coach_hour=None)
    assert result_json(analysis, outcome)["full_cost_cents"] == [None]
    coaching = next(one for one in resources_json(outcome) if one["code"] == "coaching")
    assert (coaching["minutes"], coaching["cents"]) == ([300], None)


def test_the_hours_come_by_month_and_say_by_how_much_they_are_too_many():
    analysis, outcome = made(before=30, instructor_hours=50)
    instructors = staffing_json(analysis, outcome)[0]
    assert (instructors["minutes"], instructors["free_minutes"]) == ([[3510]], 3000)
    assert instructors["over_minutes"] == [510]


def test_nothing_is_asked_where_the_scenario_says_nothing():
    answer = compare("imatra-2021-07", ["eksote-external"])
    outcome = answer.comparison.outcomes[0]
    assert resources_json(outcome) == staffing_json(answer.analysis, outcome) == []
    assert result_json(answer.analysis, outcome) is None
