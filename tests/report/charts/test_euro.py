"""Where each euro of the buyers goes, part by part."""

import pytest

from subcontract_core.report import charts
from subcontract_core.report.charts import colours
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.pictures import drawn_texts, drawn_values

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_the_parts_of_a_bar_fill_one_euro_without_gap_or_overlap(group):
    by_line = {}
    for bar in drawn_values(charts.euro(group, EN), "rect"):
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
    assert "A  55.6" in drawn_texts(picture)


def test_a_price_that_is_not_known_has_no_bar(group):
    picture = charts.euro(group, EN)
    assert "the price is not known" in drawn_texts(picture)
    assert "The price is not known: no. 4, 6." in picture.sentence


def test_a_part_that_somebody_else_pays_stands_left_of_the_line(group):
    picture = charts.euro(group, EN)
    assert any(
        bar["x2"] < 0 and bar["colour"] == colours.KEPT
        for bar in drawn_values(picture, "rect")
        if "x2" in bar
    )
    assert "paid by somebody else: no. 1." in picture.sentence
