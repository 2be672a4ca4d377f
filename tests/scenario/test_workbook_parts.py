"""What a workbook file holds in any spelling of its XML: an error, a formula nobody has
calculated, a time by its value, lists in words.
"""

import re
import zipfile

import pytest
from xlsxwriter import Workbook

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.wording import people, weekdays
from subcontract_core.scenario.workbook import read_workbook

GROUP = {
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


def book(tmp_path, change=None, **sheets):
    """A workbook of the group; `change` takes the XML of people's sheet and gives another
    spelling of it.
    """
    plain = tmp_path / "plain.xlsx"
    with Workbook(plain, {"strings_to_numbers": False}) as file:
        shown = {
            form: file.add_format({"num_format": form}) for form in ("h:mm", "[h]:mm", "yyyy-mm-dd")
        }
        for name, rows in (GROUP | sheets).items():
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


def faults(path):
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    return [(fault.place, str(fault.found)) for fault in caught.value.faults]


RENT = r'<c r="D2"><v>620.5</v></c>'
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


@pytest.mark.parametrize(("cell", "found"), SPELLINGS.values(), ids=SPELLINGS)
def test_what_holds_no_value_is_one_fault_at_its_cell_in_every_spelling(cell, found, tmp_path):
    assert faults(book(tmp_path, people_xml(RENT, cell))) == [("people!D2", found)]


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
    assert faults(book(tmp_path, prefixed(cell))) == [("people!D2", found)]


def test_an_error_among_the_shared_texts_is_found_at_its_cell(tmp_path):
    rows = [GROUP["people"][0], ["P1", 1990, "rent", "#PUUTTUU!"], GROUP["people"][2]]
    assert faults(book(tmp_path, people=rows)) == [("people!D2", ERROR)]


def test_cells_without_a_place_are_counted_from_the_left(tmp_path):
    change = people_xml(r'(<c) r="[A-Z]+[0-9]+"', r"\1")
    assert [person.housing.rent for person in read_workbook(book(tmp_path, change)).people] == [
        62050,
        54000,
    ]
    broken = people_xml(r'<c r="D2"><v>620.5</v></c>', '<c t="e"><v>#NUM!</v></c>')
    assert faults(book(tmp_path, broken)) == [("people!D2", ERROR)]


def test_a_formula_with_a_result_is_its_result_and_an_empty_text_is_an_empty_cell(tmp_path):
    assert (
        read_workbook(book(tmp_path, people_xml(RENT, '<c r="D2"><f>500+120</f><v>620</v></c>')))
        .people[0]
        .housing.rent
        == 62000
    )
    none = people_xml(
        r'<c r="C2" t="s"><v>\d+</v></c>' + RENT,
        '<c r="C2" t="str"><f>IF(1,"","x")</f><v></v></c><c r="D2" t="str"><f>"" </f><v></v></c>',
    )
    assert read_workbook(book(tmp_path, none)).people[0].housing.kind == "none"


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

        ((place, found),) = faults(book(tmp_path, change))
        assert place.endswith("changed.xlsx")
        assert "broken one" in found


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

    assert read_workbook(book(tmp_path, change)) == read_workbook(book(tmp_path))

    def broken(item, text):
        return change(item, people_xml(RENT, SPELLINGS["as Excel writes it"][0])(item, text))

    assert faults(book(tmp_path, broken)) == [("people!D2", ERROR)]


def gig(key, cell):
    head = [
        "gigs.id",
        "gigs.buyer",
        "gigs.task",
        "gigs.weekly",
        "gigs.start",
        f"gigs.{key}",
        "gigs.crew",
    ]
    return [head, ["G1", "B1", "Work", "tue", "09:00", cell, "all"]]


@pytest.mark.parametrize("form", ["h:mm", "[h]:mm"])
@pytest.mark.parametrize(
    ("key", "days", "minutes"),
    [
        ("hours", 7.5 / 24, 450),
        ("minutes", 1.5 / 24, 90),
        ("hours", 4 / 24, 240),
        ("minutes", 50 / 1440, 50),
    ],
)
def test_a_length_of_time_is_read_by_its_value_and_not_by_its_format(
    key, days, minutes, form, tmp_path
):
    assert read_workbook(book(tmp_path, gigs=gig(key, (days, form)))).gigs[0].minutes == minutes


@pytest.mark.parametrize("form", ["h:mm", "[h]:mm"])
@pytest.mark.parametrize("key", ["hours", "minutes"])
def test_a_whole_day_is_one_fault_at_its_cell_and_never_nothing(key, form, tmp_path):
    ((place, found),) = faults(book(tmp_path, gigs=gig(key, (1.0, form))))
    assert place == "gigs!F2"
    assert found == {"hours": "'24'", "minutes": "'1440'"}[key]


DAYS = {
    "ma ja ke": "mon wed",
    "tiistai": "tue",
    "ma–pe": "mon tue wed thu fri",
    "mon to fri": "mon tue wed thu fri",
    "torsdagar och fredagar": "thu fri",
    "ma/ke/pe": "mon wed fri",
    "arkisin": "mon tue wed thu fri",
    "keskiviikkoisin": "wed",
    "to": "thu",
    "Mon & Wed": "mon wed",
    "pe-ma": "fri sat sun mon",
}


@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_days_of_the_week_in_words_are_the_same_in_a_cell_and_in_a_file(text, days, tmp_path):
    rows = [GROUP["gigs"][0], ["G1", "B1", "Work", text, "09:00", 4, "all"]]
    assert read_workbook(book(tmp_path, gigs=rows)).gigs[0].when.weekly == tuple(days.split())
    assert read_scenario(YAML.format(weekly=f'"{text}"', crew="all"), "x.yaml").gigs[
        0
    ].when.weekly == tuple(days.split())


@pytest.mark.parametrize(
    "text", ["maanantaista perjantaihin", "joka toinen ti", "ma-ke-pe", "8-16", "viikonloppu?", ""]
)
def test_days_that_may_mean_something_else_are_left_to_a_fault(text):
    assert weekdays(text) is None


YAML = """\
format: subcontract-scenario/1
id: x
title: {{en: X}}
months: {{from: 2026-05, to: 2026-05}}
people: [{{id: P1, birth_year: 1990}}, {{id: P2, birth_year: 1990}}, {{id: P3, birth_year: 1990}}]
buyers: [{{id: B1, kind: company}}]
gigs: [{{id: G1, buyer: B1, task: Work, weekly: {weekly}, hours: 4, crew: {crew}}}]
"""


@pytest.mark.parametrize(
    "text", ["P1-P3", "P1–P3", "P1 - P3", "P1...P3", "P1-3", "P1, P2 ja P3", "P1 och P2-P3"]
)
def test_a_run_of_people_is_spelt_out_in_a_cell_and_in_a_file(text, tmp_path):
    assert people(text) == ["P1", "P2", "P3"]
    rows = [GROUP["people"][0], *([f"P{n}", 1990, "rent", 500] for n in (1, 2, 3))]
    gigs = [GROUP["gigs"][0], ["G1", "B1", "Work", "tue", "09:00", 4, text]]
    assert read_workbook(book(tmp_path, people=rows, gigs=gigs)).gigs[0].crew == ("P1", "P2", "P3")
    assert read_scenario(YAML.format(weekly="[tue]", crew=f'"{text}"'), "x.yaml").gigs[0].crew == (
        "P1",
        "P2",
        "P3",
    )
    assert read_scenario(YAML.format(weekly="[tue]", crew="[P1-P2, P3]"), "x.yaml").gigs[
        0
    ].crew == ("P1", "P2", "P3")


@pytest.mark.parametrize("text", ["Matti", "P3-P1", "P1-P3-P5", "P1-H3", "P1-P9999999"])
def test_what_is_no_run_of_people_is_left_to_a_fault(text):
    assert people(text) is None


def test_a_run_that_names_somebody_unknown_is_a_fault_for_each_of_them(tmp_path):
    gigs = [GROUP["gigs"][0], ["G1", "B1", "Work", "tue", "09:00", 4, "P1-P4"]]
    assert faults(book(tmp_path, gigs=gigs)) == [("gigs!G2", "'P3'"), ("gigs!G2", "'P4'")]


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
        *GROUP["scenario"][3:],
    ]
    gigs = [
        GROUP["gigs"][0],
        ["G1", "B1", "Work", "ma ja ke", "9.00", 3, "P1-P3"],
        ["G2", "B9", "Work", "tiistai", "9.00", 3, "P1"],
    ]
    assert [
        place for place, _ in faults(book(tmp_path, scenario=scenario, people=rows, gigs=gigs))
    ] == ["people!A3", "gigs!B3"]


