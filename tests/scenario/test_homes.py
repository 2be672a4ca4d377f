"""Homes month by month as columns."""

import numpy as np

from subcontract_core.scenario.tabulating import tabulate
from subcontract_core.scenario.types import HomeChange
from support.lives import SEEKER, life, month, renting, somebody

CHANGES = (
    HomeChange(month("2026-03"), rent=600_00, moved=True),
    HomeChange(month("2026-04"), spouse=True, spouse_income=1_200_00, other_adults=0),
    HomeChange(month("2026-06"), spouse=False, rent=650_00),
)


def tables():
    first = somebody(SEEKER, housing=renting("500", 3), home_changes=CHANGES)
    second = somebody(SEEKER, "P2", housing=renting("400", 2))
    return tabulate(life("2026-01", "2026-07", first, second))


def test_each_change_holds_from_its_month_until_another():
    homes = tables().homes_in(np.arange(month("2026-01"), month("2026-08")))
    assert homes.rent[:, 0].tolist() == [500_00] * 2 + [600_00] * 3 + [650_00] * 2
    assert homes.rent[:, 1].tolist() == [400_00] * 7
    assert homes.spouse[:, 0].tolist() == [False] * 3 + [True] * 2 + [False] * 2
    assert homes.moved[:, 0].tolist() == [False, False, True, False, False, False, False]


def test_whoever_has_gone_leaves_no_income_behind():
    homes = tables().homes_in(np.array([month("2026-05"), month("2026-06")]))
    assert homes.spouse_income[:, 0].tolist() == [1_200_00, 0]


def test_the_homes_of_many_cases_and_of_one_of_them_are_the_same():
    many = tables().repeat(3)
    months = np.arange(month("2026-01"), month("2026-08"))
    alone = tables().homes_in(months).rent
    assert np.array_equal(many.homes_in(months).rent, np.tile(alone, 3))
    assert np.array_equal(many.take(1, 2).homes_in(months).rent, alone)


def test_homes_of_single_months_are_those_of_the_table():
    asked = np.array([month("2026-06"), month("2026-01")]), np.array([0, 1])
    assert tables().home_at("rent", *asked).tolist() == [650_00, 400_00]
