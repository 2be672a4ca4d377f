"""Pin an answer, change anything, see both and the difference."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare
from subcontract_core.notebook import Explorer
from subcontract_core.scenario.happened import Realised
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
    assert "Pin B" in page and "now 11.00, not said before" in page and board.failures == []


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
    assert "P5 is not in answer A" in board.pinning.view.value
    board.person.value = "P1"
    board.pinning.pinned = tuple(
        evolve(one, answer=compare("everyday-2026-05", ["eksote-external"], language="en"))
        for one in board.pinning.pinned
    )
    board.pinning.draw()
    assert "this model is not in answer A" in board.pinning.view.value


def test_three_are_the_most(board):
    for _ in range(5):
        board.pinning.view.act({"act": "pin"})
    assert [one.name for one in board.pinning.pinned] == ["A", "B", "C"]
    assert "sc-pin" not in board.pinning.view.value.replace("sc-pinned", "")


def test_what_was_planned_is_pinned_beside_what_happened_and_the_table_set_against_it():
    board = Explorer("everyday-2026-05", "en", models=["eksote-external"])
    assert "what was planned" not in board.pinning.view.value
    shorter = Realised("G1", date(2026, 5, 5), minutes=120)  # of four hours
    scenario = evolve(board.state.question.scenario, realised=(shorter,))
    board.state.load(scenario)
    board.redraw()
    board.person.value = "P3"
    board.pinning.view.act({"act": "plan"})
    page = board.pinning.view.value
    # two hours at 12.00 with 11.5 % holiday pay are 26.76, less 7.3 % and 0.89 % contributions: 24.58
    assert "<strong>A as planned</strong>" in page and "brings €24.58 less" in page
    assert "Came otherwise than planned: 0 → 1" in page and board.shown == "against"
    assert board.pinning.pinned[0].question.scenario.realised == ()


def test_of_several_the_table_is_set_against_the_one_that_is_chosen(board):
    board.missing.act(
        {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": "11.00"}
    )
    board.pinning.view.act({"act": "pin"})
    assert board.pinning.name == "B"
    board.pinning.view.act({"act": "against", "name": "A"})
    assert board.pinning.name == "A" and "than in answer A" in board.top.value
    board.pinning.view.act({"act": "unpin", "name": "A"})
    assert board.pinning.name == "B"
