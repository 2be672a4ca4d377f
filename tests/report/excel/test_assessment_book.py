"""The workbook of an assessment: every criterion, its lists, and nothing made up in it."""

from subcontract_core.quality import CRITERIA
from subcontract_core.quality.assessment import BY, INDICATORS
from subcontract_core.report.excel.assessment_book import assessment_bytes
from subcontract_core.report.text.language import Language
from support.workbooks import ReadWorkbook

FI = Language("fi", strict=True)


def test_a_form_has_every_criterion_and_indicator_and_no_number():
    book = ReadWorkbook(assessment_bytes(None, FI))
    scores, counted = book.cells["Pisteet"][2:], book.cells["Ennen ja jälkeen"][2:]
    assert [row[0] for row in scores] == [one.id for one in CRITERIA]
    assert "enintään 20 asiakasta" in scores[0][1] and scores[0][1].startswith("Henkilöstö")
    assert {cell for row in scores for cell in row[2:]} == {""}
    assert [row[0] for row in counted if row[0]] == list(INDICATORS)
    assert {cell for row in counted for cell in row[2:]} == {""}


def test_it_offers_who_assesses_and_one_to_five_and_names_its_source():
    content = assessment_bytes(None, FI)
    book = ReadWorkbook(content)
    xml = "".join(
        book.archive.read(name).decode() for name in book.archive.namelist() if "sheet" in name
    )
    assert all(FI.text(f"quality.by.{one}") in xml for one in BY) and "1,2,3,4,5" in xml
    assert any("THL Työpaperi 18/2023" in str(row[0]) for row in book.cells["Täyttöohje"])


def test_the_same_assessment_makes_the_same_file():
    assert assessment_bytes(None, FI) == assessment_bytes(None, FI)
