"""A group of one's own in three tables: seven people, three buyers and a month of gigs by three
pastes.
"""

from datetime import date

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.controls.tables import new_group
from support.pasted_group import BUYERS, GIGS, PEOPLE
from support.widgets import TABS

MODELS = ("eksote-external", "vaalijala")


@pytest.fixture
def board():
    made = Explorer("everyday-2026-05", "fi", models=MODELS)
    made.tabs.selected_index = TABS.index("tables")
    made.panels[TABS.index("tables")].begin("")
    return made


def put(board, name, rows):
    """Rows typed into a table; the program gives the ids."""
    rows = [("", *row) for row in rows]
    board.panels[TABS.index("tables")].sheets[name].entry.tell(
        {"act": "rows", "rows": rows, "number": 1}
    )


def errors(board, name):
    return board.panels[TABS.index("tables")].sheets[name].entry.errors


def test_a_group_of_ones_own_is_three_pastes_and_a_wage(board):
    for name, rows in (("people", PEOPLE), ("buyers", BUYERS), ("gigs", GIGS)):
        put(board, name, rows)
        assert errors(board, name) == {}
    scenario = board.state.question.scenario
    assert [one.id for one in scenario.people] == [f"P{n}" for n in range(1, 8)]
    assert scenario.people[0].housing.kind == "rent" and scenario.people[2].housing.kind != "rent"
    assert [gig.crew for gig in scenario.gigs][1] == ("P4", "P5")
    assert "Palkka, tunti" in board.missing.value
    board.missing.act({"act": "give", "name": "wage_per_hour", "model": "all", "value": "12,50"})
    assert scenario.terms == () and board.state.question.scenario.terms[0].value == "12.50"
    assert 'data-takes="wage_per_hour"' not in board.missing.value
    assert board.failures == []


def test_a_new_group_says_that_its_person_is_an_example_until_somebody_writes_another():
    group = new_group(date(2026, 11, 29))
    assert group.first_month == group.last_month
    assert group.marks["people.P1.birth_year"].kind == "assumed" and group.gigs == ()


def test_a_fault_stands_at_its_cell_by_row_and_column_and_the_answer_stays(board):
    before = board.state.question
    put(board, "people", (("19x0", *PEOPLE[0][1:2], "", "", "", ""),))
    assert board.state.question == before
    [(place, told)] = errors(board, "people").items()
    assert place == "0,1" and told.startswith("1: Synt.: tässä on '19x0'")
    assert board.panels[TABS.index("tables")].sheets["people"].entry.rows[0][1] == "19x0"


def test_who_is_typed_after_the_only_person_was_taken_away_is_somebody_new(board):
    put(board, "people", PEOPLE[:1])
    assert board.state.question.scenario.people[0].housing.kind == "rent"
    put(board, "people", ())
    put(board, "people", PEOPLE[2:3])
    assert errors(board, "people") == {}
    [person] = board.state.question.scenario.people
    assert (person.id, person.birth_year) == ("P1", 1982)
    assert person.housing.rent is None and person.housing.kind != "rent"


def test_somebody_new_may_have_a_municipality_and_no_rent(board):
    put(board, "people", (*PEOPLE[:1], ("1990", *PEOPLE[0][1:2], "", "3", "", "")))
    assert errors(board, "people") == {}
    assert board.state.question.scenario.people[1].housing.municipality_group == 3


def test_what_is_changed_in_the_tables_is_seen_in_the_other_fields(board):
    put(board, "people", PEOPLE[:2])
    board.tabs.selected_index = TABS.index("people")
    assert [one for _, one in board.panels[TABS.index("people")].options()] == ["P1", "P2"]


def test_a_ready_group_can_be_begun_with_and_is_ones_own_from_then_on(board):
    board.panels[TABS.index("tables")].begin("one-group-five-systems")
    assert board.state.question.scenario.id == "own"
    assert len(board.panels[TABS.index("tables")].sheets["people"].entry.rows) == 5


def test_the_last_change_of_a_table_can_be_undone(board):
    put(board, "people", PEOPLE[:3])
    board.undo()
    assert len(board.panels[TABS.index("tables")].sheets["people"].entry.rows) == 1
