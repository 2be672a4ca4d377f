"""How much can be earned: earned, agreed, and the room up to the limit."""

from datetime import date

from subcontract_core.notebook import Earnings
from support.widgets import field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


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