def test_a_text_too_long_for_a_list_is_not_looked_through():
    assert weekdays("ma " * 2_000) is None
    assert people("P1, " * 2_000) is None


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
    scenario = read_workbook(book(tmp_path, change))
    assert scenario == read_workbook(book(tmp_path))
    assert [str(text) for text in scenario.noticed] == [told]


def test_the_row_of_keys_and_an_empty_hidden_row_are_no_remark(tmp_path):
    change = people_xml("</sheetData>", '<row r="9" hidden="1"><c r="A9"/></row></sheetData>')

    def keys(item, text):
        return people_xml(r'<row r="1"', '<row hidden="1" r="1"')(item, change(item, text))

    assert read_workbook(book(tmp_path, keys)).noticed == ()


def test_every_face_says_what_was_noticed_in_the_file(tmp_path):
    from subcontract_core.engine.comparison import compare
    from subcontract_core.report.json_format import to_json
    from subcontract_core.report.terminal.comparison import page
    from subcontract_core.report.text.language import Language

    comparison = compare(read_workbook(book(tmp_path, HIDDEN["a row"][0])), ["work-activity"])
    assert "Piilotetut rivit lasketaan mukaan: taulukko 'people', rivi 3." in " ".join(
        page(Analysis(comparison), Language("fi")).split()
    )
    assert to_json(Analysis(comparison))["scenario"]["noticed"] == [HIDDEN["a row"][1]]
