"""The fields of the page of the economy: empty where nobody gave anything."""

import re

from subcontract_core.analysis.wanted import Wanted
from subcontract_core.notebook.views.economy_fields import figures, questions
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.running import Running
from support.running_figures import staffed

FI = Language("fi", strict=True)


def test_what_nobody_gave_has_an_empty_field():
    shown = figures(None, FI, {})
    assert shown.count("<input") == 6 and "<input value" not in shown
    assert not re.search(r'<input[^>]*value="', shown) and "selected" in shown


def test_figures_are_shown_as_they_are_typed():
    shown = figures(staffed(before=30, place_when_free="saved"), FI, {})
    assert 'value="30,00"' in shown and 'value="100"' in shown
    assert 'value="saved" selected="selected"' in shown


def test_two_prices_of_an_hour_that_differ_are_not_one():
    shown = figures(Running(instructor_hour=3000, coach_hour=3500), FI, {})
    assert "30,00" not in shown and "35,00" not in shown


def test_a_goal_is_asked_only_with_money_in_hand():
    assert 'data-act="goal"' not in questions(Wanted(), FI)
    assert 'value="12,50"' in questions(Wanted("net", goal=1250), FI)
