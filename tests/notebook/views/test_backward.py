"""The answer to a backward question in the explorer."""

from subcontract_core import break_even
from subcontract_core.notebook.views.backward import backward
from subcontract_core.report.text.language import Language
from support.running_figures import with_running

EN = Language("en", strict=True)


def test_a_price_stands_beside_its_neighbour_and_what_moves_it():
    [crew, _] = break_even(with_running("imatra-2021-07", before=30), "eksote-external")
    page = backward(crew, EN)
    assert "€97.64" in page and "€97.63" in page and "±€317.20" in page


def test_a_group_is_a_table_and_a_question_that_cannot_be_asked_is_a_sentence():
    [crew, _] = break_even(with_running("imatra-2021-07"), "eksote-external", "group")
    assert backward(crew, EN).count("<tr") >= 6
    assert "cannot be decided" in backward(None, EN)
