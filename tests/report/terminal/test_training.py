"""A deck at the terminal."""

from subcontract_core.report.terminal.training import training_page
from subcontract_core.report.text.language import Language
from subcontract_core.training import load_deck, play


def test_each_model_has_a_table_of_what_each_card_changes_for_whom():
    page = training_page(play(load_deck("month-30")), Language("en"))
    assert page.count("1. One visit more") == 4  # four models
    assert "+€49.13" in page and "+€40.00" in page and page.count("late") >= 4
