"""The strip of a year: bars against the limit, the same figures as the year has."""

import re

from attrs import evolve
import pytest

from subcontract_core.report.charts.year_strip import highest, month_name, year_strip
from subcontract_core.report.text.labels import kind_name
from subcontract_core.report.text.language import LANGUAGES, Language

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


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_benefit_is_cut_in_the_middle_of_its_name(beside, code):
    language = Language(code, strict=True)
    drawn = str(year_strip(beside.year, language, highest((beside.year,))))
    told = " ".join(re.findall(r">([^<>]+)</text>", drawn))
    assert kind_name(language, "housing_allowance") in " ".join(told.split())


@pytest.mark.parametrize(("code", "shape"), [("en", r">\d+/\d+"), ("fi", r">\d+\.\d+\.")])
def test_a_duty_has_its_day_as_the_language_writes_it(beside, code, shape):
    assert any(month.duties for month in beside.year.months)
    drawn = str(year_strip(beside.year, Language(code), highest((beside.year,))))
    assert re.search(shape, drawn) and not (code == "en" and re.search(r">\d+\.\d+\.[ <]", drawn))
