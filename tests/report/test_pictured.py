"""A picture with its sentence and its table, of the same numbers."""

from subcontract_core.report.markup.elements import element
from subcontract_core.report.pictured import Pictured


def test_a_notebook_shows_the_sentence_the_drawing_and_the_numbers():
    drawn = Pictured("One of 20. More.", element("b", "drawn"), {"n": [1, None], "cents": [5, 6]})
    shown = drawn._repr_html_()
    assert "One of 20. More." in shown and "<b>drawn</b>" in shown
    assert "<caption>One of 20" in shown and ">5<" in shown and ">None<" not in shown
    assert drawn.table["cents"].tolist() == [5, 6]
    assert str(drawn) == "One of 20. More."
