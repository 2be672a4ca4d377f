"""Several questions side by side as rows: who is in, and what is withheld."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.alternative_rows import (
    MISSING,
    TOLD,
    alternatives,
    people_lines,
    purse_lines,
)
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Activity
from support.running_figures import with_running

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


def test_not_in_use_beside_in_use_is_reckoned_purse_by_purse_as_by_hand():
    in_use = with_running(
        "one-group-five-systems", before=30, place_day=40_00, place_when_free="saved"
    )
    not_in_use = in_use.with_plans(gigs=())
    analyses = [Analysis(compare(one, ["eksote-external"])) for one in (not_in_use, in_use)]
    [crew, _] = alternatives(analyses)
    found = {row[0]: row[1:] for row in purse_lines(crew, EN)}
    assert {cells[0] for cells in found.values()} == {"€0.00"}
    second = {name: cells[1].replace("\u2212", "-") for name, cells in found.items()}
    # one visit of 4 h at 35.00 six times
    assert second["Buyers: companies"] == "-€840.00"
    # 840.00 less wages and 22 % of 1,464.00; 240.00 of allowances; 6 × 4 h 30 min and 5 × 60 min at
    # 30.00 are 960.00; 30 days of a place at 40.00 are 1,200.00
    county = next(cells for name, cells in second.items() if name.startswith("Joint authority"))
    assert county == "-€144.00"
    assert second["Instructors and coaches (their pay)"] == "+€960.00"
    assert second["Suppliers of goods and services"] == "-€1,200.00"
    # 1,200.00 of pay, 85.80 and 16.80 of contributions, 240.00 of allowances and Kela's 421.30 less
    assert second["The people of the group"] == "+€436.10"
