"""Care allowance and disability allowance."""

from datetime import date
from fractions import Fraction

from subcontract_core.finland.law import law_of_finland, pensions
from support.golden import euros_of


def test_two_children_and_the_middle_care_allowance_in_2026_are_52_60_and_184_22():
    day = date(2026, 1, 1)
    assert euros_of(pensions.child_increase(law_of_finland(), day, children=2)) == Fraction("52.60")
    assert euros_of(pensions.care_allowance(law_of_finland(), day, level=2)) == Fraction("184.22")


def test_level_0_is_no_allowance():
    assert euros_of(pensions.care_allowance(law_of_finland(), date(2026, 1, 1), level=0)) == 0
    assert euros_of(pensions.disability_allowance(law_of_finland(), date(2026, 1, 1), level=0)) == 0
