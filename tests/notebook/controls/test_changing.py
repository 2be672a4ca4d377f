"""Changing one person of the question: what goes with a change, and what is refused."""

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_a_person_that_is_added_or_left_out_is_in_every_part_of_the_scenario():
    board = opened("people")
    field(board, "Add a person like this").click()
    assert [p.id for p in board.state.question.scenario.people] == [
        "P1",
        "P2",
        "P3",
        "P4",
        "P5",
        "P6",
    ]
    field(board, "Person").value = "P1"
    field(board, "Leave this person out").click()
    scenario = board.state.question.scenario
    assert [p.id for p in scenario.people] == ["P2", "P3", "P4", "P5", "P6"] and scenario.gigs[
        0
    ].crew == ("P2", "P3", "P4", "P5")


def test_the_last_person_and_one_who_is_alone_on_a_gig_stay():
    board = opened("gigs")
    for who in ("P2", "P3", "P4", "P5"):
        field(board, who).value = False
    board.tabs.selected_index = TABS.index("people")
    field(board, "Leave this person out").click()
    assert "alone on G1" in board.notice.value and len(board.state.question.scenario.people) == 5
