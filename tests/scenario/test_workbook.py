"""A scenario goes into a workbook and comes back equal; what a person may do to the file in
between is read as meant, or refused at its cell.
"""

from datetime import date, datetime, time
from fractions import Fraction
import io
import re
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import pytest
from xlsxwriter import Workbook

from generated import scenarios
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Move
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from subcontract_core.scenario.workbook.cells import exact_number, number_text
from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.workbook.writing import workbook_bytes
from subcontract_core.scenario.writing import scenario_tree

FI, EN = Language("fi", strict=True), Language("en", strict=True)
MARKED = """\
format: subcontract-scenario/1
id: marked
title: {en: "=1+1", fi: "_x0041_ ä", sv: Ett}
months: {from: {value: 2022-03, source: a plan}, to: 2022-04}
pay: {day: {value: 15, assumed: usual}, month: next}
continues_months: {value: 3, assumed: {sv: antas}}
people:
  - id: P1
    birth_year: {value: 1990, assumed: {en: to see, fi: nähdäksemme}}
    tax_card: {value: "12.345 %", source: a card}
    papers: []
    activity: {kind: rehabilitative, weekly: {value: [mon, tue], source: a plan}, to: 2022-04-20, allowance: {value: 8.05, assumed: why}}
    moves: {value: [{day: 2022-03-07, to: 2022-03-11}, {day: 2022-03-08, to: 2022-03-10}], source: a wish}
  - {id: P2, birth_year: 1991, papers: [consent, tax_card], housing: {kind: rent, rent: {value: 480.50, source: "a list, 2022"}}}
buyers: [{id: B1, kind: company, deducts_vat: true}]
gigs:
  - {id: G1, buyer: B1, task: "-2 % @ home", weekly: [wed], without: [2022-03-09], start: "00:05", hours: 1.5, crew: [P2]}
terms: [{model: m, term: price, value: "35", person: P1, source: "a report"}]
law: [{parameter: some.choice, value: strict, reading: true, assumed: {fi: kokeeksi}}]
"""


def back(scenario, tmp_path, words=FI):
    path = tmp_path / "s.xlsx"
    write_workbook(path, words, scenario, overwrite=True)
    return read_workbook(path)


@pytest.mark.parametrize("name", bundled_scenarios())
def test_each_bundled_scenario_comes_back_equal(name, tmp_path):
    scenario = load_scenario(name)
    assert back(scenario, tmp_path, Language(LANGUAGES[len(name) % 3])) == scenario


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(scenarios())
def test_any_scenario_comes_back_equal(tmp_path, scenario):
    # with the title in Finnish that a file must have
    scenario = read_scenario("\n".join(_yaml(scenario)), "generated.yaml")
    assert back(scenario, tmp_path) == scenario


def _yaml(scenario):
    from attrs import evolve

    from subcontract_core.scenario.writing import scenario_to_yaml

    return scenario_to_yaml(evolve(scenario, title={"en": "x", "fi": "x"})).splitlines()


@pytest.mark.parametrize("words", [EN, FI, Language("sv")], ids=lambda words: words.code)
def test_every_column_has_a_heading_and_every_word_of_a_list_is_in_plain_words(words):
    keys = [
        {
            f"workbook.column.{sheet.name}.{column.key}",
            f"workbook.column.{column.key}",
            f"field.{column.key.rsplit('.', 1)[-1]}",
        }
        for sheet in sheets()
        for column in sheet.columns
    ]
    assert [tried for tried in keys if not any(map(words.has, tried))] == []
    options = {
        (f"{sheet.name}.{column.key}", option)
        for sheet in sheets()
        for column in sheet.columns
        for option in column.options
        if option.isalpha() or "_" in option
    }
    tried = {
        (path, option): (
            f"workbook.option.{path}.{option}",
            f"workbook.option.{option}",
            f"buyer.{option}",
            f"weekday.{option}",
        )
        for path, option in options
    }
    assert sorted(option for option, names in tried.items() if not any(map(words.has, names))) == []


