"""Golden cases of the disability allowance."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import disability_allowance
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_disability_allowance_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), disability_allowance)
