"""The sheet of hours and costs; there is none where nobody was asked."""

from attrs import evolve

from subcontract_core import compare
from subcontract_core.report.excel import excel_bytes
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.scenario.mark import Mark
from support.running_figures import with_running
from support.workbooks import ReadWorkbook


def book_of(scenario):
    answer = compare(scenario, ["eksote-external"], language="en")
    return ReadWorkbook(excel_bytes(answer.analysis.for_page(), answer.words))


def test_every_line_has_its_minutes_its_euros_and_who_bears_it():
    rows = book_of(with_running("imatra-2021-07", before=30)).table("Resources")
    mine = {row["What"]: row for row in rows if row["#"] == 1}
    visits = mine["Instructors: before, during and after the gigs"]
    assert (visits["Minutes"], visits["Euros"], visits["Borne by"]) == (3510, 1755, "Organiser")


def test_a_cost_has_its_words_who_bears_it_and_why_and_what_may_happen_is_in_no_sum():
    costs = (
        RunningCost("tools", "group", "Saws", 48_000, spread=24, mark=Mark("assumed", "our guess")),
        RunningCost("deductible", "event", amount=15_000, borne_by="participant"),
    )
    scenario = evolve(load_scenario("imatra-2021-07"), costs=costs)
    saws, event, *_ = book_of(scenario).table("Resources")
    assert saws["What"] == "Saws (part of €480.00, over 24 months), assumed"
    assert (saws["Euros"], saws["Source, or why it is assumed"]) == (20, "our guess")
    assert "in no sum" in event["What"] and "€150.00" in event["What"] and not event["Euros"]


def test_nobody_asked_no_sheet():
    assert "Resources" not in book_of("imatra-2021-07").names
