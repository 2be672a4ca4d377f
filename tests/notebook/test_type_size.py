"""Big type for a room: a switch of the page, which the browser keeps as it keeps the language."""

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.asked import SCENARIO
from subcontract_core.notebook.keeping import asked_look, look_of
from subcontract_core.notebook.type_size import BIG


@pytest.fixture
def page(monkeypatch):
    """An explorer as a served page has it."""
    monkeypatch.setenv(SCENARIO, "")
    return Explorer("everyday-2026-05", "en", models=["jobcenter-app"])


def test_the_button_makes_the_board_big_and_usual_again_and_says_what_it_will_do(page):
    button = page.type_size.button
    assert button.description == "Big type" and BIG not in page.view._dom_classes
    button.click()
    assert button.description == "Usual type" and BIG in page.view._dom_classes
    assert page.remembered.keeper.look == "en big"
    button.click()
    assert BIG not in page.view._dom_classes and page.remembered.keeper.look == "en"


def test_a_page_that_is_loaded_anew_has_the_language_and_the_type_that_were_chosen(page):
    told = {"act": "found", "text": "", "here": "1", "place": "", "off": "", "look": "sv big"}
    page.remembered.keeper.tell(told)
    assert page.language.code == "sv" and page.type_size.is_big
    assert page.type_size.button.description == "Vanlig text"


@pytest.mark.parametrize(
    ("look", "asked"),
    [("fi", ("fi", False)), ("fi big", ("fi", True)), ("", ("", False)), ("xx huge", ("", False))],
)
def test_only_what_we_speak_and_know_is_taken(look, asked):
    assert asked_look(look) == asked
    if asked[0]:
        assert look_of(asked[0], is_big=asked[1]) == look
