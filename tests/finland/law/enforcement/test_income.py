"""Which income enforcement counts."""

from datetime import date
from fractions import Fraction

from subcontract_core.finland.law import enforcement, law_of_finland
from support.golden import euros_of

DAY = date(2026, 5, 1)


def test_pensions_and_the_subsidy_count_as_income_and_the_guarantee_pension_by_a_reading():
    own = {"pay": 30_000, "benefits": 78_707, "by_reading": 20_383}
    assert euros_of(enforcement.income_base(law_of_finland(), DAY, **own)) == Fraction("1290.90")
    without = law_of_finland().overriding({"enforcement.guarantee_pension": "left_out"})
    assert euros_of(enforcement.income_base(without, DAY, **own)) == Fraction("1087.07")
    assert euros_of(
        enforcement.income_base(law_of_finland(), DAY, pay=10_000, benefits=80_002 + 5_000)
    ) == Fraction("950.02")
