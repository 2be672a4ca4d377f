"""The tab of what is not sure: three controls, drawn years, and any of them opened."""

import pytest

from subcontract_core import compare
from subcontract_core.analysis.counted import of_person
from subcontract_core.analysis.counted_money import money_of
from subcontract_core.analysis.drawn_money import drawn_money
from subcontract_core.analysis.uncertain import uncertain
from subcontract_core.notebook import Explorer, chances
from subcontract_core.notebook import chance_said as said
from subcontract_core.notebook.chances import QUICK
from subcontract_core.notebook.details import PAGES
from subcontract_core.notebook.views import chance as view
from subcontract_core.notebook.views.chance import PAGE

MODEL, OTHER = "paijathame-direct", "eksote-external"


ALL = 2 * QUICK


@pytest.fixture
def board(monkeypatch):
    for module in (chances, view):  # fewer than the 1,000 of the page
        monkeypatch.setattr(module, "MOST", ALL)
    made = Explorer("uneven-month-2026-05", "en", models=[OTHER, MODEL], model=MODEL)
    made.details.selected_index = list(PAGES).index(PAGE)
    return made


def test_the_page_counts_a_thousand_draws():
    assert (QUICK, chances.MOST, view.MOST) == (200, 1_000, 1_000)


def act(board, **told):
    board.pages[PAGE].act(told)


def test_without_chances_the_tab_says_how_to_tell_them(board):
    page = board.pages[PAGE].value
    assert "Nothing happens by chance here yet" in page and "<ol" not in page
    assert board.chances._found.models == {}


def test_a_control_that_is_moved_is_counted_quickly_and_changes_no_question(board):
    asked = board.state.question
    act(board, act="try", what="happens", value="7")
    page = board.pages[PAGE].value
    assert "7 of ten" in page and "A quick count" in page and board.state.question is asked
    assert "200 drawn months" in page  # what the draws are made of says how many


def test_a_control_that_is_set_is_part_of_the_question_and_all_draws_follow(board):
    act(board, act="try", what="happens", value="7")
    act(board, act="say", what="happens", value="8")
    question = board.state.question
    assert question.scenario == said.happening(question.scenario, said.ALL, 8)
    page = board.pages[PAGE].value
    assert "400 drawn months" in page and "Counting" not in page and page.count('data-draw="') == 20
    (drawn,) = uncertain(question.scenario, [MODEL], ALL)
    person = of_person([drawn], MODEL, "P1")[0][0]
    for one in person.busiest.little:
        assert f'data-draw="{one.draw}"' in page
    board.undo()
    assert board.state.question.scenario.gigs[0].happens is None


def test_the_quick_draws_are_the_first_of_all_draws(board):
    act(board, act="try", what="happens", value="8")
    quick = board.chances._tried.models[MODEL]
    scenario = said.happening(board.state.question.scenario, said.ALL, 8)
    (drawn,) = uncertain(scenario, [MODEL], QUICK)
    assert quick.of({}, "P3")[0].months == of_person([drawn], MODEL, "P3")[0][0].months


def test_lengths_illness_and_days_are_set_and_taken_away_with_one_button(board):
    act(board, act="pick", what="gig", value="G1")
    act(board, act="say", what="lengths", place="0", value="120")
    act(board, act="say", what="days", place="2", value="4")
    assert board.state.question.scenario.people[0].falls_ill is None
    act(board, act="say", what="spells", value="2")
    ill = board.state.question.scenario.people[0].falls_ill
    assert (ill.spells_a_year, ill.days.least, ill.days.usual, ill.days.most) == (2, 1, 3, 4)
    assert board.state.question.scenario.gigs[0].lengths.least == 120
    act(board, act="certain")
    assert not said.has_said(board.state.question.scenario)


def test_a_draw_opens_as_an_ordinary_answer_with_the_same_cents_and_the_plan_beside_it(board):
    act(board, act="say", what="happens", value="6")
    chance = board.chances._found.models[MODEL].of({}, "P1")[0]
    little = chance.busiest.little[0]
    act(board, act="draw", draw=str(little.draw), way="0")
    assert [one.name for one in board.pinning.pinned] == ["A"]
    opened = board.state.question.scenario
    assert opened.realised and not said.has_said(opened)
    answer = compare(opened, [MODEL])
    outcome = answer.comparison.outcomes[0]
    held = answer.comparison.in_hand(outcome).cents.reshape(outcome.tables.months.size, -1)
    assert held[0, 0] == little.in_hand
    board.undo()
    assert not board.state.question.scenario.realised


def test_another_person_and_another_count_are_told_from_the_same_draws(board):
    act(board, act="say", what="happens", value="8")
    before = board.chances._found.models
    board.person.value = "P2"
    act(board, act="pick", what="count", value="more")
    assert "More in hand than today" in board.pages[PAGE].value
    assert board.chances._found.models is before and "P2 goes over it" in board.pages[PAGE].value


def test_what_may_be_asked_back_is_counted_last_for_the_model_that_is_looked_at(board):
    act(board, act="say", what="happens", value="8")
    found = board.chances._found
    assert list(found.money) == [MODEL]
    (drawn,) = uncertain(found.scenario, [MODEL], ALL)
    chance = of_person([drawn], MODEL, "P1")[0][0]
    (money,) = money_of(drawn_money(drawn, MODEL), [chance])
    (told,) = found.told_money(board.outcome, "P1")
    assert (told.asked_back, told.organiser.pay) == (money.asked_back, money.organiser.pay)


def test_what_a_page_sends_that_no_control_can_say_does_nothing(board):
    asked = board.state.question
    for told in ({"what": "happens", "value": "x"}, {"what": "?", "value": "3"}, {}):
        act(board, act="say", **told)
    act(board, act="draw", draw="999999")
    assert board.state.question is asked and board.failures == []
