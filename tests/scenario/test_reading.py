"""A scenario file is read as written, or refused with every fault at its line."""

from datetime import date
from fractions import Fraction
import os

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.types import LawValue, Mark, Move, PayRule, TermValue
from support.scenario_files import GOOD_FILE, faults_of


def test_the_good_file_is_read_as_written():
    s = read_scenario(GOOD_FILE, "demo.yaml")
    first, second = s.people
    assert (s.first_month, s.last_month, s.pay) == (
        2022 * 12 + 2,
        2022 * 12 + 3,
        PayRule("15", "next"),
    )
    assert first.withholding == Fraction(1, 8) and first.papers == ("consent",)
    assert first.moves == (Move(date(2022, 3, 7), date(2022, 3, 11)),)
    assert s.gigs[0].minutes == 90 and s.gigs[0].start == 600 and s.gigs[0].crew == ("P1", "P2")
    assert s.terms == (
        TermValue("m", "price", "35.00", person="P1", mark=Mark("sourced", "a report")),
    )
    assert s.law == (
        LawValue("vat.rate", "24 %"),
        LawValue("some.choice", "strict", Mark("assumed", "to see"), False),
    )
    assert second.birth_year == 1990


def test_a_persons_own_values_win_one_by_one_over_the_shared_ones():
    first, second = read_scenario(GOOD_FILE, "demo.yaml").people
    assert (first.housing.rent, second.housing.rent) == (520_00, 480_50)
    assert second.housing.kind == "rent"


def test_activity_of_kind_none_takes_nothing_from_the_shared_activity():
    second = read_scenario(GOOD_FILE, "demo.yaml").people[1]
    assert second.activity.when.days() == () and second.activity.allowance is None


def test_unmentioned_papers_are_unknown_and_not_none_in_hand():
    first, second = read_scenario(GOOD_FILE, "demo.yaml").people
    assert first.papers == ("consent",) and second.papers is None
    assert read_scenario(GOOD_FILE.replace("[consent]", "[]"), "demo.yaml").people[0].papers == ()


def test_a_weekly_rule_runs_over_the_scenarios_months_without_public_holidays():
    days = read_scenario(GOOD_FILE, "demo.yaml").people[0].activity.when.days()
    assert days[0] == date(2022, 3, 1) and days[-1] == date(2022, 4, 26)
    assert date(2022, 4, 18) not in days  # Easter Monday


