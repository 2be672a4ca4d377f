"""The dashboards of notebooks 02 to 04, without a kernel."""

from datetime import date

from ipywidgets import HTML, Button, Dropdown, Text
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.notebook import Earnings, Flows, Month
from subcontract_core.notebook.month import moved
from subcontract_core.notebook.state import Question, Refused
from subcontract_core.notebook.views.edges import followed, steps
from subcontract_core.notebook.views.headroom import Room, room_html
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Dates

EN = Language("en")
GROUP = "one-group-five-systems"
FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


def inside(widget):
    """The widget and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def field(board, label):
    """The one field with a label."""
    [found] = [
        w
        for w in inside(board.view)
        if isinstance(w, (Text, Dropdown, Button)) and w.description == label
    ]
    return found


def words(board):
    """Everything that is said."""
    return " ".join(
        w.value
        for w in inside(board.view)
        if isinstance(w, HTML) and "<style>.sc-board" not in w.value
    )


# -- 02: the month
# -------------------------------------------------------------------------------------------


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


# -- 03: who pays whom
# ---------------------------------------------------------------------------------------


def test_one_visit_is_asked_in_every_model_and_the_money_is_followed_to_the_end():
    board = Flows(GROUP, "en", models=FEW, model="jobcenter-app")
    # 14.50 € an hour, five workers, four hours, and VAT of 24 %: 290.00 and 69.60.
    assert (
        "The buyer pays €359.60, VAT included." in board.flow.value
        and "Still on the way" not in board.flow.value
    )
    field(board, "Next step").click()
    assert (
        "Value added tax: €69.60." in board.flow.value
        and "Still on the way: €290.00." in board.flow.value
    )
    field(board, "All the way").click()
    assert "Nothing is left on the way." in board.flow.value and field(board, "Next step").disabled
    field(board, "Back").click()
    assert "Nothing is left on the way." not in board.flow.value


@pytest.mark.parametrize("scenario", [GROUP, "ilomantsi-2022-09", "paijathame-2022-09"])
def test_in_every_model_that_sells_with_a_known_price_nothing_is_left_on_the_way(scenario):
    told = [
        (outcome, followed(outcome, steps(outcome), EN))
        for outcome in compare(scenario).comparison.outcomes
        if steps(outcome)
    ]
    known = [page for _, page in told if "is not known" not in page]
    assert known and all("Nothing is left on the way." in page for page in known)


def test_a_loss_in_between_is_told_as_what_somebody_adds():
    board = Flows(GROUP, "en", models=FEW, model="eksote-external")
    field(board, "All the way").click()
    # 4 h × 35 € asked; 5 × 4 h × 10 € of wages and 22 % of side costs paid: 104 € are missing.
    assert "Added in between: €104.00" in board.flow.value


# -- 04: how much can I earn
# ---------------------------------------------------------------------------------


def test_earned_agreed_and_the_room_up_to_the_earnings_limit_of_2021():
    board = Earnings(GROUP, "en", models=FEW, model="eksote-external")
    # Three of six visits of 4 h at 10 € are done by 13 September; the limit of 2021 is 837.59 €.
    assert board.until == date(2021, 9, 13)
    assert "You can still earn €597.59 in September 2021" in board.room.value
    assert "Earned €120.00, agreed €120.00, edge €837.59." in board.room.value


def test_the_day_until_which_work_is_done_moves_what_is_earned_and_not_the_room():
    board = Earnings(GROUP, "en", models=FEW, model="eksote-external")
    field(board, "Work done up to").value = "5.9.2021"
    assert "Earned €0.00, agreed €240.00, edge €837.59." in board.room.value
    field(board, "Work done up to").value = "6.9.2021"
    assert "Earned €40.00, agreed €200.00, edge €837.59." in board.room.value
    assert not board.state.past


def test_the_curve_stands_below_with_its_sentence_and_its_numbers():
    page = Earnings(GROUP, "en", models=FEW, model="eksote-external").chart.value
    assert "<svg" in page and "<figcaption>" in page and "<table" in page


@pytest.mark.parametrize(
    ("counted", "said"),
    [(8375_8, "still earn €0.01"), (8375_9, "exactly at the edge"), (8376_0, "€0.01 over")],
)
def test_the_sentence_turns_at_the_very_cent_of_the_limit(counted, said):
    assert said in room_html(
        (Room("earnings_limit", "cliff", 0, counted, 8375_9),), "P1", 2021 * 12 + 8, EN
    )


def test_a_person_without_a_limit_is_told_so():
    assert "no limit" in room_html((), "P1", 2021 * 12 + 8, EN)


# -- all of them
# ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dashboard", [Month, Flows, Earnings])
def test_every_dashboard_opens_every_language_and_a_group_of_many_months(dashboard):
    board = dashboard("jobcenter-2022-03", "fi", models=FEW)
    finnish = words(board)
    board.language_select.value = "sv"
    assert words(board) != finnish and board.undo_button.description == "Ångra"
    board.group.value = "one-group-five-systems-year"
    assert board.state.question.scenario.id == "one-group-five-systems-year" and words(board)


@pytest.mark.parametrize("dashboard", [Month, Flows, Earnings])
def test_a_scenario_without_gigs_is_no_fault(dashboard):
    from attrs import evolve

    scenario = load_scenario(GROUP)
    assert words(dashboard(evolve(scenario, gigs=(), terms=()), "en", models=FEW))
