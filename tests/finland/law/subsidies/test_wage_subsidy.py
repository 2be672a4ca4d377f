"""Wage subsidy: how much, on what, and when."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, subsidies
from support.golden import euros_of

OLD, NEW, LATELY = (number(date(*day)) for day in ((2023, 6, 30), (2023, 7, 1), (2026, 3, 1)))


def subsidy(day, level, wage, side=0):
    return euros_of(
        subsidies.wage_subsidy(
            law_of_finland(),
            day,
            level=np.int64(level),
            wage=np.int64(wage),
            side_costs=np.int64(side),
        )
    )


def test_sixty_hours_at_ten_euros_with_reduced_ability_bring_420_in_autumn_2023():
    assert subsidy(number(date(2023, 10, 31)), 70, 60000, 13000) == 420


def test_side_costs_count_to_the_end_of_june_2023_and_not_the_day_after():
    assert subsidy(OLD, 50, 60000, 14000) == 370
    assert subsidy(NEW, 50, 60000, 14000) == 300


@pytest.mark.parametrize(
    ("on", "level", "wage", "cap"),
    [
        (OLD, 50, 280000, 1400),
        (NEW, 50, 252000, 1260),
        (NEW, 100, 202000, 2020),
        (LATELY, 50, 252000, 1260),
        (LATELY, 100, 202000, 2020),
    ],
)
def test_the_cap_is_reached_exactly_and_not_passed(on, level, wage, cap):
    assert subsidy(on, level, wage - 100) == cap - Fraction(level, 100)
    assert subsidy(on, level, wage) == subsidy(on, level, wage + 100) == cap


def test_the_cap_of_70_per_cent_is_reached_at_a_wage_of_2528_57():
    assert subsidy(NEW, 70, 252857) < 1770 < Fraction(7, 10) * Fraction("2528.58")
    assert subsidy(NEW, 70, 252858) == 1770


def test_70_per_cent_is_granted_from_july_2023_and_gives_nothing_the_day_before():
    assert subsidy(OLD, 70, 60000) == 0 < subsidy(NEW, 70, 60000)
    assert [
        bool(subsidies.level_in_force(law_of_finland(), on, level=np.int64(70)))
        for on in (OLD, NEW)
    ] == [
        False,
        True,
    ]


def test_months_across_the_change_in_one_column_give_what_single_months_give():
    days, level = np.array([OLD, NEW, NEW, OLD]), np.array([50, 50, 70, 0])
    found = subsidies.wage_subsidy(
        law_of_finland(), days, level=level, wage=np.full(4, 60000), side_costs=np.full(4, 14000)
    )
    assert found.amount.cents().tolist() == [37000, 30000, 42000, 0]
    assert "subsidies.wage_cap_100" not in found.why.parameters


@pytest.mark.parametrize(("minutes", "over"), [(6279, False), (6280, True)])
def test_an_associations_full_subsidy_ends_at_65_per_cent_of_161_hours(minutes, over):
    # 0.65 × 161 h is 104 h 39 min.
    assert (
        bool(subsidies.hours_over_share(law_of_finland(), LATELY, minutes=np.int64(minutes)))
        is over
    )


@pytest.mark.parametrize(
    ("age", "weekly", "months", "fits"),
    [(55, 1500, 24, True), (54, 1500, 24, False), (55, 1499, 24, False), (55, 1500, 23, False)],
)
def test_the_subsidy_for_older_people_needs_55_years_25_hours_and_24_months(
    age, weekly, months, fits
):
    assert (
        bool(
            subsidies.over_55(
                law_of_finland(),
                LATELY,
                age=np.int64(age),
                weekly_minutes=np.int64(weekly),
                unemployed_months=np.int64(months),
            )[0]
        )
        is fits
    )
