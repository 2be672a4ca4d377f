"""What else a person could be offered, at the terminal."""

from subcontract_core.programme import neighbours
from subcontract_core.report.terminal.neighbours import neighbours_page
from subcontract_core.report.text.language import Language


def test_each_neighbour_stands_with_its_sources_and_the_models_are_named_apart():
    page = neighbours_page(neighbours(), ["vaalijala"], Language("fi"))
    assert "vaalijala" in page.splitlines()[3] + page.splitlines()[4] + page.splitlines()[5]
    assert "Työkokeilu" in page
    assert "Laki työkyvyttömyyseläkkeellä olevien" in page.replace("\n  ", " ")
    assert max(map(len, page.splitlines())) <= 100
