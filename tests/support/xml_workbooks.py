"""Workbooks written as XML, in every spelling that programs use."""

import re
import zipfile

import pytest
from xlsxwriter import Workbook

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.workbook import read_workbook

XML_GROUP = {
    "scenario": [
        ["scenario.key", "scenario.value"],
        ["format", "subcontract-scenario/1"],
        ["id", "by-hand"],
        ["title.en", "By hand"],
        ["months.from", "2026-05"],
        ["months.to", "2026-05"],
    ],
    "people": [
        ["people.id", "people.birth_year", "people.housing.kind", "people.housing.rent"],
        ["P1", 1990, "rent", 620.5],
        ["P2", 1991, "rent", 540],
    ],
    "buyers": [["buyers.id", "buyers.kind"], ["B1", "company"]],
    "gigs": [
        [
            "gigs.id",
            "gigs.buyer",
            "gigs.task",
            "gigs.weekly",
            "gigs.start",
            "gigs.hours",
            "gigs.crew",
        ],
        ["G1", "B1", "Work", "tue", "09:00", 4, "all"],
    ],
}


def book_of_parts(tmp_path, change=None, **sheets):
    """A workbook of the group; `change` takes the XML of people's sheet and gives another
    spelling of it.
    """
    plain = tmp_path / "plain.xlsx"
    with Workbook(plain, {"strings_to_numbers": False}) as file:
        shown = {
            form: file.add_format({"num_format": form}) for form in ("h:mm", "[h]:mm", "yyyy-mm-dd")
        }
        for name, rows in (XML_GROUP | sheets).items():
            sheet = file.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, tuple):
                        sheet.write_number(r, c, cell[0], shown[cell[1]])
                    else:
                        sheet.write(r, c, cell)
    if change is None:
        return plain
    changed = tmp_path / "changed.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(changed, "w") as new:
        for item in old.namelist():
            text = old.read(item).decode("utf-8")
            new.writestr(item, change(item, text))
    return changed


def people_xml(pattern, replacement):
    return lambda item, text: (
        re.sub(pattern, replacement, text) if item == "xl/worksheets/sheet2.xml" else text
    )


def faults_in(path):
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    return [(fault.place, str(fault.found)) for fault in caught.value.faults]


ERROR, UNCALCULATED = "a formula with an error", "a formula whose result is not stored in the file"


SPELLINGS = {
    "as Excel writes it": ('<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ERROR),
    "the type before the place": ('<c t="e" r="D2"><v>#N/A</v></c>', ERROR),
    "single quotes and a break of line": ("<c\n  r='D2'\n  t='e'><v>#REF!</v></c>", ERROR),
    "a text in the cell itself": ('<c r="D2" t="inlineStr"><is><t>#VALUE!</t></is></c>', ERROR),
    "a text of a formula": ('<c r="D2" t="str"><f>A1</f><v>#NAME?</v></c>', ERROR),
    "the Finnish word, pasted": ('<c r="D2" t="inlineStr"><is><t>#JAKO/0!</t></is></c>', ERROR),
    "the Swedish word, pasted": (
        '<c r="D2" t="inlineStr"><is><r><t>#SAK</t></r><r><t>NAS!</t></r></is></c>',
        ERROR,
    ),
    "a formula without a result": ('<c r="D2"><f>500+120</f></c>', UNCALCULATED),
    "a formula with an empty result": ('<c r="D2"><f>500+120</f><v></v></c>', UNCALCULATED),
    "a formula with a result that is no element": (
        '<c r="D2"><f>500+120</f><v/></c>',
        UNCALCULATED,
    ),
    "a formula stored as 0 in a file that asks to be calculated": (
        '<c r="D2"><f>500+120</f><v>0</v></c>',
        UNCALCULATED,
    ),
}
