"""Golden cases of the housing allowance for pensioners."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import pensioner_housing
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_pensioner_housing_allowance_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), pensioner_housing)
