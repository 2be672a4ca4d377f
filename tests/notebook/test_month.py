"""The dashboards of notebooks 02 to 04, without a kernel."""

from datetime import date

import pytest

from subcontract_core import load_scenario
from subcontract_core.notebook import Earnings, Flows, Month
from subcontract_core.notebook.month import moved
from subcontract_core.notebook.state import Question, Refused
from subcontract_core.scenario.types import Dates
from subcontract_core.scenario.writing import scenario_to_yaml
from support.widgets import field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


def test_the_calendar_has_every_work_day_activity_day_and_pay_day():
    page = Month(GROUP, "en", models=FEW, model="jobcenter-app").month.value
    assert page.count("Gig 4") == 6 and page.count(">Pay €") == 1
    assert "sc-lost" in page  # the model cancels the activity day of a gig day


def test_a_visit_that_is_moved_goes_from_its_day_to_the_other_and_stays_chosen():
    board = Month(GROUP, "en", models=FEW, model="jobcenter-app")
    field(board, "To the day").value = "7.9."
    assert board.state.question.scenario.gigs[0].when.days()[0] == date(2021, 9, 7)
    assert board.visit.value[1] == (date(2021, 9, 7) - date(1970, 1, 1)).days
    # Monday is an activity day again: 8 € more, which the rent allowance of a pensioner does not
    # count as pay.
    assert "more than before the change" in board.changed.value


def test_a_visit_moved_outside_the_months_or_onto_its_own_next_visit_is_refused_in_words():
    board = Month(GROUP, "en", models=FEW)
    question = board.state.question
    for typed, said in (
        ("1.10.2021", "outside the months"),
        ("9.9.2021", "already"),
        ("someday", "not a date"),
    ):
        field(board, "To the day").value = typed
        assert said in board.notice.value and board.state.question is question


def test_moving_a_visit_of_a_weekly_gig_leaves_the_other_weeks():
    weekly = Dates(weekly=("mon",), start=date(2021, 9, 1), end=date(2021, 9, 30))
    question = Question(load_scenario(GROUP).with_gig("G1", when=weekly), ())
    [gig] = moved(question, "G1", date(2021, 9, 13), date(2021, 9, 15), "").scenario.gigs
    assert [day.day for day in gig.when.days()] == [6, 15, 20, 27]
    with pytest.raises(Refused):
        moved(question, "G1", date(2021, 9, 13), date(2021, 9, 20), "taken")


def test_a_later_pay_day_puts_the_pay_into_the_next_month():
    board = Month(GROUP, "en", models=FEW, model="jobcenter-app")
    assert board.months.layout.display == "none"
    field(board, "Month of the pay day").value = "next"
    assert [label for label, _ in board.months.options] == ["September 2021", "October 2021"]
    assert ">Pay €" not in board.month.value
    assert "the same in all; compared with today September 2021" in board.changed.value
    board.months.value = 1
    assert board.month.value.count(">Pay €") == 1 and "October 2021" in board.month.value


@pytest.mark.parametrize("board", [Month, Flows, Earnings])
def test_each_board_opens_a_file_of_ones_own_in_the_language_asked(tmp_path, board):
    file = tmp_path / "mine.yaml"
    file.write_text(scenario_to_yaml(load_scenario(GROUP)), encoding="utf-8")
    opened = board(str(file), language="fi", models=FEW)
    assert opened.state.question.scenario.people[0].id == "P1"
    assert opened.language.code == "fi"
