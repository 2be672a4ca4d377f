"""Tables of a page are read as the sheets of a workbook are: what a cell of Excel takes is taken,
each fault has its cell, and what a table does not show stays.
"""

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook.typed import NotRead, Typed, read_typed, typed_texts

FI, SV, EN = Language("fi"), Language("sv"), Language("en")
PEOPLE = ("id", "birth_year", "lives_on", "housing.rent", "tax_card")
GIGS = ("id", "buyer", "task", "weekly", "start", "hours", "crew")


@pytest.fixture(scope="module")
def everyday():
    return load_scenario("everyday-2026-05")


def changed(scenario, keys, at, text, language=FI):
    """The scenario after one cell was typed over."""
    sheet = "people" if keys is PEOPLE else "gigs"
    table = typed_texts(scenario, sheet, keys, language)
    rows = [list(row) for row in table.rows]
    row, column = at
    rows[row][column] = text
    return read_typed(scenario, Typed(sheet, keys, rows), language)


@pytest.mark.parametrize("language", [FI, SV, EN], ids=["fi", "sv", "en"])
@pytest.mark.parametrize(("sheet", "keys"), [("people", PEOPLE), ("gigs", GIGS)])
@pytest.mark.parametrize("name", ["everyday-2026-05", "families-2026", "ilomantsi-2022-09"])
def test_a_table_that_nobody_touched_reads_back_as_it_was(name, sheet, keys, language):
    scenario = load_scenario(name)
    read = read_typed(scenario, typed_texts(scenario, sheet, keys, language), language)
    assert evolve(read, file=scenario.file) == scenario


def test_a_decimal_comma_and_a_word_of_the_language_are_understood(everyday):
    assert changed(everyday, PEOPLE, (0, 3), "612,30").people[0].housing.rent == 61230
    assert changed(everyday, PEOPLE, (0, 2), "Vanhuuseläke").people[0].lives_on == "old_age_pension"


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("ma ja ke", ("mon", "wed")),
        ("tiistaisin", ("tue",)),
        ("ma-pe", ("mon", "tue", "wed", "thu", "fri")),
    ],
)
def test_days_of_the_week_are_told_in_words(everyday, typed, days):
    assert changed(everyday, GIGS, (0, 3), typed).gigs[0].when.weekly == days


def test_a_run_of_people_and_a_bare_hour_are_understood(everyday):
    assert changed(everyday, GIGS, (0, 6), "P1–P3").gigs[0].crew == ("P1", "P2", "P3")
    assert changed(everyday, GIGS, (0, 4), "9").gigs[0].start == 9 * 60
    assert changed(everyday, GIGS, (0, 5), "3,5").gigs[0].minutes == 210


def test_what_the_table_does_not_show_stays_and_a_replaced_value_loses_its_mark(everyday):
    read = changed(everyday, PEOPLE, (0, 3), "612,30")
    assert read.people[0].debts == everyday.people[0].debts is not None
    assert "people.P1.housing.rent" in everyday.marks
    assert "people.P1.housing.rent" not in read.marks and "people.P1.tax_card" in read.marks


def test_a_row_without_an_id_is_a_new_person_with_the_next_free_one(everyday):
    table = typed_texts(everyday, "people", PEOPLE, FI)
    rows = [*table.rows, ("", "1985", "muu", "", "")]
    assert read_typed(everyday, Typed("people", PEOPLE, rows), FI).people[-1].id == "P5"


def test_a_person_who_is_taken_out_goes_from_crews_and_terms_too(everyday):
    marked = everyday.with_terms("eksote-external", wage_per_hour="12.00")
    table = typed_texts(marked, "people", PEOPLE, FI)
    read = read_typed(marked, Typed("people", PEOPLE, table.rows[:-1]), FI)
    assert [one.id for one in read.people] == ["P1", "P2", "P3"]
    assert read.gigs[0].crew == ("P1", "P2", "P3")
    assert not any(path.startswith("people.P4.") for path in read.marks)


def test_every_fault_has_its_cell_all_at_once(everyday):
    table = typed_texts(everyday, "people", PEOPLE, FI)
    rows = [list(row) for row in table.rows]
    rows[1][1], rows[2][2] = "19x1", "foo"
    with pytest.raises(NotRead) as caught:
        read_typed(everyday, Typed("people", PEOPLE, rows), FI)
    assert set(caught.value.cells) == {(1, 1), (2, 2)}


def test_personal_data_is_refused_and_not_repeated(everyday):
    with pytest.raises(NotRead) as caught:
        changed(everyday, GIGS, (0, 2), "siivous 131052-308T")
    assert (0, 2) in caught.value.cells and "131052" not in str(caught.value)