@pytest.mark.parametrize("words", [EN, FI, Language("sv")], ids=lambda words: words.code)
def test_marks_and_empty_lists_and_texts_that_look_like_formulas_come_back_equal(words, tmp_path):
    scenario = read_scenario(MARKED, "marked.yaml")
    again = back(scenario, tmp_path, words)
    assert again == scenario
    assert again.marks == scenario.marks and len(scenario.marks) == 9
    assert [person.papers for person in again.people] == [(), ("consent", "tax_card")]


def test_a_workbook_is_read_wherever_a_yaml_file_is(tmp_path):
    from subcontract_core.api import compare

    path = tmp_path / "vaalijala.xlsx"
    write_workbook(path, EN, load_scenario("vaalijala-2022"))
    assert load_scenario(str(path)) == load_scenario("vaalijala-2022")
    assert str(compare(path, ["vaalijala"], language="en")) == str(
        compare("vaalijala-2022", ["vaalijala"], language="en")
    )


def test_every_key_that_a_scenario_file_may_have_is_a_column():
    keys = {
        sheet.name: {column.key.split(".")[0] for column in sheet.columns} for sheet in sheets()
    }
    own = {sheet.path[-1] for sheet in sheets() if sheet.owner == "people"}
    for name in bundled_scenarios():
        tree = scenario_tree(load_scenario(name))
        assert set().union(*tree["people"]) <= keys["people"] | own
        assert {key for key, value in tree.items() if value} <= keys["scenario"] | set(keys)


# -- what a person writes -------------------------------------------------------------------------

SCENARIO = [
    ["scenario.key", "scenario.value"],
    ["format", "subcontract-scenario/1"],
    ["id", "by-hand"],
    ["title.en", "By hand"],
    ["title.fi", "Käsin"],
    ["months.from", "3/2022"],
    ["months.to", "2022-04"],
]
PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]
BUYERS = [["buyers.id", "buyers.kind"], ["B1", "company"]]
GIGS = [
    ["gigs.id", "gigs.buyer", "gigs.task", "gigs.dates", "gigs.start", "gigs.minutes", "gigs.crew"],
    ["G1", "B1", "Work", date(2022, 3, 2), "9:00", 90, "all"],
]


def made(tmp_path, change=None, **given):
    """A workbook by hand: rows of cells per sheet; `change` may do more to the open workbook."""
    path = tmp_path / "by-hand.xlsx"
    with Workbook(path) as book:
        day, clock = book.add_format({"num_format": 14}), book.add_format({"num_format": 20})
        for name, rows in ({"scenario": SCENARIO, "people": PEOPLE} | given).items():
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


def people(tmp_path, header, *cells):
    """What one value of P1 becomes, written in each of the given ways."""
    found = []
    for cell in cells:
        rows = [["people.id", "people.birth_year", header], ["P1", 1990, cell]]
        found.append(read_workbook(made(tmp_path, people=rows)).people[0])
    return found


def refused(path):
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    return caught.value.faults


def test_money_may_be_a_number_a_text_with_a_comma_or_the_value_of_a_formula(tmp_path):
    found = people(tmp_path, "people.assets", 837.59, "837,59", "837.59", ("=800+37.59", 837.59))
    assert [person.assets for person in found] == [837_59] * 4
    assert [
        person.assets for person in people(tmp_path, "people.assets", "1 234,50", 0.1 + 0.2)
    ] == [1234_50, 30]


def test_a_share_may_be_a_number_or_a_text_with_its_sign(tmp_path):
    assert {
        person.withholding
        for person in people(tmp_path, "people.tax_card", 12.5, "12,5 %", "12.5%", "12,5")
    } == {Fraction(125, 1000)}
    rows = [["people.id", "people.birth_year", "people.tax_card"], ["P1", 1990, 0.125]]
    assert [
        (fault.place, str(fault.found), fault.to_do)
        for fault in refused(made(tmp_path, people=rows))
    ] == [
        ("people!C2", "'0.125'", "'0.125' may be 0.125 % or 12.5 %; write the one that is meant.")
    ]


