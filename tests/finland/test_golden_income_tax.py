"""Golden cases of the income tax."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import income_tax
from subcontract_core.finland.law import law_of_finland


def test_every_case_of_the_income_tax_agrees_to_four_decimals():
    assert_agrees(law_of_finland(), income_tax)
