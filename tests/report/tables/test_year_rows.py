"""A person's months as rows and as tidy columns."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables import year_rows
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)


@pytest.fixture(scope="module")
def year():
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    return Analysis(comparison).year(comparison.outcomes[0], "P1")


def test_a_month_has_its_earnings_beside_the_limit(year):
    first = year_rows.month_rows(year, EN)[0]
    assert first[:4] == ["October 2025", "€988.00", "€986.30", "−€1.70"]
    assert len(first) == len(year_rows.month_head(year, EN)) == len(year_rows.sum_row(year, EN))


def test_where_no_limit_applies_there_is_no_column_of_it():
    comparison = compare(load_scenario("rent-decisions-2024"), ["eksote-external"])
    found = Analysis(comparison).year(comparison.outcomes[0], "P1")
    head = year_rows.month_head(found, EN)
    assert "Earnings limit" not in head
    assert {len(row) for row in year_rows.month_rows(found, EN)} == {len(head)}


def test_a_line_that_changes_shows_its_months_and_equal_ones_together(year):
    rows = year_rows.line_rows(year, EN)
    at = next(number for number, row in enumerate(rows) if row[0] == "National pension")
    assert [row[:3] for row in rows[at + 1 : at + 3]] == [
        ["  October–December 2025", "€0.00", "€783.41"],
        ["  January–March 2026", "€787.07", "€787.07"],
    ]


def test_the_columns_have_a_row_a_month_and_add_up(year):
    columns = year_rows.year_months(year)
    assert columns["month"] == ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"]
    assert columns["pension"] == ["rests"] * 3 + ["paid"] * 3
    assert columns["reviews"][1] == ["housing_allowance"]
    assert sum(columns["difference_cents"]) == year.in_hand.difference.cents
    lines = year_rows.year_lines(year)
    added = zip(lines["cents"], lines["memo"], strict=True)
    assert sum(cents for cents, memo in added if not memo) == year.in_hand.now.cents
