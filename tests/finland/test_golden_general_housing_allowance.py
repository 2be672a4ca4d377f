"""Golden cases of the general housing allowance."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import general_housing
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_general_housing_allowance_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), general_housing)
