"""The field of one value of a person: what is wrong is told beside it, and a mended entry counts."""

import pytest

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


@pytest.mark.parametrize(
    ("tab", "label", "typed", "said"),
    [
        ("people", "Rent (€/month)", "abc", "is not an amount of money"),
        ("people", "Rent (€/month)", "", "The field is empty"),
        ("people", "Birth year", "2020", "whole number from 1900 to 2006"),
        ("people", "Tax card (%)", "101", "more than 100 %"),
        ("people", "Ends at", "8:00", "later than the start, 9:00"),
        ("gigs", "Days", "2021-10-06", "outside the months of work"),
        ("gigs", "Days", "", "at least one day"),
        ("gigs", "Length (hours and minutes)", "13", "at most 12 hours"),
        ("gigs", "Begins at", "21:00", "past midnight"),
        ("gigs", "Task", "call 010190-123A", "nothing personal belongs here"),
        ("people", "Tax card (%)", "0.5", "Write 0.5 % or 50 %"),
        ("people", "Rent (€/month)", "520 %", "is not an amount of money"),
        ("people", "Rent (€/month)", "20 000 000", "At most €10,000.00"),
        ("group", "First month of work", "13/2021", "is not a month"),
        ("group", "First month of work", "10/2021", "2021-09"),
        ("terms", "Wage, an hour (€/h)", "1.500", "two ways"),
    ],
)
def test_a_wrong_entry_is_told_beside_its_field_and_changes_nothing(tab, label, typed, said):
    board = opened(tab)
    question, answer = board.state.question, board.state.answer
    field(board, label).value = typed
    assert board.state.question is question and board.state.answer is answer
    assert board.state.is_stale and "Changed, not recalculated." in board.notice.value
    [message] = [m for m in board.messages.values() if m.value]
    assert said in message.value and message.layout.display is None
    assert label.split(" (")[0] in board.notice.value


def test_a_mended_entry_takes_the_mark_away():
    board = opened("people")
    field(board, "Rent (€/month)").value = "abc"
    field(board, "Rent (€/month)").value = "520"
    assert (
        not board.state.is_stale
        and board.notice.value == ""
        and not any(m.value for m in board.messages.values())
    )
