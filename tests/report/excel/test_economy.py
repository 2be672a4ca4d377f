"""Who pays and who gains as a workbook."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.excel.economy import economy_bytes
from subcontract_core.report.text.language import Language
from support.running_figures import with_running
from support.small_groups import of_people
from support.workbooks import ReadWorkbook

EN = Language("en", strict=True)


def book(*sizes, small_groups=False):
    scenario = with_running("imatra-2021-07", before=30)
    made = [
        Analysis(compare(of_people(scenario, size), ["eksote-external"])).for_page()
        for size in sizes
    ]
    return ReadWorkbook(economy_bytes(made, EN, small_groups))


def test_the_staircase_ends_where_the_document_s_does():
    rows = book(5).table("What is left")
    first = [(row["What"], row["Euros"]) for row in rows if row["#"] == 1]
    # −1,352.00 before and −3,257.00 after 1,905.00 of work
    assert dict(first)["Left at full cost"] == -3257
    assert first[0][1] == -1352


def test_two_people_are_withheld_in_each_sheet_unless_they_are_wanted():
    few = book(5, 2)
    assert all("is not shown" in row["Purse"] for row in few.table("Side by side"))
    shown = book(5, 2, small_groups=True).table("Side by side")
    assert any(row["Purse"] == "Buyers: companies" for row in shown)


def test_side_by_side_has_the_public_sums_the_hours_and_who_is_taken_in_besides_the_purses():
    rows = [row for row in book(5, 3).table("Side by side") if "whole crew" in row["Reading"]]
    found = {row["Purse"]: [*row.values()][3:] for row in rows}
    # 13 visits of 4 h with 30 min each, one instructor: 58 h 30 min of each group
    assert {str(cell).replace("\u00a0", " ") for cell in found["Instructors"]} == {"58 h 30 min"}
    assert found["work activity for people with disabilities"] == ["5 of 5", "3 of 3"]
    assert "State, Kela, municipalities and county" in found
