"""The sheet of purses: amounts as on the page, and a live check of every month."""

from subcontract_core import compare
from subcontract_core.report.excel import excel_bytes
from support.workbooks import ReadWorkbook


def book_of(name, model):
    answer = compare(name, [model], language="en")
    return ReadWorkbook(excel_bytes(answer.analysis.for_page(), answer.words))


def test_the_rows_of_a_month_hold_what_each_purse_gains():
    rows = book_of("one-group-five-systems", "eksote-external").table("Who pays")
    first = {row["Purse"]: row["Difference"] for row in rows if row["#"] == 1}
    # 24 hours of the crew at 35.00, the VAT deducted; 5 × 24 h × 10.00 and 22 % of side costs
    assert first["Buyers: companies"] == -840
    assert first["Contributions that are not divided (flat share)"] == 264


def test_where_a_sum_is_open_there_is_no_check():
    # the pension insurers have an unknown part of the flat share
    rows = book_of("one-group-five-systems", "eksote-external").table("Who pays")
    assert {row["Check"] for row in rows} == {""}


def test_where_all_is_known_the_check_is_a_formula_over_the_rows_of_the_month():
    book = book_of("ilomantsi-2022-09", "siunsote-light-entrepreneur")
    rows = book.table("Who pays")
    assert {row["Check"] for row in rows} == {"adds up to zero"}
    assert round(sum(row["Difference"] for row in rows), 2) == 0
    formulas = set(book.formulas("Who pays").values())
    last = 2 + len(rows)
    assert [one for one in formulas if f"SUM(H3:H{last})" in one]
