"""What is taken off earnings."""

from fractions import Fraction

from support.golden import euros_of
from support.income_tax import year_of


def test_a_wage_equal_to_the_limit_pays_the_daily_allowance_contribution_and_one_cent_less_does_not():
    assert euros_of(year_of(2025, wage=1_686_200).contributions.daily_allowance) == Fraction(
        "141.6408"
    )
    assert euros_of(year_of(2025, wage=1_686_199).contributions.daily_allowance) == 0


def test_other_work_income_pays_the_daily_allowance_contribution_unless_only_wages_count():
    # SISU's example households charge it on wages alone, its register data on all work income, and
    # so does the law.
    assert euros_of(year_of(2025, other_work=2_000_000).contributions.daily_allowance) == 168
    wages = {"tax.daily_allowance_base": "wages"}
    assert euros_of(year_of(2025, wages, other_work=2_000_000).contributions.daily_allowance) == 0
    assert euros_of(
        year_of(2025, wages, other_work=2_000_000, wage=1_686_200).contributions.daily_allowance
    ) == Fraction("141.6408")
