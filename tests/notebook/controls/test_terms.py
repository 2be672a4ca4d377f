"""One model's terms as fields."""

from subcontract_core import catalogue, compare, load_scenario
from subcontract_core.notebook import Explorer
from support.widgets import TABS, cents_in_hand, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_a_wage_typed_with_a_comma_and_a_euro_sign_changes_the_answer_as_the_term_does():
    board = opened("terms", "fi")
    [title] = [
        term.titles["fi"]
        for term in catalogue().get("eksote-external").manifest.terms
        if term.name == "wage_per_hour"
    ]
    wage = field(board, f"{title} (€/h)")
    wage.value = "12,5 €"
    wanted = compare(
        load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.50"),
        ["eksote-external"],
    )
    assert cents_in_hand(board.state.answer, "eksote-external") == cents_in_hand(
        wanted, "eksote-external"
    )
    assert wage.value == "12,50"  # what was understood


def test_a_value_of_ones_own_loses_what_was_said_about_the_old_one_and_no_other_value_does():
    board = opened("people")
    before = board.state.question.scenario.marks
    field(board, "Rent (€/month)").value = "600"
    after = board.state.question.scenario.marks
    assert (
        set(before) - set(after) == {"people.P1.housing.rent"}
        and after["people.P2.housing.rent"].kind == "assumed"
    )
