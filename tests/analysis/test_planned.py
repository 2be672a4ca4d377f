"""What was planned beside what happened."""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.planned import planned
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.alternative_rows import alternatives, names, purse_lines
from subcontract_core.report.terminal.alternatives import alternatives_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Realised

EN = Language("en", strict=True)


def shorter():
    """Imatra's harbour worked for two hours in place of four on the first of July."""
    scenario = load_scenario("imatra-2021-07")
    done = Realised("harbour", date(2021, 7, 1), "", 120)
    return Analysis(compare(evolve(scenario, realised=(done,)), ["eksote-external"]))


def test_where_everything_went_as_planned_there_is_nothing_beside_it():
    analysis = Analysis(compare(load_scenario("imatra-2021-07"), ["eksote-external"]))
    assert planned(analysis) is None


def test_the_purses_of_the_plan_stand_beside_those_of_what_happened():
    happened = shorter()
    plan = planned(happened)
    beside = alternatives([happened, plan])[0]
    lines = {row[0]: row[1:] for row in purse_lines(beside, EN)}
    # five Thursdays of 4 h at 35.00 of the crew, one of them 2 h
    assert lines["Buyers: companies"] == ["−€630.00", "−€700.00"]


def test_the_two_are_told_apart_by_name():
    happened = shorter()
    told = names([happened, planned(happened)], EN)
    assert told[0].endswith("as it happened") and told[1].endswith("as planned")
    page = alternatives_page([happened, planned(happened)], EN)
    assert "as planned" in page and "never added" in page
