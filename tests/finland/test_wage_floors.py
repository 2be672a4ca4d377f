"""Wage floors of the collective agreements by sector and day."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.days import number
from subcontract_core.finland import law
from subcontract_core.finland.wage_floors import trainee_floor
from subcontract_core.scenario.types import SECTORS


def floor(day, sector):
    cents, known, why = trainee_floor(law(), np.array([number(day)]), sector=np.array([SECTORS.index(sector)]))
    return int(cents.cents()[0]), bool(known[0]), why


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        (date(2021, 3, 31), date(2021, 4, 1), 979, 992),
        (date(2022, 5, 31), date(2022, 6, 1), 992, 1012),
        (date(2023, 4, 30), date(2023, 5, 1), 1012, 1056),
        (date(2024, 7, 31), date(2024, 8, 1), 1056, 1075),
        (date(2025, 7, 31), date(2025, 8, 1), 1075, 1104),
        (date(2026, 7, 31), date(2026, 8, 1), 1104, 1134),
    ],
)
def test_the_trainee_floor_of_property_services_rises_with_the_agreement_and_not_the_day_before(before, after, low, high):
    assert floor(before, "property_services")[0] == low
    assert floor(after, "property_services")[0] == high


def test_ten_euros_is_above_trainee_pay_to_the_end_of_may_2022_and_below_it_after():
    assert floor(date(2022, 5, 31), "property_services")[0] < 1000 < floor(date(2022, 6, 1), "property_services")[0]


def test_a_commerce_trainee_has_85_per_cent_of_the_first_years_pay():
    parameters = law().parameters
    for value in parameters["wage_floor.commerce"].values:
        trainee = parameters["wage_floor.commerce_trainee"].on(value.valid_from).amount
        assert abs(trainee * 100 - value.amount * 85) <= 50, value.valid_from


def test_a_facility_trainee_has_90_per_cent_of_pay_group_2():
    parameters = law().parameters
    for value in parameters["wage_floor.property_services"].values:
        trainee = parameters["wage_floor.property_services_trainee"].on(value.valid_from).amount
        # The rounding inside the agreement's own table can move a figure by a cent.
        assert abs(trainee * 100 - value.amount * 90) <= 100, value.valid_from


def test_derived_floors_are_not_called_verified():
    for name in ("property_services", "property_services_trainee", "commerce", "commerce_trainee"):
        assert {value.confidence for value in law().parameters[f"wage_floor.{name}"].values} == {"secondary"}


def test_a_sector_without_an_agreement_in_the_data_has_no_known_floor():
    other = next(name for name in SECTORS if name not in ("property_services", "commerce"))
    cents, known, why = floor(date(2022, 3, 1), other)
    assert (cents, known, why.parameters) == (0, False, ())


def test_sectors_may_share_a_column_and_only_those_in_it_are_read():
    days = np.full(2, number(date(2022, 3, 1)))
    both = np.array([SECTORS.index("property_services"), SECTORS.index("commerce")])
    cents, known, why = trainee_floor(law(), days, sector=both)
    assert cents.cents().tolist() == [992, 955] and known.all()
    assert why.rule == "wage_floor.floor" and len(why.parameters) == 2
    assert floor(date(2022, 3, 1), "commerce")[2].parameters == ("wage_floor.commerce_trainee",)
