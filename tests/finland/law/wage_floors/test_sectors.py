"""Wage floors of the collective agreements by sector and day."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.numbers import cents, euros
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.wage_floors import (
    hourly,
    municipal_floor,
    trainee_floor,
    wage_floor,
)
from subcontract_core.scenario.types import Sector


def floor(day, sector):
    cents, known, why = trainee_floor(
        law_of_finland(), np.array([number(day)]), sector=np.array([Sector.of(sector)])
    )
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
def test_the_trainee_floor_of_property_services_rises_with_the_agreement_and_not_the_day_before(
    before, after, low, high
):
    assert floor(before, "property_services")[0] == low
    assert floor(after, "property_services")[0] == high


def test_ten_euros_is_above_trainee_pay_to_the_end_of_may_2022_and_below_it_after():
    assert (
        floor(date(2022, 5, 31), "property_services")[0]
        < 1000
        < floor(date(2022, 6, 1), "property_services")[0]
    )


# Commerce from the day named: trainee, B1 and the seller after a year, outside the capital region
# and inside it.
COMMERCE = [
    (date(2022, 4, 30), "9.55 11.23 10.84", "9.95 11.71 11.29"),
    (date(2022, 5, 1), "9.73 11.45 11.06", "10.15 11.94 11.52"),
    (date(2023, 6, 1), "10.12 11.90 11.49", "10.55 12.41 11.96"),
    (date(2024, 6, 1), "10.33 12.15 11.73", "10.77 12.67 12.22"),
    (date(2025, 5, 1), "10.63 12.51 12.07", "11.08 13.04 12.57"),
    (date(2026, 8, 1), "10.90 12.82 12.37", "11.36 13.37 12.89"),
]


@pytest.mark.parametrize(("day", "elsewhere", "capital"), COMMERCE)
def test_commerce_has_its_own_figures_in_the_capital_region(day, elsewhere, capital):
    for region, expected in (("rest_of_finland", elsewhere), ("capital_region", capital)):
        chosen = law_of_finland().overriding({"wage_floor.region": region})
        assert (
            " ".join(
                euros(commerce(day, step, chosen)[0]) for step in ("trainee", "full", "seller")
            )
            == expected
        )


def commerce(day, step, chosen=None):
    amount, known, _ = wage_floor(
        chosen or law_of_finland(),
        np.array([number(day)]),
        sector=np.array([Sector.COMMERCE]),
        step=step,
    )
    return int(amount.cents()[0]), bool(known[0])


def test_a_school_pupil_in_commerce_has_70_per_cent_of_the_first_years_pay():
    assert commerce(date(2022, 3, 1), "pupil") == (786, True)


def test_the_old_grades_of_commerce_end_in_september_2026_and_no_floor_is_known_after():
    assert commerce(date(2026, 9, 30), "full") == (1282, True)
    assert commerce(date(2026, 10, 1), "full") == (0, False)


def test_days_before_and_after_the_new_grades_may_share_a_column():
    days = np.array([number(date(2026, 10, 1)), number(date(2026, 9, 30))])
    amount, known, _ = trainee_floor(law_of_finland(), days, sector=np.full(2, Sector.COMMERCE))
    assert (amount.cents().tolist(), known.tolist()) == ([0, 1090], [False, True])


def test_facility_services_have_no_class_of_sellers_or_pupils():
    for step in ("seller", "pupil"):
        amount, known, _ = wage_floor(
            law_of_finland(),
            np.array([number(date(2022, 3, 1))]),
            sector=np.array([Sector.PROPERTY_SERVICES]),
            step=step,
        )
        assert (amount.cents().tolist(), known.tolist()) == ([0], [False])


def public(day, sector="property_services"):
    amount, known, _ = municipal_floor(
        law_of_finland(), np.array([number(day)]), sector=np.array([Sector.of(sector)])
    )
    return euros(int(amount.cents()[0])) if known[0] else None


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        # 1 699.91, 1 708.41, 1 746.00, 1 785.63 and 1 838.63 a month over 163 hours, each up to a
        # whole cent.
        (date(2022, 5, 31), date(2022, 6, 1), None, "10.43"),
        (date(2022, 9, 30), date(2022, 10, 1), "10.43", "10.49"),
        (date(2023, 5, 31), date(2023, 6, 1), "10.49", "10.72"),
        (date(2024, 5, 31), date(2024, 6, 1), "10.72", "10.96"),
        (date(2025, 9, 30), date(2025, 10, 1), "10.96", "11.28"),
        (date(2026, 7, 31), date(2026, 8, 1), "11.28", None),
    ],
)
def test_the_lowest_municipal_pay_rises_on_the_day_of_the_agreement_and_is_unknown_where_no_figure_was_seen(
    before, after, low, high
):
    assert (public(before), public(after)) == (low, high)


def test_care_work_of_a_public_employer_has_the_lowest_pay_of_basic_service_work():
    # 2 030.00 and 2 076.08 a month over 163 hours.
    assert [
        public(day, "care") for day in (date(2024, 1, 31), date(2024, 2, 1), date(2024, 6, 1))
    ] == [None, "12.46", "12.74"]


def test_a_months_hours_at_the_hourly_floor_never_pay_less_than_the_months_pay():
    for agreement, hours in (("property_services", 161), ("commerce", 160), ("municipal", 163)):
        for month in ("1699.91", "1708.41", "1779.20"):
            floor = int(
                hourly(
                    law_of_finland(),
                    number(date(2023, 6, 1)),
                    monthly=cents(month),
                    agreement=agreement,
                ).num
            )
            assert (floor - 1) * hours < cents(month) <= floor * hours


def test_a_facility_trainee_has_90_per_cent_of_pay_group_2():
    parameters = law_of_finland().parameters
    for value in parameters["wage_floor.property_services"].values:
        trainee = parameters["wage_floor.property_services_trainee"].on(value.valid_from).amount
        # The rounding inside the agreement's own table can move a figure by a cent.
        assert abs(trainee * 100 - value.amount * 90) <= 100, value.valid_from


def test_derived_floors_are_not_called_verified():
    for name in (
        "property_services",
        "property_services_trainee",
        "commerce",
        "commerce_capital",
        "commerce_seller",
        "commerce_seller_capital",
        "commerce_pupil_share",
    ):
        assert {
            value.confidence for value in law_of_finland().parameters[f"wage_floor.{name}"].values
        } == {"secondary"}
    assert [
        value.confidence
        for value in law_of_finland().parameters["wage_floor.municipal_divisor"].values
    ] == ["memory"]


def test_a_sector_without_an_agreement_in_the_data_has_no_known_floor():
    other = next(name for name in Sector.words() if name not in ("property_services", "commerce"))
    cents, known, why = floor(date(2022, 3, 1), other)
    assert (cents, known, why.parameters) == (0, False, ())


def test_sectors_may_share_a_column_and_only_those_in_it_are_read():
    days = np.full(2, number(date(2022, 3, 1)))
    both = np.array([Sector.PROPERTY_SERVICES, Sector.COMMERCE])
    cents, known, why = trainee_floor(law_of_finland(), days, sector=both)
    assert cents.cents().tolist() == [992, 955] and known.all()
    assert why.rule == "wage_floor.floor" and {
        "wage_floor.property_services_trainee",
        "wage_floor.commerce",
    } <= set(why.parameters)
    assert (
        "wage_floor.property_services_trainee"
        not in floor(date(2022, 3, 1), "commerce")[2].parameters
    )
