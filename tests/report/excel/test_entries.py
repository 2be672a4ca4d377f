"""Outcomes under the law and under each reform; the first case and all of them."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


def test_of_many_cases_the_first_is_on_the_first_sheet_and_all_are_behind_it():
    one = compared()
    many = compare_tables(
        sweep_minutes(country.scenario(), [120, 60]),
        ["seller"],
        law=one.law,
        catalogue=country.catalogue(country.seller()),
    )
    book = ReadWorkbook(excel_bytes(Analysis(many), EN))
    assert {row["Case"] for row in book.table("People")} == {1.0, 2.0}
    for sheet in ("Answer", "Each person"):
        assert all(
            book.at(sheet, cell) == pytest.approx(book.value(sheet, formula))
            for cell, formula in book.formulas(sheet).items()
            if formula.lstrip("=").startswith("SUMIFS")
        )
    assert len(book.table("Each person")) == 2 * len(country.scenario().people)


def test_a_reform_is_below_the_law_with_its_own_numbers_and_its_name_in_every_row():
    comparison = compare(
        "vaalijala-2022", ["vaalijala"], language="en", reforms=["earnings-limit-1500"]
    ).comparison
    book = ReadWorkbook(excel_bytes(Analysis(comparison), EN))
    rows = book.table("Answer", head=4)
    assert [row["#"] for row in rows] == [1.0, 2.0, 3.0, 4.0] and rows[0]["Law"] != rows[2]["Law"]
    assert {row["Check"] for row in rows} == {"equals the sheets"}
    for sheet in ("Answer", "Each person"):
        for cell, formula in book.formulas(sheet).items():
            now = book.value(sheet, formula)
            assert book.at(sheet, cell) == (
                now if isinstance(now, str) else pytest.approx(now, abs=0.001)
            )
    limits = {
        row["Law"]: row["In euros"]
        for row in book.table("Law")
        if isinstance(row["In euros"], float) and row["Id"] == "pension.earnings_limit"
    }
    assert 1500.0 in limits.values()
