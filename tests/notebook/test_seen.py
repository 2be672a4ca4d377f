"""Everything that was looked at, pinned, typed and half done comes back after the page is loaded
anew.
"""

import json

import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.asked import SCENARIO
from subcontract_core.notebook.seen import see, told_of
from subcontract_core.scenario.types import ALL_MODELS
from support.widgets import TABS, field

MODELS = ("jobcenter-app", "vaalijala")
WAGE = {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": "11.00"}


@pytest.fixture
def anew(monkeypatch):
    """An explorer of a served page, and the same page loaded anew."""
    monkeypatch.setenv(SCENARIO, "")

    def load(board, **others):
        keeper = board.remembered.keeper
        told = {"text": keeper.text, "seen": keeper.seen, "place": keeper.place, **others}
        made = Explorer("one-group-five-systems", "en", models=MODELS)
        made.remembered.keeper.tell({"act": "found", "here": "1", "id": "w1", **told})
        return made

    return load


def board():
    return Explorer("everyday-2026-05", "en", models=MODELS)


def looked_at(board):
    """What is looked at, by its names."""
    return json.loads(board.remembered.keeper.seen)


def test_all_that_was_chosen_comes_back(anew):
    was = board()
    was.pinning.view.act({"act": "pin"})
    was.missing.act(WAGE)
    was.pinning.view.act({"act": "pin"})
    was.top.act({"act": "view", "view": "against"})
    was.pinning.view.act({"act": "against", "name": "A"})
    was.top.act({"act": "choose", "person": "P3", "outcome": "1"})
    was.tabs.selected_index = TABS.index("gigs")
    was.panels[TABS.index("people")].selected = "P4"
    was.answer_tabs.turn_to("chance")
    was.chances.act({"act": "pick", "what": "count", "value": "less"})
    was.chances.act({"act": "say", "what": "days", "place": "2", "value": "20"})
    was.answer_tabs.turn_to("economy")
    was._act({"act": "ask", "question": "wage"})
    was._act({"act": "goal", "value": "120"})
    now = anew(was)
    assert now.failures == [] and looked_at(now) == looked_at(was)
    assert now.remembered.keeper.text == was.remembered.keeper.text
    assert [one.name for one in now.pinning.pinned] == ["A", "B"]
    assert now.pinning.view.value == was.pinning.view.value
    assert now.top.value == was.top.value and now.changed.value == was.changed.value
    assert now.answer_tabs.economy.wanted.goal == 12_000 and now.chances.what == "less"
    now.undo()
    now.reset()
    assert now.state.question.scenario.id == "everyday-2026-05"  # where the work began


def test_an_entry_that_does_not_count_yet_comes_back_with_what_is_wrong(anew):
    was = board()
    was.tabs.selected_index = TABS.index("people")
    field(was, "Rent (€/month)").value = "twelve"
    tables = was.panels[TABS.index("tables")]
    was.tabs.selected_index = TABS.index("tables")
    rows = [list(row) for row in tables.sheets["gigs"].entry.rows]
    rows[0][3] = "someday"
    tables.sheets["gigs"].entry.type(rows)
    assert len(was.state.errors) == 2
    now = anew(was)
    assert now.failures == [] and now.state.errors == was.state.errors
    assert now.notice.value == was.notice.value
    assert now.panels[TABS.index("tables")].sheets["gigs"].entry.rows[0][3] == "someday"
    now.tabs.selected_index = TABS.index("people")
    assert field(now, "Rent (€/month)").value == "twelve"


def test_a_figure_that_the_economy_refused_comes_back_in_its_field_with_what_is_wrong(anew):
    was = board()
    was.answer_tabs.turn_to("economy")
    for told in (
        {"act": "figure", "name": "hour", "value": "much"},
        {"act": "figure", "name": "presence", "value": "100"},  # taken
        {"act": "talk", "buyer": "B1", "name": "own_hour", "value": "-1"},
        {**WAGE, "value": "12 apples"},
        {"act": "ask", "question": "net"},
        {"act": "goal", "value": "a lot"},
    ):
        was._act(told)
    assert set(was.state.errors) == {
        "running.hour",
        "buyers.B1.own_hour",
        f"terms.{ALL_MODELS}.wage_per_hour",
    }
    now = anew(was)
    assert now.failures == [] and now.state.errors == was.state.errors
    page = now.answer_tabs.pages["economy"].value
    assert all(f'value="{typed}"' in page for typed in ("much", "-1", "100"))
    assert "Not taken: “a lot”" in page
    assert looked_at(anew(now)) == looked_at(was)  # and once more
    now._act({"act": "figure", "name": "hour", "value": "30"})  # mended: the rest stays
    assert len(now.state.errors) == 2 and 'value="30.00"' in now.answer_tabs.pages["economy"].value
    now.undo()  # takes back what could not be read
    assert not now.state.errors and looked_at(now)["said"] == []


def test_what_was_undone_can_be_done_again_after_the_page_is_loaded_anew(anew):
    was = board()
    was.missing.act({**WAGE, "value": "12.50"})
    once = was.state.question
    was.missing.act({**WAGE, "value": "12.00"})
    done = was.state.question
    was.undo()
    now = anew(was)
    assert now.changed.value == was.changed.value and not now.redo_button.disabled
    was.undo()  # nothing is changed now, and yet there is something to go forward to
    now = anew(was)
    assert now.changed.value == was.changed.value and now.undo_button.disabled
    now.redo_button.click()
    assert now.state.question == once
    now.redo_button.click()
    assert now.state.question == done and now.redo_button.disabled
    was.missing.act(WAGE)  # something else: the way forward is gone, here and there
    assert anew(was).redo_button.disabled


def test_reforms_and_the_law_as_dated_come_back(anew):
    was = board()
    was.tabs.selected_index = TABS.index("models")
    field(was, "Earnings limit of 1,500 € beside a disability pension").value = True
    assert was.state.question.reforms
    assert anew(was).state.question == was.state.question


def test_a_pinned_answer_alone_is_work_and_so_is_none_once_it_is_taken_away(anew):
    was = Explorer("one-group-five-systems", "en", models=MODELS)
    was.pinning.view.act({"act": "pin"})
    assert anew(was).pinning.name == "A"
    was.pinning.view.act({"act": "unpin", "name": "A"})
    assert was.remembered.keeper.text == ""


def test_without_work_the_tab_and_what_was_asked_in_it_come_back(anew):
    was = Explorer("one-group-five-systems", "en", models=MODELS)
    was.answer_tabs.turn_to("economy")
    was._act({"act": "ask", "question": "wage"})
    assert was.remembered.keeper.text == ""
    now = anew(was)
    assert now.page == "economy" and now.answer_tabs.economy.wanted.question == "wage"


def test_what_cannot_be_looked_at_again_is_passed_over(anew):
    was = board()
    was.missing.act(WAGE)
    page = anew(was)
    before = page.state.question
    for seen in (
        "",
        "{",
        "[]",
        "3",
        '{"person": 3, "outcome": [1], "shown": [], "tab": 4, "month": "x", "chance": 7}',
        '{"chance": [[], {}, [], []], "ill": [9, 2, 1], "backward": [3, "x"], "chosen": 4}',
        '{"outcome": [[], [[]]], "address": 3, "panel": [], "typed": [], "rows": {"people": 3}}',
        '{"typed": {"nobody.knows": "x"}, "rows": {"gigs": [3], "none": []}, "against": 5}',
    ):
        see(page, told_of(seen))
        assert page.failures == [], seen
    page.undo()  # of rows that are none
    assert page.state.question == before
