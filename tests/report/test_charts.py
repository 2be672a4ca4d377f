"""Pictures: chart, sentence and table say the same, in every language, and nothing is drawn
through an edge.
"""

import sys

from attrs import evolve
import pytest

from invented import country
from report.invented_models import LAW, compared, unpaid
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.engine.comparison import compare
from subcontract_core.report import charts
from subcontract_core.report.charts import colours
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Activity, Dates

EN = Language("en", strict=True)
SELLER = country.catalogue(country.seller())
GROUP = load_scenario("one-group-five-systems")


@pytest.fixture(scope="module")
def group():
    return compare(
        GROUP,
        [
            "eksote-external",
            "jobcenter-app",
            "jobcenter-partner",
            "rehabilitative-work-activity",
            "work-activity",
        ],
    )


def invented_curve(scenario=None):
    return earnings_curve(scenario or country.scenario(), "seller", "P1", law=LAW, catalogue=SELLER)


def pictures(comparison, language=EN):
    followed = earnings_curve(
        comparison.scenario,
        comparison.outcomes[0].model,
        "P1",
        reading=comparison.outcomes[0].reading,
    )
    return [
        charts.difference(Analysis(comparison), language),
        *(draw(comparison, language) for draw in (charts.euro, charts.month, charts.room)),
        charts.curve(followed, language),
    ]


def values(picture, mark=None):
    """The rows of all layers, or of those with a kind of mark."""
    return [
        row
        for layer in picture.drawing["layer"]
        if mark in (None, layer["mark"]["type"])
        for row in layer["data"]["values"]
    ]


def texts(picture):
    return [row["text"] for row in values(picture, "text")]


# -- every picture ---------------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_picture_has_a_title_a_sentence_and_a_table(group, code):
    for picture in pictures(group, Language(code, strict=True)):
        assert picture.sentence.endswith(".") and picture.title
        assert picture.table.rows and all(
            len(row) == len(picture.table.headers) for row in picture.table.rows
        )


def test_altair_accepts_every_chart():
    for picture in (
        charts.difference(Analysis(compared()), EN),
        *(draw(compared(), EN) for draw in (charts.euro, charts.month, charts.room)),
        charts.curve(invented_curve(), EN),
    ):
        assert picture.chart().to_dict()["$schema"].endswith("v6.json")


def test_an_svg_needs_nothing_from_elsewhere(group):
    for picture in pictures(group):
        svg = picture.svg()
        assert svg.startswith("<svg") and picture.title.split(":")[0] in svg
        assert (
            "href" not in svg
            and "<image" not in svg
            and svg.count("http") == svg.count("http://www.w3.org/")
        )


def test_a_figure_holds_the_sentence_and_the_numbers_beside_the_chart(group):
    picture = charts.difference(Analysis(group), EN)
    shown = picture._repr_html_()
    assert f"<figcaption>{picture.sentence}</figcaption>" in shown
    assert 'role="img"' in shown and '<th scope="col">' in shown and "<caption>" in shown


def test_the_live_chart_carries_its_library_with_it(group):
    assert charts.euro(group, EN).widget().spec["description"].startswith("Of each euro")


def test_without_the_libraries_the_user_hears_how_to_get_them(monkeypatch):
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(
        SubcontractError, match=r'uv run --extra charts .* pip install "subcontract-core\[charts\]"'
    ):
        charts.euro(compared(), EN).widget()


def test_a_drawing_on_a_page_needs_no_library(monkeypatch):
    for name in ("altair", "vl_convert"):
        monkeypatch.setitem(sys.modules, name, None)
    assert "<svg" in charts.euro(compared(), EN).figure()


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_stands_out_on_white_and_every_letter_on_its_colour():
    for colour in (
        colours.PAY,
        colours.BENEFIT,
        colours.TAX,
        colours.TAX_LIGHT,
        colours.KEPT,
        colours.LOSS,
        colours.NEUTRAL,
    ):
        assert contrast(colour, "#ffffff") >= 3
    for colour in (colours.PAY, colours.BENEFIT, colours.TAX, colours.KEPT, colours.NEUTRAL):
        assert contrast(colour, "#ffffff") >= 4.5
    assert contrast(colours.TAX_LIGHT, colours.INK) >= 4.5


# -- more or less than today ----------------------------------------------------------------------


def test_people_with_the_same_difference_share_a_bar_with_its_sum_and_sign():
    picture = charts.difference(Analysis(compared()), EN)
    assert ("1. Seller", "P1, P2", "+€36.00") in picture.table.rows
    assert "+€36.00" in texts(picture) and "P1, P2" in texts(picture)
    assert picture.table.data[0]["difference_cents"] == 3600


def test_less_than_today_stands_on_the_other_side_of_zero_in_another_colour():
    # 12.00 an hour for three visits of two hours is 72.00, and the grant of 100.00 is lost: 28.00
    # less.
    picture = charts.difference(Analysis(compared(country.scenario(minutes=120))), EN)
    [bar] = values(picture, "rect")
    assert (bar["x"], bar["x2"], bar["text"], bar["colour"]) == (0, -2800, "−€28.00", colours.LOSS)
    assert "€28.00 less than today for each person: no. 1." in picture.sentence


