"""Which models and readings are compared."""

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field, words

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_only_the_ticked_models_are_compared_and_none_is_said_in_words():
    board = opened("models")
    field(board, "Tick none").click()
    assert board.state.answer.comparison.outcomes == ()
    assert "No model is ticked" in words(board)
    field(board, "Helsinki Jobcenter: assignment contract through an app").value = True
    assert [outcome.model for outcome in board.state.answer.comparison.outcomes] == [
        "jobcenter-app"
    ]


def test_a_reading_that_is_chosen_leaves_one_outcome_of_the_model():
    board = opened("models")
    reading = field(board, "Eksote: the public body employs and sells: whose hour the price is for")
    assert sum(o.model == "eksote-external" for o in board.state.answer.comparison.outcomes) == 2
    reading.value = "worker_hour"
    assert [
        o.reading for o in board.state.answer.comparison.outcomes if o.model == "eksote-external"
    ] == [{}]
    reading.value = ""
    assert sum(o.model == "eksote-external" for o in board.state.answer.comparison.outcomes) == 2
