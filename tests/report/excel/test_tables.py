"""The sheets behind: headings that differ, and days that are dates."""

from datetime import date

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.text.language import Language
from support.invented_models import compared
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


def test_days_are_dates_and_the_words_are_those_of_the_language():
    book = ReadWorkbook(excel_bytes(Analysis(compared()), FI))
    row = book.table("Maksut")[0]
    assert isinstance(row["Maksupäivä"], date) and isinstance(row["Kuukaudelta"], date)
    assert book.cells["Vastaus"][3][0] == "Ero nykytilanteeseen"


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_no_two_columns_of_a_sheet_have_the_same_heading(code):
    book = ReadWorkbook(excel_bytes(Analysis(compared()), Language(code, strict=True)))
    for name in book.names:
        heads = [cell for cell in book.cells[name][4 if name == book.names[0] else 1] if cell != ""]
        assert len(heads) == len(set(heads)) > 2, name
