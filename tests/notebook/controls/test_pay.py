"""When pay comes: the two fields of the rule, and the days that follow from it."""

from subcontract_core.notebook import Explorer
from support.widgets import TABS, field, words

GROUP = "one-group-five-systems"


def opened():
    board = Explorer(GROUP, "en", models=("eksote-external", "jobcenter-app"))
    board.tabs.selected_index = TABS.index("pay")
    return board


def test_the_last_working_day_of_september_2021_is_told_as_the_day_of_pay():
    # 30 September 2021 was a Thursday
    assert "30 September 2021" in words(opened())


def test_another_month_of_pay_reaches_the_scenario_and_its_day_is_told():
    board = opened()
    field(board, "Month of the pay day").value = "next"
    rule = board.state.question.scenario.pay
    assert rule.month == "next"
    # 31 October 2021 was a Sunday, so Friday the 29th
    assert "29 October 2021" in words(board)
