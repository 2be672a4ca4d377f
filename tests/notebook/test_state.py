"""Steps back, and what could not be read."""

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_undo_takes_back_one_change_and_reset_all_of_them():
    board = opened("people")
    start = board.state.question
    assert board.undo_button.disabled and board.reset_button.disabled
    field(board, "Rent (€/month)").value = "600"
    field(board, "Rent (€/month)").value = "700"
    board.undo_button.click()
    assert (
        board.state.question.scenario.people[0].housing.rent == 60000
        and field(board, "Rent (€/month)").value == "600.00"
    )
    field(board, "Assets (€)").value = "5"
    board.reset_button.click()
    assert board.state.question == start and board.reset_button.disabled
    board.undo_button.click()
    assert board.state.question.scenario.people[0].assets == 500


def test_what_was_undone_is_done_again_until_something_else_is_changed():
    board = opened("people")
    assert board.redo_button.disabled
    field(board, "Rent (€/month)").value = "600"
    field(board, "Rent (€/month)").value = "700"
    board.undo_button.click()
    board.undo_button.click()
    board.redo_button.click()
    assert field(board, "Rent (€/month)").value == "600.00"
    board.redo_button.click()
    assert field(board, "Rent (€/month)").value == "700.00" and board.redo_button.disabled
    board.undo_button.click()
    field(board, "Assets (€)").value = "5"
    assert board.redo_button.disabled
    board.redo_button.click()
    assert board.state.question.scenario.people[0].housing.rent == 60000


def test_undo_first_takes_back_what_could_not_be_read():
    board = opened("people")
    field(board, "Rent (€/month)").value = "600"
    field(board, "Assets (€)").value = "much"
    board.undo_button.click()
    assert not board.state.is_stale and field(board, "Assets (€)").value == "0.00"
    assert board.state.question.scenario.people[0].housing.rent == 60000
