"""From pay to the pocket: bars that follow one another and end at the difference to today."""

import re

import pytest

from subcontract_core import compare
from subcontract_core.base.errors import InputError
from subcontract_core.report import charts
from subcontract_core.report.charts.pocket import steps


@pytest.fixture(scope="module")
def everyday():
    return compare("everyday-2026-05", ["eksote-external", "vaalijala", "work-activity"])


def test_what_comes_less_what_goes_is_what_is_left(everyday):
    picture = everyday.chart_pocket("P1", "eksote-external")
    said = picture.sentence.replace("\u00a0", " ")
    # 336.00 and 38.64 come; 229.31, 138.52, 27.35 and 3.33 go
    assert "€374.64" in said and "€398.51" in said and "−€23.87" in said
    [group] = [
        one
        for one in everyday.analysis.groups(everyday.comparison.outcome("eksote-external"))
        if "P1" in one.people
    ]
    assert [row.difference for row in steps(group)] == [33600, 3864, -22931, -13852, -2735, -333]


def test_the_numbers_of_the_bars_stand_in_the_table_too(everyday):
    picture = everyday.chart_pocket("P1", "eksote-external")
    cells = [cell.replace("\u00a0", " ") for row in picture.table.rows for cell in row]
    assert {"−€229.31", "−€138.52", "−€23.87"} <= set(cells)
    assert picture.svg().count("<rect") >= 8


@pytest.mark.parametrize(
    ("model", "said"), [("vaalijala", "nothing to draw"), ("work-activity", "P1")]
)
def test_where_something_is_not_known_or_not_for_the_person_that_is_said(everyday, model, said):
    assert said in everyday.chart_pocket("P1", model).sentence


def test_an_unknown_person_is_refused_in_words(everyday):
    with pytest.raises(InputError, match="P9"):
        everyday.chart_pocket("P9", "eksote-external")


def test_it_is_one_of_the_pictures():
    assert "pocket" in charts.__all__


@pytest.mark.parametrize("name", ["pocket", "earnings"])
def test_for_a_telephone_there_is_a_drawing_as_narrow_as_its_screen(everyday, name):
    """A telephone is 360 pixels wide or more."""
    picture = (
        everyday.chart_pocket("P1", "eksote-external")
        if name == "pocket"
        else everyday.chart_curve("eksote-external", "P1")
    )
    wide, narrow = re.findall(r'<svg[^>]* width="([0-9]+)"', str(picture.figure()))
    assert int(narrow) <= 360 < int(wide)


def test_where_nothing_can_be_drawn_there_is_one_drawing(everyday):
    assert str(everyday.chart_curve("vaalijala", "P1").figure()).count("<svg") == 1
