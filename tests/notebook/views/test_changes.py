"""What the last change did."""

from subcontract_core import compare, load_scenario
from subcontract_core.notebook import Explorer
from support.widgets import TABS, cents_in_hand, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_a_change_is_told_with_what_it_did_and_a_new_group_begins_without_one():
    board = opened("terms")
    field(board, "Wage, an hour (€/h)").value = "12.00"
    wanted = compare(
        load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.00"),
        ["eksote-external"],
    )
    more = cents_in_hand(wanted, "eksote-external") - cents_in_hand(
        compare(GROUP), "eksote-external"
    )
    assert (
        f"P1–P5: €{more // 100}.{more % 100:02d} more than before the change" in board.changed.value
    )
    board.group.value = "imatra-2021-07"
    assert board.changed.value == "" and board.state.question.scenario.id == "imatra-2021-07"
