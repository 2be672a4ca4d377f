"""What else a person could be offered stands in the report, with its documents and no amount."""

import re

from subcontract_core.programme import neighbours
from subcontract_core.report.html.report_neighbours import neighbours_section
from subcontract_core.report.text.language import Language

FI = Language("fi", strict=True)
PAGE = str(neighbours_section(neighbours(), FI))


def test_each_neighbour_is_there_with_when_it_fits_the_way_back_and_the_next_step():
    for one in neighbours():
        assert FI.pick(one.title) in PAGE
    for key in ("fits", "back", "next"):
        assert FI.text(f"neighbours.{key}") in PAGE


def test_nothing_of_it_is_computed_and_what_documents_do_not_say_is_told():
    assert "Mitään tästä ei lasketa" in PAGE and not re.search(r"\d[  ]€", PAGE)
    assert FI.text("nothing.not_in_the_sources") in PAGE and "THL Työpaperi 18/2023" in PAGE
