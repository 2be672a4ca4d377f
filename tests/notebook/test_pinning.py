"""Pin an answer, change anything, see both and the difference."""

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.scenario.types import ALL_MODELS

MODELS = ("jobcenter-app", "vaalijala")


@pytest.fixture
def board():
    made = Explorer("everyday-2026-05", "en", models=MODELS)
    made.pinning.view.act({"act": "pin"})
    return made


def test_an_answer_stays_beside_the_one_that_follows_it(board):
    board.missing.act(
        {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": "11.00"}
    )
    page = board.pinning.view.value
    assert "Pin B" in page and "→ 11.00" in page and board.failures == []


def test_the_table_can_be_set_against_it(board):
    board.top.act({"act": "view", "view": "against"})
    assert "than in answer A" in board.top.value and ">0.00<" in board.top.value
    board.pinning.view.act({"act": "unpin", "name": "A"})
    assert "than now" in board.top.value and "Against" not in board.top.value


def test_going_back_to_it_can_be_undone(board):
    before = board.state.question
    board.load("one-group-five-systems")
    board.pinning.view.act({"act": "return", "name": "A"})
    assert board.state.question == before
    board.undo()
    assert board.state.question.scenario.id == "one-group-five-systems"


def test_who_is_in_one_group_only_is_told(board):
    board.load("one-group-five-systems")
    board.person.value = "P5"
    assert "not in both" in board.pinning.view.value


def test_three_are_the_most(board):
    for _ in range(5):
        board.pinning.view.act({"act": "pin"})
    assert [one.name for one in board.pinning.pinned] == ["A", "B", "C"]
    assert "sc-pin" not in board.pinning.view.value.replace("sc-pinned", "")
