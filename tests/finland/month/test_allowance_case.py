"""What an allowance is called, of the pensioners and the general one."""

import pytest

from subcontract_core.finland.month.allowance_case import Allowance
from support.outlooks import SCENARIO, lines


def test_an_allowance_of_nobody_has_no_line_and_no_findings():
    assert Allowance().lines == () and Allowance().findings() == ()


@pytest.mark.parametrize("line", ["housing_allowance", "general_housing_allowance"])
def test_each_allowance_has_a_line_and_its_decisions_by_one_name(line):
    found, outcome = lines(SCENARIO)
    assert line in found and line in {one.line for one in outcome.effects.decisions}
