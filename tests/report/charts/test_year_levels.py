"""Benefits of a year as lines of steps: which, in which order, and by their whole names."""

import re

import pytest

from subcontract_core.report.charts.year_levels import benefits
from subcontract_core.report.charts.year_strip import highest, year_strip
from subcontract_core.report.text.labels import kind_name
from subcontract_core.report.text.language import LANGUAGES, Language


def test_a_housing_allowance_that_changes_comes_first_and_pay_is_no_benefit(beside):
    found = benefits(beside.year)
    assert found[0] == "housing_allowance" and "wage" not in found and len(found) <= 4


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_benefit_is_cut_in_the_middle_of_its_name(beside, code):
    language = Language(code, strict=True)
    drawn = str(year_strip(beside.year, language, highest((beside.year,))))
    told = " ".join(re.findall(r">([^<>]+)</text>", drawn))
    assert kind_name(language, "housing_allowance") in " ".join(told.split())
