"""From gross to taxable income."""

from datetime import date

from subcontract_core.finland.law import law_of_finland
from support.golden import euros_of
from support.income_tax import year_of


def test_the_earned_income_deduction_ends_with_the_year_2024():
    assert euros_of(year_of(date(2024, 12, 31), wage=1_000_000).taxable.earned_deduction) > 0
    assert euros_of(year_of(date(2025, 1, 1), wage=1_000_000).taxable.earned_deduction) == 0


def test_the_full_national_pension_is_twelve_times_januarys():
    for on in range(2021, 2027):
        january = date(on, 1, 1)
        assert law_of_finland().cents(
            "tax.full_national_pension", january
        ) == 12 * law_of_finland().cents("pension.full_alone", january)
