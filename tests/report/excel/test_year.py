"""A person's months as a workbook: the page's figures, in every language."""

import io

from attrs import evolve
import pytest
from python_calamine import CalamineWorkbook

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.excel.year import year_bytes
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_a_row_is_a_month_and_its_figures_add_up_to_the_pages(code, years):
    content = year_bytes(years, Language(code, strict=True))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    told, months, lines = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    assert len(months) - 2 == sum(len(year.months) for year in years)
    assert len(told) - 2 >= len(years) * 3
    mine = months[2 : 2 + len(years[0].months)]
    held = round(sum(row[5] for row in mine) * 100)
    assert held == years[0].in_hand.now.cents
    assert round(sum(row[7] for row in mine) * 100) == years[0].in_hand.difference.cents
    assert len(lines) - 2 == sum(len(one.months) for year in years for one in year.lines)


def test_what_is_only_a_bound_is_words_and_no_amount():
    scenario = evolve(load_scenario("one-group-five-systems"), terms=())
    comparison = compare(scenario, ["eksote-internal"])  # no wage is given
    years = Analysis(comparison).years("eksote-internal", "P1")
    content = year_bytes(years, Language("en", strict=True))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    months = book.get_sheet_by_index(1).to_python()
    assert any(isinstance(row[5], str) and row[5] for row in months[2:])
