"""The sheet of the people: each sum is a formula over the lines behind."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.text.language import Language
from support.invented_models import compared, unpaid
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


def test_each_persons_sum_is_a_formula_over_the_lines():
    book = ReadWorkbook(excel_bytes(Analysis(compared()), EN))
    row = book.table("Each person")[0]
    assert (row["Person"], row["Difference"], row["Today"], row["In this model"]) == (
        "P1",
        36.0,
        100.0,
        136.0,
    )
    assert book.formulas("Each person")["E3"].startswith("=SUMIFS('People'!") or book.formulas(
        "Each person"
    )["E3"].startswith("SUMIFS('People'!")


def test_an_amount_that_is_not_in_the_sources_is_words_and_never_a_zero():
    book = ReadWorkbook(excel_bytes(Analysis(unpaid("A public report")), EN))
    row = book.table("Each person")[0]
    assert (row["Difference"], row["Today"]) == ("at least €0.00", 100.0)
    fee = next(row for row in book.table("People") if row["What"] == "Fee for the assignment")
    assert (fee["In this model"], fee["Today"], fee["Difference"]) == (
        "not in the sources",
        0.0,
        "not in the sources",
    )
    assert book.table("Kept")[0]["Euros"] == "not in the sources"
