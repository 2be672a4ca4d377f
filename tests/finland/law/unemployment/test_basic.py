"""The basic unemployment benefit: thresholds, days of change and worked examples."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.finland.law import law_of_finland, unemployment
from support.golden import euros_of

FULL_2023 = Fraction("37.21") * Fraction("21.5")


def full(day, **situation):
    return euros_of(unemployment.full_benefit(law_of_finland(), day, **situation))


def test_child_increases_end_with_march_2024():
    assert full(date(2024, 3, 31), children=2) - FULL_2023 == Fraction("8.57") * Fraction("21.5")
    assert full(date(2024, 4, 1), children=2) == FULL_2023


def test_a_fourth_child_adds_nothing():
    assert (
        full(date(2023, 1, 1), children=4)
        == full(date(2023, 1, 1), children=3)
        > full(date(2023, 1, 1), children=2)
    )


def test_other_income_equal_to_the_limit_takes_nothing_and_one_cent_over_takes_a_share():
    april, may = date(2026, 4, 30), date(2026, 5, 1)
    assert full(april, other_income=31100) == full(may, other_income=31100) == FULL_2023
    assert full(april, other_income=31101) == FULL_2023 - Fraction("0.0075")
    assert full(may, other_income=31101) == FULL_2023 - Fraction("0.005")


def test_a_family_has_a_higher_limit_until_april_2026_and_none_after():
    april, may = date(2026, 4, 30), date(2026, 5, 1)
    assert full(april, other_income=104400, has_spouse=True) == FULL_2023
    assert full(april, other_income=117400, children=1) == FULL_2023
    assert full(april, other_income=117401, children=1) == FULL_2023 - Fraction("0.005")
    assert full(may, other_income=117400, children=1) == FULL_2023 - Fraction(1174 - 311, 2)


def test_there_is_no_means_test_in_an_employment_service():
    assert full(date(2026, 5, 1), other_income=500000, in_services=True) == FULL_2023
    assert full(date(2026, 5, 1), other_income=500000) == 0


def test_income_of_the_parents_equal_to_the_limit_takes_nothing_and_one_cent_over_does():
    day = date(2026, 5, 1)
    limit = 250000 + 10600
    assert (
        full(day, lives_with_parents=True, parents_income=limit, parents_dependants=1) == FULL_2023
    )
    assert full(
        day, lives_with_parents=True, parents_income=limit + 1, parents_dependants=1
    ) == FULL_2023 - Fraction("0.005")
    assert full(day, parents_income=limit + 1, parents_dependants=1) == FULL_2023


def test_the_floor_of_the_partial_benefit_fell_from_50_to_35_per_cent_in_2025():
    rich = {"lives_with_parents": True, "parents_income": 900000}
    assert full(date(2024, 12, 31), **rich) == FULL_2023 / 2
    assert full(date(2025, 1, 1), **rich) == FULL_2023 * Fraction("0.35")


def test_informal_care_fees_of_the_parents_are_left_out_from_2025():
    parents = {"lives_with_parents": True, "parents_income": 200000, "parents_care_fee": 50000}
    assert full(date(2024, 12, 31), **parents) == FULL_2023 - Fraction(2000 - 1781, 2)
    assert full(date(2025, 1, 1), **parents) == FULL_2023


def test_a_column_of_days_across_the_reform_gives_what_single_days_give():
    days = np.array(
        [number(date(2026, 5, 1)), number(date(2024, 3, 31)), number(date(2026, 4, 30))]
    )
    income = np.array([50000, 150000, 120000])
    column = unemployment.full_benefit(
        law_of_finland(), days, children=np.array([1, 1, 0]), has_spouse=True, other_income=income
    ).amount
    single = [
        full(int(d), children=c, has_spouse=True, other_income=int(i))
        for d, c, i in zip(days, (1, 1, 0), income, strict=True)
    ]
    assert [euros_of(column[row]) for row in range(3)] == single


def test_a_family_limit_is_not_in_force_after_april_2026():
    with pytest.raises(LawError, match="not in force"):
        law_of_finland().cents("unemployment.means_limit_family", date(2026, 5, 1))
