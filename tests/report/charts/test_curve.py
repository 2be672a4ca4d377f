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


def test_the_edge_has_a_number_with_its_minute_and_what_is_lost():
    picture = charts.curve(invented_curve(), EN)
    assert "1  at 4 h 11 min: National pension −€100.00" in drawn_texts(picture)
    assert ("A minute before 1", "4 h 10 min", "€50.00", "€150.00") in picture.table.rows
    assert ("1. National pension −€100.00", "4 h 11 min", "€50.20", "€50.20") in picture.table.rows


def test_without_an_edge_the_sentence_says_that_more_work_always_pays():
    picture = charts.curve(
        invented_curve(country.scenario().with_reading({"grant.shape": "slope"})), EN
    )
    assert "More work never leaves less" in picture.sentence and not drawn_values(picture, "rect")


def test_a_threshold_is_named_and_what_may_still_be_earned_is_said():
    picture = charts.curve(earnings_curve(GROUP, "eksote-external", "P1"), EN)
    assert "P1 can still earn €597.59 this month (Earnings limit: €837.59)." in picture.sentence


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
