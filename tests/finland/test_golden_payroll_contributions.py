"""Statistics Finland's payroll cases, every row and column."""

from finland.compare import assert_agrees
from subcontract_core.finland.golden import payroll
from subcontract_core.finland.law import law_of_finland


def test_payroll_contributions_agree_with_sisu_in_every_row():
    assert_agrees(law_of_finland(), payroll)
