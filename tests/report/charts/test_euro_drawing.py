"""The bar of a euro: its parts fill it without gap or overlap, and what others pay stands left of it."""

import pytest

from subcontract_core.report import charts
from subcontract_core.report.charts import colours
from subcontract_core.report.text.language import Language
from support.pictures import drawn_values

EN = Language("en", strict=True)


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


def test_a_part_that_somebody_else_pays_stands_left_of_the_line(group):
    picture = charts.euro(group, EN)
    assert any(
        bar["x2"] < 0 and bar["colour"] == colours.KEPT
        for bar in drawn_values(picture, "rect")
        if "x2" in bar
    )
    assert "paid by somebody else: no. 1." in picture.sentence
