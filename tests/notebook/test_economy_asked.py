"""What is asked on the page of the economy: the county's figures, backward questions, goals."""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.analysis.break_even import QUESTIONS
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.details import PAGES
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.running import Running
from subcontract_core.scenario.writing import scenario_to_yaml
from support.small_groups import of_people
from support.widgets import TABS

IMATRA = "imatra-2021-07"
FIGURES = {"hour": "30", "presence": "100", "before": "30", "coach_monthly": "60"}


@pytest.fixture(scope="module")
def staffed():
    """The explorer of Imatra with the document's figures given on the page."""
    board = opened()
    for name, typed in FIGURES.items():
        tell(board, act="figure", name=name, value=typed)
    return board


def opened():
    board = Explorer(IMATRA, "en", models=("eksote-external",))
    board.details.selected_index = tuple(PAGES).index("economy")
    return board


def tell(board, **told):
    board.pages["economy"].act(told)
    assert board.failures == []
    return board.pages["economy"].value


def test_the_figures_reach_the_scenario_and_the_answer(staffed):
    assert staffed.state.question.scenario.running == Running(
        instructor_hour=3000,
        coach_hour=3000,
        before=30,
        after=0,
        presence=Fraction(1),
        coach_monthly=60,
    )
    page = staffed.pages["economy"].value
    # 63 h 30 min at 30.00; 97.64 a crew hour (worked by hand)
    assert "−€3,257.00" in page and "€97.64" in page


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_asked_by_a_button(staffed, question):
    page = tell(staffed, act="ask", question=question)
    assert f'data-question="{question}" aria-pressed="true"' in page


def test_the_answer_has_both_neighbours_and_what_moves_it(staffed):
    page = tell(staffed, act="ask", question="price")
    assert "€97.63" in page and "−€0.24" in page  # one cent below the price that carries it
    assert "±€317.20" in page  # a tenth of the wages


def test_a_goal_is_asked_of_everybody_and_what_is_no_goal_leaves_it(staffed):
    tell(staffed, act="ask", question="net")
    assert "At least €40.00" in tell(staffed, act="goal", value="40")
    page = tell(staffed, act="goal", value="much")
    assert "At least €40.00" in page and "Not taken: “much”" in page
    assert "Not taken" not in tell(staffed, act="goal", value="40")


def test_a_figure_that_cannot_be_read_is_told_and_counts_for_nothing():
    board = opened()
    tell(board, act="figure", name="hour", value="much")
    assert "running.hour" in board.state.errors and board.state.question.scenario.running is None
    tell(board, act="figure", name="hour", value="")
    assert not board.state.errors and board.state.question.scenario.running is None


def test_euros_are_taken_with_the_time_that_the_field_is_for_and_refused_with_another():
    board = opened()
    tell(board, act="figure", name="hour", value="30 €/h")
    tell(board, act="figure", name="place_day", value="45,50 €/pv")
    running = board.state.question.scenario.running
    assert (running.instructor_hour, running.place_day) == (3_000, 4_550)
    tell(board, act="figure", name="hour", value="30 €/kk")
    assert "month" in str(board.state.errors["running.hour"])
    assert board.state.question.scenario.running == running


@pytest.mark.parametrize(("chosen", "kept"), [("saved", "saved"), ("–", "")])
def test_what_becomes_of_a_place_is_chosen_or_left_open(chosen, kept):
    board = opened()
    tell(board, act="figure", name="place_day", value="40")
    tell(board, act="figure", name="place_when_free", value=chosen)
    assert board.state.question.scenario.running == Running(place_day=4000, place_when_free=kept)


def test_an_unknown_act_changes_nothing():
    board = opened()
    before = board.pages["economy"].value
    assert tell(board, act="ask", question="rank") == before
    assert tell(board, act="figure", name="id", value="x") == before


def test_the_same_figures_stand_among_the_fields_of_the_question(staffed):
    staffed.tabs.selected_index = TABS.index("running")
    box = staffed.panels[TABS.index("running")].box
    shown = [one.value for field in box.children for one in walk(field) if hasattr(one, "value")]
    assert "30.00" in shown


def walk(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from walk(child)


def test_the_purses_of_two_people_are_shown_once_somebody_asks_for_them():
    scenario = of_people(opened().state.question.scenario, 2)
    board = Explorer(scenario, "en", models=("eksote-external",))
    board.details.selected_index = tuple(PAGES).index("economy")
    assert "not shown for a group of one or two" in board.pages["economy"].value
    assert "Buyers: companies" in tell(board, act="small")


def test_a_buyer_says_what_its_own_staff_costs_and_the_price_stands_beside_it():
    board = opened()
    buyer, *_ = board.state.question.scenario.buyers
    assert "The same work by a contractor" not in board.pages["economy"].value
    for name, typed in BUYER_SAYS.items():
        page = tell(board, act="talk", buyer=buyer.id, name=name, value=typed)
    said, *_ = board.state.question.scenario.buyers
    assert said == evolve(
        buyer, own_hour=2600, own_share=Fraction(1, 2), contractor_hour=4000, guiding=15
    )
    # 5 visits of 4 h by 5 people: 100 h, half of them at 26.00 and at 40.00; 5 × 15 min at 26.00
    assert all(told in page for told in ("€1,300.00", "€2,000.00", "€32.50"))
    # what a browser keeps is the scenario as its file would be
    assert read_scenario(scenario_to_yaml(board.state.question.scenario), "kept").buyers[0] == said


BUYER_SAYS = {"own_hour": "26", "own_share": "50", "contractor_hour": "40", "guiding": "15"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [("own_hour", "-1"), ("own_share", "120"), ("contractor_hour", "x"), ("guiding", "1441")],
)
def test_a_figure_of_a_buyer_that_cannot_be_is_told_and_counts_for_nothing(staffed, name, typed):
    before = staffed.state.question.scenario.buyers
    buyer, *_ = before
    tell(staffed, act="talk", buyer=buyer.id, name=name, value=typed)
    assert f"buyers.{buyer.id}.{name}" in staffed.state.errors
    assert staffed.state.question.scenario.buyers == before
    tell(staffed, act="talk", buyer=buyer.id, name=name, value="")
    assert not staffed.state.errors


def test_a_figure_that_no_buyer_has_and_a_buyer_that_there_is_not_change_nothing(staffed):
    before = staffed.state.question.scenario
    tell(staffed, act="talk", buyer="B1", name="kind", value="state")
    tell(staffed, act="talk", buyer="B99", name="own_hour", value="26")
    tell(staffed, act="buyer", value="B99")
    assert staffed.state.question.scenario == before
