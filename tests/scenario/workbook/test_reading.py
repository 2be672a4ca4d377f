"""A scenario goes into a workbook and comes back equal; what a person may do to the file in
between is read as meant, or refused at its cell.
"""

from datetime import date

import pytest

from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Move
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from support.filled_workbooks import WORKBOOK_SCENARIO, refusal_of, workbook_of

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def test_a_workbook_is_read_wherever_a_yaml_file_is(tmp_path):
    from subcontract_core.api import compare

    path = tmp_path / "vaalijala.xlsx"
    write_workbook(path, EN, load_scenario("vaalijala-2022"))
    assert load_scenario(str(path)) == load_scenario("vaalijala-2022")
    assert str(compare(path, ["vaalijala"], language="en")) == str(
        compare("vaalijala-2022", ["vaalijala"], language="en")
    )


PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


BUYERS = [["buyers.id", "buyers.kind"], ["B1", "company"]]


GIGS = [
    ["gigs.id", "gigs.buyer", "gigs.task", "gigs.dates", "gigs.start", "gigs.minutes", "gigs.crew"],
    ["G1", "B1", "Work", date(2022, 3, 2), "9:00", 90, "all"],
]


def test_a_move_and_an_activity_belong_to_their_person(tmp_path):
    activity = [
        ["activity.person", "activity.kind", "activity.dates"],
        ["P1", "rehabilitative", date(2022, 3, 7)],
    ]
    moves = [["moves.person", "moves.day", "moves.to"], ["P1", date(2022, 3, 7), "11.3.2022"]]
    person = read_workbook(workbook_of(tmp_path, activity=activity, moves=moves)).people[0]
    assert person.moves == (Move(date(2022, 3, 7), date(2022, 3, 11)),)


