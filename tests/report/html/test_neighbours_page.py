"""What else a person could be offered, on paper."""

from subcontract_core.programme import neighbours
from subcontract_core.report.html.neighbours_page import neighbours_page
from subcontract_core.report.text.language import Language


def test_each_neighbour_is_a_section_in_the_language_asked_for():
    page = neighbours_page(neighbours(), ["vaalijala"], Language("sv"))
    assert page.count("<section") == len(neighbours())
    assert 'lang="sv"' in page
    assert "Arbetsprövning" in page
    assert "<h1>Vad annat en person kan erbjudas</h1>" in page
    assert "http" not in page.split("</style>")[1]
