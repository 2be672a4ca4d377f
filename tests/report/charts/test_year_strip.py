"""The strip of a year: bars against the limit, the same figures as the year has."""

import re

from attrs import evolve
import pytest

from subcontract_core.report.charts.year_strip import highest, month_name, year_strip
from subcontract_core.report.text.language import Language

FINNISH = Language("fi", strict=True)


def test_months_over_the_limit_are_told_in_words_and_amounts(beside):
    year = beside.year
    shown = str(year_strip(year, FINNISH, highest((year,))))
    over = [month for month in year.months if month.is_over]
    assert over and shown.count(">yli ") == 2 * len(over)  # in both sizes
    for month in over:
        assert FINNISH.money(month.pay - month.limit.cents) in shown
        assert FINNISH.hundredths(month.in_hand.now.cents) in shown


def test_strips_beside_each_other_share_one_scale(beside):
    assert highest((beside.year, None)) >= max(month.pay for month in beside.year.months)
    assert highest(()) == 1


def test_a_strip_of_few_months_says_how_wide_it_is_so_that_no_page_blows_it_up(beside):
    """The style lets it grow by a quarter; twelve months take the width that there is."""
    month = evolve(beside.year, months=beside.year.months[:1])
    assert "--own:330px" in str(year_strip(month, FINNISH, 1))  # as wide as a telephone
    assert "--own:714px" in str(year_strip(beside.year, FINNISH, 1))  # 138 and six times 96


def test_a_month_without_room_for_its_name_has_its_number():
    assert month_name(2026 * 12, 72, FINNISH) == "tammikuu"
    assert month_name(2026 * 12, 40, FINNISH) == "1/26"


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_strip_is_drawn_in_every_language(beside, code):
    shown = str(year_strip(beside.year, Language(code, strict=True), highest((beside.year,))))
    assert shown.startswith("<div") and "<svg" in shown


@pytest.mark.parametrize(("code", "shape"), [("en", r">\d+/\d+"), ("fi", r">\d+\.\d+\.")])
def test_a_duty_has_its_day_as_the_language_writes_it(beside, code, shape):
    assert any(month.duties for month in beside.year.months)
    drawn = str(year_strip(beside.year, Language(code), highest((beside.year,))))
    assert re.search(shape, drawn) and not (code == "en" and re.search(r">\d+\.\d+\.[ <]", drawn))


def test_no_line_goes_through_the_pay_of_a_month_that_stays_just_below_the_limit(beside):
    month = next(one for one in beside.year.months if one.limit is not None)
    near = evolve(month, pay=month.limit.cents * 85 // 100)  # eight pixels below
    year = evolve(beside.year, months=(near,))
    drawn = str(year_strip(year, FINNISH, 2 * month.limit.cents))
    line = next(
        iter(re.findall(r'points="[\d.]+,([\d.]+)[^"]*"[^>]*stroke-dasharray="5 3"', drawn))
    )
    pay = re.search(rf'y="([\d.]+)"[^>]*>{FINNISH.hundredths(near.pay)}<', drawn)
    assert float(pay[1]) <= float(line) - 2
