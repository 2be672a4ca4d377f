"""A person's month as a table."""

import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.notebook.views.calendar import calendar
from subcontract_core.report.text.language import Language

GROUP, MODEL = "everyday-2026-05", "eksote-external"


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_the_calendar_says_who_is_away_with_a_word(code):
    scenario = load_scenario(GROUP)
    day = scenario.gigs[0].when.days()[0]
    who = scenario.gigs[0].crew[0]
    answer = compare(scenario.with_person(who, absences=(day,)), [MODEL], language=code)
    outcome = answer.comparison.outcome(MODEL)
    row = [p.id for p in scenario.people].index(who)
    language = Language(code)
    assert f"{language.text('ui.day.absent')} {language.hours(scenario.gigs[0].minutes)}" in str(
        calendar(outcome, row, 0, language)
    )
    assert language.text("chart.event.absent") in str(
        answer.chart_month(model=MODEL, person=who).table
    )
