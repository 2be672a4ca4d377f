"""The field of changes of the home in the explorer."""

import pytest

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field

NAME = "rent-decisions-2024"
CHANGES = "Later changes of the home"


@pytest.fixture
def board():
    made = Explorer(NAME, "en", models=("eksote-external",))
    made.tabs.selected_index = TABS.index("people")
    return made


def changes(board):
    return board.state.question.scenario.people[0].home_changes


def test_changes_are_typed_a_line_each_and_said_back_as_they_were_understood(board):
    field(
        board, CHANGES
    ).value = "2024-04; Rent 650,50; moved yes\n7/2024;spouse yes; spouse's income a year 6 000"
    first, second = changes(board)
    assert (first.start, first.rent, first.moved) == (2024 * 12 + 3, 650_50, True)
    assert (second.start, second.spouse, second.spouse_income) == (2024 * 12 + 6, True, 6_000_00)
    assert field(board, CHANGES).value == (
        "4/2024; rent 650.50; moved yes\n7/2024; spouse yes; spouse's income a year 6000.00"
    )
    field(board, CHANGES).value = ""
    assert changes(board) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2024-04; height 3", "is not a change"),
        ("2024-04; rent 1; rent 2", "is not a change"),
        ("2024-04; moved perhaps", "is not a change"),
        ("April; rent 1", "is not a month"),
        ("2024-04", "nothing changes"),
        ("2024-02; rent 600", "2024-03"),
        ("2024-04; spouse yes", "without an income"),
    ],
)
def test_what_is_no_change_is_told_beside_the_field(board, typed, said):
    before = board.state.question
    field(board, CHANGES).value = typed
    assert board.state.question is before
    assert any(said in message.value for message in board.messages.values())
