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


def test_a_cost_is_a_row_of_a_table_and_its_faults_stand_by_the_cell():
    board = opened()
    entry = board.panels[TABS.index("running")].sheets["costs"].entry
    row = ("", "tools", "Saws", "480,50", "once for the group", "7/2021", "", "24", "the organiser")
    entry.tell({"act": "rows", "rows": [(*row, "", "", "our guess")], "number": 1})
    [cost] = board.state.question.scenario.costs
    assert (cost.what, cost.label, cost.amount, cost.spread) == ("tools", "Saws", 48_050, 24)
    assert (cost.borne_by, cost.mark.kind) == ("organiser", "assumed")
    result = board.state.answer.analysis.organiser_result
    outcome = board.state.answer.comparison.outcomes[0]
    # −1,352.00 and 480.50 / 24 = 20.02 in the first month
    assert result(outcome).full_cost.cents[0] == -135_200 - 2_002
    wrong = ("", "tools", "", "lots", "each visit", "", "", "2", "")
    entry.tell({"act": "rows", "rows": [(*wrong, "", "", "")], "number": 2})
    assert "0,3" in entry.errors and board.state.question.scenario.costs == (cost,)


def test_what_is_no_number_is_told_beside_the_field():
    board = opened()
    field(board, "People for one instructor").value = "many"
    assert board.state.question.scenario.running is None and board.state.errors
    assert "Nothing has a usual value" in words(board)
