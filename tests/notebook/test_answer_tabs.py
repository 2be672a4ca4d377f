"""Only the tab that is seen is drawn, and anew once the answer is another."""

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.answer_tabs import NAMES


@pytest.fixture(scope="module")
def board():
    return Explorer("everyday-2026-05", "en", models=["jobcenter-app"])


def test_a_tab_is_drawn_when_it_is_opened_and_no_other(board):
    tabs = board.answer_tabs
    assert [name for name in NAMES if tabs.pages[name].value] == ["people"]
    tabs.open("money")
    assert board.page == "money"
    assert [name for name in NAMES if tabs.pages[name].value] == ["people", "money"]
    tabs.open("nowhere")
    assert board.page == "money"


def test_what_is_chosen_in_a_tab_that_is_not_seen_waits_for_it(board):
    tabs = board.answer_tabs
    tabs.open("calendar")
    before = tabs.pages["calendar"].value
    tabs.open("money")
    board.person.value = "P3"
    assert tabs.pages["calendar"].value == before
    tabs.open("calendar")
    assert "P3" in tabs.pages["calendar"].value
    board.person.value = "P1"
