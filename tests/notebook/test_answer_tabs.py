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
    tabs.turn_to("money")
    assert board.page == "money"
    assert [name for name in NAMES if tabs.pages[name].value] == ["people", "money"]
    tabs.turn_to("nowhere")
    assert board.page == "money"


def test_what_is_chosen_in_a_tab_that_is_not_seen_waits_for_it(board):
    tabs = board.answer_tabs
    tabs.turn_to("calendar")
    before = tabs.pages["calendar"].value
    tabs.turn_to("money")
    board.person.value = "P3"
    assert tabs.pages["calendar"].value == before
    assert [name for name in NAMES if tabs.pages[name].old] == ["people", "calendar"]
    tabs.turn_to("calendar")
    assert not tabs.pages["calendar"].old and tabs.pages["people"].old
    assert "P3" in tabs.pages["calendar"].value
    board.person.value = "P1"
