"""Days in the explorer and the month: every second week, exceptions, absences and hours over
midnight, typed and kept.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.analysis.one_more_gig import one_more_gig
from subcontract_core.base.dates import calendar_date
from subcontract_core.notebook import Earnings, Explorer, Flows, Month
from subcontract_core.notebook.month import moved
from subcontract_core.notebook.state import Question
from subcontract_core.scenario.types import Dates, PayRule
from support.widgets import TABS, field, words

GROUP, MODEL = "everyday-2026-05", "eksote-external"


MAY = (date(2026, 5, 1), date(2026, 5, 31))


def opened(tab, scenario=None):
    board = Explorer(scenario or GROUP, "en", models=(MODEL,))
    board.tabs.selected_index = TABS.index(tab)
    return board


def with_gig(**changes):
    scenario = load_scenario(GROUP)
    return evolve(scenario, gigs=(evolve(scenario.gigs[0], **changes), *scenario.gigs[1:]))


def test_one_person_is_away_for_a_day_and_the_visit_is_not_split():
    scenario = load_scenario(GROUP)
    day = next(day for day in scenario.gigs[0].when.days())
    board = opened("people")
    who = scenario.gigs[0].crew[0]
    field(board, "Person").value = who
    field(board, "Days away from gigs and activity").value = str(day)
    asked = board.state.question.scenario
    assert next(p for p in asked.people if p.id == who).absences == (day,)
    assert asked.gigs == scenario.gigs
    assert "sick_pay_not_counted" in {
        finding.code for finding in board.state.answer.comparison.outcome(MODEL).findings
    }
    field(board, "Days away from gigs and activity").value = "2026-05-31"
    assert "a day with a gig or activity of the person" in words(board)


def test_when_the_gig_goes_the_absence_from_it_goes_too():
    scenario = load_scenario(GROUP)
    person = next(p for p in scenario.people if p.id in scenario.gigs[0].crew)
    only = next(
        day
        for day in scenario.gigs[0].when.days()
        if day not in evolve(scenario, gigs=scenario.gigs[1:], terms=()).planned(person)
    )
    board = opened("gigs", scenario.with_person(person.id, absences=(only,)))
    field(board, person.id).value = False
    assert next(p for p in board.state.question.scenario.people if p.id == person.id).absences == ()


def test_a_visit_over_midnight_is_told_to_be_made_of_two():
    board = opened("gigs")
    field(board, "Length (hours and minutes)").value = "4:00"
    field(board, "Begins at").value = "22:00"
    assert "past midnight" in words(
        board
    ) and "another gig that starts at 0:00 the day after for the remaining 2 h" in words(board)


def test_activity_until_the_end_of_the_day_is_24_and_an_earlier_start_is_not():
    board = opened("people", load_scenario("one-group-five-systems"))
    field(board, "Ends at").value = "24:00"
    assert board.state.question.scenario.people[0].activity.end == 24 * 60
    field(board, "Begins at").value = "24:00"
    assert "people.P1.activity.start" in board.state.errors


def test_a_visit_that_goes_and_comes_back_leaves_the_gig_as_it_was():
    scenario = with_gig(when=Dates((), ("tue", "thu"), *MAY))
    question = Question(scenario, (MODEL,))
    name = scenario.gigs[0].id
    away = moved(question, name, date(2026, 5, 12), date(2026, 5, 13), "")
    assert away.scenario.gigs[0].when == Dates(
        (date(2026, 5, 13),), ("tue", "thu"), *MAY, without=(date(2026, 5, 12),)
    )
    assert moved(away, name, date(2026, 5, 13), date(2026, 5, 12), "").scenario == scenario


def test_a_listed_day_that_is_moved_needs_no_exception_that_would_hit_nothing():
    scenario = with_gig(when=Dates((date(2026, 5, 13),), ("tue",), *MAY))
    went = moved(
        Question(scenario, (MODEL,)), scenario.gigs[0].id, date(2026, 5, 13), date(2026, 5, 15), ""
    ).scenario
    assert went.gigs[0].when == Dates((date(2026, 5, 15),), ("tue",), *MAY)


@pytest.mark.parametrize("dashboard", [Month, Earnings, Flows])
def test_every_dashboard_opens_with_absences_and_with_pay_in_the_month_before_the_first(dashboard):
    # 1 May 2026 is a holiday: May is paid on 30 April.
    scenario = evolve(load_scenario(GROUP), pay=PayRule("1", "same"))
    days = scenario.gigs[0].when.days()
    board = dashboard(
        scenario.with_person("P1", absences=(days[0], days[2])),
        "fi",
        models=(MODEL, "jobcenter-app"),
    )
    assert board.failures == [] and board.state.answer.comparison.today.tables.lead == 1
    if dashboard is Month:
        assert [label for label, _ in board.months.options] == [
            "huhtikuu 2026",
            "toukokuu 2026",
        ] and board.months.value == 1


def test_one_visit_more_is_on_a_day_on_which_the_person_is_there():
    scenario = load_scenario(GROUP)
    comparison = compare(scenario, [MODEL]).comparison
    found = one_more_gig(comparison, comparison.outcome(MODEL), "P1")
    free = calendar_date(found.day)
    again = scenario.with_gig(
        scenario.gigs[0].id, when=evolve(scenario.gigs[0].when, dates=(free,))
    ).with_person("P1", absences=(free,))
    other = compare(again, [MODEL]).comparison
    assert calendar_date(one_more_gig(other, other.outcome(MODEL), "P1").day) != free


def test_a_person_who_is_copied_has_no_absence_from_gigs_that_are_not_theirs():
    scenario = load_scenario(GROUP)
    board = opened(
        "people", scenario.with_person("P1", absences=(scenario.gigs[0].when.days()[0],))
    )
    field(board, "Add a person like this").click()
    added = board.state.question.scenario.people[-1]
    assert added.id not in {p.id for p in scenario.people} and added.absences == ()
