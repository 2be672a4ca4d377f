"""The first two sheets: sums that are formulas over the sheets behind."""

from functools import lru_cache
import re

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.tables.amounts import buyers_cost, people_span, stays
from subcontract_core.report.text.language import Language
from support.invented_models import compared
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


SOME = (
    "ilomantsi-2022-09",
    "jobcenter-rehabilitative-2022-03",
    "one-group-five-systems",
    "paijathame-2022-09",
    "vaalijala-2022",
)


@lru_cache
def bundled(name):
    comparison = compare(name, language="en").comparison
    return comparison, ReadWorkbook(excel_bytes(Analysis(comparison), EN))


def amounts(told):
    """The amounts of a cell of the page, in cents; None where it is words."""
    found = re.findall(r"([−+]?)€([\d,]+\.\d\d)", told)
    return (
        [
            (-1 if sign == "−" else 1) * int(number.replace(",", "").replace(".", ""))
            for sign, number in found
        ]
        if found and "at " not in told
        else None
    )


@pytest.mark.parametrize("name", SOME)
def test_the_first_sheet_has_the_amounts_of_the_page_and_its_words_where_there_is_none(name):
    comparison, book = bundled(name)
    rows = book.table("Answer", head=4)
    assert len(rows) == len(comparison.outcomes)
    for row, outcome in zip(rows, comparison.outcomes, strict=True):
        for column, told in (
            ("Buyers in the end", buyers_cost(outcome, EN)),
            ("Kept in between", stays(outcome, EN)),
        ):
            cents = amounts(told)
            assert row[column] == (told if cents is None else cents[0] / 100)
        told = people_span(Analysis(comparison), outcome, EN)
        cents = amounts(told) or [None]
        assert (row["Per person, least"], row["Per person, most"]) == (
            (told, told) if cents[0] is None else (cents[0] / 100, cents[-1] / 100)
        )


@pytest.mark.parametrize("name", SOME)
def test_every_formula_gives_the_value_that_is_stored_with_it(name):
    book = bundled(name)[1]
    seen = 0
    for sheet in book.names:
        for cell, formula in book.formulas(sheet).items():
            stored, now = book.at(sheet, cell), book.value(sheet, formula)
            assert stored == (now if isinstance(now, str) else pytest.approx(now, abs=0.001)), (
                sheet,
                cell,
            )
            seen += 1
    assert seen >= 20
    # A row without any amount has nothing to check.
    assert {row["Check"] for row in book.table("Answer", head=4)} - {""} == {"equals the sheets"}


def test_the_check_fails_when_a_cent_is_changed_on_a_sheet_behind():
    book = ReadWorkbook(excel_bytes(Analysis(compared()), EN))
    formula = book.formulas("Answer")["I6"]
    assert book.value("Answer", formula) == "equals the sheets"
    book.cells["People"][2][7] += 0.01
    assert book.value("Answer", formula) == "differs from the sheets"
