"""What a workbook file holds in any spelling of its XML: an error, a formula nobody has
calculated, a time by its value, lists in words.
"""

import pytest

from subcontract_core.scenario.workbook import read_workbook
from support.xml_workbooks import SPELLINGS, XML_GROUP, book_of_parts, faults_in, people_xml

RENT = r'<c r="D2"><v>620.5</v></c>'


ERROR, UNCALCULATED = "a formula with an error", "a formula whose result is not stored in the file"


@pytest.mark.parametrize(("cell", "found"), SPELLINGS.values(), ids=SPELLINGS)
def test_what_holds_no_value_is_one_fault_at_its_cell_in_every_spelling(cell, found, tmp_path):
    assert faults_in(book_of_parts(tmp_path, people_xml(RENT, cell))) == [("people!D2", found)]


def test_an_error_among_the_shared_texts_is_found_at_its_cell(tmp_path):
    rows = [XML_GROUP["people"][0], ["P1", 1990, "rent", "#PUUTTUU!"], XML_GROUP["people"][2]]
    assert faults_in(book_of_parts(tmp_path, people=rows)) == [("people!D2", ERROR)]


def test_cells_without_a_place_are_counted_from_the_left(tmp_path):
    change = people_xml(r'(<c) r="[A-Z]+[0-9]+"', r"\1")
    assert [
        person.housing.rent for person in read_workbook(book_of_parts(tmp_path, change)).people
    ] == [
        62050,
        54000,
    ]
    broken = people_xml(r'<c r="D2"><v>620.5</v></c>', '<c t="e"><v>#NUM!</v></c>')
    assert faults_in(book_of_parts(tmp_path, broken)) == [("people!D2", ERROR)]


def test_a_formula_with_a_result_is_its_result_and_an_empty_text_is_an_empty_cell(tmp_path):
    assert (
        read_workbook(
            book_of_parts(tmp_path, people_xml(RENT, '<c r="D2"><f>500+120</f><v>620</v></c>'))
        )
        .people[0]
        .housing.rent
        == 62000
    )
    none = people_xml(
        r'<c r="C2" t="s"><v>\d+</v></c>' + RENT,
        '<c r="C2" t="str"><f>IF(1,"","x")</f><v></v></c><c r="D2" t="str"><f>"" </f><v></v></c>',
    )
    assert read_workbook(book_of_parts(tmp_path, none)).people[0].housing.kind == "none"


STRICT = (
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def test_strict_open_xml_is_read_like_any_other_with_its_errors(tmp_path):
    def change(item, text):
        for old, new in STRICT:
            text = text.replace(old, new)
        return text

    assert read_workbook(book_of_parts(tmp_path, change)) == read_workbook(book_of_parts(tmp_path))

    def broken(item, text):
        return change(item, people_xml(RENT, SPELLINGS["as Excel writes it"][0])(item, text))

    assert faults_in(book_of_parts(tmp_path, broken)) == [("people!D2", ERROR)]


def test_a_run_that_names_somebody_unknown_is_a_fault_for_each_of_them(tmp_path):
    gigs = [XML_GROUP["gigs"][0], ["G1", "B1", "Work", "tue", "09:00", 4, "P1-P4"]]
    assert faults_in(book_of_parts(tmp_path, gigs=gigs)) == [
        ("gigs!G2", "'P3'"),
        ("gigs!G2", "'P4'"),
    ]


def test_every_fault_is_told_in_one_go_though_people_are_named_wrongly(tmp_path):
    """The group's id in own words, days, a run of people and 8.5 in a column of per cents are
    read; a name and an unknown buyer are the only faults left.
    """
    rows = [
        ["people.id", "people.birth_year", "people.tax_card"],
        ["P1", 1990, 0],
        ["Nimi", 1991, 8.5],
        ["P3", 1992, 0],
    ]
    scenario = [
        ["scenario.key", "scenario.value"],
        ["format", "subcontract-scenario/1"],
        ["id", "Oma ryhmä"],
        *XML_GROUP["scenario"][3:],
    ]
    gigs = [
        XML_GROUP["gigs"][0],
        ["G1", "B1", "Work", "ma ja ke", "9.00", 3, "P1-P3"],
        ["G2", "B9", "Work", "tiistai", "9.00", 3, "P1"],
    ]
    assert [
        place
        for place, _ in faults_in(
            book_of_parts(tmp_path, scenario=scenario, people=rows, gigs=gigs)
        )
    ] == ["people!A3", "gigs!B3"]
