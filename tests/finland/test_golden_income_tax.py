"""Golden cases of the income tax."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.income_tax import cases


def test_every_case_of_the_income_tax_agrees_to_four_decimals():
    assert_agrees(law(), cases)
