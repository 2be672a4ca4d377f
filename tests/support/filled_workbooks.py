"""Workbooks as somebody fills them in by hand, and what is refused of them."""

from datetime import date, datetime, time

import pytest
from xlsxwriter import Workbook

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.workbook import read_workbook

WORKBOOK_SCENARIO = [
    ["scenario.key", "scenario.value"],
    ["format", "subcontract-scenario/1"],
    ["id", "by-hand"],
    ["title.en", "By hand"],
    ["title.fi", "Käsin"],
    ["months.from", "3/2022"],
    ["months.to", "2022-04"],
]


PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


def workbook_of(tmp_path, change=None, **given):
    """A workbook by hand: rows of cells per sheet; `change` may do more to the open workbook."""
    path = tmp_path / "by-hand.xlsx"
    with Workbook(path) as book:
        day, clock = book.add_format({"num_format": 14}), book.add_format({"num_format": 20})
        for name, rows in ({"scenario": WORKBOOK_SCENARIO, "people": PEOPLE} | given).items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, tuple):
                        sheet.write_formula(r, c, cell[0], None, cell[1])
                    elif isinstance(cell, (date, time)):
                        sheet.write_datetime(
                            r,
                            c,
                            (
                                cell
                                if not isinstance(cell, date) or isinstance(cell, datetime)
                                else datetime(cell.year, cell.month, cell.day)
                            ),
                            clock if isinstance(cell, time) else day,
                        )
                    elif isinstance(cell, (int, float)):
                        sheet.write_number(r, c, cell)
                    elif cell is not None:
                        sheet.write_string(r, c, cell)
        if change:
            change(book)
    return path


def people_sheet(tmp_path, header, *cells):
    """What one value of P1 becomes, written in each of the given ways."""
    found = []
    for cell in cells:
        rows = [["people.id", "people.birth_year", header], ["P1", 1990, cell]]
        found.append(read_workbook(workbook_of(tmp_path, people=rows)).people[0])
    return found


def refusal_of(path):
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    return caught.value.faults
