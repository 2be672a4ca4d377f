"""What nobody sees counts, and is told with its place."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.scenario.workbook import read_workbook
from support.xml_workbooks import book_of_parts, people_xml

HIDDEN = {
    "a row": (
        people_xml(r'<row r="3"', '<row hidden="1" r="3"'),
        "Hidden rows count: sheet 'people', row 3. Unhide them, or take them out.",
    ),
    "a row of no height": (
        people_xml(r'<row r="3"', '<row ht="0" customHeight="1" r="3"'),
        "Hidden rows count: sheet 'people', row 3. Unhide them, or take them out.",
    ),
    "a column": (
        people_xml(
            "<sheetData>", '<cols><col min="4" max="4" width="9" hidden="true"/></cols><sheetData>'
        ),
        "Hidden columns count: sheet 'people', column D. Unhide them, or empty them.",
    ),
    "a column of no width": (
        people_xml(
            "<sheetData>",
            '<cols><col min="4" max="6" width="0" customWidth="1"/></cols><sheetData>',
        ),
        "Hidden columns count: sheet 'people', column D. Unhide them, or empty them.",
    ),
    "a sheet": (
        lambda item, text: (
            text.replace('name="people"', 'name="people" state="veryHidden"')
            if item == "xl/workbook.xml"
            else text
        ),
        "The sheet 'people' is hidden and counts: unhide it, or empty it.",
    ),
}


@pytest.mark.parametrize(("change", "told"), HIDDEN.values(), ids=HIDDEN)
def test_what_is_hidden_counts_and_is_told_with_its_place(change, told, tmp_path):
    scenario = read_workbook(book_of_parts(tmp_path, change))
    assert scenario == read_workbook(book_of_parts(tmp_path))
    assert [str(text) for text in scenario.noticed] == [told]


def test_the_row_of_keys_and_an_empty_hidden_row_are_no_remark(tmp_path):
    change = people_xml("</sheetData>", '<row r="9" hidden="1"><c r="A9"/></row></sheetData>')

    def keys(item, text):
        return people_xml(r'<row r="1"', '<row hidden="1" r="1"')(item, change(item, text))

    assert read_workbook(book_of_parts(tmp_path, keys)).noticed == ()


def test_every_face_says_what_was_noticed_in_the_file(tmp_path):
    from subcontract_core.engine.comparison import compare
    from subcontract_core.report.json_format import to_json
    from subcontract_core.report.terminal.comparison import page
    from subcontract_core.report.text.language import Language

    comparison = compare(
        read_workbook(book_of_parts(tmp_path, HIDDEN["a row"][0])), ["work-activity"]
    )
    assert "Piilotetut rivit lasketaan mukaan: taulukko 'people', rivi 3." in " ".join(
        page(Analysis(comparison), Language("fi")).split()
    )
    assert to_json(Analysis(comparison))["scenario"]["noticed"] == [HIDDEN["a row"][1]]