@pytest.mark.parametrize("look", ["0%", "0.00%", "0.0 %", '0.0" %"', "# ##0,0 %;[Red]-0 %"])
def test_a_cell_that_shows_a_percentage_is_what_it_shows(tmp_path, look):
    path = tmp_path / "shown.xlsx"
    with Workbook(path) as book:
        for name, rows in {
            "scenario": SCENARIO,
            "people": [["people.id", "people.birth_year", "people.tax_card"], ["P1", 1990]],
        }.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                sheet.write_row(r, 0, row)
            if name == "people":
                sheet.write_number(1, 2, 0.085, book.add_format({"num_format": look}))
    # the sign is only a word beside the number: what is shown is 0.1 %, and the number 0.085
    if '"' in look:
        assert "may be 0.085 % or 8.5 %" in str(refused(path)[0])
    else:
        assert read_workbook(path).people[0].withholding == Fraction(85, 1000)


def test_a_cell_that_shows_a_percentage_is_no_amount_of_euros(tmp_path):
    def percent(book):
        book.get_worksheet_by_name("people").write_number(
            1, 2, 5.2, book.add_format({"num_format": 10})
        )

    rows = [["people.id", "people.birth_year", "people.assets"], ["P1", 1990, 5.2]]
    assert [
        (fault.place, fault.found) for fault in refused(made(tmp_path, percent, people=rows))
    ] == [("people!C2", "'520 %'")]


def test_days_may_be_dates_or_texts_and_times_may_be_times_or_texts(tmp_path):
    for day, clock in (
        (date(2022, 3, 2), time(9, 0)),
        ("2.3.2022", "9:00"),
        ("2022-03-02", "9.00"),
        ("02.03.2022", 0.375),
    ):
        gig = read_workbook(
            made(
                tmp_path, buyers=BUYERS, gigs=[GIGS[0], ["G1", "B1", "Work", day, clock, 90, "all"]]
            )
        ).gigs[0]
        assert (gig.when.dates, gig.start, gig.crew) == ((date(2022, 3, 2),), 9 * 60, ("P1",))
    many = [
        GIGS[0],
        ["G1", "B1", "Work", "2.3.2022, 2022-03-09; 16.3.2022\n23.3.2022", "9:00", 90, "P1"],
    ]
    assert [
        day.day
        for day in read_workbook(made(tmp_path, buyers=BUYERS, gigs=many)).gigs[0].when.dates
    ] == [2, 9, 16, 23]


def test_a_number_where_a_text_is_meant_keeps_its_digits(tmp_path):
    rows = [GIGS[0], [7, "B1", 5, date(2022, 3, 2), "9:00", 90, "P1"]]
    gig = read_workbook(made(tmp_path, buyers=BUYERS, gigs=rows)).gigs[0]
    assert (gig.id, gig.task) == ("7", "5")
    terms = [
        ["terms.model", "terms.term", "terms.value"],
        ["m", "price", 35],
        ["m", "wage", "10,50"],
        ["m", "rate", "22 %"],
        ["m", "unit", "crew_hour"],
    ]
    assert [term.value for term in read_workbook(made(tmp_path, terms=terms)).terms] == [
        "35",
        "10,50",
        "22 %",
        "crew_hour",
    ]


def test_empty_rows_are_skipped_and_sheets_and_columns_may_be_moved_and_renamed(tmp_path):
    rows = [
        ["Syntymävuosi", "Tunnus"],
        ["people.birth_year", "people.id"],
        [None, None],
        [1990, "P1"],
        [" ", None],
        [1991, "P2"],
    ]
    path = made(tmp_path, people=[["x"]][:0], Ihmiset=rows)
    assert [(person.id, person.birth_year) for person in read_workbook(path).people] == [
        ("P1", 1990),
        ("P2", 1991),
    ]


