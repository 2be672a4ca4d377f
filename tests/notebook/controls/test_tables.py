"""A group of one's own in three tables: seven people, three buyers and a month of gigs by three
pastes.
"""

from datetime import date

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.controls.tables import new_group
from support.widgets import TABS

MODELS = ("eksote-external", "vaalijala")
PENSION, SUBSIDY = "työkyvyttömyyseläke", "työmarkkinatuki"
PEOPLE = (
    ("", "1980", PENSION, "620,00", "3", "0 %", ""),
    ("", "1981", PENSION, "540", "4", "0 %", ""),
    ("", "1982", PENSION, "", "", "0 %", "10 800"),
    ("", "1983", SUBSIDY, "600", "1", "5 %", ""),
    ("", "1984", SUBSIDY, "480", "4", "5 %", ""),
    ("", "1985", "muu", "450", "3", "8,5 %", ""),
    ("", "1986", PENSION, "500", "4", "0 %", ""),
)
BUYERS = (("", "yritys", "kyllä"), ("", "taloyhtiö", "ei"), ("", "kunta", "ei"))
GIGS = (
    ("", "B1", "siivous", "ma ja ke", "9", "3", "P1–P3"),
    ("", "B2", "pihatyöt", "ti", "9.00", "3", "P4, P5"),
    ("", "B3", "keittiö", "pe", "9:00", "4", "P1, P4, P6, P7"),
)


@pytest.fixture
def board():
    made = Explorer("everyday-2026-05", "fi", models=MODELS)
    made.tabs.selected_index = TABS.index("tables")
    made.panels[TABS.index("tables")].begin("")
    return made


def put(board, name, rows):
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
    put(board, "people", (("P1", "19x0", PENSION, "", "", "", ""),))
    assert board.state.question == before
    [(place, told)] = errors(board, "people").items()
    assert place == "0,1" and told.startswith("P1: Synt.")
    assert board.panels[TABS.index("tables")].sheets["people"].entry.rows[0][1] == "19x0"


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