CASES = {
    "unknown key": ("pay: {day: 15", "pya: {day: 15", 5, "pya", "unknown key 'pya'", "pay"),
    "unknown key of a person": (
        'tax_card: "12.5 %"',
        "taxcard: 12",
        12,
        "people[0].taxcard",
        "unknown key 'taxcard'",
        "tax_card",
    ),
    "another format": (
        "scenario/1",
        "scenario/9",
        1,
        "format",
        "subcontract-scenario/9",
        "subcontract-scenario/1",
    ),
    "a title in no language": (
        "{en: Demo, fi: Esimerkki}",
        "{}",
        3,
        "title",
        "no text",
        "one language or more",
    ),
    "a person twice": (
        "id: P2",
        "id: P1",
        15,
        "people[1].id",
        "'P1' a second time",
        "each id once",
    ),
    "a person's id with a space": (
        "id: P2",
        "id: P 2",
        15,
        "people[1].id",
        "could be a name",
        "such as P1",
    ),
    "a person's id with five digits": (
        "id: P2",
        "id: P12345",
        15,
        "people[1].id",
        "could be a name",
        "one to four digits",
    ),
    "an id with a space": ("id: G1", "id: G 1", 21, "gigs[0].id", "'G 1'", "up to 20 letters"),
    "an id too long": ("id: G1", f"id: {'G' * 21}", 21, "gigs[0].id", "G" * 21, "up to 20 letters"),
    "an unknown buyer": ("buyer: B1", "buyer: B2", 22, "gigs[0].buyer", "'B2'", "`buyers`: B1"),
    "an unknown crew member": (
        "crew: all",
        "crew: [P1, P3]",
        28,
        "gigs[0].crew[1]",
        "'P3'",
        "`people`: P1, P2",
    ),
    "a member twice": (
        "crew: all",
        "crew: [P1, P1]",
        28,
        "gigs[0].crew[1]",
        "'P1' a second time",
        "each once",
    ),
    "an empty crew": (
        "crew: all",
        "crew: []",
        28,
        "gigs[0].crew",
        "an empty list",
        "at least one person",
    ),
    "birth year too late": (
        "birth_year: 1990",
        "birth_year: 2008",
        7,
        "people_defaults.birth_year",
        "'2008'",
        "1900 to 2007",
    ),
    "birth year too early": (
        "birth_year: 1990",
        "birth_year: 1899",
        7,
        "people_defaults.birth_year",
        "'1899'",
        "1900 to 2007",
    ),
    "too many minutes": ("hours: 1.5", "minutes: 721", 27, "gigs[0].minutes", "'721'", "1 to 720"),
    "no whole minutes": (
        "hours: 1.5",
        "hours: 1.001",
        27,
        "gigs[0].hours",
        "'1.001'",
        "whole minutes",
    ),
    "minutes and hours": (
        "hours: 1.5",
        "hours: 1.5\n    minutes: 90",
        21,
        "gigs[0]",
        "both",
        "one of minutes and hours",
    ),
    "past midnight": ('"10:00"', '"23:00"', 26, "gigs[0].start", "90 minutes from 23:00", "24:00"),
    "no such time": ('"10:00"', '"25:00"', 26, "gigs[0].start", "'25:00'", "23:59"),
    "end before start": (
        'end: "15:00"',
        'end: "08:00"',
        9,
        "people_defaults.activity.end",
        "08:00",
        "later than the start",
    ),
    "a day outside": (
        "weekly: [wed]",
        "dates: [2022-05-02]",
        25,
        "gigs[0].dates[0]",
        "2022-05-02",
        "2022-03-01 to 2022-04-30",
    ),
    "no such day": (
        "weekly: [wed]",
        "dates: [2022-02-30]",
        25,
        "gigs[0].dates[0]",
        "'2022-02-30'",
        "YYYY-MM-DD",
    ),
    "no day at all": ("weekly: [wed]", "dates: []", 21, "gigs[0]", "no day", "at least one day"),
    "only a from": (
        "weekly: [wed]",
        "from: 2022-03-01",
        25,
        "gigs[0].from",
        "without weekly",
        "only with weekly",
    ),
    "no such weekday": (
        "weekly: [wed]",
        "weekly: [wedn]",
        25,
        "gigs[0].weekly[0]",
        "'wedn'",
        "mon, tue, wed",
    ),
    "61 months": ("to: 2022-04", "to: 2027-03", 4, "months.to", "61 months", "at most 60"),
    "months backwards": ("to: 2022-04", "to: 2022-02", 4, "months.to", "2022-02", "2022-03"),
    "no such month": ("to: 2022-04", "to: 2022-13", 4, "months.to", "'2022-13'", "YYYY-MM"),
    "pay day": ("day: 15", "day: 29", 5, "pay.day", "'29'", "1 to 28"),
    "continues too long": (
        "pay: {day: 15, month: next}",
        "continues_months: 121",
        5,
        "continues_months",
        "'121'",
        "1 to 120",
    ),
    "municipality group": (
        "municipality_group: 4",
        "municipality_group: 5",
        8,
        "people_defaults.housing.municipality_group",
        "'5'",
        "1 to 4",
    ),
    "euros with two meanings": (
        "rent: 520.00",
        'rent: "1.500"',
        8,
        "people_defaults.housing.rent",
        "'1.500'",
        "euros, such as 837.59",
    ),
    "a tax card in two meanings": (
        '"12.5 %"',
        "0.125",
        12,
        "people[0].tax_card",
        "'0.125'",
        "per cent, such as 7.15 %",
    ),
    "a tax card of more than all": (
        '"12.5 %"',
        "101",
        12,
        "people[0].tax_card",
        "'101'",
        "per cent from 0 % to 100 %",
    ),
    "a percentage for euros": (
        "rent: 520.00",
        'rent: "520 %"',
        8,
        "people_defaults.housing.rent",
        "'520 %'",
        "euros, such as 837.59",
    ),
    "a rent of 20 million": (
        "rent: 520.00",
        "rent: 20000000",
        8,
        "people_defaults.housing.rent",
        "'20000000'",
        "at most 10000.00 €",
    ),
    "a month out of range": (
        "to: 2022-04",
        "to: 2121-04",
        4,
        "months.to",
        "'2121-04'",
        "from 1990-01 to 2100-12",
    ),
    "no such paper": ("[consent]", "[consnt]", 13, "people[0].papers[0]", "'consnt'", "consent"),
    "a move of no activity day": (
        "day: 2022-03-07",
        "day: 2022-03-09",
        14,
        "people[0].moves[0].day",
        "2022-03-09",
        "has activity",
    ),
    "a term for nobody": ("person: P1", "person: P9", 30, "terms[0].person", "'P9'", "P1, P2"),
    "a term for no gig": ("person: P1", "gig: G9", 30, "terms[0].gig", "'G9'", "G1"),
    "a term for no sector": ("person: P1", "sector: caer", 30, "terms[0].sector", "'caer'", "care"),
    "a source and an assumption": (
        'source: "a report"',
        "source: a, assumed: b",
        30,
        "terms[0].assumed",
        "both",
        "one of",
    ),
    "a mark without a value": (
        "value: 480.50, ",
        "",
        16,
        "people[1].housing.rent",
        "no 'value'",
        "must be given",
    ),
    "a mark with a word too many": (
        "value: 480.50, ",
        "value: 480.50, sorce: x, ",
        16,
        "people[1].housing.rent.sorce",
        "'sorce'",
        "source",
    ),
    "a mark in an unknown language": (
        '"to see"',
        "{en: to see, fy: nähdä}",
        33,
        "law[1].assumed.fy",
        "'fy'",
        "en, fi, sv",
    ),
    "a mark without a text": ('"to see"', "{}", 33, "law[1].assumed", "no text", "by language"),
    "a misspelt value of a mark": (
        "value: 480.50",
        "vale: 480.50",
        16,
        "people[1].housing.rent.vale",
        "'vale'",
        "value, source, assumed",
    ),
    "a mark of unknown words": (
        "{value: 480.50, source: ",
        "{what: ",
        16,
        "people[1].housing.rent.what",
        "'what'",
        "value, source, assumed",
    ),
    "too much money": (
        "rent: 520.00",
        "rent: 100000000.01",
        8,
        "people_defaults.housing.rent",
        "'100000000.01'",
        "at most 10000.00 €",
    ),
    "money of 5000 digits": (
        "rent: 520.00",
        f"rent: {'9' * 5000}",
        8,
        "people_defaults.housing.rent",
        "a text of 5000 letters",
        "at most 2000 letters",
    ),
    "hours of 5000 digits": (
        "hours: 1.5",
        f"hours: {'9' * 5000}",
        27,
        "gigs[0].hours",
        "a text of 5000 letters",
        "at most 2000 letters",
    ),
    "a list as a key": (
        "pay: {day: 15, month: next}",
        "? [pay]\n: {day: 15}",
        5,
        "(the whole file)",
        "as a key",
        "a name",
    ),
    "a source by language": (
        'source: "a report"',
        "source: {en: a, fi: b}",
        30,
        "terms[0].source",
        "a mapping",
        "a text",
    ),
    "a parameter twice": ("some.choice", "vat.rate", 33, "law[1]", "a second value", "one value"),
    "a title without its language": (
        "{en: Demo, fi: Esimerkki}",
        "Demo",
        3,
        "title",
        "'Demo'",
        "such as {fi: …}",
    ),
    "a required key misspelt": (
        "birth_year: 1990",
        "birthyear: 1990",
        7,
        "people_defaults.birthyear",
        "unknown key",
        "birth_year",
    ),
    "an id that could be a name": (
        "id: P1",
        "id: Maija",
        11,
        "people[0].id",
        "could be a name",
        "such as P1",
    ),
    "a crew that is no list": ("crew: all", "crew: P1", 28, "gigs[0].crew", "'P1'", "[P1, P2]"),
    "quotes that are not closed": (
        'end: "15:00"',
        'end: "15:00',
        9,
        "(the whole file)",
        "quotes that are not closed",
        "YAML",
    ),
    "an alias": (
        "[consent]",
        "&a [consent]\n    moves: *a",
        14,
        "(the whole file)",
        "alias",
        "written out",
    ),
    # where it was opened
    "broken YAML": (
        "[consent]",
        "[consent",
        13,
        "(the whole file)",
        "a [ that is not closed",
        "YAML",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_kind_of_fault_names_line_path_found_and_allowed(case):
    old, new, line, path, found, allowed = CASES[case]
    assert old in GOOD_FILE
    faults = faults_of(GOOD_FILE.replace(old, new, 1))
    fault = next(
        (f for f in faults if f.place == f"demo.yaml:{line}" and f.path == path), faults[0]
    )
    assert (fault.place, fault.path) == (f"demo.yaml:{line}", path), faults
    assert found in fault.found
    assert allowed in fault.allowed


@pytest.mark.parametrize("case", [c for c in CASES if c != "unknown key of a person"])
def test_one_mistake_gives_one_fault(case):
    old, new, *_ = CASES[case]
    assert len(faults_of(GOOD_FILE.replace(old, new, 1))) == 1


def test_a_misspelt_key_is_answered_with_the_nearest_one():
    fault = faults_of(GOOD_FILE.replace("tax_card", "taxcard"))[0]
    assert fault.to_do == "Did you mean 'tax_card'?"


def test_all_faults_come_at_once_in_reading_order():
    text = (
        GOOD_FILE.replace("1990", "1790")
        .replace("kind: company", "kind: firm")
        .replace("hours: 1.5", "hours: 20")
        .replace("to: 2022-04", "to: 2022-99")
    )
    assert [fault.place for fault in faults_of(text)] == [
        f"demo.yaml:{line}" for line in (4, 7, 19, 27)
    ]


def test_missing_parts_are_named():
    assert [fault.found for fault in faults_of("format: subcontract-scenario/1")] == [
        "no 'id'",
        "no 'title'",
        "no 'months'",
        "no 'people'",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just words",
        "- a\n- b",
        "a: [" * 3000,
        "people: 3\nid: [x]\ntitle: 2\nmonths: []\ngigs: {a: b}\nformat: {}",
    ],
)
def test_a_text_of_another_shape_is_an_input_error(text):
    assert faults_of(text)


def test_an_unknown_name_lists_the_bundled_ones_and_the_nearest():
    with pytest.raises(InputError) as caught:
        load_scenario("imatra-2021-08")
    fault = caught.value.faults[0]
    assert "ilomantsi-2022-09" in fault.allowed and "'imatra-2021-07'" in fault.to_do


def test_a_file_is_read_by_its_path_and_faults_name_it(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(GOOD_FILE, encoding="utf-8")
    assert load_scenario(path) == load_scenario(str(path)) == read_scenario(GOOD_FILE, "x")
    path.write_text(GOOD_FILE.replace("crew: all", "crew: [PX]"), encoding="utf-8")
    with pytest.raises(InputError, match="own.yaml:28"):
        load_scenario(path)


def test_a_missing_file_and_a_file_that_is_not_utf_8_are_input_errors(tmp_path):
    with pytest.raises(InputError):
        load_scenario(tmp_path / "nowhere.yaml")
    path = tmp_path / "latin.yaml"
    path.write_bytes(GOOD_FILE.replace("Demo", "Ääni").encode("latin-1"))
    with pytest.raises(InputError, match="UTF-8"):
        load_scenario(path)


def test_a_word_file_named_as_a_scenario_is_called_what_it_is(tmp_path):
    path = tmp_path / "group.yaml"
    path.write_bytes(b"PK\x03\x04\x14\x00\xff\xfe")
    with pytest.raises(InputError, match="a Word or Excel file under another name"):
        load_scenario(path)


SOUND_FILE = """format: subcontract-scenario/1
id: refused
title: {en: Refused, fi: Hylätty}
months: {from: 2021-09, to: 2021-09}
people:
  - {id: P1, birth_year: 1990, housing: {kind: rent, rent: 500.00, spouse: true, spouse_income: 0}}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: tidying, dates: [2021-09-06, 2021-09-07], minutes: 60, crew: [P1]}
"""


def test_the_file_itself_is_good():
    assert read_scenario(SOUND_FILE, "good.yaml").people[0].id == "P1"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("P1", "Matti", r"good\.yaml:6: people\[0\]\.id: found an id that could be a name"),
        (", spouse_income: 0", "", r"good\.yaml:6: .*spouse: found a spouse without an income"),
        (
            "2021-09-07",
            "2021-09-06",
            r"good\.yaml:9: .*found 2021-09-06 a second time.* Remove it\.",
        ),
        ("500.00", "500,50", r"good\.yaml:6: .*Write decimals with a point: 500\.50\."),
    ],
)
def test_each_is_told_with_its_line(old, new, words):
    with pytest.raises(InputError, match=words):
        read_scenario(SOUND_FILE.replace(old, new), "good.yaml")


