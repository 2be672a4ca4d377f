"""Golden cases of the general housing allowance."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.housing import general_cases


def test_every_case_of_the_general_housing_allowance_agrees_to_four_decimals():
    assert_agrees(law(), general_cases)
