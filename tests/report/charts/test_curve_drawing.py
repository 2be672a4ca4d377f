"""The drawing of the curve: whole up to each edge and broken there, to a thousandth of its height."""

import re

from attrs import evolve

from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from support.pictures import drawn_texts, drawn_values, invented_curve

EN = Language("en", strict=True)


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


def test_an_axis_that_does_not_begin_at_nothing_says_where_it_does():
    found = invented_curve()
    cut = [text for text in drawn_texts(charts.curve(found, EN)) if "scale begins" in text]
    least = min(int(cents) for cents in (*found.in_hand, found.today))
    [begins] = (int(text.rpartition("€")[2].replace(",", "")) * 100 for text in cut)
    assert 0 < begins < least
    poor = evolve(found, in_hand=found.in_hand - least, today=0)
    assert not [text for text in drawn_texts(charts.curve(poor, EN)) if "scale begins" in text]


def test_who_points_at_the_curve_is_told_hours_pay_and_money_in_hand_and_sees_no_more_than_before():
    picture = charts.curve(invented_curve(), EN)
    still, pointed = (str(picture.figure(pointed=one)) for one in (False, True))
    told = re.findall("<title>(.*?)</title>", pointed, re.DOTALL)
    [here] = {one for one in told if one.startswith("Hours: 3 h\n")}
    assert here.endswith("€136.00")
    assert "<title>" not in still
    marks = re.findall(r"<path[^>]*><title>", pointed)
    assert marks and all('opacity="0"' in mark for mark in marks)


def test_where_the_person_is_stands_over_a_line_that_falls_and_under_one_that_rises():
    def height(found):
        [dy] = (
            layer["mark"]["dy"]
            for layer in charts.curve(found, EN).drawing["layer"]
            for row in layer["data"]["values"]
            if layer["mark"]["type"] == "text" and str(row["text"]).startswith("you are here")
        )
        return dy

    rises = invented_curve()
    rising = evolve(rises, in_hand=rises.minutes * 10)
    falling = evolve(rises, in_hand=100_000 - rises.minutes * 10)
    assert height(rising) > 0 > height(falling)
    late = {"here": rises.minutes.size - 2}  # the words stand to the left there
    assert height(evolve(rising, **late)) < 0 < height(evolve(falling, **late))
