"""The answer to a backward question in the explorer."""

from subcontract_core import break_even
from subcontract_core.notebook.views.backward import backward
from subcontract_core.report.text.language import Language
from support.running_figures import with_running

EN = Language("en", strict=True)


def test_a_price_stands_beside_its_neighbour_and_what_moves_it():
    [crew, _] = break_even(with_running("imatra-2021-07", before=30), "eksote-external")
    page = backward(crew, EN)
    assert "€97.64" in page and "€97.63" in page and "±€317.20" in page


def test_a_group_is_a_table_and_a_question_that_cannot_be_asked_is_a_sentence():
    [crew, _] = break_even(with_running("imatra-2021-07"), "eksote-external", "group")
    assert backward(crew, EN).count("<tr") >= 6
    assert "cannot be decided" in backward(None, EN)


def test_the_pay_for_a_net_in_hand_is_in_ranges_as_the_command_has_it():
    # Helsinki, 40.00 more than today, worked by hand: at 13.12 an hour P2's housing allowance is
    # reviewed, and P1's at 9.84
    asked = {"goal": "40", "low": "9", "high": "20"}
    [net] = break_even("jobcenter-2022-03", "jobcenter-app", "net", **asked)
    page = backward(net, EN)
    for told in (
        "€10.67–€13.11 (leaves €40.02 to €54.66)",
        "€16.44–€20.00 (leaves €40.01",
        "€9.00–€9.83",
        "€13.87–€20.00 (leaves €40.01",
    ):
        assert told in page
