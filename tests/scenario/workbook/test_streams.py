"""The XML of a workbook, without prefixes and without entities."""

import re

import pytest

from support.xml_workbooks import SPELLINGS, book_of_parts, faults_in

RENT = r'<c r="D2"><v>620.5</v></c>'


ERROR, UNCALCULATED = "a formula with an error", "a formula whose result is not stored in the file"


def prefixed(cell):
    def change(item, text):
        if item != "xl/worksheets/sheet2.xml":
            return text
        text = text.replace(RENT.replace("\\", ""), cell)
        text = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", text)
        return text.replace("xmlns=", "xmlns:x=")

    return change


@pytest.mark.parametrize(("cell", "found"), SPELLINGS.values(), ids=SPELLINGS)
def test_a_prefix_before_every_element_changes_nothing(cell, found, tmp_path):
    assert faults_in(book_of_parts(tmp_path, prefixed(cell))) == [("people!D2", found)]


def test_a_document_type_and_with_it_every_entity_is_refused(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    for part in (
        "xl/worksheets/sheet2.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/_rels/workbook.xml.rels",
    ):

        def change(item, text, part=part):
            return re.sub(r"<\?xml.*?\?>", bomb, text, count=1) if item == part else text

        ((place, found),) = faults_in(book_of_parts(tmp_path, change))
        assert place.endswith("changed.xlsx")
        assert "broken one" in found
