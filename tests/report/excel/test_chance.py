"""Drawn years as a workbook: the same counts, in every language."""

import io

import pytest
from python_calamine import CalamineWorkbook

from subcontract_core.report.excel.chance import chance_bytes
from subcontract_core.report.text.language import Language
from support.chances import chance


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_each_sheet_has_its_rows_and_the_counts_of_the_page(code):
    content = chance_bytes([[chance()]], Language(code, strict=True))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    months, twenty, years, grounds = (
        book.get_sheet_by_name(name).to_python() for name in book.sheet_names
    )
    assert [row[3] for row in months[2:]] == [month.over.hits for month in chance().months]
    assert len(twenty) - 2 == len(years) - 2 == 20 * len(chance().months)
    assert sum(round(row[3] * 100) for row in years[2:]) == sum(y[1] for y in chance().years)
    assert len(grounds) > 8
