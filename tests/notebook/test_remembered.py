"""Work that was kept comes back after the page is loaded anew; it can be switched off and
emptied.
"""

import pytest

from subcontract_core import load_scenario
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.asked import SCENARIO
from subcontract_core.notebook.keeping import packed
from subcontract_core.notebook.state import Question
from support.widgets import TABS, field

GROUP, MODELS = "one-group-five-systems", ("eksote-external", "jobcenter-app")


@pytest.fixture
def page(monkeypatch):
    """An explorer as a served page has it."""
    monkeypatch.setenv(SCENARIO, "")
    return Explorer(GROUP, "en", models=MODELS)


def kept_elsewhere():
    scenario = load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.00")
    return packed(Question(scenario, MODELS), "P2")


def tell(page, text="", *, here="", place="", off=""):
    page.remembered.keeper.tell(
        {"act": "found", "text": text, "here": here, "place": place, "off": off}
    )


def test_a_page_that_is_loaded_anew_goes_on_where_it_was(page):
    tell(page, kept_elsewhere(), here="1")
    assert page.state.question.scenario.terms[-1].value == "12.00"
    assert page.person.value == "P2" and page.failures == []


def test_another_window_is_asked_first(page):
    tell(page, kept_elsewhere())
    assert page.state.question == page.state.start
    assert "Go on where you left off" in page.remembered.line.value
    page.remembered.line.act({"act": "resume"})
    assert page.state.question.scenario.terms[-1].value == "12.00"


def test_a_link_leads_to_a_group_a_model_and_a_tab_and_keeps_what_was_kept(page):
    tell(page, kept_elsewhere(), place="group=ilomantsi-2022-09&model=jobcenter-app&tab=money")
    assert page.state.question.scenario.id == "ilomantsi-2022-09"
    assert page.outcome.model == "jobcenter-app" and page.page == "money"
    assert page.remembered.keeper.text == "" and page.remembered.offered


def test_a_change_is_kept_and_going_back_to_the_start_empties_it(page):
    tell(page)
    page.tabs.selected_index = TABS.index("people")
    field(page, "Rent (€/month)").value = "612.30"
    assert "612.30" in page.remembered.keeper.text
    page.reset()
    assert page.remembered.keeper.text == ""


def test_keeping_can_be_switched_off_and_says_so(page):
    sent = []
    page.remembered.keeper.send = sent.append
    page.remembered.line.act({"act": "off"})
    assert sent == [{"does": "off"}] and "is not kept" in page.remembered.line.value
    page.remembered.line.act({"act": "on"})
    page.remembered.line.act({"act": "empty"})
    assert sent[1:] == [{"does": "on"}, {"does": "empty"}]
    assert "in this browser only" in page.remembered.line.value


def test_kept_work_with_faults_is_refused_in_words_and_the_answer_stays(page):
    before = page.state.question
    tell(page, '{"scenario": "people: 3", "models": [], "person": ""}', here="1")
    assert page.state.question == before and "not loaded" in page.remembered.line.value


def test_a_notebook_keeps_itself_and_has_no_such_line():
    board = Explorer(GROUP, "en", models=MODELS)
    assert board.remembered.view.layout.display == "none" and not board.remembered.keeper.keeps
