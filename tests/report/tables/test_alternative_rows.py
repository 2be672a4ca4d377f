"""Several questions side by side as rows: who is in, and what is withheld."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.alternative_rows import (
    MISSING,
    TOLD,
    alternatives,
    people_lines,
)
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Activity

EN = Language("en", strict=True)


def made(name, models):
    return Analysis(compare(load_scenario(name), models))


def test_groups_of_clients_are_counted_apart_and_who_is_not_taken_in_is_seen():
    two = [made(one, ["eksote-external"]) for one in ("one-group-five-systems", "imatra-2021-07")]
    beside = alternatives(two)[0]
    assert beside.state == TOLD
    assert people_lines(beside, EN) == [
        ["work activity for people with disabilities", "5 of 5", "5 of 5"]
    ]
    scenario = load_scenario("one-group-five-systems")
    first, *rest = scenario.people
    mixed = scenario.with_plans(people=(evolve(first, activity=Activity("rehabilitative")), *rest))
    other = Analysis(compare(mixed, ["eksote-external"]))
    lines = people_lines(alternatives([two[0], other])[0], EN)
    assert ["work activity for people with disabilities", "5 of 5", "4 of 4"] in lines
    assert [row[0] for row in lines][1] == "rehabilitative work activity"
    assert lines[1][1] == "0 of 0" and lines[1][2].endswith("of 1")


def test_a_model_that_one_of_them_does_not_have_is_said_to_be_missing():
    first = made("one-group-five-systems", ["eksote-external"])
    other = made("one-group-five-systems", ["vaalijala"])
    assert {one.state for one in alternatives([first, other])} == {MISSING}
