"""Statistics Finland's payroll cases, every row and column."""

from finland.compare import assert_agrees
from subcontract_core.finland import law
from subcontract_core.finland.payroll import cases


def test_payroll_contributions_agree_with_sisu_in_every_row():
    assert_agrees(law(), cases)