def test_an_unknown_difference_is_a_text_and_no_bar():
    picture = charts.difference(
        Analysis(compare(GROUP.on_dated_law(), ["siunsote-summer-job"])), EN
    )
    unknown = [data for data in picture.table.data if data["holds"] == "unknown"]
    assert all(data["difference_cents"] is None for data in unknown)
    assert len(values(picture, "rect")) == len(picture.table.data) - len(unknown)


def test_a_sum_that_is_only_a_least_is_drawn_with_a_broken_edge_and_said_so():
    picture = charts.difference(Analysis(unpaid()), EN)
    assert picture.table.rows[0][2] in texts(picture)
    assert "No exact sum is known: no. 1." in picture.sentence
    assert all(bar["dash"] for bar in values(picture, "rect"))


def test_readings_that_say_the_same_of_everybody_are_drawn_once(group):
    drawn = texts(charts.difference(Analysis(group), EN))
    assert (
        "1–2. Eksote: the public body employs and sells" in drawn
        and "the same in each reading" in drawn
    )


def test_a_model_that_is_not_for_these_people_says_so_without_a_bar(group):
    picture = charts.difference(Analysis(group), EN)
    assert any(row[2] == "not for these people" for row in picture.table.rows)
    assert "Not for these people: no. 5." in picture.sentence


# -- where each euro goes -------------------------------------------------------------------------


def test_the_parts_of_a_bar_fill_one_euro_without_gap_or_overlap(group):
    by_line = {}
    for bar in values(charts.euro(group, EN), "rect"):
        if "x2" in bar:
            by_line.setdefault(bar["y"], []).append((bar["x"], bar["x2"]))
    assert len(by_line) == 3
    for parts in by_line.values():
        ends = sorted(end for _, end in parts if end > 0)
        assert sorted(start for start, end in parts if end > 0) == [0, *ends[:-1]]
        assert sum(end - start for start, end in parts) == pytest.approx(10_000, abs=len(parts))


def test_of_jobcenters_euro_fifty_five_point_six_cents_reach_the_workers_hands(group):
    # 10.00 of 14.50 and 24 % VAT: 10.00 / 17.98.
    picture = charts.euro(group, EN)
    assert any(
        "A in the workers' hands" in row[1] and row[3] == "55.6 cents" for row in picture.table.rows
    )
    assert "A  55.6" in texts(picture)


def test_a_price_that_is_not_known_has_no_bar(group):
    picture = charts.euro(group, EN)
    assert "the price is not known" in texts(picture)
    assert "The price is not known: no. 4, 6." in picture.sentence


def test_a_part_that_somebody_else_pays_stands_left_of_the_line(group):
    picture = charts.euro(group, EN)
    assert any(
        bar["x2"] < 0 and bar["colour"] == colours.KEPT
        for bar in values(picture, "rect")
        if "x2" in bar
    )
    assert "paid by somebody else: no. 1." in picture.sentence


# -- the month ------------------------------------------------------------------------------------


def test_gigs_activity_days_and_pay_days_differ_by_shape_and_letter():
    picture = charts.month(compared(), EN)
    shapes = {
        layer["mark"]["shape"]
        for layer in picture.drawing["layer"]
        if layer["mark"]["type"] == "point"
    }
    assert shapes == {"square", "circle", "diamond"} and {"G", "A", "€"} <= set(texts(picture))


def test_the_month_is_told_in_a_sentence_with_days_hours_and_pay():
    # Tuesdays from 8 January 2030 (the first is a holiday) and Thursdays; pay of 36.00 on the last
    # working day.
    sentence = charts.month(compared(), EN).sentence
    assert (
        sentence
        == "P1 works on 3 days in January 2030, 3 h in all; 4 of 4 activity days are held; €36.00"
        " is paid on 31 January 2030."
    )


def test_an_activity_day_that_gives_way_to_a_gig_is_shown_as_not_held(group):
    picture = charts.month(group, EN, person="P2")
    assert "0 of 6 activity days are held" in picture.sentence
    assert any(row["what"] == "lost" for row in picture.table.data)


def test_an_activity_day_that_is_moved_is_shown_on_both_days():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    found = [
        (data["day"], data["what"])
        for data in charts.month(compare(scenario, ["jobcenter-app"]), EN).table.data
    ]
    assert scenario.people[0].moves
    assert all(
        (one.day, "moved") in found and (one.to, "held") in found
        for one in scenario.people[0].moves
    )


def test_public_holidays_are_named():
    picture = charts.month(compared(), EN)
    assert ("Tue 1 January 2030", "Public holiday") in picture.table.rows
    assert "public holiday" in texts(picture)


def test_unknown_pay_is_a_pay_day_without_a_sum():
    picture = charts.month(unpaid(), EN)
    assert ("Thu 31 January 2030", "Pay day: in hand not in the sources") in picture.table.rows