def test_a_move_and_an_activity_belong_to_their_person(tmp_path):
    activity = [
        ["activity.person", "activity.kind", "activity.dates"],
        ["P1", "rehabilitative", date(2022, 3, 7)],
    ]
    moves = [["moves.person", "moves.day", "moves.to"], ["P1", date(2022, 3, 7), "11.3.2022"]]
    person = read_workbook(made(tmp_path, activity=activity, moves=moves)).people[0]
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
        {"scenario": [*SCENARIO, ["montsh.from", 1]]},
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
    faults = [fault for fault in refused(made(tmp_path, **given)) if fault.place == place]
    assert len(faults) == 1
    assert found in faults[0].found and hint in f"{faults[0].allowed} {faults[0].to_do}"


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path):
    path = made(
        tmp_path,
        people=[*PEOPLE, ["Maija", "x"]],
        buyers=[BUYERS[0], ["B1", "firm"]],
        gigs=[GIGS[0], ["G1", "B2", "Work", "1.13.2022", "9:99", 0, "P1; P1"]],
    )
    assert [fault.place for fault in refused(path)] == [
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
    faults = refused(made(tmp_path, people=[PEOPLE[0], ["Maija", 1990]], activity=activity))
    assert [fault.place for fault in faults] == ["people!A2"]
    assert "Maija" not in str(faults[0])


def test_a_wrong_choice_is_told_in_the_words_of_the_workbooks_lists(tmp_path):
    lists = [
        ["words.column", "words.code", "words.text"],
        *[
            ["people.lives_on", code, text]
            for code, text in (("none", "ei mitään"), ("disability_pension", "työkyvyttömyyseläke"))
        ],
        ["people.housing.spouse", "true", "kyllä"],
        ["people.housing.spouse", "false", "ei"],
    ]
    head = [
        "people.id",
        "people.birth_year",
        "people.lives_on",
        "people.housing.kind",
        "people.housing.spouse",
        "people.housing.rent",
    ]
    good = read_workbook(
        made(
            tmp_path,
            people=[head, ["P1", 1990, "Työkyvyttömyyseläke", "rent", "ei", 500]],
            words=lists,
        )
    )
    assert (
        good.people[0].lives_on == "disability_pension" and good.people[0].housing.spouse is False
    )
    first, second = refused(
        made(
            tmp_path,
            people=[head, ["P1", 1990, "työkyvyttömyyseläkke", "rent", "joo", 500]],
            words=lists,
        )
    )
    assert (first.place, first.to_do) == (
        "people!C2",
        "Did you mean 'työkyvyttömyyseläke'?",
    ) and first.allowed.startswith("ei mitään, työkyvyttömyyseläke")
    assert (second.place, second.allowed) == ("people!E2", "kyllä, ei")


def test_a_model_that_is_not_there_is_told_with_its_cell_when_it_is_asked(tmp_path):
    from subcontract_core.engine.comparison import compare

    path = made(
        tmp_path,
        terms=[
            ["terms.model", "terms.term", "terms.value"],
            ["jobcenter-ap", "pay_per_hour", "10.00"],
        ],
    )
    with pytest.raises(InputError, match=r"terms!A2: .*Did you mean 'jobcenter-app'"):
        compare(read_workbook(path), ["work-activity"])


def test_no_message_repeats_an_identity_code(tmp_path):
    path = made(tmp_path, people=[PEOPLE[0], ["131052-308T", 1990]])
    assert not any("308T" in str(fault) for fault in refused(path))


def test_a_note_with_an_identity_code_is_refused_and_another_note_is_not(tmp_path):
    def note(text):
        return lambda book: book.get_worksheet_by_name("people").write_comment(1, 1, text)

    assert [(f.place, f.found) for f in refused(made(tmp_path, note("ask 131052-308T")))] == [
        ("people!B2", "a text shaped like a personal identity code")
    ]
    assert read_workbook(made(tmp_path, note("ask again"))).people[0].id == "P1"


def test_merged_cells_are_refused_at_their_corner(tmp_path):
    path = made(
        tmp_path, lambda book: book.get_worksheet_by_name("people").merge_range(2, 0, 3, 0, "P2")
    )
    assert ("people!A3", "merged cells up to A4") in [(f.place, f.found) for f in refused(path)]


def test_a_cell_far_away_is_refused_before_the_table_is_read(tmp_path):
    faults = refused(
        made(
            tmp_path,
            lambda book: book.get_worksheet_by_name("people").write_string(1_048_575, 16_383, "x"),
        )
    )
    assert [fault.place for fault in faults] == ["people!A1"]


# -- files that are no workbook -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"id,birth_year\nP1,1990\n", "something else than an Excel workbook"),
        (b"", "something else than an Excel workbook"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "with a password, or one of the old kind",
        ),
    ],
)
def test_another_kind_of_file_is_one_clear_fault(content, found, tmp_path):
    path = tmp_path / "s.xlsx"
    path.write_bytes(content)
    [fault] = refused(path)
    assert found in fault.found and "Excel" in fault.to_do


