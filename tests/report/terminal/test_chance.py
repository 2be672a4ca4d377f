"""Drawn years at the terminal."""

import pytest

from subcontract_core.report.terminal.chance import chance_page
from subcontract_core.report.terminal.layout import fitted
from subcontract_core.report.text.language import Language
from support.chances import chance


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_page_keeps_to_its_width_in_every_language(code):
    for width in (40, 100):
        with fitted(width):
            page = chance_page([[chance()]], None, Language(code, strict=True))
        assert max(map(len, page.splitlines())) <= width


def test_equal_readings_are_told_once_and_a_month_may_be_chosen():
    english = Language("en", strict=True)
    assert chance_page([[chance(), chance()]], None, english).count("Twenty months") == 1
    page = chance_page([[chance()]], chance().months[1].number, english)
    assert "Twenty months like this, February 2026" in page and "What is drawn" in page
