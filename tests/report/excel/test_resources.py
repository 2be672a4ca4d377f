"""The sheet of hours and costs; there is none where nobody was asked."""

from subcontract_core import compare
from subcontract_core.report.excel import excel_bytes
from support.running_figures import with_running
from support.workbooks import ReadWorkbook


def book_of(scenario):
    answer = compare(scenario, ["eksote-external"], language="en")
    return ReadWorkbook(excel_bytes(answer.analysis.for_page(), answer.words))


def test_every_line_has_its_minutes_its_euros_and_who_bears_it():
    rows = book_of(with_running("imatra-2021-07", before=30)).table("Resources")
    mine = {row["What"]: row for row in rows if row["#"] == 1}
    visits = mine["Instructors: before, during and after the gigs"]
    assert (visits["Minutes"], visits["Euros"], visits["Borne by"]) == (3510, 1755, "Organiser")


def test_nobody_asked_no_sheet():
    assert "Resources" not in book_of("imatra-2021-07").names
