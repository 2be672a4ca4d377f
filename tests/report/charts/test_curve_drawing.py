"""The drawing of the curve: whole up to each edge and broken there, to a thousandth of its height."""

from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.pictures import drawn_texts, drawn_values, invented_curve

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_no_line_is_drawn_through_an_edge():
    found = invented_curve()
    [jump] = found.jumps
    by_piece = {}
    for row in drawn_values(charts.curve(found, EN), "line"):
        by_piece.setdefault(row["piece"], []).append(row["x"])
    assert [(min(xs), max(xs)) for xs in by_piece.values()] == [
        (0, jump.before),
        (jump.after, 1800),
    ]


def test_the_stretch_that_does_not_pay_is_shaded_from_edge_to_where_it_is_earned_back():
    picture = charts.curve(invented_curve(), EN)
    [shade] = drawn_values(picture, "rect")
    assert (shade["x"], shade["x2"]) == (251, 749)
    assert (
        "From 4 h 11 min to 12 h 29 min more work leaves less, at most €99.80 less."
        in picture.sentence
    )


def test_the_person_stands_where_the_scenario_is():
    assert "you are here: 3 h, €136.00" in drawn_texts(charts.curve(invented_curve(), EN))


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
