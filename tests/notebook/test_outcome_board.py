"""What every dashboard has."""

import pytest

from subcontract_core import load_scenario
from subcontract_core.notebook import Earnings, Flows, Month
from support.widgets import words

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


@pytest.mark.parametrize("dashboard", [Month, Flows, Earnings])
def test_every_dashboard_opens_every_language_and_a_group_of_many_months(dashboard):
    board = dashboard("jobcenter-2022-03", "fi", models=FEW)
    finnish = words(board)
    board.language_select.value = "sv"
    assert words(board) != finnish and board.undo_button.description == "Ångra"
    board.group.value = "one-group-five-systems-year"
    assert board.state.question.scenario.id == "one-group-five-systems-year" and words(board)


@pytest.mark.parametrize("dashboard", [Month, Flows, Earnings])
def test_a_scenario_without_gigs_is_no_fault(dashboard):
    from attrs import evolve

    scenario = load_scenario(GROUP)
    assert words(dashboard(evolve(scenario, gigs=(), terms=()), "en", models=FEW))
