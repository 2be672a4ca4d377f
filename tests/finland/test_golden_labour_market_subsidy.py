"""Golden cases of the labour market subsidy and general support."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import unemployment
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_labour_market_subsidy_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), unemployment)
