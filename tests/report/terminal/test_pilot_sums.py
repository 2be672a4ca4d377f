"""How the pilots' people are counted, and where the stated sums differ."""

from subcontract_core.programme import programme
from subcontract_core.report.terminal.pilot_sums import employment_lines, totals_lines
from subcontract_core.report.text.language import Language


def test_a_sum_without_all_its_parts_is_told_as_at_least():
    text = " ".join(" ".join(totals_lines(programme(), Language("en"))).split())
    assert "at least 80" in text
    assert "at least 80" not in " ".join(employment_lines(programme(), Language("en")))


def test_how_many_were_employed_is_told_as_a_span():
    text = " ".join(" ".join(employment_lines(programme(), Language("en"))).split())
    assert "least 23 and at most 74" in text
