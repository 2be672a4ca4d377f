"""The points of a curve that are drawn stand for all of them."""

from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.pictures import drawn_values

EN = Language("en", strict=True)
GROUP = load_scenario("one-group-five-systems")


def test_leaving_out_points_moves_no_line_by_more_than_a_thousandth_of_the_height():
    found = earnings_curve(GROUP, "eksote-external", "P1")
    rows = drawn_values(charts.curve(found, EN), "line")
    height = int(found.in_hand.max() - found.in_hand.min()) * 7 // 6
    for one, two in zip(rows, rows[1:], strict=False):
        if one["piece"] == two["piece"]:
            for minute in range(one["x"], two["x"]):
                drawn = one["y"] + (two["y"] - one["y"]) * (minute - one["x"]) / (
                    two["x"] - one["x"]
                )
                assert abs(drawn - int(found.in_hand[minute])) <= height / 1000 + 1
