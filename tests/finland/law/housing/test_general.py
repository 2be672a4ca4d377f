"""The general housing allowance, and the cost that it accepts."""

from datetime import date
from fractions import Fraction

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.housing import general
from support.golden import euros_of
from support.housing import household_allowance

JANUARY_2025 = date(2025, 1, 1)


def own_share(day, income, **more):
    return euros_of(
        general.deductible(
            law_of_finland(),
            day,
            income=income,
            earnings=[],
            assets=0,
            adults=1,
            children=0,
            **more,
        )
    )


def test_the_worked_examples_of_the_general_allowance_around_april_2024():
    assert household_allowance(date(2024, 3, 31)) == Fraction("357.60")
    assert household_allowance(date(2024, 4, 1)) == Fraction("264.25")
    assert household_allowance(date(2025, 1, 1), assets=1300000) == Fraction("246.75")


def test_assets_matter_from_the_first_day_of_2025():
    assert household_allowance(date(2024, 12, 31), assets=1300000) == Fraction("264.25")
    days = np.array([number(date(2024, 12, 31)), number(date(2025, 1, 1))])
    column = general.allowance(
        law_of_finland(),
        days,
        rent=48000,
        income=90000,
        earnings=[90000],
        assets=1300000,
        adults=1,
        children=0,
        municipality_group=2,
    ).amount
    assert column.cents().tolist() == [26425, 24675]


def test_assets_equal_to_the_ceiling_end_the_general_allowance():
    assert household_allowance(JANUARY_2025, wage=0, assets=4999999) > 0
    assert household_allowance(JANUARY_2025, wage=0, assets=5000000) == 0


def test_assets_equal_to_the_limit_of_the_general_allowance_bring_no_income():
    assert household_allowance(JANUARY_2025, assets=1000000) == Fraction("264.25")
    assert household_allowance(JANUARY_2025, assets=1030000) == household_allowance(
        JANUARY_2025, wage=90500
    )


def test_a_deductible_of_ten_euros_counts_and_a_smaller_one_does_not():
    assert own_share(date(2026, 1, 1), 78100) == 10
    assert own_share(date(2026, 1, 1), 78000) == 0


def test_income_is_rounded_to_whole_euros_with_halves_up():
    assert own_share(date(2026, 1, 1), 78050) == 10
    assert own_share(date(2026, 1, 1), 78049) == 0


def test_an_allowance_of_15_euros_is_paid_and_a_smaller_one_is_not():
    assert household_allowance(date(2024, 3, 1), wage=0, rent=1875) == 15
    assert household_allowance(date(2024, 3, 1), wage=0, rent=1874) == 0
