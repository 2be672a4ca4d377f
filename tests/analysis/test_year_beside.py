"""A year beside the same work done evenly, and beside what was planned."""

from attrs import evolve

from subcontract_core.analysis.year_beside import as_planned, year_beside
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.tabulating import is_other_than_planned
from subcontract_core.scenario.types import Realised
from support.happenings import FILE
from support.outlooks import DAYS, MODEL, SCENARIO


def test_the_plan_has_nothing_of_what_happened_and_keeps_holidays():
    scenario = read_scenario(FILE, "happened.yaml")
    plan = as_planned(scenario)
    assert is_other_than_planned(scenario) and not is_other_than_planned(plan)
    assert [one.why for one in plan.away] == ["holiday"] and [g.id for g in plan.gigs] == ["G1"]
    assert plan.buyers[0].closed == scenario.buyers[0].closed


def test_the_planned_year_is_that_of_the_scenario_before_anything_happened():
    done = evolve(SCENARIO, realised=(Realised("G1", DAYS[0], happened=False, by="person"),))
    found = year_beside(compare(done, [MODEL]), MODEL, "P1")
    plain = year_beside(compare(SCENARIO, [MODEL]), MODEL, "P1")
    assert found.planned.in_hand == plain.year.in_hand and plain.planned is None
    assert found.planned.pay - found.year.pay == 4 * 12_00
    assert found.minutes == found.worked == 11 * 240  # of the twelve visits one was not done
