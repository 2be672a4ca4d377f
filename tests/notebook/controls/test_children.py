"""The field of children, the spouse of the group and the parents in the explorer."""

import pytest

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field

GROUP = "one-group-five-systems"
HOME = "Children at home, by month of birth"


@pytest.fixture
def board():
    made = Explorer(GROUP, "en", models=("eksote-external",))
    made.tabs.selected_index = TABS.index("people")
    return made


def person(board, place=0):
    return board.state.question.scenario.people[place]


def test_children_are_typed_by_their_months_of_birth(board):
    field(board, HOME).value = "2018-03, 2018-03 2010-06"
    born = [(child.born // 12, child.born % 12 + 1) for child in person(board).children]
    assert born == [(2018, 3), (2018, 3), (2010, 6)]
    field(board, HOME).value = ""
    assert person(board).children == ()


@pytest.mark.parametrize(
    ("typed", "said"), [("2018", "is not a month"), ("1990-01", "at least 12 years")]
)
def test_children_who_cannot_be_are_told_beside_the_field(board, typed, said):
    before = board.state.question
    field(board, HOME).value = typed
    assert board.state.question is before
    assert any(said in message.value for message in board.messages.values())


def test_a_spouse_of_the_group_is_chosen_and_needs_no_income(board):
    field(board, "Spouse in the group (P2)").value = "P2"
    assert person(board).housing.spouse_in_group == "P2"
    assert person(board).housing.spouse_income is None
    field(board, "Spouse in the group (P2)").value = ""
    assert person(board).housing.spouse_in_group == ""


def test_a_month_of_birth_is_typed_and_taken_out_again(board):
    field(board, "Birth month (1–12)").value = "10"
    assert person(board).birth_month == 10
    field(board, "Birth month (1–12)").value = ""
    assert person(board).birth_month is None
