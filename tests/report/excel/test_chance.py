"""Drawn years as a workbook: the same counts, in every language."""

import io

from attrs import evolve
import pytest
from python_calamine import CalamineWorkbook

from subcontract_core.analysis.counted_money import money_of
from subcontract_core.report.excel.chance import chance_bytes
from subcontract_core.report.text.language import Language
from support.chances import chance
from support.drawn_moneys import money


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


@pytest.mark.parametrize("is_open", [True, False])
def test_a_fee_of_the_buyer_that_nobody_tells_is_said_among_the_grounds(is_open):
    (one,) = money_of([money()], [chance()])
    told = evolve(one, organiser=evolve(one.organiser, fee_untold=is_open))
    content = chance_bytes([[chance()]], Language("en", strict=True), [told])
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    grounds = book.get_sheet_by_name(book.sheet_names[-1]).to_python()
    said = any("counted as not invoiced" in str(cell) for row in grounds for cell in row)
    assert said is is_open
