"""What it takes to run the group, typed into the explorer."""

from fractions import Fraction

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field, words


def opened():
    board = Explorer("imatra-2021-07", "en", models=("eksote-external",))
    board.tabs.selected_index = TABS.index("running")
    return board


def test_a_figure_that_is_typed_reaches_the_scenario():
    board = opened()
    field(board, "An instructor's hour in all, €").value = "30"
    field(board, "Instructor: share of the visit").value = "100 %"
    field(board, "A place that falls free").value = "stays_open"
    said = board.state.question.scenario.running
    assert (said.instructor_hour, said.presence) == (3000, Fraction(1))
    assert said.place_when_free == "stays_open"


def test_figures_that_are_all_emptied_are_none_at_all():
    board = opened()
    hour = field(board, "An instructor's hour in all, €")
    hour.value = "30"
    hour.value = ""
    assert board.state.question.scenario.running is None


def test_what_is_no_number_is_told_beside_the_field():
    board = opened()
    field(board, "People for one instructor").value = "many"
    assert board.state.question.scenario.running is None and board.state.errors
    assert "Nothing has a usual value" in words(board)
