"""Sheets: dates, texts, headings, filters."""

import re

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Mark, TermValue
from support.invented import country
from support.invented_models import compared
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


RISKY = '=HYPERLINK("http://example.org";"x")'


def test_a_text_that_looks_like_a_formula_stays_a_text():
    mark = Mark("assumed", RISKY)
    scenario = evolve(
        country.scenario(),
        title={"en": RISKY, "fi": "+1"},
        note={"en": "@SUM(A1)"},
        terms=(TermValue("seller", "wage", "6.00", mark=mark),),
    )
    book = ReadWorkbook(excel_bytes(Analysis(compared(scenario)), EN))
    texts = [
        cell
        for rows in book.cells.values()
        for row in rows
        for cell in row
        if isinstance(cell, str)
    ]
    assert (
        any(RISKY in text for text in texts)
        and "@SUM(A1)" in texts
        and RISKY in {row["Source, or why it is assumed"] for row in book.table("Terms")}
    )
    formulas = [formula for sheet in book.names for formula in book.formulas(sheet).values()]
    assert formulas and all(re.match(r"=?(SUMIFS|IF)\(", formula) for formula in formulas)
    assert 'quotePrefix="1"' in book.archive.read("xl/styles.xml").decode()


def test_headings_stay_in_sight_and_are_printed_on_every_page_and_tables_can_be_filtered():
    book = ReadWorkbook(excel_bytes(Analysis(compared()), EN))
    for at, name in enumerate(book.names, 1):
        xml = book.archive.read(f"xl/worksheets/sheet{at}.xml").decode()
        assert 'state="frozen"' in xml and 'orientation="landscape"' in xml, name
    titles = re.findall(
        r'<definedName name="_xlnm.Print_Titles"[^>]*>',
        book.archive.read("xl/workbook.xml").decode(),
    )
    assert len(titles) == len(book.names)
    assert "<autoFilter" in book.archive.read("xl/worksheets/sheet3.xml").decode()
