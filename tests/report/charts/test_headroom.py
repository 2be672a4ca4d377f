"""How much may still be earned, as a bar up to each threshold."""

from subcontract_core.engine.comparison import compare
from subcontract_core.report import charts
from subcontract_core.report.charts import colours
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented_models import compared
from support.pictures import drawn_texts, drawn_values

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_the_room_before_the_earnings_limit_is_the_limit_less_what_is_agreed(group):
    picture = charts.headroom(group, EN)
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
    picture = charts.headroom(compare(scenario, ["eksote-external"]), EN)
    # 24 hours at 35.00 are 840.00; the limit of 2021 is 837.59.
    assert "P1–P5: Earnings limit is passed by €2.41 in September 2021." in picture.sentence
    assert any(
        (bar["x"], bar["x2"], bar["colour"]) == (83759, 84000, colours.LOSS)
        for bar in drawn_values(picture, "rect")
    )


def test_people_with_unequal_room_are_one_sentence_with_the_range():
    picture = charts.headroom(
        compare(load_scenario("ilomantsi-2022-09"), ["siunsote-light-entrepreneur"]), EN
    )
    assert picture.sentence.count("(Earnings limit)") == 1 and "–€" in picture.sentence


def test_where_no_threshold_concerns_anybody_the_picture_says_so():
    assert drawn_texts(charts.headroom(compared(), EN)) == [
        "No threshold of earnings concerns these people."
    ]


def test_unknown_pay_leaves_the_room_unknown():
    scenario = load_scenario("vaalijala-2022").on_dated_law()
    picture = charts.headroom(compare(scenario, ["siunsote-summer-job"]), EN)
    assert (
        all(data["left_cents"] is None for data in picture.table.data)
        and "the pay is not known" in picture.sentence
    )
