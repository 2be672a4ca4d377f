"""Plain text that fits the page."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.terminal.layout import WIDTH, table
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared, finding, unpaid, with_findings

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


@pytest.mark.parametrize("language", [EN, FI])
def test_no_line_is_wider_than_the_page(language):
    scenario = evolve(
        country.scenario(months=12, minutes=95, people=12), note={"en": "A long note. " * 40}
    )
    found = finding(
        person=list(range(12)),
        month=list(range(12)),
        earned=list(range(12)),
        limit=[8000] * 12,
        headroom=[1] * 12,
        fix="fix.near_earnings_limit",
    )
    for comparison in (with_findings(compared(scenario), found), unpaid()):
        assert max(map(len, text(comparison, language).splitlines())) <= WIDTH


def test_no_word_of_a_label_is_cut_where_the_headings_can_wrap_instead():
    head = [
        "",
        "Least price an hour, without VAT",
        "Left there",
        "The next one fails",
        "Left instead",
    ]
    lines = table([["without instructors", "€16.17", "+€0.14", "€16.16", "−€0.14"]], 2, head)
    assert "instructors" in "\n".join(lines) and all(len(line) <= 100 for line in lines)
