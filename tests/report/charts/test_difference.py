"""More or less than today, drawn person by person."""

import re

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report import charts
from subcontract_core.report.charts import colours
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.invented_models import compared, unpaid
from support.pictures import drawn_texts, drawn_values

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_people_with_the_same_difference_share_a_bar_with_its_sum_and_sign():
    picture = charts.difference(Analysis(compared()), EN)
    assert ("1. Seller", "P1, P2", "+€36.00") in picture.table.rows
    assert "+€36.00" in drawn_texts(picture) and "P1, P2" in drawn_texts(picture)
    assert picture.table.data[0]["difference_cents"] == 3600


def test_less_than_today_stands_on_the_other_side_of_zero_in_another_colour():
    # 12.00 an hour for three visits of two hours is 72.00, and the grant of 100.00 is lost: 28.00
    # less.
    picture = charts.difference(Analysis(compared(country.scenario(minutes=120))), EN)
    [bar] = drawn_values(picture, "rect")
    assert (bar["x"], bar["x2"], bar["text"], bar["colour"]) == (0, -2800, "−€28.00", colours.LOSS)
    assert "€28.00 less than today for each person: no. 1." in picture.sentence


def test_an_unknown_difference_is_a_text_and_no_bar():
    picture = charts.difference(
        Analysis(compare(GROUP.on_dated_law(), ["siunsote-summer-job"])), EN
    )
    unknown = [data for data in picture.table.data if data["holds"] == "unknown"]
    assert all(data["difference_cents"] is None for data in unknown)
    assert len(drawn_values(picture, "rect")) == len(picture.table.data) - len(unknown)


def test_a_sum_that_is_only_a_least_is_drawn_with_a_broken_edge_and_said_so():
    picture = charts.difference(Analysis(unpaid()), EN)
    assert picture.table.rows[0][2] in drawn_texts(picture)
    assert "No exact sum is known: no. 1." in picture.sentence
    assert all(bar["dash"] for bar in drawn_values(picture, "rect"))


def test_readings_that_say_the_same_of_everybody_are_drawn_once(group):
    drawn = drawn_texts(charts.difference(Analysis(group), EN))
    assert (
        "1–2. Eksote: the public body employs and sells" in drawn
        and "the same in each reading" in drawn
    )


def test_a_model_that_is_not_for_these_people_says_so_without_a_bar(group):
    picture = charts.difference(Analysis(group), EN)
    assert any(row[2] == "not for these people" for row in picture.table.rows)
    assert "Not for these people: no. 5." in picture.sentence


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", ["difference", "euro"])
def test_for_a_telephone_the_same_is_drawn_as_narrow_as_its_screen(group, name, code):
    """A telephone is 360 pixels wide or more; the same bars, every sum, no line cut off."""
    language = Language(code, strict=True)
    picture = (
        charts.difference(Analysis(group), language)
        if name == "difference"
        else charts.euro(group, language)
    )
    narrow = evolve(picture, drawing=picture.narrow)
    assert narrow.drawing["width"] <= 340
    assert [(bar["x"], bar["x2"]) for bar in drawn_values(narrow, "rect") if "x2" in bar] == [
        (bar["x"], bar["x2"]) for bar in drawn_values(picture, "rect") if "x2" in bar
    ]
    # in a thin part there is its letter alone, "A", not "A  19.4": the number is in its tip
    outside = [text for text in drawn_texts(picture) if not re.match(r"[A-Z]( |$)", text)]
    assert set(" ".join(outside).split()) <= set(" ".join(drawn_texts(narrow)).split())
    assert max(map(len, drawn_texts(narrow))) <= 43