def test_two_visits_on_one_day_are_added_up():
    scenario = country.scenario()
    again = evolve(scenario.gigs[0], id="G2", start=14 * 60)
    picture = charts.month(compared(evolve(scenario, gigs=(*scenario.gigs, again))), EN)
    assert texts(picture).count("2 h") == 3


@pytest.mark.parametrize("wrong", [{"person": "P9"}, {"month": 7}, {"month": -1}])
def test_a_person_or_month_that_does_not_exist_is_a_fault(wrong):
    with pytest.raises(InputError):
        charts.month(compared(), EN, **wrong)


def test_somebody_without_anything_in_the_month_has_an_empty_calendar():
    scenario = country.scenario()
    idle = evolve(
        scenario,
        people=(
            *scenario.people,
            evolve(scenario.people[0], id="P3", activity=Activity("none", Dates())),
        ),
    )
    picture = charts.month(compared(idle), EN, person="P3")
    assert {data["what"] for data in picture.table.data} == {"holiday"}


# -- what may still be earned ----------------------------------------------------------------------


def test_the_room_before_the_earnings_limit_is_the_limit_less_what_is_agreed(group):
    picture = charts.room(group, EN)
    assert "P1–P5 can still earn €597.59 in September 2021 (Earnings limit)." in picture.sentence
    assert (
        "P1–P5",
        "Earnings limit",
        "September 2021",
        "€240.00",
        "€837.59",
        "€597.59 left",
    ) in picture.table.rows


def test_a_limit_that_is_passed_is_a_bar_that_goes_on_in_another_colour():
    scenario = GROUP.with_terms("eksote-external", wage_per_hour="35.00")
    picture = charts.room(compare(scenario, ["eksote-external"]), EN)
    # 24 hours at 35.00 are 840.00; the limit of 2021 is 837.59.
    assert "P1–P5: Earnings limit is passed by €2.41 in September 2021." in picture.sentence
    assert any(
        (bar["x"], bar["x2"], bar["colour"]) == (83759, 84000, colours.LOSS)
        for bar in values(picture, "rect")
    )


def test_people_with_unequal_room_are_one_sentence_with_the_range():
    picture = charts.room(
        compare(load_scenario("ilomantsi-2022-09"), ["siunsote-light-entrepreneur"]), EN
    )
    assert picture.sentence.count("(Earnings limit)") == 1 and "–€" in picture.sentence


def test_where_no_threshold_concerns_anybody_the_picture_says_so():
    assert texts(charts.room(compared(), EN)) == ["No threshold of earnings concerns these people."]


def test_unknown_pay_leaves_the_room_unknown():
    scenario = load_scenario("vaalijala-2022").on_dated_law()
    picture = charts.room(compare(scenario, ["siunsote-summer-job"]), EN)
    assert (
        all(data["left_cents"] is None for data in picture.table.data)
        and "the pay is not known" in picture.sentence
    )


# -- the curve ------------------------------------------------------------------------------------


def test_no_line_is_drawn_through_an_edge():
    found = invented_curve()
    [jump] = found.jumps
    by_piece = {}
    for row in values(charts.curve(found, EN), "line"):
        by_piece.setdefault(row["piece"], []).append(row["x"])
    assert [(min(xs), max(xs)) for xs in by_piece.values()] == [
        (0, jump.before),
        (jump.after, 1800),
    ]


def test_the_edge_has_a_number_with_its_minute_and_what_is_lost():
    picture = charts.curve(invented_curve(), EN)
    assert "1  at 4 h 11 min: National pension −€100.00" in texts(picture)
    assert ("A minute before 1", "4 h 10 min", "€50.00", "€150.00") in picture.table.rows
    assert ("1. National pension −€100.00", "4 h 11 min", "€50.20", "€50.20") in picture.table.rows


def test_the_stretch_that_does_not_pay_is_shaded_from_edge_to_where_it_is_earned_back():
    picture = charts.curve(invented_curve(), EN)
    [shade] = values(picture, "rect")
    assert (shade["x"], shade["x2"]) == (251, 749)
    assert (
        "From 4 h 11 min to 12 h 29 min more work leaves less, at most €99.80 less."
        in picture.sentence
    )


def test_without_an_edge_the_sentence_says_that_more_work_always_pays():
    picture = charts.curve(
        invented_curve(country.scenario().with_reading({"grant.shape": "slope"})), EN
    )
    assert "More work never leaves less" in picture.sentence and not values(picture, "rect")


def test_the_person_stands_where_the_scenario_is():
    assert "you are here: 3 h, €136.00" in texts(charts.curve(invented_curve(), EN))


def test_a_threshold_is_named_and_what_may_still_be_earned_is_said():
    picture = charts.curve(earnings_curve(GROUP, "eksote-external", "P1"), EN)
    assert "P1 can still earn €597.59 this month (Earnings limit: €837.59)." in picture.sentence


def test_leaving_out_points_moves_no_line_by_more_than_a_thousandth_of_the_height():
    found = earnings_curve(GROUP, "eksote-external", "P1")
    rows = values(charts.curve(found, EN), "line")
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
    assert texts(picture) == ["not in the sources"] and not values(picture, "line")
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
