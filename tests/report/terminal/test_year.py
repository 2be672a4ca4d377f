"""A person's months at the terminal."""

import pytest

from subcontract_core.report.terminal.layout import fitted
from subcontract_core.report.terminal.year import years_page
from subcontract_core.report.text.language import Language


def test_readings_of_which_the_months_are_equal_are_told_once(years):
    page = years_page(years, Language("en", strict=True))
    assert page.count("Reading: ") == len(years) == 4
    assert page.count("Line by line") == 1


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_page_keeps_to_its_width_in_every_language(years, code):
    for width in (40, 100):
        with fitted(width):
            page = years_page(years, Language(code, strict=True))
        assert max(map(len, page.splitlines())) <= width


def test_what_happens_stands_below_its_month(years):
    lines = years_page(years, Language("en", strict=True)).splitlines()
    at = next(row for row, line in enumerate(lines) if line.startswith("  November 2025"))
    below = lines[at + 1 : at + 4]
    assert below[0] == "    - The pension rests."
    assert "Reviewed for November 2025" in below[1]
