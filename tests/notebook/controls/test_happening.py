"""What changes on the way, typed in the browser: each kind goes into the question and is seen in the
answer, and is the same as in a file.
"""

from datetime import date

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.controls.happening import COLUMNS
from subcontract_core.report.text.language import Language
from support.widgets import TABS, field

PLACE = TABS.index("happening")


@pytest.fixture(scope="module")
def board():
    made = Explorer("everyday-2026-05", "fi", models=("eksote-external",))
    made.tabs.selected_index = PLACE
    return made


def put(board, name, *rows):
    """Rows typed into a table; the program numbers them."""
    panel = board.panels[PLACE]
    panel.which.value = name
    sheet = panel.sheets[name]
    told = [("", *row) for row in rows] if sheet.ahead else rows
    sheet.entry.tell({"act": "rows", "rows": told, "number": 1})
    return sheet.entry.errors


@pytest.fixture
def fresh(board):
    """The explorer as it began."""
    yield board
    board.load("everyday-2026-05")


def scenario(board):
    return board.state.question.scenario


def test_who_is_away_is_typed_with_days_that_have_no_year(fresh):
    assert put(fresh, "away", ("p2", "5.5.", "7.5.", "sairas")) == {}
    [one] = scenario(fresh).away
    assert (one.person, one.why, one.start, one.end) == (
        *("P2", "ill"),
        *(date(2026, 5, 5), date(2026, 5, 7)),
    )
    assert "Poissa (1)" in [text for text, _ in fresh.panels[PLACE].which.options]


def test_a_closed_buyer_takes_the_visits_away(fresh):
    assert put(fresh, "closed", ("B1", "1.5.", "31.5.")) == {}
    assert scenario(fresh).buyers[0].closed[0].start == date(2026, 5, 1)
    assert fresh.state.answer.comparison.outcomes[0].tables.shifts.person.size == 0


def test_tax_card_enforcement_rent_and_wage_change_from_a_month_or_day_on(fresh):
    fresh.tabs.selected_index = TABS.index("group")
    field(fresh, "Viimeinen työkuukausi").value = "6/2026"
    fresh.tabs.selected_index = PLACE
    assert put(fresh, "tax_card_changes", ("P1", "6/2026", "4,5 %", "", "")) == {}
    assert put(fresh, "debt_changes", ("P1", "6/2026", "ei", "")) == {}
    assert put(fresh, "home_changes", ("P1", "kesäkuu 2026", "680 €", "III", "joo")) == {}
    assert put(fresh, "terms", ("16.5.", "Palkka, tunti", "13,50", "", "")) == {}
    person = scenario(fresh).people[0]
    assert person.tax_card_changes[0].withholding * 1000 == 45
    assert person.debt_changes[0].enforcement is False
    home = person.home_changes[0]
    assert (home.rent, home.municipality_group, home.moved) == (680_00, 3, True)
    changed = [term for term in scenario(fresh).terms if term.start]
    assert [(one.model, one.term, one.value) for one in changed] == [
        ("all", "wage_per_hour", "13.50")
    ]


def test_in_a_group_of_one_month_a_change_says_that_there_is_no_later_month(fresh):
    [told] = put(fresh, "home_changes", ("P1", "6/2026", "680", "", "")).values()
    assert "yksi kuukausi" in told and "Lisätkää ensin kuukausia" in told


def test_when_a_buyer_pays_and_calls_that_may_come_are_typed_too(fresh):
    [row] = fresh.panels[PLACE].sheet("buyers", COLUMNS["buyers"]).entry.rows or [("B1",)]
    assert put(fresh, "buyers", (row[0], "30", "1/5", "20", "", "")) == {}
    assert scenario(fresh).buyers[0].pays.days == 30
    call = ("", "b1", "siivous", "9–12", "", "p1, p2", "1", "0", "1", "3")
    assert put(fresh, "calls", call) == {}
    [one] = scenario(fresh).calls
    assert (one.id, one.crew, one.minutes, one.a_week.most) == ("C1", ("P1", "P2"), 180, 3)


def test_a_change_of_the_wage_without_a_day_says_where_a_value_of_all_days_belongs(fresh):
    errors = put(fresh, "terms", ("", "Palkka, tunti", "13,50", "", ""))
    assert list(errors) == ["0,1"] and "Ehdot" in errors["0,1"]
    assert not [term for term in scenario(fresh).terms if term.start]


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_each_table_has_a_name_and_a_sentence_with_an_example_of_its_own(code):
    language = Language(code)
    assert all(language.has(f"happening.hint.{name}") for name in COLUMNS)
