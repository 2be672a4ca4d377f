"""Work that was kept comes back after the page is loaded anew; it can be switched off and
emptied; two windows, a damaged text, a full browser and a link lose nothing.
"""

import json

import pytest

from subcontract_core import load_scenario
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.asked import SCENARIO
from subcontract_core.notebook.kept import Kept, Packing
from subcontract_core.notebook.state import Question
from subcontract_core.scenario.types import ALL_MODELS
from support.widgets import TABS, field

GROUP, MODELS = "one-group-five-systems", ("eksote-external", "jobcenter-app")
WAGE = {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": "11.00"}


@pytest.fixture
def page(monkeypatch):
    """An explorer as a served page has it, and what it tells its browser."""
    monkeypatch.setenv(SCENARIO, "")
    made = Explorer(GROUP, "en", models=MODELS)
    made.sent = []
    made.remembered.keeper.send = made.sent.append
    return made


def kept_elsewhere(**changes):
    scenario = load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.00")
    return Packing().packed(Kept(Question(scenario, MODELS), **changes))


def tell(page, text="", *, seen=None, **said):
    told = {"act": "found", "text": text, "seen": json.dumps(seen or {}), "id": "w1", **said}
    page.remembered.keeper.tell(told)


def wages(page):
    return [term.value for term in page.state.question.scenario.terms]


def test_a_page_that_is_loaded_anew_goes_on_where_it_was(page):
    tell(page, kept_elsewhere(), seen={"person": "P2"}, here="1")
    assert wages(page)[-1] == "12.00"
    assert page.person.value == "P2" and page.failures == []


def test_another_window_is_asked_first_and_what_it_goes_on_with_is_its_own_from_then_on(page):
    other = {"id": "w2", "when": "2026-11-29T12:05", "seen": '{"title": "Our group"}'}
    tell(page, others=[other])
    assert page.state.question == page.state.start
    line = page.remembered.line
    assert "Go on where you left off: Our group, 29 November 2026 12:05" in line.value
    line.act({"act": "resume", "id": "w2"})
    assert page.sent[-1] == {"does": "fetch", "id": "w2"}
    page.remembered.keeper.tell({"act": "taken", "id": "w2", "text": kept_elsewhere()})
    assert wages(page)[-1] == "12.00" and "12.00" in page.remembered.keeper.text
    assert page.sent[-1] == {"does": "adopt", "id": "w2"} and "Our group" not in line.value


def test_a_link_leads_to_a_group_a_model_and_a_tab_and_leaves_what_was_kept(page):
    link = "group=ilomantsi-2022-09&model=jobcenter-app&tab=money"
    seen = {"place": "model=eksote-external&tab=people", "title": "Ours"}
    tell(page, kept_elsewhere(), seen=seen, here="1", place=link)
    assert page.state.question.scenario.id == "ilomantsi-2022-09"
    assert page.outcome.model == "jobcenter-app" and page.page == "money"
    assert {"does": "renew"} in page.sent and "Ours" in page.remembered.line.value
    assert page.undo_button.disabled  # nobody has done anything here yet


def test_a_link_to_a_tab_alone_keeps_the_group_that_was_kept(page):
    tell(page, kept_elsewhere(), seen={"place": "tab=people"}, here="1", place="tab=flows")
    assert wages(page)[-1] == "12.00" and page.page == "flows"


def test_an_address_that_is_changed_in_the_window_is_followed_and_can_be_undone(page):
    tell(page)
    page.missing.act(WAGE)
    page.remembered.keeper.tell({"act": "place", "place": "group=ilomantsi-2022-09"})
    assert page.state.question.scenario.id == "ilomantsi-2022-09"
    assert "11.00" in page.remembered.keeper.text  # the step back is kept too
    page.undo()
    assert "11.00" in wages(page)


def test_a_change_is_kept_and_going_back_to_the_start_empties_it(page):
    tell(page)
    page.tabs.selected_index = TABS.index("people")
    field(page, "Rent (€/month)").value = "612.30"
    assert "612.30" in page.remembered.keeper.text
    page.reset()
    assert page.remembered.keeper.text == ""


def test_a_bundled_group_needs_no_keeping_and_a_file_of_ones_own_does(page):
    tell(page)
    page.load("ilomantsi-2022-09")
    assert page.remembered.keeper.text == ""
    page.state.load(load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="9.00"))
    page.redraw()
    assert "9.00" in page.remembered.keeper.text


def test_keeping_can_be_switched_off_and_says_so_in_every_window(page):
    page.remembered.line.act({"act": "off"})
    assert page.sent == [{"does": "off"}] and "is not kept" in page.remembered.line.value
    page.remembered.line.act({"act": "on"})
    page.remembered.line.act({"act": "empty"})
    assert page.sent[1:] == [{"does": "on"}, {"does": "empty"}]
    assert "in this browser only" in page.remembered.line.value
    page.remembered.keeper.tell({"act": "off"})  # in another window
    assert "is not kept" in page.remembered.line.value


@pytest.mark.parametrize(
    ("act", "words"), [("full", "no room left"), ("barred", "keeps nothing for this page")]
)
def test_a_browser_without_room_is_told_once_and_no_longer_than_that(page, act, words):
    tell(page)
    page.remembered.keeper.tell({"act": act})
    assert page.remembered.line.value.count(words) == 1
    page.remembered.keeper.tell({"act": "room"})
    assert words not in page.remembered.line.value


@pytest.mark.parametrize(
    "text", ["{", '{"scenario": "people: 3", "models": [], "person": ""}', kept_elsewhere()[:-90]]
)
def test_kept_work_with_faults_is_refused_in_words_and_stays_where_it_is(page, text):
    before = page.state.question
    tell(page, text, here="1", seen={"title": "Ours"})
    line = page.remembered.line.value
    assert page.state.question == before and "was not opened" in line and page.failures == []
    assert {"does": "renew"} in page.sent and "Ours" in line and "save it as a file" in line
    assert not any(one.get("does") == "forget" for one in page.sent)


def test_work_of_another_version_says_so(page):
    tell(page, kept_elsewhere().replace("0.1.0", "9.9").replace("lives_on", "lived_on"), here="1")
    assert "version 9.9 of the program; this is 0.1.0" in page.remembered.line.value


def test_a_notebook_keeps_itself_and_has_no_such_line():
    board = Explorer(GROUP, "en", models=MODELS)
    assert board.remembered.view.layout.display == "none" and not board.remembered.keeper.keeps