@pytest.mark.parametrize("ident", ["P1", "A12", "H-3", "abc_1234"])
def test_a_numbered_person_is_let_in(ident):
    assert read_scenario(SOUND_FILE.replace("P1", ident), "good.yaml").people[0].id == ident


def test_ids_of_buyers_and_gigs_are_free():
    assert (
        read_scenario(SOUND_FILE.replace("B1", "town").replace("G1", "yard-work"), "good.yaml")
        .gigs[0]
        .buyer
        == "town"
    )


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "an empty path"),
        ("/dev/zero", "a device or a pipe"),
        ("pipe.yaml", "a device or a pipe"),
        ("folder.yaml", "a directory"),
        ("large.yaml", r"a file of 5\.0 MB"),
        ("missing.yaml", "no such file"),
        ("no\0file.yaml", "cannot be opened"),
        ("x" * 5000 + ".yaml", "cannot be opened"),
    ],
)
def test_what_is_no_ordinary_file_is_one_fault_without_reading_it(
    tmp_path, monkeypatch, path, words
):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.yaml")
    os.mkdir("folder.yaml")
    with open("large.yaml", "wb") as file:
        file.truncate(5_000_001)
    with pytest.raises(InputError, match=words) as caught:
        load_scenario(path)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "  - {id: P1",
            "\t- {id: P1",
            "good.yaml:6: (the whole file): found a tab where spaces are needed (YAML: ",
        ),
        ("tidying", "a: b: c", "good.yaml:9: (the whole file): found "),
        (
            "tidying",
            "@home",
            (
                "good.yaml:9: (the whole file): found '@' at the start of a text without quotes"
                " (YAML: "
            ),
        ),
        (
            "fi: Hylätty}",
            "fi: Hylätty",
            (
                "good.yaml:3: (the whole file): found a { that is not closed, or a comma that is"
                " missing (YAML: "
            ),
        ),
        (
            "tidying",
            "ti\x07dying",
            "good.yaml:9: (the whole file): found an invisible control character; ",
        ),
    ],
)
def test_what_yaml_cannot_read_is_told_in_words_that_fit_the_sentence(old, new, found):
    with pytest.raises(InputError) as caught:
        read_scenario(SOUND_FILE.replace(old, new), "good.yaml")
    assert (
        str(caught.value).startswith(found)
        and "found found" not in str(caught.value)
        and "found did not" not in str(caught.value)
    )
