"""An assessment as a workbook: it comes back as it went, and each fault has its sheet and cell."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from subcontract_core import quality
from subcontract_core.base.errors import InputError
from subcontract_core.quality import read_assessment
from subcontract_core.report.excel.assessment_book import assessment_bytes
from subcontract_core.report.text.language import LANGUAGES, Language

EXAMPLE = read_assessment(Path(quality.__file__).with_name("example.yaml"))
ABOUT = (["assessment.format", "assessment.by", "assessment.day"],)
WHO = ["subcontract-assessment/1", "workers", "20.11.2026"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_comes_back_as_it_went_whatever_its_language(tmp_path, code):
    file = tmp_path / "ours.xlsx"
    file.write_bytes(assessment_bytes(EXAMPLE, Language(code, strict=True)))
    assert read_assessment(file) == EXAMPLE


def book(tmp_path, about=(*ABOUT, WHO), scores=(["scores.id"],), counted=()):
    """A workbook with the row of keys first on each sheet."""
    file = tmp_path / "typed.xlsx"
    with Workbook(file) as made:
        for name, rows in (("Me", about), ("Points", scores), ("Numbers", counted)):
            sheet = made.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    return file


def faults(file):
    with pytest.raises(InputError) as caught:
        read_assessment(file)
    assert all(one.allowed and one.to_do for one in caught.value.faults)
    return [(one.place, one.found) for one in caught.value.faults]


def test_an_empty_cell_is_not_known_and_nought_is_no_point(tmp_path):
    head = ["scores.id", "scores.points", "scores.seen"]
    found = read_assessment(book(tmp_path, scores=(head, ["Q01", "", ""], ["Q02", 5, "log"])))
    assert found.score("Q01").points is None and found.score("Q02").points == 5
    assert faults(book(tmp_path, scores=(head, ["Q01", 0, ""]))) == [("Points!B2", "'0'")]


def test_columns_may_be_moved_and_a_row_of_ones_own_is_a_meter(tmp_path):
    head = ["indicators.after", "indicators.before", "indicators.name", "indicators.id"]
    found = read_assessment(
        book(tmp_path, counted=(head, [2, 1, "Mittari", ""], [7, "", "", "paid"]))
    )
    paid, own = found.indicators
    assert (paid.id, paid.before, paid.after) == ("paid", None, 7)
    assert (own.name, own.before, own.after) == ("Mittari", 1, 2)


def test_every_fault_of_every_sheet_comes_at_once_with_its_cell(tmp_path):
    file = book(
        tmp_path,
        (*ABOUT, ["subcontract-assessment/1", "nobody", "31.2.2026"]),
        (["scores.id", "scores.points", "scores.disagreed"], ["Q01", 6, "maybe"], ["Q01", 2, ""])
        + (["Q26", 3, ""], ["", 4, ""]),
        (["indicators.id", "indicators.before"], ["payed", 3], ["hours", -1]),
    )
    places = [place for place, _ in faults(file)]
    assert places == [
        "Me!B2",
        "Me!C2",
        "Points!B2",
        "Points!C2",
        "Points!A3",
        "Points!A4",
        "Points!A5",
        "Numbers!A2",
        "Numbers!B3",
    ]


def test_what_is_personal_is_refused_and_not_repeated(tmp_path):
    head = ["scores.id", "scores.points", "scores.seen"]
    file = book(tmp_path, scores=(head, ["Q01", 3, "call 040 123 4567"]))
    ((place, found),) = faults(file)
    assert place == "Points!C2" and "4567" not in found


def test_another_workbook_is_one_fault(tmp_path):
    file = book(tmp_path, about=(["people.id", "people.birth_year"],), scores=())
    assert len(faults(file)) == 1


def test_an_empty_form_asks_who_assessed(tmp_path):
    file = tmp_path / "form.xlsx"
    file.write_bytes(assessment_bytes(None, Language("en")))
    assert faults(file) == [("Assessment!B3", "no 'by'")]