def test_a_workbook_without_a_sheet_is_one_clear_fault(tmp_path):
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as out:
        for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
            out.writestr(name, "<nothing/>")
    [fault] = refused(path)
    assert "something else than an Excel workbook" in fault.found


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path):
    (tmp_path / "folder.xlsx").mkdir()
    assert refused(tmp_path / "none.xlsx")[0].found == "no such file"
    assert refused(tmp_path / "folder.xlsx")[0].found == "a directory"


def test_a_spreadsheet_of_another_kind_is_asked_to_be_saved_as_xlsx(tmp_path):
    path = tmp_path / "s.ods"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(InputError, match="Excel workbook"):
        load_scenario(path)


GOOD = workbook_bytes(EN, load_scenario("vaalijala-2022"))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_damaged_file_is_a_fault_and_never_a_crash(tmp_path, data):
    """Parts of the archive are damaged one by one, so that damage reaches the sheets and is not
    only a broken archive.
    """
    source = zipfile.ZipFile(io.BytesIO(GOOD))
    part = data.draw(st.sampled_from(sorted(source.namelist())))
    content = bytearray(source.read(part))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=5)):
        content[at] = data.draw(st.integers(32, 126))
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as out:
        for name in source.namelist():
            out.writestr(name, bytes(content) if name == part else source.read(name))
    try:
        read_workbook(path)
    except InputError as error:
        assert error.faults


# -- the template ---------------------------------------------------------------------------------


def part(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode("utf-8")


def test_an_empty_template_says_what_to_fill_in_and_where(tmp_path):
    path = tmp_path / "t.xlsx"
    write_workbook(path, FI)
    assert [fault.place for fault in refused(path)] == [
        "Skenaario!C4",
        "Skenaario!C5",
        "Skenaario!C11",
        "Ihmiset!A3",
    ]


def test_a_template_has_lists_to_choose_from_notes_and_a_hidden_row_of_keys():
    people_xml = part(workbook_bytes(EN), "xl/worksheets/sheet3.xml")
    words = re.findall(r"<formula1>'Words'!\$C\$(\d+):\$C\$(\d+)</formula1>", people_xml)
    texts = re.findall(r"<t[^>]*>(.*?)</t>", part(workbook_bytes(EN), "xl/sharedStrings.xml"))
    assert words and {
        "disability pension",
        "people.lives_on",
        "people.housing.rent",
        "Rent a month, €",
    } <= set(texts)
    assert re.search(r'<row r="2"[^>]*hidden="1"', people_xml)
    assert "P1, P2, and so on; never a name." in part(workbook_bytes(EN), "xl/comments1.xml")


def test_words_for_the_models_that_are_installed_may_be_offered():
    content = workbook_bytes(EN, known={"terms.model": ("jobcenter-app",)})
    assert "jobcenter-app" in part(content, "xl/sharedStrings.xml")


def test_the_same_scenario_makes_the_same_file():
    assert workbook_bytes(FI, load_scenario("vaalijala-2022")) == workbook_bytes(
        FI, load_scenario("vaalijala-2022")
    )


@pytest.mark.parametrize("name", ["s.csv", "no folder/s.xlsx"])
def test_a_path_that_cannot_be_written_leaves_nothing_behind(name, tmp_path):
    with pytest.raises(SubcontractError, match="cannot be written"):
        write_workbook(tmp_path / name, EN)
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_no_cell_can_hold_is_told_with_its_cell(tmp_path):
    from attrs import evolve

    scenario = evolve(load_scenario("vaalijala-2022"), note={"en": "x" * 32_768})
    with pytest.raises(SubcontractError, match=r"Scenario!C8.*32,767"):
        write_workbook(tmp_path / "s.xlsx", EN, scenario)


@given(st.integers(-(10**10), 10**10))
def test_a_number_of_cents_reads_back_as_the_very_same(cents):
    text = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
    number = exact_number(text)
    assert number is not None and float(number_text(number)) == float(text)
