"""The visits of drawn months: done, missed, or refused by the calendar of the model."""

from functools import cache

from subcontract_core.analysis.counted import of_person
from subcontract_core.analysis.drawn_visits import visits_of
from subcontract_core.analysis.uncertain import uncertain
from subcontract_core.base.dates import calendar_date
from subcontract_core.report.charts.little_months import little_months, refusals
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.tabulating import tabulate
from support.chances import FILE, chance, drawn

EN = Language("en", strict=True)


def test_the_visits_of_a_draw_are_those_whose_work_is_paid_in_the_month():
    month = chance().months[1]
    row, at = drawn().row_of("P1"), 1
    found = visits_of(chance(), [one.draw for one in month.little], month.number)
    for draw, visits in found.items():
        assert all(one.day.month == 2 for one in visits)
        assert any(one.is_done for one in visits) == (drawn().minutes[draw, at, row] > 0)


def test_they_are_those_of_the_scenario_that_the_draw_opens_as():
    draw, person = 7, drawn().row_of("P1")
    tables = tabulate(drawn().open(draw))
    (visits,) = visits_of(chance(), [draw], chance().months[1].number).values()
    done = tables.shifts.gig[tables.shifts.person == person]
    february = [day for day in tables.gigs.day[done].tolist() if calendar_date(day).month == 2]
    assert sorted(one.day for one in visits if one.is_done) == [*map(calendar_date, february)]


# -- what the calendar of a model refuses ---------------------------------------------------------

APP = "jobcenter-app"
REHABILITATIVE = FILE.replace(
    "subsidy, activity: {kind: none}", "subsidy, activity: {kind: rehabilitative, weekly: [tue]}"
)


@cache
def refusing():
    """P2 goes to rehabilitative activity on the Tuesdays of the gig."""
    (found,) = uncertain(read_scenario(REHABILITATIVE, "t.yaml"), [APP], 20)
    return of_person([found], APP, "P2")[0][0]


def test_a_visit_that_the_calendar_refuses_is_no_visit_done_and_says_why():
    # Helsinki's app: a gig gives way to rehabilitative work activity at the same hours (C-02)
    month = refusing().months[1]
    found = visits_of(refusing(), [one.draw for one in month.little], month.number)
    visits = [one for of_draw in found.values() for one in of_draw]
    refused = [one for one in visits if one.is_refused]
    assert {one.day.weekday() for one in refused} == {1}
    assert {one.refused[0].code for one in refused} == {"gig_in_activity_hours"}
    assert {one.day.weekday() for one in visits if one.is_done} == {3}
    page = str(little_months(month.little, found, "title", EN))
    assert page.count("<rect") == len(visits)
    assert page.count("The gig falls inside activity hours") == len(refused)
    (told,) = refusals(found, EN)
    assert told.startswith(f"In these 20 months the calendar refuses {len(refused)} visits")