FAULTS = {
    "a required value that is missing, at its cell": (
        {"people": [["people.id", "people.birth_year"], [None, 1990]]},
        "people!A2",
        "no 'id'",
        "Fill in",
    ),
    "a required value of a shared kind, at its cell": (
        {"people": [["people.id", "people.birth_year", "people.assets"], ["P1", None, 5]]},
        "people!B2",
        "no 'birth_year'",
        "Fill in",
    ),
    "a required value without its column": (
        {"people": [["people.id"], ["P1"]]},
        "people!A2",
        "no 'birth_year'",
        "new template",
    ),
    "nobody": ({"people": PEOPLE[:1]}, "people!A2", "an empty list", ""),
    "a word that no list has": (
        {
            "people": [
                ["people.id", "people.birth_year", "people.lives_on"],
                ["P1", 1990, "disability pensoin"],
            ]
        },
        "people!C2",
        "'disability pensoin'",
        "'disability_pension'",
    ),
    "a year that is a text": (
        {"people": [PEOPLE[0], ["P1", "nineteen"]]},
        "people!B2",
        "'nineteen'",
        "",
    ),
    "money that is a date": (
        {
            "people": [
                ["people.id", "people.birth_year", "people.assets"],
                ["P1", 1990, date(2022, 3, 1)],
            ]
        },
        "people!C2",
        "'2022-03-01'",
        "",
    ),
    "a name instead of an id": (
        {"people": [PEOPLE[0], ["Maija", 1990]]},
        "people!A2",
        "an id that could be a name",
        "",
    ),
    "an id twice": (
        {"people": [*PEOPLE, ["P1", 1991]]},
        "people!A3",
        "the id 'P1' a second time",
        "",
    ),
    "an unknown column": (
        {"people": [["people.id", "people.birth_year", "people.housing.rnet"], ["P1", 1990, 5]]},
        "people!C1",
        "the unknown column 'people.housing.rnet'",
        "people.housing.rent",
    ),
    "a column twice": (
        {"people": [["people.id", "people.birth_year", "people.birth_year"], ["P1", 1990, 1990]]},
        "people!C1",
        "the same column a second time",
        "",
    ),
    "a value under no heading": (
        {"people": [PEOPLE[0], ["P1", 1990, "note"]]},
        "people!C2",
        "a value in a column without a heading",
        "",
    ),
    "an unknown sheet": (
        {"gigz": [["gigz.id"], ["G1"]]},
        "gigz!A1",
        "the unknown sheet 'gigz'",
        "'gigs'",
    ),
    "a sheet without keys": (
        {"buyer": [["Id"], ["B1"]]},
        "buyer!A1",
        "a sheet without the hidden row of keys",
        "'buyers'",
    ),
    "a sheet twice": ({"more": PEOPLE}, "more!A1", "the sheet 'people' a second time", "'people'"),
    "an unknown key of the scenario": (
        {"scenario": [*WORKBOOK_SCENARIO, ["montsh.from", 1]]},
        "scenario!A8",
        "the unknown key 'montsh.from'",
        "months.from",
    ),
    "somebody's activity who is not there": (
        {"activity": [["activity.person", "activity.kind"], ["P9", "none"]]},
        "activity!A2",
        "'P9'",
        "people",
    ),
    "nobody's activity": (
        {"activity": [["activity.person", "activity.kind"], [None, "none"]]},
        "activity!A2",
        "no 'person'",
        "Fill in",
    ),
    "a person's activity twice": (
        {"activity": [["activity.person", "activity.kind"], ["P1", "none"], ["P1", "none"]]},
        "activity!A3",
        "'P1' a second time",
        "",
    ),
    "a mark for nothing": (
        {"marks": [["marks.where", "marks.source"], ["people.P1.birth_yaer", "a list"]]},
        "marks!A2",
        "'people.P1.birth_yaer'",
        "people.P1.birth_year",
    ),
    "a mark twice": (
        {"marks": [["marks.where", "marks.source"], *[["people.P1.birth_year", "a list"]] * 2]},
        "marks!A3",
        "'people.P1.birth_year' a second time",
        "",
    ),
    "a mark that says nothing": (
        {"marks": [["marks.where", "marks.source"], ["people.P1.birth_year", None]]},
        "marks!A2",
        "neither a source nor",
        "",
    ),
    "a source and an assumption": (
        {
            "marks": [
                ["marks.where", "marks.source", "marks.assumed"],
                ["people.P1.birth_year", "a list", "why"],
            ]
        },
        "marks!C2",
        "both a source and an assumption",
        "",
    ),
    "both kinds of assumption": (
        {
            "marks": [
                ["marks.where", "marks.assumed", "marks.assumed.fi"],
                ["people.P1.birth_year", "why", "miksi"],
            ]
        },
        "marks!B2",
        "both a text and texts by language",
        "",
    ),
    "minutes and hours": (
        {"buyers": BUYERS, "gigs": [[*GIGS[0], "gigs.hours"], [*GIGS[1], 1.5]]},
        "gigs!A2",
        "both minutes and hours",
        "",
    ),
    "a day outside the months": (
        {
            "buyers": BUYERS,
            "gigs": [GIGS[0], ["G1", "B1", "Work", date(2022, 6, 1), "9:00", 90, "P1"]],
        },
        "gigs!D2",
        "2022-06-01",
        "",
    ),
    "a formula with an error": (
        {"people": [PEOPLE[0], ["P1", ("=1/0", "#DIV/0!")]]},
        "people!B2",
        "a formula with an error",
        "",
    ),
    "an identity code": (
        {
            "people": [
                ["people.id", "people.birth_year", "people.papers"],
                ["P1", 1990, "131052-308T"],
            ]
        },
        "people!C2",
        "a text shaped like a personal identity code",
        "",
    ),
    "a heading that asks for a name": (
        {"people": [["Tunnus", "Nimi"], PEOPLE[0], ["P1", 1990]]},
        "people!B1",
        "a heading that asks for something personal",
        "",
    ),
    "an e-mail address on a sheet of one's own": (
        {"own": [["somebody@example.org"]]},
        "own!A1",
        "a text shaped like an e-mail address",
        "",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_told_with_sheet_and_cell(case, tmp_path):
    given, place, found, hint = FAULTS[case]
    faults = [fault for fault in refusal_of(workbook_of(tmp_path, **given)) if fault.place == place]
    assert len(faults) == 1
    assert found in faults[0].found and hint in f"{faults[0].allowed} {faults[0].to_do}"


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path):
    path = workbook_of(
        tmp_path,
        people=[*PEOPLE, ["Maija", "x"]],
        buyers=[BUYERS[0], ["B1", "firm"]],
        gigs=[GIGS[0], ["G1", "B2", "Work", "1.13.2022", "9:99", 0, "P1; P1"]],
    )
    assert [fault.place for fault in refusal_of(path)] == [
        "people!A3",
        "people!B3",
        "buyers!B2",
        "gigs!B2",
        "gigs!D2",
        "gigs!E2",
        "gigs!F2",
        "gigs!G2",
    ]


def test_a_name_instead_of_a_number_is_one_fault_and_is_not_repeated(tmp_path):
    activity = [["activity.person", "activity.kind"], ["P1", "none"]]
    faults = refusal_of(
        workbook_of(tmp_path, people=[PEOPLE[0], ["Maija", 1990]], activity=activity)
    )
    assert [fault.place for fault in faults] == ["people!A2"]
    assert "Maija" not in str(faults[0])


def test_a_model_that_is_not_there_is_told_with_its_cell_when_it_is_asked(tmp_path):
    from subcontract_core.engine.comparison import compare

    path = workbook_of(
        tmp_path,
        terms=[
            ["terms.model", "terms.term", "terms.value"],
            ["jobcenter-ap", "pay_per_hour", "10.00"],
        ],
    )
    with pytest.raises(InputError, match=r"terms!A2: .*Did you mean 'jobcenter-app'"):
        compare(read_workbook(path), ["work-activity"])


def test_no_message_repeats_an_identity_code(tmp_path):
    path = workbook_of(tmp_path, people=[PEOPLE[0], ["131052-308T", 1990]])
    assert not any("308T" in str(fault) for fault in refusal_of(path))


def test_merged_cells_are_refused_at_their_corner(tmp_path):
    path = workbook_of(
        tmp_path, lambda book: book.get_worksheet_by_name("people").merge_range(2, 0, 3, 0, "P2")
    )
    assert ("people!A3", "merged cells up to A4") in [(f.place, f.found) for f in refusal_of(path)]


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path):
    (tmp_path / "folder.xlsx").mkdir()
    assert refusal_of(tmp_path / "none.xlsx")[0].found == "no such file"
    assert refusal_of(tmp_path / "folder.xlsx")[0].found == "a directory"


def test_an_empty_template_says_what_to_fill_in_and_where(tmp_path):
    path = tmp_path / "t.xlsx"
    write_workbook(path, FI)
    assert [fault.place for fault in refusal_of(path)] == [
        "Skenaario!C4",
        "Skenaario!C5",
        "Skenaario!C11",
        "Ihmiset!A3",
    ]


def test_a_text_that_no_cell_can_hold_is_told_with_its_cell(tmp_path):
    from attrs import evolve

    plain = load_scenario("vaalijala-2022")
    # No text of a scenario is as long as that; a list of 3,300 people on one visit is.
    group = tuple(evolve(plain.people[0], id=f"ABC-{n:04d}", absences=()) for n in range(3_300))
    crew = tuple(person.id for person in group)
    gigs = tuple(evolve(gig, crew=crew) for gig in plain.gigs)
    scenario = evolve(plain, people=group, gigs=gigs, terms=(), marks={})
    with pytest.raises(SubcontractError, match=r"Gigs!.*32,767"):
        write_workbook(tmp_path / "s.xlsx", EN, scenario)
