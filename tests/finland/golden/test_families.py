"""Statistics Finland's SISU model: every row and column of every family of cases, to four decimals."""

import pytest

from subcontract_core.finland.golden.families import FAMILIES
from subcontract_core.finland.law import law_of_finland
from support.golden import assert_agrees
from support.paths import GOLDEN

# Tables of single values of the law, for tests of the rule itself.
NO_CASES = {"disability_pension_earnings_limit"}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_case_of_the_official_model_agrees_to_four_decimals(family):
    assert_agrees(law_of_finland(), FAMILIES[family].cases())


def test_every_file_of_cases_has_a_family():
    assert {path.stem for path in GOLDEN.glob("*.csv")} == set(FAMILIES) | NO_CASES
