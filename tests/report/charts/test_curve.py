"""Money in hand over the hours of a month: whole up to each edge and broken there."""

from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.invented_models import LAW
from support.pictures import drawn_texts, drawn_values, invented_curve

EN = Language("en", strict=True)


SELLER = country.catalogue(country.seller())


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


def test_the_edge_has_a_number_with_its_minute_and_what_is_lost():
    picture = charts.curve(invented_curve(), EN)
    assert "1  at 4 h 11 min: National pension −€100.00" in drawn_texts(picture)
    assert ("A minute before 1", "4 h 10 min", "€50.00", "€150.00") in picture.table.rows
    assert ("1. National pension −€100.00", "4 h 11 min", "€50.20", "€50.20") in picture.table.rows


def test_the_stretch_that_does_not_pay_is_shaded_from_edge_to_where_it_is_earned_back():
    picture = charts.curve(invented_curve(), EN)
    [shade] = drawn_values(picture, "rect")
    assert (shade["x"], shade["x2"]) == (251, 749)
    assert (
        "From 4 h 11 min to 12 h 29 min more work leaves less, at most €99.80 less."
        in picture.sentence
    )


def test_without_an_edge_the_sentence_says_that_more_work_always_pays():
    picture = charts.curve(
        invented_curve(country.scenario().with_reading({"grant.shape": "slope"})), EN
    )
    assert "More work never leaves less" in picture.sentence and not drawn_values(picture, "rect")


def test_the_person_stands_where_the_scenario_is():
    assert "you are here: 3 h, €136.00" in drawn_texts(charts.curve(invented_curve(), EN))


def test_a_threshold_is_named_and_what_may_still_be_earned_is_said():
    picture = charts.curve(earnings_curve(GROUP, "eksote-external", "P1"), EN)
    assert "P1 can still earn €597.59 this month (Earnings limit: €837.59)." in picture.sentence


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


def test_unknown_pay_draws_no_line():
    from subcontract_core.model.term import Term

    catalogue = country.catalogue(
        country.seller(terms=(country.TERMS[0], Term("wage", "eur/hour", {"en": "Wage"})))
    )
    picture = charts.curve(
        earnings_curve(country.scenario(), "seller", "P1", law=LAW, catalogue=catalogue), EN
    )
    assert drawn_texts(picture) == ["not in the sources"] and not drawn_values(picture, "line")
    assert picture.table.data[1]["in_hand_cents"] is None


def test_the_live_curve_tells_hours_pay_and_money_at_both_sides_of_an_edge_and_the_paper_one_does_not():
    picture = charts.curve(
        earnings_curve(load_scenario("jobcenter-2022-03"), "jobcenter-app", "P1"), EN
    )
    told = {value["a"]: value for value in picture.widget().spec["layer"][-1]["data"]["values"]}
    # 78.66 a month stay below the review limit of 944 a year; a minute at 10 € an hour is 17 cents.
    assert told["7 h 51 min"]["b"] < "€78.66" < told["7 h 52 min"]["b"]
    assert told["7 h 51 min"]["y"] > told["7 h 52 min"]["y"]
    assert "tooltip" not in str(picture.spec())
