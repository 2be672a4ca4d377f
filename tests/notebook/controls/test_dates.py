"""The days of a gig or of activity, typed and chosen."""

from datetime import date

from attrs import evolve
from ipywidgets import Checkbox, Dropdown

from subcontract_core import load_scenario
from subcontract_core.notebook import Explorer
from subcontract_core.scenario.types import Dates
from support.widgets import TABS, field, widgets_of, words

GROUP, MODEL = "everyday-2026-05", "eksote-external"


MAY = (date(2026, 5, 1), date(2026, 5, 31))


def opened(tab, scenario=None):
    board = Explorer(scenario or GROUP, "en", models=(MODEL,))
    board.tabs.selected_index = TABS.index(tab)
    return board


def gig(board, number=0):
    return board.state.question.scenario.gigs[number]


def with_gig(**changes):
    scenario = load_scenario(GROUP)
    return evolve(scenario, gigs=(evolve(scenario.gigs[0], **changes), *scenario.gigs[1:]))


WEEKLY = with_gig(
    when=Dates((), ("tue", "thu"), *MAY, without=(date(2026, 5, 12), date(2026, 5, 21)))
)


def test_every_second_week_is_chosen_counted_and_taken_back():
    board = opened("gigs", with_gig(when=Dates((), ("tue",), *MAY)))
    assert gig(board).when.days() == tuple(date(2026, 5, day) for day in (5, 12, 19, 26))
    field(board, "How often").value = 2
    # The week of 1 May is the first.
    assert gig(board).when.every == 2 and gig(board).when.days() == (
        date(2026, 5, 12),
        date(2026, 5, 26),
    )
    assert board.state.answer.comparison.outcome(MODEL).tables.gigs.day.size == 2 + sum(
        len(g.when.days()) for g in board.state.question.scenario.gigs[1:]
    )
    board.state.undo()
    assert gig(board).when.every == 1


def test_a_rule_of_every_fifth_week_in_a_file_is_offered_and_kept_when_something_else_is_edited():
    board = opened("gigs", with_gig(when=Dates((), ("sat",), *MAY, every=5)))
    assert [number for _, number in field(board, "How often").options] == [1, 2, 3, 4, 5]
    field(board, "Length (hours and minutes)").value = "2:15"
    assert (gig(board).when.every, gig(board).minutes) == (5, 135)


def test_an_exception_that_a_change_of_the_days_makes_idle_goes_and_the_field_says_so():
    board = opened("gigs", WEEKLY)
    boxes = [
        w for w in widgets_of(board.view) if isinstance(w, Checkbox) and w.description == "Tue"
    ]
    boxes[0].value = False
    assert gig(board).when.without == (date(2026, 5, 21),)
    assert field(board, "Except on").value == "2026-05-21"
    assert board.state.errors == {}


def test_an_exception_that_hits_no_day_is_refused_in_words_where_it_is_typed():
    board = opened("gigs", WEEKLY)
    field(board, "Except on").value = "2026-05-12, 2026-05-13"
    assert gig(board).when == WEEKLY.gigs[0].when
    assert "a day that the weekly days or the dates give" in words(board)


def test_there_is_a_choice_of_weeks_for_activity_days_too():
    board = opened("people", load_scenario("one-group-five-systems"))
    assert (
        len(
            [
                w
                for w in widgets_of(board.view)
                if isinstance(w, Dropdown) and w.description == "How often"
            ]
        )
        == 1
    )
