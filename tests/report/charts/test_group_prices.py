"""The picture of prices by size of the group says what its table says."""

import re

import pytest

from subcontract_core.analysis.group_prices import SizePrice
from subcontract_core.analysis.search import Found, Status
from subcontract_core.report.charts.group_prices import group_prices
from subcontract_core.report.text.language import LANGUAGES, Language


def found(value):
    return Found(Status.FOUND, value, 0, value - 1, -1)


NONE = Found(Status.NONE, None, None, 30_000, -5)
PRICES = (SizePrice(1, found(1220), found(4653)), SizePrice(2, found(2440), NONE))


def test_a_size_that_no_price_carries_is_said_in_words_and_has_no_dot():
    picture = group_prices(PRICES, 3500, Language("en", strict=True))
    assert picture.table.rows == (("1", "€12.20", "€46.53"), ("2", "€24.40", "there is none"))
    assert picture.sentence == "1 in the group: €46.53. 2 in the group: there is none."
    drawn = picture.svg()
    assert drawn.count("€46.53") == 1 and "now €35.00" in drawn


def test_without_staff_there_is_one_line_and_without_a_price_no_mark_of_today():
    picture = group_prices((SizePrice(1, found(1220), None),), None, Language("en", strict=True))
    assert picture.table.headers == ("People in the group", "without instructors")
    assert "now" not in picture.svg()


@pytest.mark.parametrize("language", LANGUAGES)
def test_prices_so_close_that_their_words_would_collide_leave_some_to_the_table(language):
    near = tuple(SizePrice(size, found(1000 + size), None) for size in range(1, 9))
    picture = group_prices(near, None, Language(language, strict=True))
    assert len(picture.table.rows) == 8
    assert picture.svg().count("10,0") + picture.svg().count("10.0") < 8


def test_sizes_that_follow_each_other_and_have_one_price_are_one_dot():
    same = tuple(
        SizePrice(size, found(1220), found(2000 + 500 * (size > 9))) for size in range(1, 13)
    )
    drawn = group_prices(same, None, Language("en", strict=True)).svg()
    assert [drawn.count(f">{run}<") for run in ("1–12", "1–9", "10–12")] == [1, 1, 1]


def test_dots_of_prices_that_are_close_stand_above_each_other_and_none_is_covered():
    near = tuple(SizePrice(size, found(1000 + size), found(2000 * size)) for size in range(1, 31))
    drawn = group_prices(near, 3500, Language("en", strict=True)).svg()
    dots = re.findall(r'<path[^>]*transform="translate\(([\d.]+),([\d.]+)\)"', drawn)
    places = [(float(x), float(y)) for x, y in dots]
    assert len(places) == 60
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[:number]:
            assert abs(x - other_x) >= 24 or abs(y - other_y) >= 24
