"""Golden cases of the disability allowance."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.pensions import allowance_cases


def test_every_case_of_the_disability_allowance_agrees_to_four_decimals():
    assert_agrees(law(), allowance_cases)
