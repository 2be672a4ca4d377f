"""Golden cases of the social assistance."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import social_assistance
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_social_assistance_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), social_assistance)
