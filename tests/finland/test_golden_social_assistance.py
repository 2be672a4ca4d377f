"""Golden cases of the social assistance."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.social_assistance import cases


def test_every_case_of_the_social_assistance_agrees_to_four_decimals():
    assert_agrees(law(), cases)
