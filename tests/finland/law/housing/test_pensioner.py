"""Housing allowances: thresholds, days of change and worked examples."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.errors import LawError
from subcontract_core.finland.law import housing, law_of_finland
from subcontract_core.finland.law.housing import pensioner
from support.golden import euros_of

JANUARY_2025 = date(2025, 1, 1)


def allowance(day=JANUARY_2025, rent=70000, income=1028000, assets=0, group=1, **more):
    return euros_of(
        housing.allowance(
            law_of_finland(),
            day,
            rent=rent,
            income=income,
            assets=assets,
            municipality_group=group,
            **more,
        )
    )


def test_the_worked_example_of_january_2025_gives_489_1155():
    assert allowance(income=1200000, assets=1600000) == Fraction("489.1155")


def test_income_equal_to_the_limit_adds_no_deductible_and_one_cent_over_does():
    full = Fraction("0.85") * (8400 - Fraction("681.39")) / 12
    assert allowance(income=1028000) == allowance(income=0) == full
    assert allowance(income=1028001) == full - Fraction("0.85") * Fraction("0.435") / 1200


def test_assets_equal_to_the_limit_do_not_count_and_one_cent_over_does():
    assert allowance(assets=1500000) == allowance(assets=0)
    assert allowance(assets=1500001) < allowance(assets=1500000)
    assert allowance(assets=2400000, has_spouse=True) == allowance(assets=0, has_spouse=True)


def test_the_allowance_is_not_paid_below_the_smallest_amount():
    assert allowance(rent=6555) == 0
    assert allowance(rent=6556) > Fraction("7.46")


def test_the_additional_deductible_rose_on_the_first_day_of_2025():
    last, first = (
        allowance(date(2024, 12, 31), income=1128000),
        allowance(date(2025, 1, 1), income=1128000),
    )
    assert last - first == Fraction("0.85") * Fraction("0.022") * 1000 / 12


def test_august_2022_did_not_change_the_allowance():
    assert allowance(date(2022, 7, 31), income=0) == allowance(date(2022, 8, 1), income=0)


def test_rent_above_the_ceiling_of_the_group_does_not_count():
    assert (
        euros_of(
            housing.accepted_cost(law_of_finland(), JANUARY_2025, rent=90000, municipality_group=3)
        )
        == 8541
    )
    assert (
        euros_of(pensioner.ceiling(law_of_finland(), JANUARY_2025, municipality_group=np.int64(4)))
        == 7493
    )
    assert (
        euros_of(
            housing.accepted_cost(law_of_finland(), JANUARY_2025, rent=50000, municipality_group=3)
        )
        == 6000
    )


def test_separate_water_and_heating_are_added_by_norm_for_each_person():
    cost = housing.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=10000,
        municipality_group=1,
        has_spouse=True,
        water_separate=True,
        heating_separate=True,
        heating_zone=2,
        floor_area=100,
    )
    assert euros_of(cost) == 12 * (100 + 2 * Fraction("32.40") + 85 * Fraction("2.20"))


def test_the_joint_income_limit_is_higher_when_both_are_entitled():
    alone = allowance(income=1678300, has_spouse=True)
    both = allowance(income=1678300, has_spouse=True, spouse_entitled=True)
    assert both - alone == Fraction("0.85") * Fraction("0.435") * (16783 - 14746) / 12


def test_a_municipality_group_that_the_law_does_not_have_is_refused():
    with pytest.raises(LawError, match="municipality group"):
        allowance(group=5)
