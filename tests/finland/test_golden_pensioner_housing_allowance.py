"""Golden cases of the housing allowance for pensioners."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.housing import cases


def test_every_case_of_the_pensioner_housing_allowance_agrees_to_four_decimals():
    assert_agrees(law(), cases)
