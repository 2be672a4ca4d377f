"""The housing cost that the general allowance accepts."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.errors import LawError
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.housing import general
from support.housing import household_allowance

JANUARY_2025 = date(2025, 1, 1)


def test_group_four_ended_with_2023():
    assert household_allowance(date(2023, 12, 31), wage=0, group=4) == Fraction("0.8") * 394
    with pytest.raises(LawError, match="municipality group"):
        household_allowance(date(2024, 1, 1), wage=0, group=4)


def test_each_person_above_four_raises_the_ceiling():
    cost = general.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=500000,
        household=np.array([1, 4, 6]),
        municipality_group=1,
    ).amount
    assert cost.cents().tolist() == [56300, 118800, 148400]


def test_heating_norms_of_a_region_are_raised_and_rounded_to_whole_euros():
    regions = np.array([0, 1, 2])
    cost = general.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=0,
        household=2,
        municipality_group=1,
        heating_separate=True,
        heating_region=regions,
    ).amount
    # 46 and 16: 47.84 and 16.64 become 48 and 17, 49.68 and 17.28 become 50 and 17.
    assert cost.cents().tolist() == [6200, 6500, 6700]
