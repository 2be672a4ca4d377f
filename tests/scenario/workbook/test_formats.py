"""Cells that show a percentage."""

from fractions import Fraction

import pytest
from xlsxwriter import Workbook

from subcontract_core.scenario.workbook import read_workbook
from support.filled_workbooks import WORKBOOK_SCENARIO, refusal_of, workbook_of

PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


@pytest.mark.parametrize("look", ["0%", "0.00%", "0.0 %", '0.0" %"', "# ##0,0 %;[Red]-0 %"])
def test_a_cell_that_shows_a_percentage_is_what_it_shows(tmp_path, look):
    path = tmp_path / "shown.xlsx"
    with Workbook(path) as book:
        for name, rows in {
            "scenario": WORKBOOK_SCENARIO,
            "people": [["people.id", "people.birth_year", "people.tax_card"], ["P1", 1990]],
        }.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                sheet.write_row(r, 0, row)
            if name == "people":
                sheet.write_number(1, 2, 0.085, book.add_format({"num_format": look}))
    # the sign is only a word beside the number: what is shown is 0.1 %, and the number 0.085
    if '"' in look:
        assert "may be 0.085 % or 8.5 %" in str(refusal_of(path)[0])
    else:
        assert read_workbook(path).people[0].withholding == Fraction(85, 1000)


def test_a_cell_that_shows_a_percentage_is_no_amount_of_euros(tmp_path):
    def percent(book):
        book.get_worksheet_by_name("people").write_number(
            1, 2, 5.2, book.add_format({"num_format": 10})
        )

    rows = [["people.id", "people.birth_year", "people.assets"], ["P1", 1990, 5.2]]
    assert [
        (fault.place, fault.found)
        for fault in refusal_of(workbook_of(tmp_path, percent, people=rows))
    ] == [("people!C2", "'520 %'")]
